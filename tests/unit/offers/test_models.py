"""The model keeps no offer whose saving is none, whoever writes it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storefront.extensions import db
from storefront.offers.models import Offer, Unsound
from storefront.shops.current import enter
from tests.conftest import NOW


@pytest.fixture
def kettle(inside) -> Offer:
    """GreenHome's price until a date, as the seeds have it."""
    enter("greenhome")
    return db.session.scalars(select(Offer).where(Offer.handle == "product-kettle-week")).one()


def test_a_true_saving_is_kept(kettle):
    kettle.terms_value = 45_00
    db.session.flush()
    assert kettle.terms_value == 45_00


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"terms_value": 59_90}, "that is no saving"),
        ({"terms_value": 80_00}, "that is no saving"),
        ({"ends_at": None}, "needs the date"),
        ({"products": []}, "must name some"),
        ({"terms_kind": "percent", "terms_value": 100}, "would cost nothing"),
    ],
)
def test_a_fake_is_refused_with_the_reason(kettle, changes, said):
    for name, value in changes.items():
        setattr(kettle, name, value)
    with pytest.raises(Unsound, match=said):
        db.session.flush()
    db.session.rollback()


def test_a_new_offer_is_asked_as_well(kettle):
    facts = {c.name: getattr(kettle, c.name) for c in Offer.__table__.columns if c.name != "id"}
    db.session.add(Offer(**{**facts, "handle": "another", "terms_value": 59_90}))
    with pytest.raises(Unsound, match=r"another, value: fenwick-kettle would cost 59\.90"):
        db.session.flush()
    db.session.rollback()


def test_the_end_may_be_moved(kettle):
    kettle.ends_at = NOW + timedelta(days=1)
    db.session.flush()
    assert kettle.ends_at == NOW + timedelta(days=1)
