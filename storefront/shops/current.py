"""The shop of this request, and its addresses."""

from dataclasses import dataclass

from flask import Flask, abort, g, request
from sqlalchemy import bindparam, select

from storefront.extensions import db
from storefront.shops.models import Shop
from storefront.shops.values import ShopFacts, facts_from


@dataclass(frozen=True, slots=True)
class CurrentShop:
    """The shop of this request: its facts, and the revisions that anything remembered about it depends on."""

    facts: ShopFacts
    memory_key: tuple[str, int, str]
    stock_revision: int
    links: "Links"


@dataclass(frozen=True, slots=True)
class Links:
    """The addresses of a shop. Cheaper than `url_for`; a test holds the two against each other."""

    root: str

    @property
    def home(self) -> str:
        return f"{self.root}/"

    @property
    def search(self) -> str:
        return f"{self.root}/search"

    @property
    def suggestions(self) -> str:
        return f"{self.root}/search/suggestions"

    @property
    def compare(self) -> str:
        return f"{self.root}/compare"

    @property
    def guides(self) -> str:
        return f"{self.root}/guides"

    def guide(self, handle: str) -> str:
        return f"{self.root}/guides/{handle}"

    @property
    def manifest(self) -> str:
        return f"{self.root}/manifest.webmanifest"

    @property
    def cart(self) -> str:
        return f"{self.root}/cart"

    @property
    def drawer(self) -> str:
        return f"{self.root}/cart/drawer"

    @property
    def lines(self) -> str:
        return f"{self.root}/cart/lines"

    @property
    def acceptances(self) -> str:
        return f"{self.root}/cart/acceptances"

    @property
    def swaps(self) -> str:
        return f"{self.root}/cart/swaps"

    @property
    def codes(self) -> str:
        return f"{self.root}/cart/codes"

    @property
    def refusals(self) -> str:
        return f"{self.root}/offers/refusals"

    @property
    def sets(self) -> str:
        return f"{self.root}/offers/sets"

    @property
    def sightings(self) -> str:
        return f"{self.root}/offers/sightings"

    @property
    def wishlist(self) -> str:
        return f"{self.root}/wishlist"

    @property
    def wishlist_items(self) -> str:
        return f"{self.root}/wishlist/items"

    def wishlist_removal(self, handle: str) -> str:
        return f"{self.root}/wishlist/items/{handle}/removal"

    @property
    def preferences(self) -> str:
        return f"{self.root}/preferences"

    @property
    def wishes(self) -> str:
        return f"{self.root}/offers/preferences"

    def refusal_removal(self, offer: str) -> str:
        return f"{self.root}/offers/refusals/{offer}/removal"

    @property
    def checkout(self) -> str:
        return f"{self.root}/checkout"

    @property
    def checkout_summary(self) -> str:
        return f"{self.root}/checkout/summary"

    def product(self, handle: str, variant: str | None = None) -> str:
        return f"{self.root}/products/{handle}" + (f"?variant={variant}" if variant else "")

    def running_cost(self, handle: str) -> str:
        return f"{self.root}/products/{handle}/running-cost"

    def view(self, handle: str, number: int = 1, variant: str = "") -> str:
        return f"{self.root}/products/{handle}/views/{number}" + (f"?variant={variant}" if variant else "")

    def reviews(self, handle: str) -> str:
        return f"{self.root}/products/{handle}/reviews"

    def new_review(self, handle: str) -> str:
        return f"{self.root}/products/{handle}/reviews/new"

    def collection(self, handle: str) -> str:
        return f"{self.root}/collections/{handle}"

    def bundle(self, handle: str) -> str:
        return f"{self.root}/bundles/{handle}"

    def line(self, key: str) -> str:
        return f"{self.root}/cart/lines/{key}"

    def removal(self, key: str) -> str:
        return f"{self.root}/cart/lines/{key}/removal"

    def once(self, key: str) -> str:
        return f"{self.root}/cart/lines/{key}/once"

    def code_removal(self, code: str) -> str:
        return f"{self.root}/cart/codes/{code}/removal"

    @property
    def undo(self) -> str:
        return f"{self.root}/cart/removals/undo"

    @property
    def note(self) -> str:
        return f"{self.root}/cart/note"

    def order(self, token: str) -> str:
        return f"{self.root}/orders/{token}"

    def thank_you(self, token: str) -> str:
        return f"{self.root}/orders/{token}/thank-you"

    def order_acceptances(self, token: str) -> str:
        return f"{self.root}/orders/{token}/acceptances"

    def order_undo(self, token: str) -> str:
        return f"{self.root}/orders/{token}/undo"


_REVISIONS = select(Shop.id, Shop.revision, Shop.stock_revision).where(Shop.handle == bindparam("handle"))
_facts: dict[tuple[str, int], tuple[tuple[str, int, str], ShopFacts]] = {}


def current_shop() -> CurrentShop:
    """The shop whose handle the address begins with. Only inside a shop's pages."""
    return g.shop


def shop_or_none() -> CurrentShop | None:
    """The current shop; None on the chooser and outside the shops."""
    return g.get("shop")


def enter(handle: str) -> CurrentShop | None:
    """Make the shop `handle` the current one; None if this world has no such shop."""
    row = db.session.connection().execute(_REVISIONS, {"handle": handle}).one_or_none()
    if row is None:
        return None
    key = (g.incarnation, row.id, row.revision)
    known = _facts.get((g.world_code, row.id))
    if known is None or known[0] != key:
        shop = db.session.get_one(Shop, row.id)
        known = (key, facts_from(shop.id, shop.handle, shop.facts))
        _facts[(g.world_code, row.id)] = known
    root = f"{request.script_root}/{handle}" if request else f"/{handle}"
    g.shop = CurrentShop(known[1], key, row.stock_revision, Links(root))
    return g.shop


def init_app(app: Flask) -> None:
    """Take `<shop>` out of the address of every view and load that shop, or answer 404."""

    @app.url_value_preprocessor
    def remember_handle(_endpoint: str | None, values: dict[str, str] | None) -> None:
        g.shop_handle = values.pop("shop", None) if values else None

    @app.before_request
    def enter_shop() -> None:
        if g.shop_handle and enter(g.shop_handle) is None:
            abort(404, "There is no shop at this address.")

    @app.url_defaults
    def same_shop(endpoint: str, values: dict[str, str]) -> None:
        if "shop" not in values and g.get("shop") and app.url_map.is_endpoint_expecting(endpoint, "shop"):
            values["shop"] = g.shop.facts.handle
