"""What the engine works with: offers, the shopper's situation, and what is proposed. Pure."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Protocol

from storefront.catalog.running import Assumptions, RunningCosts
from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.core.settings import Taste
from storefront.pricing.terms import Terms
from storefront.recommendations.values import Companion, Interest

Action = Literal["add", "swap", "set", "child", "subscribe", "pay", "view", "none"]
"""What a yes does: new lines; another model in a line's place; several lines together; a line under another; a line
that comes again; how the cart is paid; nothing but a link; nothing at all."""

GIFT = "gift"
"""The `set_key` of a cart line that came as a gift: it stays a gift, or stays out."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer as the engine sees it (a row of `offers.models.Offer`).

    `options` are the settings of its technique (`registry.Technique.options`): whole numbers, or lists of them.
    """

    handle: str
    title: str
    placement: str
    technique: str
    motive: str = "more_per_order"
    priority: int = 50
    terms: Terms = Terms("none")
    rules: tuple[str, ...] = ()
    heading: str = ""
    accept: str = ""
    decline: str = "No thanks"
    reason: str = ""
    products: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    def is_open(self, now: datetime) -> bool:
        """Whether `now` lies within its dates."""
        return (self.starts_at is None or self.starts_at <= now) and (self.ends_at is None or now < self.ends_at)


class Bought(Protocol):
    """A line that offers may reduce: of the cart, or proposed for it. `unit_cents` is its single price."""

    @property
    def key(self) -> str: ...
    @property
    def product(self) -> Product: ...
    @property
    def variant(self) -> Variant | None: ...
    @property
    def quantity(self) -> int: ...
    @property
    def unit_cents(self) -> int: ...
    @property
    def parent(self) -> str | None: ...
    @property
    def offer(self) -> str | None: ...
    @property
    def set_key(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Basket:
    """A line of the cart, or of a placed order. `unit_cents` is today's single price.

    `added_later` marks what was added to an order after it was placed. `every` is the interval at which it comes again.
    """

    key: str
    product: Product
    variant: Variant | None
    quantity: int
    unit_cents: int
    parent: str | None = None
    offer: str | None = None
    added_later: bool = False
    every: str | None = None
    set_key: str | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything an offer may depend on, at one moment, for one shopper, on one page.

    `anchors` are the products the page is about: the page's own, those compared, the one just added, those ordered;
    on the cart, the cart's. `anchor_line` is the cart line a placement hangs under. `gap_cents` is what is missing for
    free delivery, None where it does not apply. `ordered` are the lines of the order just placed, at `ordered_at`.
    `refused` maps offer handles to what was refused at which price. `viewed` are handles of products looked at, newest
    first. `interests` are what is known of the shopper's wants, empty unless `personal`; `popular` maps
    a collection to its products, the most bought first. `trade`: buys for a business.
    `cart_waits`: the cart was last changed in an earlier visit. `kept_cents` are prices of plans,
    by variant id, that hold for the order just placed whatever they cost today. `assumed` is for running costs.
    """

    shelf: Shelf
    stock: Mapping[int, int]
    taste: Taste
    now: datetime
    page: str
    anchors: tuple[tuple[Product, Variant | None], ...] = ()
    anchor_line: Basket | None = None
    cart: tuple[Basket, ...] = ()
    cart_cents: int = 0
    gap_cents: int | None = None
    free_from_cents: int | None = None
    ordered: tuple[Basket, ...] = ()
    ordered_at: datetime | None = None
    companions: Mapping[str, tuple[Companion, ...]] = field(default_factory=dict)
    refused: Mapping[str, "Refused"] = field(default_factory=dict)
    no_more_offers: bool = False
    budget_cents: int | None = None
    personal: bool = True
    trade: bool = False
    currency: str = "EUR"
    viewed: tuple[str, ...] = ()
    interests: tuple[Interest, ...] = ()
    popular: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    query: str = ""
    cart_waits: bool = False
    kept_cents: Mapping[int, int] = field(default_factory=dict)
    assumed: Assumptions | None = None

    def in_cart(self, handle: str) -> bool:
        """Whether this product is in the cart or was just ordered."""
        return any(line.product.handle == handle for line in (*self.cart, *self.ordered))

    def available(self, variant: Variant) -> int:
        """Pieces of a variant on hand beyond those in the cart."""
        taken = sum(line.quantity for line in self.cart if line.variant and line.variant.id == variant.id)
        return self.stock.get(variant.id, 0) - taken

    def sets_available(self, bundle: Product) -> int:
        """How many pieces of a bundle its scarcest part allows, beyond what is in the cart."""
        return min((self.available(variant) // each for _, variant, each in self.shelf.parts(bundle)), default=0)

    def refusals_at(self, placement: str) -> list[tuple[str, "Refused"]]:
        """What was refused at a placement, by offer; on pages after a purchase only what was refused since."""
        return [
            (offer, refused)
            for offer, refused in self.refused.items()
            if refused.placement == placement
            and (self.ordered_at is None or refused.at is None or refused.at >= self.ordered_at)
        ]


@dataclass(frozen=True, slots=True)
class Refused:
    """What a shopper said no to, and when: the SKU proposed (a bundle's handle) and its price."""

    placement: str
    sku: str
    price_cents: int
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a proposal would put into the cart. `reason` is a fact about this item alone."""

    product: Product
    variant: Variant | None
    quantity: int = 1
    unit_cents: int = 0
    reason: str = ""

    @property
    def picture(self) -> str:
        """The picture of what was chosen; of a bundle, its own."""
        return (self.variant or self.product).picture


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that is no SKU, such as the weeks of a subscription. `cents` is what it costs each time.

    `first_cents` is what it costs the first time, where that differs, else 0.
    """

    value: str
    label: str
    note: str = ""
    cents: int = 0
    first_cents: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a technique found for an offer, before rules and prices.

    `anchor` is what it goes with or would replace; `parent` is the key of the cart line a child would hang under;
    `choices` are further variants the shopper may take instead of the first item's (plan durations), `options` answers
    that are no SKU. `facts` are rows (name, this one, the other, how they compare in a word; of several models a text
    for each), `running` what these cost to run, `steps` rows (label, text) to be told in order.
    `trial_days` is for how long a trial price holds, `every` the interval at which it is charged again, `later_on` the
    day the price after the trial is first due. `heading` is for what is no longer what the offer's heading says.
    """

    items: tuple[Item, ...]
    action: Action
    reason: str
    anchor: Product | None = None
    anchor_cents: int | None = None
    replaces: str | None = None
    parent: str | None = None
    choices: tuple[Item, ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    running: RunningCosts | None = None
    steps: tuple[tuple[str, str], ...] = ()
    options: tuple[Option, ...] = ()
    every: str | None = None
    trial_days: int | None = None
    later_on: date | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's answer, always with its reason."""

    passed: bool
    reason: str

    def __bool__(self) -> bool:
        return self.passed


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer resolved for this shopper now. Never stored.

    `full_cents` is what accepting would add to the goods of this cart at today's single prices, `price_cents` what it
    adds as the cart will charge it; when it replaces a line, both are differences. `made` keeps what was worked out
    from it, for as long as it is remembered.
    """

    offer: Offer
    candidate: Candidate
    full_cents: int
    price_cents: int
    verdicts: tuple[tuple[str, Verdict], ...] = ()
    made: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def items(self) -> tuple[Item, ...]:
        """What it would put into the cart."""
        return self.candidate.items

    @property
    def saving_cents(self) -> int:
        """What the shopper saves against today's single prices."""
        return max(0, self.full_cents - self.price_cents)

    @property
    def difference_cents(self) -> int:
        """How much dearer the proposed model is than the one it would replace, both as single pieces."""
        return self.candidate.items[0].unit_cents - (self.candidate.anchor_cents or 0)

    @property
    def first(self) -> Product:
        """The product it is mainly about."""
        return self.candidate.items[0].product
