"""What a visitor prefers is kept per shop, and read by the next request of that visitor."""

import pytest
from flask import session

from storefront.customers.current import Wishes, prefer, wishes
from storefront.extensions import db
from storefront.shops.current import current_shop


@pytest.fixture
def here(app, world):
    """Inside a request of a visitor of GreenHome."""
    with app.test_request_context("/greenhome/"):
        app.preprocess_request()
        yield session["visitor"], current_shop().facts.id


def test_who_has_said_nothing_has_no_wishes(here):
    assert wishes() == Wishes()


def test_what_is_not_named_stays_as_it_was(here):
    prefer(*here, budget_cents=300_00, trade=True)
    prefer(*here, no_more_offers=True)
    prefer(*here, budget_cents=None, personal=False)
    db.session.commit()
    assert wishes() == Wishes(no_more_offers=True, budget_cents=None, personal=False, trade=True)


def test_a_preference_holds_in_one_shop(here):
    visitor, shop_id = here
    prefer(visitor, shop_id + 1, no_more_offers=True)
    assert not wishes().no_more_offers


def test_no_other_name_is_taken(here):
    with pytest.raises(TypeError, match="no preference is called refused"):
        prefer(*here, refused=())
