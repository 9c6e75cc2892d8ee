"""The pages of buying guides, and which guide is about what. One query per revision of the shop reads them all."""

from flask import abort, make_response, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from storefront.catalog import events
from storefront.catalog.cards import cards
from storefront.catalog.figures import Figures
from storefront.catalog.guides import Shown, advise, guide_from, shown
from storefront.catalog.models import Guide
from storefront.catalog.queries import current_shelf, current_stock, today
from storefront.catalog.running import assumptions_from
from storefront.extensions import db
from storefront.shops.current import current_shop
from storefront.web.fragments import fragments, wants_fragment
from storefront.web.jinja import money


def current_guides() -> tuple[Shown, ...]:
    """The guides of this shop, in their order, with the figures of today."""
    return current_shelf().once("catalog.guides", _load)


def guide_about(kind: str) -> Shown | None:
    """The guide about products of a kind."""
    return next((told for told in current_guides() if kind in told.guide.kinds), None)


def guides_in(collection: str) -> list[Shown]:
    """The guides that belong to a collection."""
    return [told for told in current_guides() if told.guide.collection == collection]


def guides() -> str:
    """All guides of the shop."""
    told = current_guides()
    if not told:
        abort(404, "This shop has no buying guides.")
    return render_template("catalog/guides.html", guides=told)


def guide(handle: str) -> ResponseReturnValue:
    """A guide: one model for what was answered, the line's tiers, figures, questions, and what to skip."""
    told = next((one for one in current_guides() if one.guide.handle == handle), None)
    if told is None:
        abort(404, "This shop has no such guide.")
    shelf, links = current_shelf(), current_shop().links
    answers = {ask.handle: request.args.get(ask.handle, "") for ask in told.guide.asks}
    advice = advise(told, answers, _figures().filled)
    own = cards(shelf, told.products, current_stock(), today())
    values = {
        "told": told,
        "answers": answers,
        "advice": advice,
        "cards": {card.product.handle: card for card in own},
        "compare_url": f"{links.compare}?items={','.join(product.handle for product in told.products)}",
    }
    if wants_fragment():
        say = f"Our advice: {advice.tier.product.name}" if advice else ""
        return fragments(render_template("catalog/_advice.html", **values), say=say)
    events.list_shown(shelf, f"guide-{handle}", told.guide.title, told.products)
    answer = make_response(render_template("catalog/guide.html", **values, compared=told.products))
    answer.headers["Vary"] = "HX-Request"
    return answer


def _load() -> tuple[Shown, ...]:
    shop, shelf = current_shop(), current_shelf()
    rows = db.session.execute(
        select(Guide.handle, Guide.updated_on, Guide.content)
        .where(Guide.shop_id == shop.facts.id)
        .order_by(Guide.position, Guide.id)
    )
    assumed = assumptions_from(shop.facts.running_costs)
    found = [shown(guide_from(row.handle, row.updated_on, row.content), shelf, money, assumed) for row in rows]
    return tuple(told for told in found if told.tiers)


def _figures() -> Figures:
    return Figures(current_shelf(), money, assumptions_from(current_shop().facts.running_costs))
