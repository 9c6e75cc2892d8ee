"""The pages of both shops with pictures, as a shopper with something in the cart and on the wishlist sees them."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.pages import Element, page
from tests.web.checkout.shopper import Shopper

GOODS = {
    "greenhome": ("aquelle-9", "AQ-9", "laundry", "aquelle-7,aquelle-9", "laundry-starter"),
    "techgadgets": ("lumo-s8", "LU-S8-128-GRA", "phones", "lumo-a5,lumo-s8", "phone-starter"),
}
PAGES = (
    "home",
    "collection",
    "product",
    "compare",
    "cart",
    "checkout",
    "thank-you",
    "order",
    "search",
    "bundle",
    "guides",
    "wishlist",
)


@pytest.fixture(params=GOODS)
def shown(request: pytest.FixtureRequest, client: FlaskClient) -> Callable[[str], Element]:
    """Open one of `PAGES`, in each of the shops."""
    handle, sku, collection, compared, bundle = GOODS[request.param]
    shopper = Shopper(client, request.param)

    def open_page(name: str) -> Element:
        if name in ("cart", "checkout"):
            shopper.add(sku)
        if name == "wishlist":
            shopper.post("/wishlist/items", {"product": handle})
        bought = shopper.buy(sku) if name in ("thank-you", "order") else ""
        address = {
            "home": f"{shopper.root}/",
            "collection": f"{shopper.root}/collections/{collection}",
            "product": f"{shopper.root}/products/{handle}",
            "compare": f"{shopper.root}/compare?items={compared}",
            "search": f"{shopper.root}/search?q={handle.partition('-')[0]}",
            "bundle": f"{shopper.root}/bundles/{bundle}",
            "thank-you": bought,
            "order": bought.removesuffix("/thank-you"),
        }.get(name, f"{shopper.root}/{name}")
        answer = client.get(address)
        assert answer.status_code == 200, address
        return page(answer)

    return open_page
