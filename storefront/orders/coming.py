"""What of an order comes again, and in which parts it is paid, as its pages show it. Reads what it is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from storefront.orders.models import Order, OrderLine, Subscription
from storefront.orders.subscriptions import stands


@dataclass(frozen=True, slots=True)
class Coming:
    """A subscription. `name` stands for it in ids and test ids; `charge_cents` is what each later time is charged, with
    the tax that is added to it. `renewals` are the orders that it became so far.

    `state` is `trial` until the first period after it is charged, `running`, `due` once a renewal is late, `stopped`,
    or `ended` if its line was taken back.
    """

    subscription: Subscription
    line: OrderLine
    name: str
    state: str
    charge_cents: int
    renewals: tuple[Order, ...]

    @property
    def ships(self) -> bool:
        """Whether it is goods that are sent, rather than a service."""
        return self.line.role == "product"


@dataclass(frozen=True, slots=True)
class DuePart:
    """A part of a payment in instalments."""

    number: int
    due: date
    amount_cents: int
    paid: bool


def coming(
    order: Order, today: date, charge: Callable[[Order, int], int], renewals: Sequence[Order] = ()
) -> list[Coming]:
    """What of the order comes again. `charge(order, cents)` adds the tax; `renewals` are of all its subscriptions."""
    lines, names = {line.key: line for line in order.lines}, _names(order)
    return [
        Coming(
            subscription=one,
            line=lines[one.line_key],
            name=names[one.line_key],
            state=_state(one, order, today),
            charge_cents=charge(order, one.price_cents),
            renewals=tuple(made for made in renewals if made.idempotency.startswith(f"renewal:{one.id}:")),
        )
        for one in order.subscriptions
    ]


def parts(order: Order) -> list[DuePart]:
    """The parts in which an order is paid, none if it was paid at once."""
    paid = {payment.idempotency for payment in order.payments}
    return [
        DuePart(
            number=number,
            due=date.fromisoformat(part["due"]),
            amount_cents=part["amount_cents"],
            paid=number == 1 or payment_name(order, number) in paid,
        )
        for number, part in enumerate(order.instalments or (), 1)
    ]


def payment_name(order: Order, number: int) -> str:
    """What makes the payment of a part unique. The first is the payment of the order itself."""
    return f"instalment:{order.id}:{number}"


def _state(subscription: Subscription, order: Order, today: date) -> str:
    if not stands(subscription, order):
        return "ended"
    if subscription.stopped_at is not None:
        return "stopped"
    if subscription.next_on < today:
        return "due"
    return "trial" if subscription.next_on == subscription.trial_until else "running"


def _names(order: Order) -> dict[str, str]:
    """A name for each line that comes again: its SKU in small letters, then `<sku>-2` and so on."""
    found: dict[str, str] = {}
    counted: dict[str, int] = {}
    for one in order.subscriptions:
        sku = one.sku.lower()
        counted[sku] = counted.get(sku, 0) + 1
        found[one.line_key] = sku if counted[sku] == 1 else f"{sku}-{counted[sku]}"
    return found
