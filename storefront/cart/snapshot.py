"""The shopper's situation as one frozen value, for the engine."""

from collections.abc import Mapping, Sequence

from storefront.cart.current import cart_or_none, current_cart, current_lines
from storefront.cart.values import Line
from storefront.catalog.queries import current_shelf, current_stock
from storefront.catalog.running import Assumptions, assumptions_from
from storefront.catalog.shelf import Product, Variant
from storefront.core import clock
from storefront.customers import visit
from storefront.customers.current import wishes
from storefront.offers.values import Basket, Refused, Snapshot
from storefront.recommendations.values import Companion
from storefront.shops.current import current_shop


def snapshot(
    page: str,
    anchors: Sequence[tuple[Product, Variant | None]] = (),
    *,
    anchor_line: Line | None = None,
    ordered: Sequence[Basket] = (),
    companions: Mapping[str, tuple[Companion, ...]] | None = None,
) -> Snapshot:
    """Everything an offer may depend on, for the current visitor, cart and shop."""
    lines, shop, wish, kept = current_lines(), current_shop().facts, wishes(), cart_or_none()
    quote = current_cart().quote if lines else None
    return Snapshot(
        shelf=current_shelf(),
        stock=current_stock(),
        taste=shop.taste,
        now=clock.now(),
        page=page,
        anchors=tuple(anchors),
        anchor_line=basket(anchor_line) if anchor_line else None,
        cart=tuple(basket(line) for line in lines),
        cart_cents=quote.subtotal_cents if quote else 0,
        gap_cents=quote.free_delivery_gap_cents if quote else None,
        free_from_cents=shop.delivery[0].price.free_from_cents,
        ordered=tuple(ordered),
        companions=companions or {},
        refused={no[0]: Refused(*no[1:]) for no in wish.refused},
        no_more_offers=wish.no_more_offers,
        budget_cents=wish.budget_cents,
        personal=wish.personal,
        trade=wish.trade,
        cart_waits=kept is not None and kept.changed_at < visit.started_at(),
        currency=shop.currency,
        assumed=_assumed(),
    )


def basket(line: Line) -> Basket:
    """A cart line as the engine sees it."""
    return Basket(
        key=line.key,
        product=line.product,
        variant=line.variant,
        quantity=line.quantity,
        unit_cents=line.unit_cents,
        parent=line.parent,
        offer=line.offer,
        every=line.every,
        set_key=line.set_key,
    )


def _assumed() -> Assumptions | None:
    """What the shop assumes of running costs, read once per revision."""
    stored = current_shop().facts.running_costs
    return current_shelf().once("catalog.running", lambda: assumptions_from(stored))
