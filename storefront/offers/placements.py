"""Where offers may appear. A placement belongs to one stage of the journey and has room for so many proposals."""

from dataclasses import dataclass

from storefront.journey.stages import CHECKOUT, CONSIDERATION, DECISION, DISCOVERY, POST_PURCHASE


@dataclass(frozen=True, slots=True)
class Placement:
    """A named spot on a page. `techniques` are those that make sense there; empty means all.

    `after` are placements of the same page that choose before it, wherever they stand: what they propose counts first.
    """

    name: str
    stage: str
    capacity: int
    title: str
    techniques: tuple[str, ...]
    after: tuple[str, ...] = ()

    @property
    def element_id(self) -> str:
        """The id of its element on the page."""
        return "placement-" + self.name.replace(".", "-").replace("_", "-")


_ALL = (
    Placement("home.hero_upsell", DISCOVERY, 1, "Home page, below the hero", ("upsell",)),
    Placement("home.picks", DISCOVERY, 3, "Home page, goes well together", ("complements",)),
    Placement("collection.banner", DISCOVERY, 1, "Collection, above the products", ("upsell", "bundle")),
    Placement("product.upsell", CONSIDERATION, 1, "Product page, the better model", ("upsell",)),
    Placement("product.bought_together", CONSIDERATION, 1, "Product page, bought together", ("bought_together",)),
    Placement(
        "product.supplements",
        CONSIDERATION,
        3,
        "Product page, what goes with it",
        ("complements",),
        after=("product.bought_together",),
    ),
    Placement("product.bundle", CONSIDERATION, 1, "Product page, sets with this product", ("bundle",)),
    Placement("product.warranty", CONSIDERATION, 1, "Product page, care plan", ("warranty",)),
    Placement("compare.upsell", CONSIDERATION, 1, "Comparison, the better model", ("upsell",)),
    Placement("added.warranty", DECISION, 1, "After adding to the cart, care plan", ("warranty",)),
    Placement("added.supplements", DECISION, 3, "After adding to the cart, what goes with it", ("complements",)),
    Placement("cart.upsell", DECISION, 1, "Cart, the better model", ("upsell",)),
    Placement("cart.line_warranty", DECISION, 1, "Cart, under a line that can be covered", ("warranty",)),
    Placement("cart.free_delivery", DECISION, 1, "Cart, towards free delivery", ("free_delivery",)),
    Placement(
        "cart.below_lines", DECISION, 3, "Cart, below the lines", ("complements",), after=("cart.free_delivery",)
    ),
    Placement("drawer.free_delivery", DECISION, 1, "Cart drawer, towards free delivery", ("free_delivery",)),
    Placement(
        "drawer.supplements",
        DECISION,
        1,
        "Cart drawer, what goes with it",
        ("complements",),
        after=("drawer.free_delivery",),
    ),
    Placement("checkout.warranty", CHECKOUT, 1, "Checkout, care plan", ("warranty",)),
    Placement("checkout.bump", CHECKOUT, 1, "Checkout, one small thing", ("order_bump",)),
    Placement("thanks.after_purchase", POST_PURCHASE, 1, "Thank-you page, one click more", ("after_purchase",)),
    Placement("thanks.downsell", POST_PURCHASE, 1, "Thank-you page, after a no", ("downsell",)),
)

PLACEMENTS: dict[str, Placement] = {placement.name: placement for placement in _ALL}
