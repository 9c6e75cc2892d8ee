"""The quick addresses of a shop are those of the router."""

import inspect

from storefront.shops.current import Links


def test_each_link_is_an_address_that_the_shop_answers(app):
    """Every member of Links leads to a route; none is left from an older tree."""
    adapter = app.url_map.bind("localhost")
    links = Links("/greenhome")
    for name, member in inspect.getmembers(Links):
        if name.startswith("_") or name == "root":
            continue
        told = getattr(links, name)
        if callable(told):
            told = told("x")
        path = told.partition("?")[0]
        assert any(adapter.test(path, method) for method in ("GET", "POST")), (
            f"{name}: nothing answers at {told} ({member})"
        )


def test_links_inside_a_world_stay_inside():
    assert Links("/w/team-1/greenhome").product("aquelle-9", "AQ-9") == (
        "/w/team-1/greenhome/products/aquelle-9?variant=AQ-9"
    )
