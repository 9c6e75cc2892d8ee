"""What a visitor has looked at and bought, kept in their own cookie: nothing of it without their consent.

A look is [product id, day]; twelve are kept per shop, newest first, and as many purchases. Personalisation off forgets
both and keeps nothing more.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from flask import Flask, Response, g, request, session

from storefront.cart.current import current_lines
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf
from storefront.core import clock
from storefront.customers.current import wishes
from storefront.recommendations.values import Interest, Kind
from storefront.wishlist.current import wished

KEPT = 12
_EPOCH = date(2020, 1, 1)
_KEPT_AS: tuple[tuple[str, Kind], ...] = (("bought", "purchase"), ("viewed", "view"))
SEEN = {"catalog.product": "handle"}
"""Views that show one product, and the name of its handle in their address."""


def init_app(app: Flask) -> None:
    """Note each product that was looked at."""

    @app.after_request
    def note(answer: Response) -> Response:
        name = SEEN.get(request.endpoint or "")
        if name and request.method == "GET" and answer.status_code == 200 and "shop" in g:
            look((request.view_args or {}).get(name, ""))
        return answer


def look(handle: str) -> None:
    """Remember that this product was looked at now."""
    product = current_shelf().product(handle)
    if product is not None and product.role == "product" and wishes().personal:
        _remember("viewed", [product.id])


def bought(product_ids: Iterable[int]) -> None:
    """Remember what was bought now."""
    if wishes().personal:
        _remember("bought", product_ids)


def forget() -> None:
    """Forget what the visitor looked at and bought in this shop."""
    for kind in ("viewed", "bought"):
        session.pop(_key(kind), None)


def viewed() -> tuple[str, ...]:
    """Handles of the products looked at, newest first."""
    if not wishes().personal:
        return ()
    products = current_shelf().by_id
    return tuple(products[id_].handle for id_, _ in _kept("viewed") if id_ in products)


def interests() -> tuple[Interest, ...]:
    """What this visitor bought, wished for, has in the cart and looked at in this shop, as far as they consent; told
    once for an answer, as long as its cart does not change."""
    if not wishes().personal:
        return ()
    lines, known = current_lines(), g.get("interests")
    if known is None or known[0] is not lines:
        known = g.interests = (lines, tuple(_interests(lines)))
    return known[1]


def _interests(lines: tuple[Line, ...]) -> Iterator[Interest]:
    now = clock.now()
    products = current_shelf().by_id
    for name, kind in _KEPT_AS:
        yield from (Interest(products[id_].handle, kind, _noon(day)) for id_, day in _kept(name) if id_ in products)
    yield from (Interest(product.handle, "wish", at) for product, at in wished())
    for line in lines:
        if line.parent is None and line.product.ships:
            yield Interest(line.product.handle, "cart", now)


def _remember(kind: str, ids: Iterable[int]) -> None:
    new = list(ids)
    today = (clock.now().date() - _EPOCH).days
    kept = [entry for entry in _kept(kind) if entry[0] not in new]
    entries = [*([id_, today] for id_ in new), *kept][:KEPT]
    if entries != _kept(kind):
        session[_key(kind)] = entries


def _kept(kind: str) -> list[Any]:
    return list(session.get(_key(kind), []))


def _key(kind: str) -> str:
    return f"{kind}:{g.shop.facts.handle}"


def _noon(day: int) -> datetime:
    return datetime.combine(_EPOCH + timedelta(days=day), time(12), UTC)
