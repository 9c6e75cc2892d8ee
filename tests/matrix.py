"""Every technique at every placement that allows it: worlds in which just that is on offer, and the way to meet it.

Round by round each placement of a page has one technique on offer, made from the shop's own offers of it. A shopper is
brought into one situation after the other (products, carts, orders, refusals) until each has been met.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from flask import Flask

from storefront.core.tokens import unguessable
from storefront.offers.placements import PLACEMENTS
from tests.conftest import NOW
from tests.taste.facts import Facts
from tests.taste.sights import Sight
from tests.taste.visits import Ground, Persona, Visit, guides

SHOPS = ("greenhome", "techgadgets")
ROOMY = {"upsells_per_page": 2, "cross_sells_per_page": 4, "deals_per_page": 3}
"""As many of each kind as a shop may allow, so that placements of one round leave each other room."""
ONE_THING_MORE = ("checkout.bump", "checkout.side", "checkout.before_paying")
"""Placements of which one alone may speak."""
MOST_TRIES = 12
"""Products that a round with several offers is tried on; what was not met by then is tried alone."""
Pair = tuple[str, str]
"""A placement and a technique."""


def pairs(page: str = "") -> list[Pair]:
    """All that is allowed, on one page or on all."""
    return [
        (place.name, technique)
        for place in PLACEMENTS.values()
        for technique in place.techniques
        if page in ("", place.page)
    ]


def pages() -> list[str]:
    """The pages that have placements, in the order of the journey."""
    return list(dict.fromkeys(place.page for place in PLACEMENTS.values()))


@dataclass(frozen=True)
class Meeting:
    """Where pairs were met: an answer of the shop, and a visitor whose cookie leads there again.

    The dialogue after an add comes to who adds `product`: there the visitor is one who has not done so yet.
    """

    page: str
    path: str
    product: str
    pairs: frozenset[Pair]
    visit: "Guest" = field(repr=False, compare=False)


class Guest(Visit):
    """A shopper who is led: trades, looks around first, and has nothing to say of offers."""

    def __init__(self, app: Flask, ground: Ground, shop: str, number: int) -> None:
        super().__init__(app, ground, shop, Persona("guest", {}), number)
        self.wanted.trade = True
        self.saw_last: Sight | None = None

    def saw(self, sight: Sight) -> None:
        """Keep the last sight also when it is not in good taste."""
        self.saw_last = sight

    def arrive(self, looks: tuple[str, ...]) -> None:
        """Come in, say that this is for a business, look at some products."""
        self._send("GET", "/")
        self.csrf = _csrf(self._last.text)
        self._send("POST", "/offers/preferences", {"trade": "1"})
        for handle in looks:
            self._send("GET", f"/products/{handle}")

    def put(self, sku: str, pieces: int = 1) -> None:
        """Put something into the cart without looking at offers."""
        self._send("POST", "/cart/lines", {"sku": sku, "quantity": str(pieces)})


class Matrix:
    """One shop of a world whose offers are made round by round."""

    def __init__(self, app: Flask, ground: Ground, shop: str) -> None:
        self.app, self.ground, self.shop = app, ground, shop
        with closing(sqlite3.connect(ground.path)) as database, database:
            database.row_factory = sqlite3.Row
            (row,) = database.execute("SELECT id, facts FROM shop WHERE handle = ?", (shop,)).fetchall()
            self.shop_id, facts = row["id"], json.loads(row["facts"])
            facts["taste"] |= ROOMY
            database.execute("UPDATE shop SET facts = ? WHERE id = ?", (json.dumps(facts), self.shop_id))
            query = "SELECT * FROM offer WHERE shop_id = ? AND status = 'live' ORDER BY priority, handle"
            self.own = [dict(offer) for offer in database.execute(query, (self.shop_id,))]
            for offer in self.own:
                del offer["id"]
        facts_of = Facts(ground.path, shop)
        self.goods = [one for one in facts_of.products.values() if one.role == "product"]
        self.hero, self.variants = facts_of.about["hero_product"], facts_of.variants
        facts_of.close()
        self.looks = tuple(one.handle for one in self.goods if one.handle != self.hero)[-3:]
        self.guests = 0

    def meet(self, page: str) -> Iterator[Meeting]:
        """Meet every pair of a page, each at least once; what is yielded last has all that could be met."""
        by_place: dict[str, list[str]] = {}
        for place, technique in pairs(page):
            by_place.setdefault(place, []).append(technique)
        missing = set(pairs(page))
        for number in range(max(map(len, by_place.values()))):
            together = [place for place in by_place if place not in ONE_THING_MORE and number < len(by_place[place])]
            for meeting in self._round(page, {place: by_place[place][number] for place in together}, MOST_TRIES):
                missing -= meeting.pairs
                yield meeting
        for place, technique in sorted(missing):  # where others were in the way
            yield from self._round(page, {place: technique})

    def _round(self, page: str, now: dict[str, str], tries: int | None = None) -> Iterator[Meeting]:
        missing = set(now.items())
        self._offer(now)
        for handle in self._likely(now)[:tries]:
            if not missing:
                return
            for meeting in WAYS[page](self, handle):
                new = meeting.pairs & missing
                if new:
                    missing -= new
                    yield meeting

    def _likely(self, now: dict[str, str]) -> list[str]:
        """Products in the order in which they may bring a meeting: those that the offers name first."""
        named = [name for offer in self._made(now) for name in _listed(offer)]
        handles = {product.handle for product in self.goods}
        members = [one.handle for name in named for one in self.goods if name in one.collections]
        first = [name for name in named if name in handles]
        return list(dict.fromkeys([self.hero, *first, *members[:12], *(product.handle for product in self.goods)]))

    def _made(self, now: dict[str, str]) -> Iterator[dict[str, object]]:
        """The offers of a round: the shop's own at that placement, else those it has elsewhere, without its anchors."""
        for place, technique in now.items():
            own = [offer for offer in self.own if offer["technique"] == technique]
            assert own, f"{self.shop} has no offer of {technique}"
            here = [offer for offer in own if offer["placement"] == place]
            for number, offer in enumerate(here or own):
                yield {**offer, "placement": place, "handle": f"{place.replace('.', '-').replace('_', '-')}-{number}"}
            if (follows := PLACEMENTS[place].follows) and follows not in now:
                yield from (offer for offer in self.own if offer["placement"] == follows)

    def _offer(self, now: dict[str, str]) -> None:
        """Let there be these offers and no others."""
        with closing(sqlite3.connect(self.ground.path, timeout=10)) as database, database:
            database.execute("DELETE FROM offer WHERE shop_id = ?", (self.shop_id,))
            for offer in self._made(now):
                names, marks = ", ".join(offer), ", ".join("?" * len(offer))
                database.execute(f"INSERT INTO offer ({names}) VALUES ({marks})", tuple(offer.values()))
            database.execute("UPDATE shop SET revision = ? WHERE id = ?", (unguessable(), self.shop_id))

    # Ways

    def put_in_front(self, handle: str) -> None:
        """Let the home page be about this product."""
        with closing(sqlite3.connect(self.ground.path, timeout=10)) as database, database:
            statement = "UPDATE shop SET facts = json_set(facts, '$.hero_product', ?), revision = ? WHERE id = ?"
            database.execute(statement, (handle, unguessable(), self.shop_id))

    def guest(self) -> Guest:
        """Somebody new, who has looked around."""
        self.guests += 1
        guest = Guest(self.app, self.ground, self.shop, 0)
        guest.arrive(self.looks)
        return guest

    def met(self, guest: Guest, handle: str) -> Meeting:
        """What a guest has before them."""
        sight = guest.saw_last
        assert sight is not None
        found = frozenset((one.placement, one.technique) for one in sight.shown)
        return Meeting(sight.page, sight.path, handle, found, guest)

    def first_sku(self, handle: str) -> str:
        """The version that a product's page opens with."""
        return next(variant.sku for variant in self.variants.values() if variant.product == handle)


def _home(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    matrix.put_in_front(handle)
    guest = matrix.guest()
    guest._home()
    yield matrix.met(guest, handle)


def _collection(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    product = next(one for one in matrix.goods if one.handle == handle)
    guest._look("collection", f"/collections/{product.collections[0]}")
    yield matrix.met(guest, handle)


def _search(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    title = next(one.title for one in matrix.goods if one.handle == handle)
    guest._look("search", f"/search?q={title.replace(' ', '+')}")
    yield matrix.met(guest, handle)


def _product(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    guest.open_product(handle, matrix.first_sku(handle))
    yield matrix.met(guest, handle)
    yield from _after_a_no(matrix, guest, "product.upsell", handle)


def _compare(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    product = next(one for one in matrix.goods if one.handle == handle)
    alike = [one.handle for one in matrix.goods if one.kind == product.kind and one.handle != handle][:1]
    if alike:
        guest = matrix.guest()
        own = (handle, *alike)
        guest._look("compare", f"/compare?items={','.join(own)}", own=own)
        yield matrix.met(guest, handle)


def _wishlist(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    guest._send("POST", "/wishlist/items", {"product": handle})
    guest._look("wishlist", "/wishlist", own=(handle,))
    yield matrix.met(guest, handle)


def _guide(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    for guide, own in guides(matrix.shop).items():
        if handle in own:
            guest = matrix.guest()
            guest._look("guide", f"/guides/{guide}", own=own)
            yield matrix.met(guest, handle)


def _added(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    before = guest._lines()
    fields = {"sku": matrix.first_sku(handle), "quantity": "1"}
    answer = guest._send("POST", "/cart/lines", fields, target="dialogue")
    if answer.status_code == 200:
        guest._came_in(answer, before)
        met = matrix.met(guest, handle)
        yield replace(met, visit=matrix.guest()) if met.pairs else met


def _cart(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    guest._look("cart", "/cart")
    yield matrix.met(guest, handle)
    guest.put(matrix.first_sku(handle))
    guest._look("cart", "/cart")
    yield matrix.met(guest, handle)
    yield from _after_a_no(matrix, guest, "cart.upsell", handle)


def _drawer(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    guest.put(matrix.first_sku(handle))
    guest._drawer()
    yield matrix.met(guest, handle)


def _checkout(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    guest.put(matrix.first_sku(handle))
    guest._look("checkout", "/checkout")
    yield matrix.met(guest, handle)


def _thanks(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    guest.put(matrix.first_sku(handle))
    if token := guest.buy():
        guest._look("thanks", f"/orders/{token}/thank-you", order=token)
        yield matrix.met(guest, handle)
        yield from _after_a_no(matrix, guest, "thanks.after_purchase", handle)


def _order(matrix: Matrix, handle: str) -> Iterator[Meeting]:
    guest = matrix.guest()
    guest.put(matrix.first_sku(handle))
    if token := guest.buy():
        guest._look("order", f"/orders/{token}", order=token)
        yield matrix.met(guest, handle)


def _after_a_no(matrix: Matrix, guest: Guest, place: str, handle: str) -> Iterator[Meeting]:
    """The same page once more after a no at a placement, if something was offered there."""
    sight = guest.saw_last
    panel = next((one for one in sight.panels if one.shown[0].placement == place), None) if sight else None
    if panel is not None:
        guest.refuse(panel, swapped=False)
        yield matrix.met(guest, handle)


WAYS: dict[str, Callable[[Matrix, str], Iterator[Meeting]]] = {
    "home": _home,
    "collection": _collection,
    "search": _search,
    "product": _product,
    "compare": _compare,
    "wishlist": _wishlist,
    "guide": _guide,
    "added": _added,
    "cart": _cart,
    "drawer": _drawer,
    "checkout": _checkout,
    "thanks": _thanks,
    "order": _order,
}


def prepared(path: Path, root: str) -> Ground:
    """A world for a matrix: enough of everything, and a clock that stands still."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE variant SET stock = 1000")
        database.execute("UPDATE world SET frozen_at = ?", (f"{NOW:%Y-%m-%d %H:%M:%S.%f}",))
    return Ground(path, root)


def _listed(offer: dict[str, object]) -> list[str]:
    return [*json.loads(str(offer["products"])), *json.loads(str(offer["anchors"]))]


def _csrf(text: str) -> str:
    return text.partition('name="csrf_token" value="')[2].partition('"')[0]
