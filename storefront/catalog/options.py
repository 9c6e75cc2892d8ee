"""Choosing a variant by its options, such as storage and colour. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from storefront.catalog.shelf import Product, Variant


class Arguments(Protocol):
    """The query part of an address, as Werkzeug gives it."""

    def get(self, key: str) -> str | None: ...


@dataclass(frozen=True, slots=True)
class OptionValue:
    """A value to choose. `extra_cents` is what the variant it leads to costs more than the current one."""

    value: str
    sku: str
    chosen: bool
    extra_cents: int
    sold_out: bool


@dataclass(frozen=True, slots=True)
class Option:
    """Something in which the variants of a product differ. `field` is its name in the form."""

    title: str
    field: str
    values: tuple[OptionValue, ...]


def field_of(title: str) -> str:
    """The form field of an option: `Colour` is `option-colour`."""
    return "option-" + re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")


def chosen(product: Product, arguments: Arguments) -> Variant:
    """The variant the address asks for, by SKU and then by options; the first where it asks for none that there is."""
    current = product.variant(arguments.get("variant")) or product.first
    wishes = {title: arguments.get(field_of(title)) for title, _ in current.options}
    known = {option for variant in product.variants for option in variant.options}
    changes = {option for option in wishes.items() if option in known and option not in current.options}
    return nearest(product, current, changes) if changes else current  # type: ignore[arg-type]


def by_options(arguments: Mapping[str, str]) -> bool:
    """Whether the address names options rather than a SKU alone."""
    return any(name.startswith("option-") for name in arguments)


def nearest(product: Product, current: Variant, changes: set[tuple[str, str]]) -> Variant:
    """The variant with these option values that else is most like the current one."""

    def likeness(variant: Variant) -> tuple[int, int]:
        return len(changes & set(variant.options)), len(set(current.options) & set(variant.options))

    return max(product.variants, key=likeness)


def options(product: Product, current: Variant, stock: Mapping[int, int]) -> tuple[Option, ...]:
    """The choices of a product, seen from its current variant; none for a product with one variant."""
    if len(product.variants) < 2:
        return ()
    found = []
    for title, own in current.options:
        options_of_all = (option for variant in product.variants for option in variant.options)
        values = dict.fromkeys(value for name, value in options_of_all if name == title)
        reached = (_value(product, current, title, value, value == own, stock) for value in values)
        found.append(Option(title, field_of(title), tuple(reached)))
    return tuple(found)


def _value(
    product: Product, current: Variant, title: str, value: str, is_chosen: bool, stock: Mapping[int, int]
) -> OptionValue:
    leads_to = current if is_chosen else nearest(product, current, {(title, value)})
    sold_out = product.ships and stock.get(leads_to.id, 0) <= 0
    return OptionValue(value, leads_to.sku, is_chosen, leads_to.price_cents - current.price_cents, sold_out)
