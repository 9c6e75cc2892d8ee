"""Where offers may appear. A placement belongs to one stage of the journey and has room for so many proposals.

To add one: a row here, and `{{ placement("its.name") }}` in the template of its page. What it is about it reads from
what that template has: see `panels.situation`.
"""

from dataclasses import dataclass

from storefront.journey.stages import CHECKOUT, CONSIDERATION, DECISION, DISCOVERY, POST_PURCHASE


@dataclass(frozen=True, slots=True)
class Placement:
    """A named spot on a page. `techniques` are those that make sense there.

    `after` are placements of the same page that choose before it, wherever they stand: what they propose counts first.
    `follows` is the placement whose refusal opens it: it is empty until then.
    """

    name: str
    stage: str
    capacity: int
    title: str
    techniques: tuple[str, ...]
    after: tuple[str, ...] = ()
    follows: str = ""

    @property
    def page(self) -> str:
        """The page it stands on: the first part of its name."""
        return self.name.partition(".")[0]

    @property
    def element_id(self) -> str:
        """The id of its element on the page."""
        return "placement-" + self.name.replace(".", "-").replace("_", "-")


_ALL = (
    Placement("home.hero_upsell", DISCOVERY, 1, "Home page, below the hero", ("upsell", "tiers", "configuration")),
    Placement("home.limited_time", DISCOVERY, 1, "Home page, a price until a date", ("limited_time", "volume")),
    Placement("home.for_you", DISCOVERY, 2, "Home page, for this shopper", ("for_you",)),
    Placement(
        "home.picks",
        DISCOVERY,
        3,
        "Home page, goes well together",
        ("complements", "also_bought", "companion_price", "trade"),
        after=("home.for_you",),
    ),
    Placement("home.recently_viewed", DISCOVERY, 4, "Home page, looked at before", ("recently_viewed",)),
    Placement(
        "collection.banner",
        DISCOVERY,
        1,
        "Collection, above the products",
        ("upsell", "tiers", "bundle", "limited_time", "volume", "trade"),
    ),
    Placement(
        "search.promoted", DISCOVERY, 1, "Search results, promoted", ("upsell", "tiers", "bundle", "limited_time")
    ),
    Placement(
        "product.upsell", CONSIDERATION, 1, "Product page, the better model", ("upsell", "configuration", "tiers")
    ),
    Placement(
        "product.downsell",
        CONSIDERATION,
        1,
        "Product page, after a no to the better model",
        ("downsell",),
        follows="product.upsell",
    ),
    Placement("product.limited_time", CONSIDERATION, 1, "Product page, a price until a date", ("limited_time",)),
    Placement("product.volume", CONSIDERATION, 1, "Product page, more of it", ("volume", "trade")),
    Placement("product.payment_plan", CONSIDERATION, 1, "Product page, paid in parts", ("payment_plan",)),
    Placement("product.subscribe", CONSIDERATION, 1, "Product page, again every few weeks", ("subscribe",)),
    Placement("product.warranty", CONSIDERATION, 1, "Product page, care plan", ("warranty",)),
    Placement("product.service", CONSIDERATION, 3, "Product page, services", ("service",)),
    Placement("product.bought_together", CONSIDERATION, 1, "Product page, bought together", ("bought_together",)),
    Placement(
        "product.companion",
        CONSIDERATION,
        1,
        "Product page, cheaper together",
        ("companion_price",),
        after=("product.bought_together",),
    ),
    Placement(
        "product.supplements",
        CONSIDERATION,
        3,
        "Product page, what goes with it",
        ("complements", "companion_price"),
        after=("product.bought_together", "product.companion"),
    ),
    Placement("product.bundle", CONSIDERATION, 3, "Product page, sets with this product", ("bundle", "gift")),
    Placement(
        "product.also_bought",
        CONSIDERATION,
        3,
        "Product page, what others bought along",
        ("also_bought", "for_you"),
        after=("product.bought_together", "product.companion", "product.supplements"),
    ),
    Placement("product.recently_viewed", CONSIDERATION, 4, "Product page, looked at before", ("recently_viewed",)),
    Placement("compare.upsell", CONSIDERATION, 1, "Comparison, the better model", ("upsell", "tiers")),
    Placement("compare.bundle", CONSIDERATION, 3, "Comparison, sets with a compared product", ("bundle",)),
    Placement(
        "wishlist.below_items",
        CONSIDERATION,
        3,
        "Wishlist, what goes with it",
        ("complements", "also_bought", "for_you"),
    ),
    Placement("guide.below_tiers", CONSIDERATION, 3, "Buying guide, below the tiers", ("bundle", "complements")),
    Placement("added.warranty", DECISION, 1, "After adding to the cart, care plan", ("warranty",)),
    Placement("added.service", DECISION, 1, "After adding to the cart, services", ("service",)),
    Placement("added.volume", DECISION, 1, "After adding to the cart, more of it", ("volume", "trade")),
    Placement(
        "added.supplements",
        DECISION,
        3,
        "After adding to the cart, what goes with it",
        ("complements", "companion_price", "also_bought"),
    ),
    Placement("cart.upsell", DECISION, 1, "Cart, the better model", ("upsell", "configuration")),
    Placement(
        "cart.downsell", DECISION, 1, "Cart, after a no to the better model", ("downsell",), follows="cart.upsell"
    ),
    Placement("cart.line_warranty", DECISION, 1, "Cart, under a line that can be covered", ("warranty",)),
    Placement("cart.line_service", DECISION, 1, "Cart, under a line that a service is for", ("service",)),
    Placement("cart.volume", DECISION, 1, "Cart, more of what is in it", ("volume", "trade")),
    Placement("cart.subscribe", DECISION, 1, "Cart, again every few weeks", ("subscribe",)),
    Placement("cart.gift", DECISION, 1, "Cart, a gift that belongs to it", ("gift",)),
    Placement("cart.free_delivery", DECISION, 2, "Cart, towards free delivery", ("free_delivery",)),
    Placement(
        "cart.below_lines",
        DECISION,
        3,
        "Cart, below the lines",
        ("complements", "companion_price", "also_bought"),
        after=("cart.free_delivery",),
    ),
    Placement(
        "cart.for_you",
        DECISION,
        3,
        "Cart, for this shopper",
        ("for_you",),
        after=("cart.upsell", "cart.free_delivery", "cart.below_lines"),
    ),
    Placement("cart.recently_viewed", DECISION, 4, "Empty cart, looked at before", ("recently_viewed",)),
    Placement("drawer.free_delivery", DECISION, 1, "Cart drawer, towards free delivery", ("free_delivery",)),
    Placement(
        "drawer.supplements",
        DECISION,
        1,
        "Cart drawer, what goes with it",
        ("complements", "companion_price"),
        after=("drawer.free_delivery",),
    ),
    Placement("checkout.warranty", CHECKOUT, 1, "Checkout, care plan", ("warranty",)),
    Placement("checkout.bump", CHECKOUT, 1, "Checkout, one small thing", ("order_bump",)),
    Placement(
        "checkout.side",
        CHECKOUT,
        1,
        "Checkout, beside the order",
        ("companion_price", "also_bought", "for_you"),
        after=("checkout.bump",),
    ),
    Placement("checkout.payment_plan", CHECKOUT, 1, "Checkout, paid in parts", ("payment_plan",)),
    Placement(
        "checkout.before_paying",
        CHECKOUT,
        1,
        "Checkout, a reminder before paying",
        ("bought_together", "also_bought"),
        after=("checkout.bump", "checkout.side"),
    ),
    Placement("thanks.after_purchase", POST_PURCHASE, 1, "Thank-you page, one click more", ("after_purchase",)),
    Placement(
        "thanks.downsell",
        POST_PURCHASE,
        1,
        "Thank-you page, after a no",
        ("downsell",),
        follows="thanks.after_purchase",
    ),
    Placement("thanks.for_you", POST_PURCHASE, 3, "Thank-you page, for the next order", ("for_you", "also_bought")),
    Placement("order.warranty", POST_PURCHASE, 1, "Order page, care plan", ("warranty",)),
    Placement(
        "order.supplements",
        POST_PURCHASE,
        3,
        "Order page, for the next order",
        ("complements", "also_bought", "for_you"),
    ),
)

PLACEMENTS: dict[str, Placement] = {placement.name: placement for placement in _ALL}

OPENED_BY: dict[str, Placement] = {placement.follows: placement for placement in _ALL if placement.follows}
"""What a refusal at a placement opens."""
