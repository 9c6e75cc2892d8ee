"""The affinity table agrees with the orders it was mined from, and is rebuilt as a whole."""

import time

import pytest
from sqlalchemy import func, select, update

from storefront.catalog.models import Product
from storefront.catalog.queries import current_shelf
from storefront.extensions import db
from storefront.orders.models import Order, OrderLine
from storefront.recommendations.models import Affinity
from storefront.recommendations.rebuild import rebuild
from storefront.recommendations.recommend import companions_of
from storefront.shops.current import enter
from storefront.shops.models import Shop
from storefront.worlds.session import will_write

pytestmark = pytest.mark.usefixtures("inside")


def connection():
    will_write(True)
    return db.session.connection()


def pairs():
    columns = (Affinity.product_id, Affinity.other_id, Affinity.rank, Affinity.together, Affinity.llr)
    return db.session.execute(select(*columns).order_by(*columns[:2])).all()


def test_the_seeds_planted_pairs_are_found():
    enter("greenhome")
    companions = companions_of([current_shelf().products["fenwick-dish-14"]])["fenwick-dish-14"]
    assert companions[0].other == "tidewell-dish-tabs"
    assert companions[0].llr > 10.83


def test_a_rebuild_of_unchanged_orders_changes_nothing_but_the_revision():
    before = pairs()
    own = set(db.session.scalars(select(Product.id).where(Product.shop_id == 1)))
    assert rebuild(connection(), 1, revision="again") == len([pair for pair in before if pair.product_id in own])
    assert pairs() == before
    assert db.session.scalar(select(Shop.revision).where(Shop.id == 1)) == "again"
    assert db.session.scalar(select(Shop.revision).where(Shop.id == 2)) != "again"


def test_without_being_told_the_revision_is_a_new_one():
    seen = set()
    for _ in range(2):
        rebuild(connection(), 1)
        seen.add(db.session.scalar(select(Shop.revision).where(Shop.id == 1)))
    assert len(seen) == 2


def test_counts_agree_with_the_orders():
    pair = db.session.scalars(select(Affinity).order_by(Affinity.llr.desc()).limit(1)).one()
    holds = [
        set(db.session.scalars(select(OrderLine.order_id).where(OrderLine.product_id == product)))
        for product in (pair.product_id, pair.other_id)
    ]
    assert (pair.together, pair.product_orders, pair.other_orders) == (
        len(holds[0] & holds[1]),
        len(holds[0]),
        len(holds[1]),
    )


def test_only_products_are_paired():
    roles = select(OrderLine.role).where(OrderLine.product_id.in_(select(Affinity.product_id))).distinct()
    assert db.session.scalars(roles).all() == ["product"]


@pytest.mark.parametrize("status", ["cancelled", "refunded"])
def test_void_orders_do_not_count(status):
    db.session.execute(update(Order).where(Order.shop_id == 1).values(status=status))
    assert rebuild(connection(), 1) == 0
    assert db.session.scalar(select(func.count()).select_from(Affinity)) > 0


def test_readers_see_the_old_pairs_until_the_commit():
    before = pairs()
    db.session.execute(update(Order).values(status="cancelled"))
    rebuild(connection(), 1)
    assert pairs() != before
    db.session.rollback()
    assert pairs() == before


def test_a_rebuild_takes_less_than_a_second():
    began = time.perf_counter()
    rebuild(connection(), 1)
    assert time.perf_counter() - began < 1
