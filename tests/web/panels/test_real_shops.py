"""In both shops, as their seeds fill them, every placement has an offer, and that offer finds something to propose.

Whether what is proposed is in good taste, tests/taste looks at; that it is charged as shown, the tests of the checkout.
"""

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
from storefront.offers.rules import Tally
from storefront.offers.values import Basket, Snapshot
from storefront.recommendations.recommend import companions_of
from storefront.shops.current import current_shop, enter

SHOPS = ("greenhome", "techgadgets")
ROUNDS = 90
NEEDS_HISTORY = tuple(name for name in PLACEMENTS if name.endswith((".for_you", ".recently_viewed")))
"""Placements of what the shopper looked at and bought, of which these visits know nothing."""
FOR_FEW = ("product.companion", "checkout.side")
"""Placements with offers for few products, which so few visits may miss."""
PAGES = (
    "home",
    "collection",
    "product",
    "compare",
    "guide",
    "wishlist",
    "added",
    "cart",
    "drawer",
    "checkout",
    "thanks",
)


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

    def situation(self, page, lines):
        """A page about chosen products, with this cart or order."""
        found = [(product, self.chance.choice(product.variants)) for product in self.chance.sample(self.goods, 3)]
        baskets = tuple(_basket(line) for line in lines)
        if page in ("cart", "drawer", "checkout"):
            found = [(line.product, line.variant) for line in lines if line.parent is None]
        elif page == "collection":
            collection = self.chance.choice(list(self.shelf.collections.values()))
            members = [self.shelf.products[handle] for handle in collection.products]
            found = [(product, None) for product in members if product.role == "product"]
        elif page == "home":
            found = [(self.shelf.products[current_shop().facts.hero_product], None)]
        elif page == "added":
            found = found[:0] if not lines else [(lines[0].product, lines[0].variant)]
        elif page not in ("compare", "guide"):
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
        )

    def page(self, page, lines, situation):
        """All placements of a page, filled in turn; (placement, proposals)."""
        tally = Tally()
        for place in PLACEMENTS.values():
            if place.name.partition(".")[0] != page:
                continue
            here = [offer for offer in self.offers.values() if offer.placement == place.name]
            told = situation
            if place.name == "cart.line_warranty":
                mains = [basket for basket in situation.cart if basket.parent is None]
                told = replace(situation, anchor_line=self.chance.choice(mains) if mains else None)
            yield place, engine.choose(place, told, here, self.price(lines, situation), tally)

    def price(self, lines, situation):
        own = () if situation.ordered else lines
        return lambda offer, candidate: totals.price_of(candidate, offer, own, self.offers, self.now, self.shelf)


def _basket(line):
    return Basket(line.key, line.product, line.variant, line.quantity, line.unit_cents, line.parent)


@pytest.fixture(params=SHOPS)
def shop(request, inside):
    return Shop(request.param)


def test_every_placement_has_a_live_offer(shop):
    assert {offer.placement for offer in shop.offers.values()} == set(PLACEMENTS)


def test_every_placement_finds_something_to_propose_to_somebody(shop):
    shown = Counter()
    for _ in range(ROUNDS):
        lines = shop.cart()
        for page in PAGES if lines else PAGES[:-1]:
            for place, proposals in shop.page(page, lines, shop.situation(page, lines)):
                shown[place.name] += len(proposals)
    pages = {name for name, place in PLACEMENTS.items() if place.page in PAGES and not place.follows}
    assert {name for name in pages if not shown[name]} <= {*NEEDS_HISTORY, *FOR_FEW}
