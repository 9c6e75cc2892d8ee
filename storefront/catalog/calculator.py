"""The calculator of running costs on a product's page: the shopper's prices, and what follows from them.

Prices that were typed are kept in the visitor's own cookie, for the other products of the shop.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from flask import g, render_template, session
from markupsafe import Markup
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField

from storefront.catalog.running import Assumptions, Drawn, assumptions_from, drawn, estimate
from storefront.catalog.shelf import Product, Variant
from storefront.shops.current import current_shop
from storefront.web.jinja import markup, money

YEARS, MOST_YEARS, MOST_TIMES = 5, 30, 8_784
MOST_KWH, MOST_WATER = Decimal(10), Decimal(100)
_PRICE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,4})?")
_WHOLE = re.compile(r"[0-9]{1,5}")
_HUNDRED = Decimal(100)
_FIELDS = ("kwh", "water", "uses", "years")


class _Price(StringField):
    """An amount with up to four decimals; its data are cents."""

    def __init__(self, label: str, most: Decimal, **more: Any) -> None:
        super().__init__(label, **more)
        self.most = most

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed. Raises ValueError with a sentence."""
        if not valuelist:
            return
        typed = valuelist[0].strip().lstrip("€$").strip()
        if not _PRICE.fullmatch(typed) or Decimal(typed.replace(",", ".")) > self.most:
            raise ValueError(f"Type a price from 0 to {self.most}, such as 0.32.")
        self.data = Decimal(typed.replace(",", ".")) * _HUNDRED

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else written(self.data)


class _Number(StringField):
    """A whole number from 1."""

    def __init__(self, label: str, most: int, **more: Any) -> None:
        super().__init__(label, **more)
        self.most = most

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed. Raises ValueError with a sentence."""
        if not valuelist:
            return
        typed = valuelist[0].strip()
        if not _WHOLE.fullmatch(typed) or not 1 <= int(typed) <= self.most:
            raise ValueError(f"Type a whole number from 1 to {self.most:,}.")
        self.data = int(typed)

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else str(self.data)


class RunningForm(Form):
    """Prices, how often, and for how many years. What an address leaves out is as it is by default."""

    kwh = _Price("Price of 1 kWh", MOST_KWH)
    water = _Price("Price of 1,000 litres of water", MOST_WATER)
    uses = _Number("Uses a year", MOST_TIMES)
    years = _Number("Years", MOST_YEARS)


@dataclass(frozen=True, slots=True)
class Machine:
    """A variant whose running costs can be told: what the shop assumes, and what it then draws in a year."""

    product: Product
    variant: Variant | None
    assumed: Assumptions
    usual: Drawn


def machine_of(product: Product, variant: Variant | None) -> Machine | None:
    """A variant with what it draws; None where nothing can be said."""
    if "running_assumed" not in g:
        g.running_assumed = assumptions_from(current_shop().facts.running_costs)
    assumed: Assumptions | None = g.running_assumed
    usual = drawn(assumed, product, variant)
    return Machine(product, variant, assumed, usual) if assumed and usual else None


def form_of(machine: Machine, arguments: MultiDict[str, str] | None = None) -> RunningForm:
    """The form for a machine, with the shopper's own prices where they typed some before."""
    kept, assumed, usual = session.get(_name(), {}), machine.assumed, machine.usual
    form = RunningForm(
        MultiDict({name: text for name, text in arguments.items() if name in _FIELDS}) if arguments else None,
        kwh=Decimal(kept.get("kwh", assumed.kwh_cents)),
        water=Decimal(kept.get("water", assumed.cubic_metre_cents)),
        uses=usual.times,
        years=YEARS,
    )
    if usual.litres is None:
        del form.water
    if usual.times:
        form.uses.label.text = f"{usual.called[:1].upper()}{usual.called[1:]} a year"
    else:
        del form.uses
    for field in form:
        field.flags.required = True
    return form


def remember(machine: Machine, form: RunningForm) -> None:
    """Keep the prices of a form for this visitor; those that are the shop's own need no keeping."""
    before = session.get(_name(), {})
    kept = dict(before)
    for name, usual in (("kwh", machine.assumed.kwh_cents), ("water", machine.assumed.cubic_metre_cents)):
        if name in form:
            kept[name] = str(form[name].data)
            if form[name].data == usual:
                del kept[name]
    if kept != before:
        session[_name()] = kept


def values(machine: Machine, form: RunningForm) -> dict[str, Any]:
    """What the calculator's templates need; `found` is None while something needs mending."""
    found = None
    if not form.errors:
        what = machine.usual.used(form.uses.data) if "uses" in form else machine.usual
        found = estimate(what, form.kwh.data, form.water.data if "water" in form else Decimal(0), form.years.data)
    return {
        "product": machine.product,
        "variant": machine.variant,
        "form": form,
        "found": found,
        "assumed": machine.assumed,
        "say": f"About {money(found.cents).removesuffix('.00')} in {_years(found.years)}" if found else "",
    }


def region(product: Product, variant: Variant | None, out_of_band: bool = False) -> Markup:
    """The calculator as a product's page opens with it; nothing where nothing can be said."""
    machine = machine_of(product, variant)
    if machine is None:
        return Markup()
    shown = values(machine, form_of(machine))
    return markup(render_template("catalog/_running_cost.html", **shown, out_of_band=out_of_band))


def written(cents: Decimal | None) -> str:
    """A price as it is typed: `0.32`, `4.50`, `0.2875`."""
    if cents is None:
        return ""
    amount = (cents / _HUNDRED).normalize()
    return f"{amount:.2f}" if -amount.as_tuple().exponent <= 2 else f"{amount:f}"  # type: ignore[operator]


def _years(years: int) -> str:
    return "1 year" if years == 1 else f"{years} years"


def _name() -> str:
    return f"energy:{current_shop().facts.handle}"
