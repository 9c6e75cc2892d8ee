"""Every page of GreenHome can be used by everybody, at both widths, in light and in dark."""

import pytest

from tests.browser.accessibility import DARK, WAYS
from tests.browser.goods import GREENHOME
from tests.browser.looks import NARROW, NARROWEST, WIDE, same_names, too_wide, troubles


@pytest.mark.parametrize("name", WAYS)
def test_a_page_is_accessible_and_fits_the_window(shopper, name):
    there = shopper(GREENHOME, expected=("422 (", "404 ("))
    WAYS[name](there)
    page = there.page
    found = [*same_names(page), *troubles(page, WIDE)]
    if name in DARK:
        found += troubles(page, WIDE, "dark")
    found += [*troubles(page, NARROW), *same_names(page), *too_wide(page, NARROWEST)]
    assert not found, "\n".join(found)
