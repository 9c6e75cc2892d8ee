"""A small laundry shop for tests of offers, and the situations a shopper may be in."""

from datetime import UTC, datetime
from typing import Any

from storefront.catalog.shelf import Part, Product, Relation, Shelf
from storefront.core.settings import Taste
from storefront.offers import engine
from storefront.offers.placements import PLACEMENTS, Placement
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import Case, Tally
from storefront.offers.values import Basket, Candidate, Item, Offer, Proposal, Snapshot
from storefront.recommendations.values import Companion
from tests.factories import product, shelf_of, spec, stock_of, variant

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)

_CARE = (
    Relation("complement", "detergent", "washes 30 loads"),
    Relation("complement", "softener", "lasts 80 washes"),
    Relation("complement", "kit", "carries a dryer above it"),
    Relation("complement", "dryer", "dries the full load"),
    Relation("cover", "cover", "adds accidental damage"),
)


def laundry(**changes: Any) -> Shelf:
    """Three washers in a line, a dryer, what goes with them, a plan and a set. `changes` replaces products by handle
    (dashes as underscores); None leaves one out."""
    washer = {"kind": "washer", "line": "washers", "collections": ("laundry",)}
    shop: dict[str, Product | None] = {
        "washer_7": product(
            "washer-7",
            variant("W7", 40_900),
            specs=[spec("Capacity", 7, "kg", "higher"), spec("Noise", 77, "dB", "lower"), spec("Colour", "white")],
            relations=(Relation("upgrade", "washer-9", "2 kg more per load"), *_CARE),
            tier=1,
            popularity=30,
            **washer,
        ),
        "washer_9": product(
            "washer-9",
            variant("W9", 64_900),
            specs=[spec("Capacity", 9, "kg", "higher"), spec("Noise", 72, "dB", "lower"), spec("Colour", "grey")],
            relations=_CARE,
            tier=2,
            popularity=50,
            **washer,
        ),
        "washer_11": product(
            "washer-11",
            variant("W11", 89_900),
            specs=[spec("Capacity", 11, "kg", "higher"), spec("Noise", 73, "dB", "lower")],
            relations=_CARE,
            tier=3,
            popularity=10,
            **washer,
        ),
        "dryer": product("dryer", variant("DR", 62_900), kind="dryer", collections=("laundry",), popularity=20),
        "detergent": product(
            "detergent",
            variant("DET-S", 1_390, Size="1.5 L"),
            variant("DET-L", 2_490, Size="3 L"),
            kind="detergent",
            features=(("liquid", True), ("scented", False)),
            collections=("care",),
        ),
        "softener": product(
            "softener", variant("SOF", 1_290), kind="softener", features=(("liquid", True),), collections=("care",)
        ),
        "kit": product("kit", variant("KIT", 3_900), kind="kit", collections=("laundry",)),
        "cover": product(
            "cover", variant("C3", 5_900, Years="3 years"), variant("C5", 9_500, Years="5 years"), role="warranty"
        ),
        "starter": product(
            "starter",
            role="bundle",
            parts=(Part("W9", 1), Part("DET-S", 2)),
            bundle_terms=("percent", 5),
            collections=("laundry",),
        ),
    }
    shop.update(changes)
    return shelf_of(*(found for found in shop.values() if found))


LAUNDRY = laundry()


def line(sku: str, quantity: int = 1, *, key: str = "", parent: str | None = None, shelf: Shelf = LAUNDRY) -> Basket:
    """A line of a cart or an order; its key is the SKU unless given."""
    found, chosen = shelf.by_sku[sku]
    return Basket(key or sku, found, chosen, quantity, chosen.price_cents, parent)


def situation(
    page: str = "product",
    anchors: str = "",
    cart: tuple[Basket, ...] = (),
    *,
    shelf: Shelf = LAUNDRY,
    stock: dict[int, int] | None = None,
    **more: Any,
) -> Snapshot:
    """A shopper on a page about the products named in `anchors` (handles between blanks); on the cart, those in it."""
    about = tuple((shelf.products[handle], None) for handle in anchors.split())
    if page in ("cart", "drawer", "checkout"):
        about = tuple((basket.product, basket.variant) for basket in cart if basket.parent is None)
    more.setdefault("cart_cents", sum(basket.unit_cents * basket.quantity for basket in cart))
    return Snapshot(
        shelf=shelf,
        stock=stock_of(shelf) if stock is None else stock,
        taste=more.pop("taste", Taste()),
        now=more.pop("now", NOW),
        page=page,
        anchors=about,
        cart=cart,
        **more,
    )


def offer(placement: str, technique: str, **facts: Any) -> Offer:
    """A live offer, named after its technique unless `handle` is given."""
    facts.setdefault("handle", technique.replace("_", "-"))
    return Offer(title="A test", placement=placement, technique=technique, **facts)


def singly(an_offer: Offer, candidate: Candidate) -> tuple[int, int]:
    """A price without any deal: bundles cost 5 % less than their parts, everything else its single price."""
    full = sum(
        sum(part.price_cents * each for _, part, each in LAUNDRY.parts(item.product))
        if item.variant is None
        else item.unit_cents
        for item in candidate.items
    )
    return full, full * 95 // 100 if candidate.items[0].variant is None else full


def proposed(an_offer: Offer, snapshot: Snapshot, tally: Tally | None = None) -> tuple[Proposal, ...]:
    """What the engine proposes of one offer at its placement."""
    return engine.choose(PLACEMENTS[an_offer.placement], snapshot, [an_offer], singly, tally)


def handles(proposals: tuple[Proposal, ...]) -> list[str]:
    """The products that proposals are mainly about."""
    return [proposal.first.handle for proposal in proposals]


def case(
    placement: str,
    technique: str,
    snapshot: Snapshot,
    *skus: str,
    full: int = 0,
    price: int = 0,
    tally: Tally | None = None,
    terms: Any = None,
    **candidate: Any,
) -> Case:
    """A candidate of these SKUs (a handle without variants is a bundle) for a rule to judge."""
    items = tuple(
        Item(*found, 1, found[1].price_cents)
        if (found := snapshot.shelf.by_sku.get(name))
        else Item(snapshot.shelf.products[name], None, 1)
        for name in skus
    )
    action = candidate.pop("action", "add")
    more = {"terms": terms} if terms else {}
    return Case(
        offer(placement, technique, **more),
        TECHNIQUES[technique],
        _placement(placement),
        Candidate(items, action, "", **candidate),
        snapshot,
        tally or Tally(),
        full,
        price,
    )


def companion(other: str, together: int = 20, of: int = 40, orders: int = 400) -> Companion:
    """A companion found in so many of the orders."""
    return Companion(other, together, of, 60, orders, 3.0, 30.0)


def _placement(name: str) -> Placement:
    return PLACEMENTS[name]
