"""Reading shop.toml: what a shop says about itself, its tax, its delivery, its taste and the law."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from babel import Locale

from storefront.core.settings import taste_from
from storefront.pricing.tax import basis_points
from storefront.seeding.files import Toml
from storefront.seeding.places import STATES
from storefront.seeding.read import Mistakes, Row
from storefront.seeding.rows import Catalogue
from storefront.seeding.running import read_running_costs

CURRENCIES = ("EUR", "USD")
LOCALES = ("en_IE", "en_US")
TAX_MODES = ("included", "added")

TABLES = ("shop", "tax", "delivery", "settings", "law", "running_costs")
SHOP_TEXTS = ("name", "tagline", "about", "email", "phone", "hero_heading", "hero_text")
DELIVERY = ("handle", "title", "price", "free_from", "days_min", "days_max")
LAW = ("guarantee_years", "guarantee_text", "withdrawal_days", "warranty_offer_days")
_COUNTRIES = Locale.parse("en").territories


def read_facts(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> dict[str, Any]:
    """The shop's facts as they are stored: the fields of `shops.values.ShopFacts` but id and handle, ready for JSON."""
    toml = Toml(folder, "shop.toml", TABLES, mistakes)
    shop, tax, law = toml.row("shop"), toml.row("tax"), toml.row("law")
    facts: dict[str, Any] = {}
    facts |= _shop(shop, catalogue) if shop else {}
    facts |= _tax(tax, toml) if tax else {}
    facts |= _law(law) if law else {}
    facts["delivery"] = _delivery(toml, [code for code, _ in facts.get("states", ())])
    if toml.readable and not facts["delivery"]:
        mistakes.add(toml.file, "there is no [[delivery]]; at least one is needed.")
    reached = [code for method in facts["delivery"] for code in method["countries"]]
    facts["countries"] = [[code, _COUNTRIES.get(code, code)] for code in _first_at_home(facts.get("country"), reached)]
    facts["taste"] = _taste(toml)
    if "running_costs" in toml.tables:
        facts["running_costs"] = read_running_costs(toml, catalogue)
    return facts


def _shop(row: Row, catalogue: Catalogue) -> dict[str, Any]:
    row.only((*SHOP_TEXTS, "currency", "locale", "country", "hero_product"))
    facts: dict[str, Any] = {key: row.text(key) for key in SHOP_TEXTS}
    if facts["email"] and "@" not in facts["email"]:
        row.wrong("email", f'"{facts["email"]}" is no e-mail address; write it like help@shop.example.')
    facts["currency"] = row.one_of("currency", CURRENCIES)
    facts["locale"] = row.one_of("locale", LOCALES)
    facts["country"] = row.reference("country", _COUNTRIES, "ISO country code of two capital letters")
    facts["hero_product"] = row.reference("hero_product", catalogue.products, "handle in products.csv")
    return facts


def _tax(row: Row, toml: Toml) -> dict[str, Any]:
    """Rates in basis points: whole ones as numbers, others as text ("662.5"), which keeps them exact."""
    row.only(("mode", "name"), ("rate", "states"))
    mode = row.one_of("mode", TAX_MODES)
    facts = {"tax_mode": mode, "tax_name": row.text("name"), "tax_rate_bp": 0, "state_tax_bp": {}, "states": []}
    if mode == "included":
        facts["tax_rate_bp"] = _rate(row, "rate")
    elif states := toml.row("tax.states"):
        for code in states.cells:
            states.refers(code, code, STATES, "state of the USA")
        facts["state_tax_bp"] = {code: _rate(states, code) for code in states.cells}
        named = [[code, STATES[code][0]] for code in states.cells if code in STATES]
        facts["states"] = sorted(named, key=lambda state: state[1])
    return facts


def _rate(row: Row, key: str) -> int | str:
    rate = basis_points(str(row.decimal(key, "0", "100", places=4)))
    return rate if isinstance(rate, int) else str(rate)


def _delivery(toml: Toml, states: Collection[str]) -> list[dict[str, Any]]:
    found = []
    seen: dict[str, int] = {}
    for row in toml.rows("delivery"):
        row.only(DELIVERY, ("states", "countries"))
        handle = row.handle("handle")
        row.unique("handle", handle, seen)
        days_min, days_max = row.whole("days_min", 0, 60), row.whole("days_max", 0, 60)
        if days_min > days_max:
            row.wrong("days_max", f'"{days_max}" is less than days_min; the least allowed is {days_min}.')
        found.append(
            {
                "handle": handle,
                "title": row.text("title"),
                "price_cents": row.cents("price", least=0),
                "free_from_cents": row.cents("free_from", least=0) or None,
                "days_min": days_min,
                "days_max": days_max,
                "countries": list(row.references("countries", _COUNTRIES, "ISO country code of two capital letters")),
                "states": list(row.references("states", states, "state in [tax.states]")),
            }
        )
    return found


def _first_at_home(country: str | None, reached: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*([country] if country else []), *reached]))


def _law(row: Row) -> dict[str, Any]:
    row.only(LAW)
    days = {key: row.whole(key, 0, 365) for key in ("withdrawal_days", "warranty_offer_days")}
    return {
        "guarantee_years": row.whole("guarantee_years", 0, 10),
        "guarantee_text": row.text("guarantee_text"),
        **days,
    }


def _taste(toml: Toml) -> dict[str, Any]:
    row = toml.row("settings")
    if row is None:
        return {}
    try:
        taste_from(dict(row.cells))
    except ValueError as error:
        row.refuse(f"{error}.")
    except TypeError:
        row.refuse("stages_on must be a list of stages.")
    return dict(row.cells)
