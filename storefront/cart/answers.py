"""How the cart answers a change: 303 for plain forms; for htmx every region of the page that shows the cart."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from flask import Response, make_response, render_template

from storefront.cart import page, told
from storefront.cart.checks import NotPossible, OfferGone
from storefront.cart.current import current_cart, forget
from storefront.cart.page import Said
from storefront.cart.values import Line
from storefront.extensions import db, htmx
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, see_other, wants_fragment

CHANGED = ("cart-changed",)
REGIONS = {
    "cart-lines": "cart/_lines.html",
    "cart-summary": "cart/_summary.html",
    "cart-note": "cart/_note.html",
    "drawer-lines": "cart/_drawer_lines.html",
}
MODAL = ("added.", "drawer.")
"""Placements inside a dialogue: what is said beside it would not be seen."""


def whole_page(said: Sequence[Said] = (), status: int = 200, **forms: Any) -> Response:
    """The cart's page."""
    body = render_template("cart/show.html", said=[*page.kept(), *said], **page.values(**forms))
    return make_response(body, status)


def changed(say: str, said: Said | None = None) -> Response:
    """The cart is different now: `say` is read out, `said` is shown and may be taken back.

    Both tell what it gained and lost by the change, this once.
    """
    besides = told.gained_and_lost()
    if besides:
        said = (said or Said(_sentence(say))).with_more(besides)
    say = _with(say, (*besides, *told.new_notes()))
    if not wants_fragment():
        (said or Said(say)).keep()
        return see_other(current_shop().links.cart)
    target = htmx.target or ""
    values = page.values()
    main = render_template(REGIONS[target], said=said, oob=False, **values) if target in REGIONS else ""
    answer = fragments(main, *_others(target, said, values), say=say, events=CHANGED)
    if not main:
        answer.headers["HX-Reswap"] = "none"
    return answer


def came_in(heading: str, say: str, keys: Sequence[str], said: Said | None = None) -> Response:
    """Lines came into the cart: in `#dialogue` they are shown with what goes with them, elsewhere like any change."""
    if not wants_fragment() or htmx.target != "dialogue":
        return changed(say, said)
    cart = current_cart()
    parents = {line.parent for line in cart.lines if line.key in keys and line.parent}
    news = [line for line in cart.lines if line.key in keys or line.key in parents]
    besides = (*told.gained_and_lost(), *told.new_notes())
    words = {"heading": heading, "said": said, "besides": besides}
    body = render_template("cart/_added.html", cart=cart, news=news, added=_mains(news), **words)
    return fragments(body, *_others("dialogue", None), say=_with(say, besides), events=CHANGED)


def refused(problem: NotPossible, placement: str = "") -> Response:
    """Nothing was changed; the sentence is where the shopper looks. `placement` is that of the offer, if it was one."""
    db.session.rollback()
    forget(row=True)
    status, said = 409 if isinstance(problem, OfferGone) else 422, Said(str(problem), "error")
    if not wants_fragment():
        return whole_page([said], status)
    target = htmx.target or ""
    if target in ("cart-lines", "drawer-lines"):
        values = page.values()
        main = render_template(REGIONS[target], said=said, oob=False, **values)
        return _into(f"#{target}", "outerHTML", fragments(main, *_others(target, said, values), status=status))
    if placement.startswith(MODAL):
        return _into(
            "#dialogue", "innerHTML", fragments(render_template("cart/_refused.html", said=said), status=status)
        )
    body = render_template("errors/_flash.html", title="Nothing was changed.", happened=str(problem), safe="")
    return _into("#flash", "innerHTML", fragments(body, status=status))


def mend(region: str, status: int = 422, **forms: Any) -> Response:
    """The region with its form and what is wrong with it. Nothing has changed; the write lock is given back first."""
    db.session.rollback()
    forget(row=True)
    if not wants_fragment():
        return whole_page(status=status, **forms)
    body = render_template(REGIONS[region], said=None, oob=False, **page.values(**forms))
    return _into(f"#{region}", "outerHTML", fragments(body, status=status))


def _others(target: str, said: Said | None, values: dict[str, Any] | None = None) -> list[str]:
    """Out-of-band fragments for whatever else on the page shows the cart; `values` are made if they are needed."""
    path, links = urlsplit(htmx.current_url or "").path, current_shop().links
    parts = []
    if not path.startswith((links.checkout, f"{links.root}/orders/")):
        parts.append(render_template("cart/_count.html", cart=current_cart()))
    if values is None and (path == links.cart or target == "drawer-lines"):
        values = page.values()
    if values is not None and path == links.cart:
        parts += [
            render_template(REGIONS[region], oob=True, said=None, **values)
            for region in ("cart-lines", "cart-summary")
            if region != target
        ]
    if values is not None and target == "drawer-lines":
        parts.append(render_template("cart/_drawer_foot.html", oob=True, **values))
    else:
        parts.append(render_template("cart/_flash.html", said=said, target="#cart-lines"))
    return parts


def _with(say: str, besides: Sequence[str]) -> str:
    """What is read out, with further sentences."""
    return " ".join((_sentence(say), *besides)) if besides else say


def _sentence(say: str) -> str:
    return say if say.endswith(".") else f"{say}."


def _mains(news: Sequence[Line]) -> list[Line]:
    """The lines that offers may be about: for a plan, what it covers."""
    cart = current_cart()
    mains = [cart.line(line.parent) if line.parent else line for line in news]
    return list(dict.fromkeys(line for line in mains if line is not None))


def _into(target: str, swap: str, answer: Response) -> Response:
    answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = target, swap
    return answer
