"""The pages that are looked at for accessibility, each with the way there."""

from collections.abc import Callable

from tests.browser.shop import Shopper

RUNS = {"greenhome": "aquelle-9", "techgadgets": "forge-two"}
"""Something in each shop that draws electricity."""
DARK = ("product", "cart", "checkout", "added", "drawer", "suggestions")


def _filled(shopper: Shopper) -> Shopper:
    """With a plan in the cart, so that lines have children."""
    return shopper.open_product().choose_plan("product-warranty").add_to_cart().keep_shopping()


def _home(shopper: Shopper) -> None:
    shopper.go("/")


def _collection(shopper: Shopper) -> None:
    shopper.go(f"/collections/{shopper.goods.collection}")


def _search(shopper: Shopper) -> None:
    shopper.go(f"/search?q={shopper.goods.query}")


def _search_mended(shopper: Shopper) -> None:
    shopper.go(f"/search?q={shopper.goods.query[:-1]}x")


def _suggestions(shopper: Shopper) -> None:
    shopper.go("/").page.get_by_test_id("search-field").press_sequentially(shopper.goods.query[:4])
    shopper.page.get_by_role("option").first.wait_for()


def _filtered(shopper: Shopper) -> None:
    shopper.go(f"/collections/{shopper.goods.collection}?stock=in&min=10&rating=4")
    if not shopper.page.get_by_test_id("facet-stock").is_visible():
        shopper.page.get_by_test_id("filters-toggle").click()


def _search_empty(shopper: Shopper) -> None:
    shopper.go("/search?q=zzzzqqq")


def _product(shopper: Shopper) -> None:
    shopper.open_product()


def _compare(shopper: Shopper) -> None:
    goods = shopper.goods
    shopper.go(f"/compare?items={goods.simpler},{goods.main},{goods.better}")


def _only_differences(shopper: Shopper) -> None:
    goods = shopper.goods
    shopper.go(f"/compare?items={goods.simpler},{goods.main}&show=differences")


def _guides(shopper: Shopper) -> None:
    shopper.go("/guides")


def _guide(shopper: Shopper) -> None:
    shopper.go("/guides")
    shopper.page.locator(".guide-card a").first.click()
    shopper.settled().page.locator("#catalog-advice input").nth(1).check()
    shopper.settled()


def _bundle(shopper: Shopper) -> None:
    shopper.go(f"/bundles/{shopper.goods.bundle}")


def _cart(shopper: Shopper) -> None:
    shopper.put_in_cart().put_in_cart(shopper.goods.small, shopper.goods.small_title).open_cart()


def _cart_with_plan(shopper: Shopper) -> None:
    _filled(shopper).open_cart()


def _empty_cart(shopper: Shopper) -> None:
    shopper.open_cart()


def _drawer(shopper: Shopper) -> None:
    _filled(shopper).open_drawer()


def _added(shopper: Shopper) -> None:
    shopper.open_product().add_to_cart()


def _checkout(shopper: Shopper) -> None:
    _filled(shopper).open_checkout()


def _checkout_with_errors(shopper: Shopper) -> None:
    shopper.put_in_cart().open_checkout().pay().page.get_by_test_id("error-summary").wait_for()


def _thanks(shopper: Shopper) -> None:
    _filled(shopper).check_out()


def _order(shopper: Shopper) -> None:
    _filled(shopper).check_out().open_order()


def _wishlist(shopper: Shopper) -> None:
    """With something on it, and something just taken off."""
    goods = shopper.goods
    for handle in (goods.main, goods.small, goods.extra):
        shopper.open_product(handle).tap(f"wish-{handle}")
    shopper.go("/wishlist").tap(f"unwish-{goods.extra}")


def _wishlist_empty(shopper: Shopper) -> None:
    shopper.go("/wishlist")


def _running_cost(shopper: Shopper) -> None:
    """With a price that cannot be read."""
    shopper.go(f"/products/{RUNS[shopper.goods.shop]}/running-cost?kwh=cheap")


def _product_scrolled(shopper: Shopper) -> None:
    """With the bar that follows."""
    shopper.open_product().page.get_by_role("heading", name="Reviews").scroll_into_view_if_needed()
    shopper.page.get_by_test_id("buy-bar").wait_for()


def _view(shopper: Shopper) -> None:
    """A picture, large."""
    shopper.open_product().tap("enlarge-1")


def _review(shopper: Shopper) -> None:
    shopper.go(f"/products/{shopper.goods.main}/reviews/new")


def _review_with_errors(shopper: Shopper) -> None:
    """On the product's page, after a form was sent empty."""
    shopper.open_product().tap("write-review").tap("send-review")


def _missing(shopper: Shopper) -> None:
    shopper.go("/products/no-such-thing")


WAYS: dict[str, Callable[[Shopper], None]] = {
    "home": _home,
    "collection": _collection,
    "search": _search,
    "search with a typo": _search_mended,
    "search without results": _search_empty,
    "suggestions": _suggestions,
    "filtered": _filtered,
    "product": _product,
    "compare": _compare,
    "compare, only differences": _only_differences,
    "guides": _guides,
    "guide": _guide,
    "bundle": _bundle,
    "cart": _cart,
    "cart with plan": _cart_with_plan,
    "empty cart": _empty_cart,
    "drawer": _drawer,
    "added": _added,
    "checkout": _checkout,
    "checkout with errors": _checkout_with_errors,
    "thank-you": _thanks,
    "order": _order,
    "product scrolled": _product_scrolled,
    "view": _view,
    "running cost": _running_cost,
    "review": _review,
    "wishlist": _wishlist,
    "empty wishlist": _wishlist_empty,
    "review with errors": _review_with_errors,
    "404": _missing,
}

SEVEN = ("home", "collection", "product", "compare", "cart", "checkout", "thank-you")
"""The pages of the journey, in its order."""
