"""Whatever the cart holds and whatever is proposed: what the panel showed is what the cart then charges."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from storefront.cart import actions, totals
from storefront.cart.current import lines_from
from storefront.cart.models import Cart
from storefront.catalog.queries import load_shelf
from storefront.catalog.shelf import Shelf
from storefront.extensions import db, engine_in_use
from storefront.offers.shown import shown
from storefront.offers.values import Candidate, Item, Offer, Proposal
from storefront.pricing.terms import Terms
from storefront.shops.models import Shop
from storefront.worlds.session import open_engine
from tests.unit.cart.conftest import NOW

TERMS = st.one_of(
    st.just(Terms("none")),
    st.builds(Terms, st.just("percent"), st.integers(1, 60)),
    st.builds(Terms, st.just("amount"), st.integers(1, 5_000)),
    st.builds(Terms, st.just("fixed"), st.integers(1, 100_000)),
)


@dataclass(frozen=True)
class Goods:
    """A shop's shelf by role, and more stock than anybody wants."""

    shelf: Shelf
    stock: dict[int, int]

    def of(self, role: str) -> list[str]:
        """The SKUs of one role; handles of bundles."""
        if role == "bundle":
            return [p.handle for p in self.shelf.products.values() if p.role == role]
        return [variant.sku for p, variant in self.shelf.by_variant.values() if p.role == role]

    def covered(self) -> list[str]:
        """SKUs that a plan covers."""
        return [variant.sku for p, variant in self.shelf.by_variant.values() if p.related("cover")]


@pytest.fixture(scope="module")
def shops(app, image) -> list[Goods]:
    with app.app_context():
        token = engine_in_use.set(open_engine(image))
        ids = db.session.scalars(select(Shop.id).order_by(Shop.id)).all()
        shelves = [load_shelf(db.session.connection(), id_, NOW) for id_ in ids]
        db.session.remove()
        engine_in_use.get().dispose()
        engine_in_use.reset(token)
    return [Goods(shelf, dict.fromkeys(shelf.by_variant, 999)) for shelf in shelves]


class Shopping:
    """A cart being filled at random, with offers that the shop knows."""

    def __init__(self, goods: Goods) -> None:
        self.goods = goods
        self.offers: dict[str, Offer] = {}
        self.cart = Cart(lines=[], codes=[], removed=[], version=0, note="", token="cart")

    def lines(self):
        return lines_from(self.cart.lines, self.goods.shelf)

    def item(self, name: str, pieces: int = 1) -> Item:
        if name in self.goods.shelf.by_sku:
            product, variant = self.goods.shelf.by_sku[name]
            return Item(product, variant, pieces, variant.price_cents)
        return Item(self.goods.shelf.products[name], None, pieces)

    def propose(self, draw) -> Candidate:
        """Something a technique might find for this cart."""
        kinds = ["add", "set", "bundle"]
        mains = [line for line in self.lines() if line.parent is None and line.variant]
        coverable = [line for line in mains if line.product.related("cover")]
        kinds += ["swap"] if mains else []
        kinds += ["child"] if coverable else []
        kind = draw(st.sampled_from(kinds))
        sold = st.sampled_from(self.goods.of("product"))
        if kind == "swap":
            line = draw(st.sampled_from(mains))
            return Candidate((self.item(draw(sold)),), "swap", "", line.product, line.unit_cents, replaces=line.key)
        if kind == "child":
            line = draw(st.sampled_from(coverable))
            plan = self.goods.shelf.products[line.product.related("cover")[0].other]
            items = (Item(plan, draw(st.sampled_from(plan.variants)), 1),)
            return Candidate(items, "child", "", line.product, line.unit_cents, parent=line.key)
        if kind == "bundle":
            return Candidate((self.item(draw(st.sampled_from(self.goods.of("bundle")))),), "add", "")
        if kind == "set":
            names = draw(st.lists(sold, min_size=2, max_size=3, unique=True))
            return Candidate(tuple(self.item(name) for name in names), "set", "")
        return Candidate((self.item(draw(sold), draw(st.integers(1, 3))),), "add", "")

    def accept(self, draw, number: int) -> tuple[int, int, int]:
        """Propose something and take it: (told, subtotal before, subtotal after) in cents."""
        offer = Offer(f"offer-{number}", "Offer", "cart.below_lines", "complements", terms=draw(TERMS))
        self.offers[offer.handle] = offer
        candidate = self.propose(draw)
        full, told = totals.price_of(candidate, offer, self.lines(), self.offers, NOW, self.goods.shelf)
        before = self.subtotal()
        seen = shown(Proposal(offer, candidate, full, told), f"impression-{number}", 1, "visitor", NOW)
        actions.accept(self.cart, seen, None, self.goods.shelf, self.goods.stock, NOW)
        return told, before, self.subtotal()

    def subtotal(self) -> int:
        return totals.price(self.lines(), self.offers, NOW).subtotal_cents

    def fill(self, draw) -> None:
        """Plain adds, a bundle now and then, a plan here and there."""
        shelf, stock = self.goods.shelf, self.goods.stock
        for sku in draw(st.lists(st.sampled_from(self.goods.of("product") + self.goods.covered()), max_size=4)):
            line = actions.add(self.cart, *shelf.by_sku[sku], draw(st.integers(1, 3)), stock, NOW)
            covers = shelf.by_sku[sku][0].related("cover")
            if covers and draw(st.booleans()):
                plan = shelf.products[covers[0].other]
                pieces = draw(st.integers(1, line.quantity))
                actions.add_child(self.cart, line, plan, plan.first, pieces, shelf, NOW)
        for handle in draw(st.lists(st.sampled_from(self.goods.of("bundle")), max_size=2)):
            actions.add_bundle(self.cart, shelf.products[handle], draw(st.integers(1, 2)), shelf, stock, NOW)


@settings(max_examples=150)
@given(data=st.data())
def test_what_a_proposal_showed_is_what_the_cart_charges(shops, data):
    shopping = Shopping(data.draw(st.sampled_from(shops)))
    shopping.fill(data.draw)
    for number in range(data.draw(st.integers(1, 3))):
        told, before, after = shopping.accept(data.draw, number)
        assert after - before == told


@settings(max_examples=60)
@given(data=st.data())
def test_children_never_outnumber_their_parent_whatever_is_done(shops, data):
    shopping = Shopping(data.draw(st.sampled_from(shops)))
    shopping.fill(data.draw)
    shelf, stock = shopping.goods.shelf, shopping.goods.stock
    for _ in range(data.draw(st.integers(1, 6))):
        if not shopping.cart.lines:
            break
        line = data.draw(st.sampled_from(shopping.cart.lines))
        try:
            if data.draw(st.booleans()):
                actions.change(shopping.cart, line, data.draw(st.integers(0, 5)), shelf, stock, NOW)
            else:
                actions.restore(shopping.cart, shelf, stock, NOW)
        except actions.NotPossible:
            continue
        rows = {row.key: row for row in shopping.cart.lines}
        for row in rows.values():
            if row.parent_key:
                parent = rows[row.parent_key]
                assert row.quantity <= parent.quantity * row.each
                assert parent.variant_id or row.quantity == parent.quantity * row.each
