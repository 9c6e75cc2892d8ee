"""What a shop says about itself: name, money, tax, delivery, law and taste. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from storefront.core.settings import Taste, taste_from
from storefront.pricing.delivery import Delivery
from storefront.pricing.tax import Tax


@dataclass(frozen=True, slots=True)
class DeliveryMethod:
    """A way to get the goods, its price and how many working days it takes.

    `countries` and `states` are the codes it goes to, where that is limited; empty means everywhere the shop delivers.
    """

    price: Delivery
    days_min: int
    days_max: int
    countries: tuple[str, ...] = ()
    states: tuple[str, ...] = ()

    @property
    def handle(self) -> str:
        """Its name in forms and test ids."""
        return self.price.handle

    def reaches(self, country: str, state: str | None = None) -> bool:
        """Whether it goes there; as long as the state is not known, it may."""
        return (not self.countries or country in self.countries) and (
            not self.states or not state or state in self.states
        )


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """A shop as the rest of the code sees it; read from its row once per revision.

    `running_costs` is what it assumes of prices and habits, as stored; `catalog.running` reads it.
    """

    id: int
    handle: str
    name: str
    tagline: str
    about: str
    email: str
    phone: str
    currency: str
    locale: str
    country: str
    countries: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]
    hero_product: str
    hero_heading: str
    hero_text: str
    tax_mode: str
    tax_name: str
    tax_rate_bp: int | Decimal
    state_tax_bp: dict[str, int | Decimal]
    delivery: tuple[DeliveryMethod, ...]
    taste: Taste
    guarantee_years: int
    guarantee_text: str
    withdrawal_days: int
    warranty_offer_days: int
    running_costs: dict[str, Any] | None = None

    def tax(self, state: str | None = None) -> Tax:
        """The tax of an order; in a shop that adds it, unknown until the delivery state is."""
        if self.tax_mode == "included":
            return Tax("included", self.tax_rate_bp, self.tax_name)
        if state is None:
            return Tax("later", 0, self.tax_name)
        return Tax("added", self.state_tax_bp.get(state, 0), self.tax_name)

    def delivery_method(self, handle: str | None) -> DeliveryMethod:
        """The method of this handle; the first one if there is none."""
        return next((method for method in self.delivery if method.handle == handle), self.delivery[0])


def facts_from(id: int, handle: str, facts: dict[str, Any]) -> ShopFacts:
    """Read the JSON that the seed loader stored (see `seeding.shop`)."""
    values = dict(facts)
    values["taste"] = taste_from(values["taste"])
    values["delivery"] = tuple(
        DeliveryMethod(
            Delivery(method["handle"], method["title"], method["price_cents"], method["free_from_cents"]),
            method["days_min"],
            method["days_max"],
            tuple(method.get("countries", ())),
            tuple(method.get("states", ())),
        )
        for method in values["delivery"]
    )
    values["tax_rate_bp"] = _basis_points(values["tax_rate_bp"])
    values["state_tax_bp"] = {state: _basis_points(rate) for state, rate in values["state_tax_bp"].items()}
    for name in ("countries", "states"):
        values[name] = tuple((code, title) for code, title in values[name])
    return ShopFacts(id=id, handle=handle, **values)


def _basis_points(rate: int | str) -> int | Decimal:
    """A stored rate: a whole number, or a text such as `662.5` where there is a fraction."""
    return rate if isinstance(rate, int) else Decimal(rate)
