"""What a cart costs, with every adjustment and its reason. The only place that adds money up."""

from collections.abc import Sequence

from storefront.pricing.delivery import Delivery
from storefront.pricing.goods import Goods
from storefront.pricing.lanes import Attempt
from storefront.pricing.money import spread
from storefront.pricing.order import Order
from storefront.pricing.tax import Tax
from storefront.pricing.terms import Terms
from storefront.pricing.values import Adjustment, Deal, Lane, Line, Quote, QuotedLine, Unmet

__all__ = [
    "Adjustment",
    "Deal",
    "Delivery",
    "Lane",
    "Line",
    "Quote",
    "QuotedLine",
    "Tax",
    "Terms",
    "Unmet",
    "quote",
    "total",
]

DEARER = "the order costs less without it"
EVERY_SUBSET = 4


def quote(
    lines: Sequence[Line], deals: Sequence[Deal] = (), delivery: Delivery | None = None, tax: Tax | None = None
) -> Quote:
    """Price a cart so that it costs the least its deals allow; deals that do not count come back with the reason.

    One more deal therefore never makes a cart dearer: up to four deals in each other's way are tried in every
    combination, later ones stay when they do not raise the total. Lines come back in the order given, which changes
    no cent. Neither does a repeated call.
    ValueError: a quantity below 1, a price below 0, two lines with one key, a deal that needs less than 1 of a line.
    """
    order = Order(Goods(lines), deals, delivery, tax)
    best = cheapest(order)
    line_taxes, delivery_tax = _taxes(order, best)
    adjustments, of_line = _adjustments(order, best)
    goods, at = order.goods, order.goods.at
    quoted = []
    for line in lines:
        place = at[line.key]
        full, left = goods.fulls[place], best.left[place]
        tax_cents, why = line_taxes[place], tuple(of_line[place])
        quoted.append(QuotedLine(line.key, line.quantity, line.unit_cents, full, full - left, left, tax_cents, why))
    return Quote(
        lines=tuple(quoted),
        goods_cents=goods.total_cents,
        saving_cents=goods.total_cents - best.subtotal_cents,
        subtotal_cents=best.subtotal_cents,
        delivery_cents=best.delivery_cents,
        delivery_full_cents=order.delivery.price_cents if order.delivery else 0,
        tax_cents=sum(line_taxes) + delivery_tax,
        tax_known=tax is None or tax.mode != "later",
        tax_mode=tax.mode if tax else "none",
        tax_name=tax.name if tax else "",
        total_cents=best.total_cents,
        adjustments=adjustments,
        unmet=_unmet(order, best),
        free_delivery_gap_cents=_gap(order, best),
        delivery_tax_cents=delivery_tax,
    )


def total(
    lines: Sequence[Line], deals: Sequence[Deal] = (), delivery: Delivery | None = None, tax: Tax | None = None
) -> int:
    """`quote(...).total_cents` in under half the time: what would a cart cost with this proposal in it?"""
    return cheapest(Order(Goods(lines), deals, delivery, tax)).total_cents


def cheapest(order: Order) -> Attempt:
    """The attempt with the lowest total; with equal totals the one that keeps more deals."""
    everything = (1 << len(order.deals)) - 1
    best = Attempt(order, everything)
    if not best.contested:
        return best
    bits = [1 << index for index in range(len(order.deals)) if index not in order.unmet]
    so_far = some = sum(bits[:EVERY_SUBSET])
    if len(bits) > EVERY_SUBSET:
        best = Attempt(order, so_far)
    while some:
        some = (some - 1) & so_far
        best = min(best, Attempt(order, some), key=_cost)
    for bit in bits[EVERY_SUBSET:]:
        so_far |= bit
        best = min(Attempt(order, so_far), Attempt(order, best.kept | bit), best, key=_cost)
    return best


def _cost(attempt: Attempt) -> tuple[int, int]:
    return attempt.total_cents, -attempt.kept.bit_count()


def _taxes(order: Order, best: Attempt) -> tuple[Sequence[int], int]:
    """Tax of each line, by place, and of delivery: reckoned once on the sum, then spread."""
    count = len(best.left)
    tax = order.tax
    if tax is None or tax.mode == "later":
        return (0,) * count, 0
    taxed = [0] * count
    for place in order.goods.taxable:
        taxed[place] = best.left[place]
    taxed.append(best.delivery_cents if tax.mode == "included" else 0)
    shares = spread(tax.on(sum(taxed)), taxed)
    return shares[:count], shares[count]


def _adjustments(order: Order, best: Attempt) -> tuple[tuple[Adjustment, ...], list[list[Adjustment]]]:
    """One adjustment per name and title of the deals that count, and for each line its parts of them."""
    of_line: list[list[Adjustment]] = [[] for _ in best.left]
    sums: dict[int, int] = {}
    for index, _, cents in best.parts:
        sums[index] = sums.get(index, 0) + cents
    whole: dict[tuple[str, str, Lane], int] = {}
    for index in sorted(sums):
        deal = order.deals[index]
        told = (deal.name, deal.title, deal.lane)
        whole[told] = whole.get(told, 0) + sums[index]
    for index, place, cents in best.parts:
        if cents:  # a line that costs nothing has no share in an amount
            of_line[place].append(_adjustment(order.deals[index], cents))
    adjustments = [Adjustment(name, title, cents, lane) for (name, title, lane), cents in whole.items()]
    if best.off_delivery is not None:
        index, cents = best.off_delivery
        deal = order.deals[index]
        adjustments.append(Adjustment(deal.name, deal.title, cents, "delivery"))
    return tuple(adjustments), of_line


def _adjustment(deal: Deal, cents: int) -> Adjustment:
    return Adjustment(deal.name, deal.title, cents, deal.lane)


def _unmet(order: Order, best: Attempt) -> tuple[Unmet, ...]:
    if not (order.unmet or best.unmet) and best.kept + 1 == 1 << len(order.deals):
        return ()
    unmet = order.unmet | best.unmet
    for index, deal in enumerate(order.deals):
        if index not in unmet and not best.kept >> index & 1 and deal.terms.kind != "none":
            order.refuse(index, DEARER, unmet)
    return tuple(unmet[index] for index in sorted(unmet))


def _gap(order: Order, best: Attempt) -> int | None:
    delivery = order.delivery
    if delivery is None or delivery.free_from_cents is None:
        return None
    return delivery.gap(best.shipping_cents) if best.delivery_cents else 0
