"""What is bought together counts what is added after the purchase, and no longer what was taken back."""

import pytest

from storefront.recommendations.rebuild import rebuild_apart
from storefront.worlds.session import open_engine
from tests.web.checkout.test_thank_you import After, cheapest


@pytest.fixture
def bought(shopper, rows):
    """A washer in GreenHome, and a smaller thing for it."""
    return After(shopper, rows, "thanks-one-more", "AQ-9", cheapest(rows, "greenhome"))


@pytest.fixture
def counts(rows):
    """All that is counted."""
    tables = ("affinity", "demand", "counted")
    return lambda: [[tuple(row) for row in rows(f"SELECT * FROM {table} ORDER BY 1, 2")] for table in tables]


@pytest.fixture
def mended(world):
    """How many counts a rebuild has to mend."""

    def count():
        engine = open_engine(world)
        try:
            return rebuild_apart(engine, 1).mended
        finally:
            engine.dispose()

    return count


def test_what_one_click_adds_is_in_the_same_basket(bought, counts, mended):
    before = counts()
    assert bought.accept().status_code == 303
    assert counts() != before
    bought.accept()
    assert mended() == 0


def test_what_is_taken_back_no_longer_counts(bought, counts, mended):
    before = counts()
    bought.accept()
    bought.undo()
    bought.undo()
    assert counts() == before
    assert mended() == 0
