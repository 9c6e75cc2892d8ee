"""Of many pages, the first, the last and those near are linked."""

import pytest

from storefront.web.jinja import pages_near


@pytest.mark.parametrize(
    ("page", "pages", "linked"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (1, 9, [1, 2, 3, 0, 9]),
        (4, 7, [1, 2, 3, 4, 5, 6, 7]),
        (5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (417, 833, [1, 0, 415, 416, 417, 418, 419, 0, 833]),
        (833, 833, [1, 0, 831, 832, 833]),
    ],
)
def test_a_gap_stands_for_two_pages_or_more(page, pages, linked):
    assert pages_near(page, pages) == linked
