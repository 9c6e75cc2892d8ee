"""Addresses: the quick ones of `Links` are those of the routes, also inside a world of its own."""

import pytest
from flask import url_for

from storefront.shops.current import Links, enter


@pytest.mark.parametrize("root", ["", "/w/team-1"])
def test_quick_addresses_are_those_of_the_routes(app, world, root):
    links = Links(f"{root}/greenhome")
    with app.test_request_context("/greenhome/", environ_overrides={"SCRIPT_NAME": root}):
        pairs = {
            links.home: url_for("catalog.home", shop="greenhome"),
            links.search: url_for("catalog.search", shop="greenhome"),
            links.compare: url_for("catalog.compare", shop="greenhome"),
            links.product("x"): url_for("catalog.product", shop="greenhome", handle="x"),
            links.product("x", "A-1"): url_for("catalog.product", shop="greenhome", handle="x", variant="A-1"),
            links.collection("x"): url_for("catalog.collection", shop="greenhome", handle="x"),
            links.bundle("x"): url_for("catalog.bundle", shop="greenhome", handle="x"),
        }
    assert list(pairs) == list(pairs.values())


def test_outside_a_request_a_shop_has_its_plain_address(inside):
    assert enter("greenhome").links.home == "/greenhome/"
