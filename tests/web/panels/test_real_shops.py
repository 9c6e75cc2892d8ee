"""Whatever is in the cart and whichever page is open, what both shops propose keeps the rules of taste."""

from collections import Counter
from dataclasses import replace

import pytest

from storefront.cart import totals
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf, current_stock
from storefront.core import clock
from storefront.core.chance import seeded
from storefront.core.settings import Taste
from storefront.offers import engine
from storefront.offers.placements import PLACEMENTS
from storefront.offers.queries import live_offers
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import Tally
from storefront.offers.rules.money import WITHOUT_PROPORTION
from storefront.offers.values import Basket, Refused, Snapshot
from storefront.recommendations.recommend import companions_of
from storefront.shops.current import enter

SHOPS = ("greenhome", "techgadgets")
ROUNDS = 60
ADDS_NOTHING = ("pay", "none", "view")
"""Actions that put nothing into the cart: how it is paid, a link, words alone."""
MAY_BE_FREE = ("gift", "service", "volume", "companion_price")
MAY_COST_LESS = ("tiers", "downsell", "trade", "subscribe")
"""Techniques that may propose a cheaper model in place of a line, or the line itself for less."""
NEEDS_HISTORY = tuple(name for name in PLACEMENTS if name.endswith((".for_you", ".recently_viewed")))
"""Placements of what the shopper looked at and bought, of which these visits know nothing."""
FOR_FEW = ("product.companion", "checkout.side")
"""Placements with offers for few products, which so few visits may miss."""
PAGES = ("home", "collection", "product", "compare", "added", "cart", "drawer", "checkout", "thanks")


class Shop:
    """One of the shops with everything the engine asks for, and a source of chance."""

    def __init__(self, handle):
        enter(handle)
        self.shelf, self.stock, self.offers = current_shelf(), dict(current_stock()), live_offers()
        self.goods = [product for product in self.shelf.products.values() if product.role == "product"]
        self.companions = companions_of(self.goods)
        self.chance = seeded("real shops", handle)
        self.now = clock.now()

    def cart(self):
        """Up to four products, some with a plan."""
        lines = []
        for number, product in enumerate(self.chance.sample(self.goods, self.chance.randint(0, 4))):
            variant = self.chance.choice(product.variants)
            lines.append(Line(f"k{number}", product, variant, self.chance.randint(1, 3)))
            covers = product.related("cover")
            if covers and self.chance.random() < 0.4:
                plan = self.shelf.products[covers[0].other]
                lines.append(Line(f"p{number}", plan, plan.first, lines[-1].quantity, parent=f"k{number}"))
        return tuple(lines)

    def situation(self, page, lines, **more):
        """A page about chosen products, with this cart or order."""
        found = [(product, self.chance.choice(product.variants)) for product in self.chance.sample(self.goods, 3)]
        baskets = tuple(_basket(line) for line in lines)
        if page in ("cart", "drawer", "checkout"):
            found = [(line.product, line.variant) for line in lines if line.parent is None]
        elif page == "collection":
            collection = self.chance.choice(list(self.shelf.collections.values()))
            members = [self.shelf.products[handle] for handle in collection.products]
            found = [(product, None) for product in members if product.role == "product"]
        elif page == "added":
            found = found[:0] if not lines else [(lines[0].product, lines[0].variant)]
        elif page != "compare":
            found = found[:1]
        goods_cents = sum(line.unit_cents * line.quantity for line in lines)
        ordered = baskets if page == "thanks" else ()
        sold_out = {self.chance.choice(list(self.stock)): 0 for _ in range(5)}
        return Snapshot(
            shelf=self.shelf,
            stock={**self.stock, **sold_out},
            taste=Taste(),
            now=self.now,
            page=page,
            anchors=() if page == "thanks" else tuple(found),
            cart=() if page == "thanks" else baskets,
            cart_cents=0 if page == "thanks" else goods_cents,
            gap_cents=self.chance.randint(1, 9_000),
            ordered=ordered,
            ordered_at=self.now if ordered else None,
            companions=self.companions,
            **more,
        )

    def page(self, page, lines, situation):
        """All placements of a page, filled in turn; (placement, situation, proposals)."""
        tally = Tally()
        for place in PLACEMENTS.values():
            if place.name.partition(".")[0] != page:
                continue
            here = [offer for offer in self.offers.values() if offer.placement == place.name]
            told = situation
            if place.name == "cart.line_warranty":
                mains = [basket for basket in situation.cart if basket.parent is None]
                told = replace(situation, anchor_line=self.chance.choice(mains) if mains else None)
            yield place, told, engine.choose(place, told, here, self.price(lines, situation), tally)

    def price(self, lines, situation):
        own = () if situation.ordered else lines
        return lambda offer, candidate: totals.price_of(candidate, offer, own, self.offers, self.now, self.shelf)


def _basket(line):
    return Basket(line.key, line.product, line.variant, line.quantity, line.unit_cents, line.parent)


@pytest.fixture(params=SHOPS)
def shop(request, inside):
    return Shop(request.param)


def visits(shop, **more):
    """Many pages with many carts."""
    for _ in range(ROUNDS):
        lines = shop.cart()
        for page in PAGES:
            if page == "thanks" and not lines:
                continue
            situation = shop.situation(page, lines, **more)
            yield page, lines, situation, list(shop.page(page, lines, situation))


def extras(proposal):
    items = proposal.items[1:] if proposal.candidate.action == "set" else proposal.items
    return [item.product for item in items]


def test_no_proposal_breaks_a_rule_of_taste(shop):
    shown = Counter()
    for page, lines, situation, placements in visits(shop):
        there = {line.product.handle for line in lines}
        own = {product.handle for product, _ in situation.anchors} if page != "collection" else set()
        for place, _, proposals in placements:
            assert len(proposals) <= place.capacity
            for proposal in proposals:
                shown[place.name] += 1
                technique = TECHNIQUES[proposal.offer.technique]
                plan = technique.family in ("cover", "service")
                handles = {product.handle for product in extras(proposal)}
                assert plan or technique.repeats or not handles & (there | own), place.name
                assert proposal.candidate.reason
                if proposal.candidate.action in ADDS_NOTHING:
                    continue
                assert technique.name in MAY_BE_FREE or technique.name in MAY_COST_LESS or proposal.price_cents > 0
                assert all(_is_on_hand(item, situation, proposal) for item in proposal.items)
                _assert_in_proportion(proposal)
                if proposal.offer.terms.kind != "none" or proposal.first.role == "bundle":
                    assert proposal.saving_cents > 0
        families = Counter(TECHNIQUES[p.offer.technique].family for _, _, found in placements for p in found)
        assert families["upsell"] <= 1
        assert families["cross_sell"] <= 3
        assert families["bump"] + families["after_purchase"] + families["downsell"] <= 1
        products = [product.handle for _, _, found in placements for p in found for product in extras(p)
                    if p.candidate.action not in ("child", *ADDS_NOTHING)
                    and not TECHNIQUES[p.offer.technique].repeats]  # fmt: skip
        assert len(products) == len(set(products))
    pages = {name for name, place in PLACEMENTS.items() if place.page in PAGES}
    seldom = (*NEEDS_HISTORY, *FOR_FEW)
    assert set(shown) >= {name for name in pages if not PLACEMENTS[name].follows and name not in seldom}


def test_what_is_shown_is_what_the_quote_charges(shop):
    for _, lines, situation, placements in visits(shop):
        own = () if situation.ordered else lines
        before = totals.price(own, shop.offers, shop.now).subtotal_cents
        for _, _, proposals in placements:
            for proposal in proposals:
                if proposal.candidate.action in ADDS_NOTHING:
                    continue
                after = totals.price(_accepted(proposal, own, shop), shop.offers, shop.now).subtotal_cents
                assert proposal.price_cents == after - before, proposal.offer.handle


def test_a_no_after_the_purchase_brings_one_cheaper_thing_at_most(shop):
    downsells = 0
    for _ in range(ROUNDS):
        lines = shop.cart()
        asked = shop.situation("thanks", lines) if lines else None
        first = next((f for p, _, f in shop.page("thanks", lines, asked) if f), ()) if asked else ()
        if not first:
            continue
        no = first[0]
        refused = {no.offer.handle: Refused("thanks.after_purchase", no.items[0].variant.sku, no.price_cents, shop.now)}
        found = {p.name: f for p, _, f in shop.page("thanks", lines, replace(asked, refused=refused))}
        assert not any(proposal.offer.handle == no.offer.handle for f in found.values() for proposal in f)
        for proposal in found["thanks.downsell"]:
            downsells += 1
            assert proposal.items[0].unit_cents < no.price_cents
            assert proposal.first.handle != no.first.handle
            again = Refused("thanks.downsell", proposal.items[0].variant.sku, proposal.price_cents, shop.now)
            twice = replace(asked, refused={**refused, proposal.offer.handle: again})
            assert not any(f for _, _, f in shop.page("thanks", lines, twice))
    assert downsells


def test_nobody_who_wants_no_offers_sees_one(shop):
    for _, _, _, placements in visits(shop, no_more_offers=True):
        assert not any(proposals for _, _, proposals in placements)


def test_nothing_goes_beyond_a_budget(shop):
    for _, lines, _situation, placements in visits(shop, budget_cents=30_000):
        spent = sum(line.unit_cents * line.quantity for line in lines)
        for _, _, proposals in placements:
            assert all(spent + proposal.price_cents <= 30_000 for proposal in proposals)


def test_every_placement_has_a_live_offer(shop):
    assert {offer.placement for offer in shop.offers.values()} == set(PLACEMENTS)


def _is_on_hand(item, situation, proposal):
    if item.variant is None:
        return all(
            situation.stock.get(variant.id, 0) >= each for _, variant, each in situation.shelf.parts(item.product)
        )
    return not item.product.ships or situation.stock.get(item.variant.id, 0) >= item.quantity


def _assert_in_proportion(proposal):
    anchor = proposal.candidate.anchor_cents
    if not anchor or TECHNIQUES[proposal.offer.technique].family in WITHOUT_PROPORTION:
        return
    if proposal.candidate.action == "swap":
        least = 0 if proposal.offer.technique in MAY_COST_LESS else anchor
        answers = (*proposal.items, *proposal.candidate.choices)
        assert all(least < item.unit_cents <= anchor * 1.6 for item in answers)
        return
    added = proposal.items[1:] if proposal.candidate.action == "set" else (*proposal.items, *proposal.candidate.choices)
    most = Taste().gap_ratio_percent if proposal.offer.technique == "free_delivery" else 30
    assert all(item.unit_cents * 100 <= anchor * most for item in added)


def _accepted(proposal, lines, shop):
    """The cart after a yes, put together by hand."""
    candidate = proposal.candidate
    old = next((line for line in lines if line.key == candidate.replaces), None)
    parent = next((line for line in lines if line.key == candidate.parent), None)
    covers = {relation.other for relation in proposal.first.related("cover")}
    kept = [
        line
        for line in lines
        if old is None or (line is not old and (line.parent != old.key or line.product.handle in covers))
    ]
    size, more = len(candidate.items), []
    for number, item in enumerate(candidate.items):
        pieces = item.quantity * (old or parent).quantity if old or parent else item.quantity
        key, offer = f"new{number}", proposal.offer.handle
        if item.variant is None:
            more.append(Line(key, item.product, None, pieces))
            more += [
                Line(f"{key}.{n}", part, variant, each * pieces, key, each)
                for n, (part, variant, each) in enumerate(shop.shelf.parts(item.product))
            ]
        else:
            more.append(
                Line(key, item.product, item.variant, pieces, candidate.parent, offer=offer, set_key="s", set_size=size)
            )
    return [*kept, *more]
