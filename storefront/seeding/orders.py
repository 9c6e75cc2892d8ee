"""Made-up orders as rows: variants, quantities, covers and services by chance, money by the quote that carts use."""

import base64
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from storefront.checkout.payment import reference_for
from storefront.orders.history import FIRST_NUMBER, initials
from storefront.pricing.quote import Line, Quote, quote
from storefront.seeding.baskets import Basket
from storefront.seeding.people import Person
from storefront.seeding.rows import ProductRow, ShopSeed, VariantRow
from storefront.seeding.shop import Ids
from storefront.shops.arrival import arrival
from storefront.shops.values import ShopFacts, facts_from

SMALL_CENTS = 4_000
"""Below this price some buy two or three."""
ATTACHED = {"cover": 0.17, "service": 0.14}
"""How many of the lines that could have a cover, or a certain service, do have it."""
DEMO_CARD = "4242"


@dataclass(slots=True)
class History:
    """The rows of a year, ready to be inserted. Customers are those of the orders, by first order."""

    customers: list[dict[str, Any]] = field(default_factory=list)
    orders: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    payments: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FirstIds:
    """The ids that the first customer and the first order get."""

    customer: int
    order: int


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A line of an order in the making."""

    key: str
    parent: str | None
    product: ProductRow
    variant: VariantRow
    quantity: int
    unit_cents: int

    @property
    def goods(self) -> Line:
        """The line as it is priced; covers and services are not sent."""
        return Line(self.key, self.unit_cents, self.quantity, self.parent, self.product.role == "product")


class OrderWriter:
    """Turns baskets into rows."""

    def __init__(self, seed: ShopSeed, ids: Ids, first: FirstIds, now: datetime, chance: Random) -> None:
        self.seed, self.ids, self.first, self.now, self.chance = seed, ids, first, now, chance
        self.facts: ShopFacts = facts_from(ids.shop, seed.handle, dict(seed.facts))
        self.prefix = initials(seed.name)
        self.sums = {
            handle: [1 - 0.5**place for place in range(1, len(variants))]
            for handle, variants in seed.catalogue.variants.items()
        }

    def write(
        self, history: History, place: int, at: datetime, basket: Basket, buyer: Person, customer_id: int
    ) -> None:
        """Add one order with its lines and its payment."""
        chosen = self._lines(basket, at)
        country, state = buyer.address["country"], buyer.address["state"] or None
        reaching = (method for method in self.facts.delivery if method.reaches(country, state))
        method = next(reaching, self.facts.delivery[0])
        priced = quote([one.goods for one in chosen], (), method.price, self.facts.tax(state))
        order_id, idempotency = self.first.order + place, f"{self.chance.getrandbits(128):032x}"
        history.lines.extend(self._line(order_id, position, one, priced) for position, one in enumerate(chosen, 1))
        expected = arrival(method, at.date())
        history.orders.append(
            {
                "id": order_id,
                "shop_id": self.ids.shop,
                "number": f"{self.prefix}-{FIRST_NUMBER + place}",
                "token": base64.urlsafe_b64encode(self.chance.randbytes(16)).decode().rstrip("="),
                "idempotency": idempotency,
                "customer_id": customer_id,
                "placed_at": at,
                "status": self._status(at, expected.last),
                "history": True,
                "currency": self.facts.currency,
                "email": buyer.email,
                "address": dict(buyer.address),
                "delivery_handle": method.handle,
                "delivery_title": method.price.title,
                "arrives_from": expected.first,
                "arrives_until": expected.last,
                "adjustments": [],
                **_sums(priced),
            }
        )
        history.payments.append(
            {
                "order_id": order_id,
                "idempotency": f"order:{idempotency}",
                "kind": "charge",
                "amount_cents": priced.total_cents,
                "last_four": DEMO_CARD,
                "reference": reference_for(idempotency),
                "at": at,
            }
        )

    def _status(self, at: datetime, arrives_until: date) -> str:
        if self.now - at < timedelta(days=1):
            return "paid"
        return "delivered" if arrives_until < self.now.date() else "sent"

    def _lines(self, basket: Basket, at: datetime) -> list[_Chosen]:
        chosen: list[_Chosen] = []
        for handle in basket.products:
            variant = self._variant(handle)
            cents = self._price_at(variant, at)
            quantity = self.chance.choices((1, 2, 3), (80, 14, 6))[0] if cents < SMALL_CENTS else 1
            line = _Chosen(str(len(chosen) + 1), None, self.seed.catalogue.products[handle], variant, quantity, cents)
            chosen.append(line)
            chosen.extend(self._children(line, len(chosen), basket.age, at))
        return chosen

    def _children(self, parent: _Chosen, taken: int, age: int, at: datetime) -> list[_Chosen]:
        """Covers and services that were bought with a line: at most one cover, as many as the line has pieces."""
        children: list[_Chosen] = []
        covered = False
        for relation in self.seed.relations.get(parent.product.handle, ()):
            other = self.seed.catalogue.products[relation.other]
            rate = 0.0 if relation.kind == "cover" and covered else ATTACHED.get(relation.kind, 0.0)
            if other.released_days_ago > age and self.chance.random() < rate:
                covered = covered or relation.kind == "cover"
                variant = self._variant(other.handle)
                key = str(taken + len(children) + 1)
                cents = self._price_at(variant, at)
                children.append(_Chosen(key, parent.key, other, variant, parent.quantity, cents))
        return children

    def _variant(self, handle: str) -> VariantRow:
        """A variant by chance; each is bought half as often as the one before it."""
        return self.seed.catalogue.variants[handle][bisect_right(self.sums[handle], self.chance.random())]

    def _price_at(self, variant: VariantRow, at: datetime) -> int:
        held = [cents for days_ago, cents in variant.history if self.now - timedelta(days=days_ago) <= at]
        return held[-1] if held else variant.history[0][1]

    def _line(self, order_id: int, position: int, one: _Chosen, priced: Quote) -> dict[str, Any]:
        money = priced.lines[position - 1]
        return {
            "order_id": order_id,
            "position": position,
            "key": one.key,
            "parent_key": one.parent,
            "product_id": self.ids.products[one.product.handle],
            "variant_id": self.ids.variants[one.variant.sku],
            "role": one.product.role,
            "sku": one.variant.sku,
            "title": one.product.name,
            "variant_title": one.variant.title,
            "picture": one.variant.picture or one.product.picture,
            "quantity": one.quantity,
            "unit_cents": one.unit_cents,
            "saving_cents": money.saving_cents,
            "total_cents": money.total_cents,
            "tax_cents": money.tax_cents,
        }


def _sums(priced: Quote) -> Mapping[str, Any]:
    return {
        "goods_cents": priced.goods_cents,
        "saving_cents": priced.saving_cents,
        "delivery_cents": priced.delivery_cents,
        "tax_cents": priced.tax_cents,
        "tax_mode": priced.tax_mode,
        "tax_name": priced.tax_name,
        "total_cents": priced.total_cents,
    }
