"""Prices that hold by themselves: what a panel showed is what the cart then charges, and nothing sticks."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storefront.cart import actions, totals
from storefront.offers.registry import TECHNIQUES
from storefront.offers.shown import shown
from storefront.offers.values import Basket, Offer, Proposal, Snapshot
from storefront.pricing.terms import Terms
from tests.unit.cart.conftest import NOW
from tests.unit.cart.test_shown_is_charged import Shopping
from tests.unit.cart.test_shown_is_charged import shops as shops  # the fixture

PER_PIECE = st.one_of(
    st.builds(Terms, st.just("percent"), st.sampled_from([7, 12, 33, 50, 100])),
    st.builds(Terms, st.just("amount"), st.integers(1, 3_000)),
    st.builds(Terms, st.just("fixed"), st.integers(1, 3_000)),
)
FEW = 6
"""Products that offers and carts are drawn from: few, so that they meet."""


class Dealing(Shopping):
    """A cart in a shop with offers that change prices by themselves."""

    def __init__(self, goods, draw) -> None:
        super().__init__(goods)
        skus = draw(st.lists(st.sampled_from(goods.of("product")), min_size=2, max_size=FEW, unique=True))
        self.products = list(dict.fromkeys(goods.shelf.by_sku[sku][0] for sku in skus))
        self.skus = [variant.sku for product in self.products for variant in product.variants]
        for number in range(draw(st.integers(1, 4))):
            offer = self.offer(draw, f"deal-{number}")
            self.offers[offer.handle] = offer

    def offer(self, draw, handle: str) -> Offer:
        """Any offer of these techniques, about a few of the products."""
        handles = st.lists(st.sampled_from([p.handle for p in self.products]), min_size=1, max_size=3, unique=True)
        technique = draw(st.sampled_from(["volume", "companion_price", "limited_time", "trade", "gift"]))
        options = {
            "volume": draw(st.sampled_from([{"every": 2}, {"every": 3}, {"from_pieces": 2}, {"from_pieces": 4}])),
            "trade": {"from_pieces": draw(st.integers(2, 10))},
            "gift": {"minimum_cents": draw(st.sampled_from([100, 20_000, 100_000]))},
        }
        return Offer(
            handle,
            "Deal",
            "cart.volume",
            technique,
            terms=Terms("gift") if technique == "gift" else draw(PER_PIECE),
            products=tuple(draw(handles)),
            anchors=tuple(draw(handles)) if technique == "companion_price" else (),
            options=options.get(technique, {}),
            ends_at=NOW + timedelta(days=1),
        )

    def fill(self, draw) -> None:
        shelf, stock = self.goods.shelf, self.goods.stock
        for sku in draw(st.lists(st.sampled_from(self.skus), max_size=4)):
            actions.add(self.cart, *shelf.by_sku[sku], draw(st.integers(1, 4)), stock, NOW)
        for handle in draw(st.lists(st.sampled_from(self.goods.of("bundle")), max_size=1)):
            actions.add_bundle(self.cart, shelf.products[handle], 1, shelf, stock, NOW)

    def standing(self):
        return totals.standing(self.lines(), self.offers, NOW)

    def subtotal(self) -> int:
        return totals.price(self.standing(), self.offers, NOW).subtotal_cents

    def snapshot(self) -> Snapshot:
        """The cart's page, for somebody who buys for a business."""
        cart = tuple(
            Basket(
                line.key,
                line.product,
                line.variant,
                line.quantity,
                line.unit_cents,
                line.parent,
                line.offer,
                set_key=line.set_key,
            )
            for line in self.standing()
        )
        return Snapshot(
            shelf=self.goods.shelf,
            stock=self.goods.stock,
            taste=None,  # type: ignore[arg-type]
            now=NOW,
            page="product",
            anchors=tuple((product, None) for product in self.products),
            cart=cart,
            trade=True,
        )

    def proposals(self) -> list[tuple[Offer, object]]:
        return [
            (offer, candidate)
            for offer in self.offers.values()
            for candidate in TECHNIQUES[offer.technique].find(offer, self.snapshot())
            if candidate.action in ("add", "set")
        ]


@settings(max_examples=150)
@given(data=st.data())
def test_the_price_shown_is_the_difference_that_taking_it_makes(shops, data):
    shopping = Dealing(data.draw(st.sampled_from(shops)), data.draw)
    shopping.fill(data.draw)
    for number in range(2):
        found = shopping.proposals()
        if not found:
            return
        offer, candidate = data.draw(st.sampled_from(found))
        lines, shelf = shopping.standing(), shopping.goods.shelf
        full, told = totals.price_of(candidate, offer, lines, shopping.offers, NOW, shelf)
        before = shopping.subtotal()
        seen = shown(Proposal(offer, candidate, full, told), f"impression-{number}", 1, "visitor", NOW)
        actions.accept(shopping.cart, seen, None, shelf, shopping.goods.stock, NOW)
        assert shopping.subtotal() - before == told


@settings(max_examples=100)
@given(data=st.data())
def test_removing_what_came_in_leads_back_to_the_first_total(shops, data):
    shopping = Dealing(data.draw(st.sampled_from(shops)), data.draw)
    shopping.fill(data.draw)
    first, pieces = shopping.subtotal(), {row.key: row.quantity for row in shopping.cart.lines}
    found = shopping.proposals()
    if not found:
        return
    offer, candidate = data.draw(st.sampled_from(found))
    seen = shown(Proposal(offer, candidate, 0, 0), "impression", 1, "visitor", NOW)
    actions.accept(shopping.cart, seen, None, shopping.goods.shelf, shopping.goods.stock, NOW)
    for row in list(shopping.cart.lines):
        if row.parent_key is None and row.quantity != pieces.get(row.key, 0):
            quantity = pieces.get(row.key, 0)
            actions.change(shopping.cart, row, quantity, shopping.goods.shelf, shopping.goods.stock, NOW)
    assert {row.key: row.quantity for row in shopping.cart.lines} == pieces
    assert shopping.subtotal() == first


@settings(max_examples=100)
@given(data=st.data())
def test_each_line_and_the_sum_of_its_savings_agree_and_nothing_costs_less_than_nothing(shops, data):
    shopping = Dealing(data.draw(st.sampled_from(shops)), data.draw)
    shopping.fill(data.draw)
    quote = totals.price(shopping.standing(), shopping.offers, NOW)
    assert sum(one.amount_cents for one in quote.adjustments) == quote.saving_cents
    told = [(one.name, one.title) for one in quote.adjustments]
    assert len(told) == len(set(told)), "one row for each offer and what it is about"
    for line in quote.lines:
        assert 0 <= line.total_cents == line.full_cents - sum(one.amount_cents for one in line.adjustments)


@pytest.mark.parametrize("technique", ["volume", "companion_price", "limited_time", "trade"])
@settings(max_examples=40)
@given(data=st.data())
def test_an_offer_twice_in_the_shop_takes_off_once(shops, technique, data):
    """The same promise at a second placement changes no price."""
    shopping = Dealing(data.draw(st.sampled_from(shops)), data.draw)
    shopping.fill(data.draw)
    once = shopping.subtotal()
    for offer in [one for one in shopping.offers.values() if one.technique == technique]:
        twin = Offer(
            f"{offer.handle}-twin",
            "Twin",
            "added.volume",
            technique,
            terms=offer.terms,
            products=offer.products,
            anchors=offer.anchors,
            options=offer.options,
            ends_at=offer.ends_at,
        )
        shopping.offers = {**shopping.offers, twin.handle: twin}
    assert shopping.subtotal() == once
