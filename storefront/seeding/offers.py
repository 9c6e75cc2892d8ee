"""Reading offers.toml and codes.csv: what a trainer edits about selling."""

import re
import string
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from storefront.catalog.prices import lowest_cents
from storefront.offers.motives import MOTIVES
from storefront.offers.soundness import Prices, problems
from storefront.seeding.files import Toml, read_csv
from storefront.seeding.read import Mistakes, Row
from storefront.seeding.rows import Catalogue, CodeRow, OfferRow
from storefront.seeding.together import read_terms

OFFER_TERMS = ("none", "percent", "amount", "fixed", "gift", "trial")
CODE_TERMS = ("percent", "amount", "free_delivery")
DECLINES = ("No thanks", "Continue without")
STATUSES = ("live", "paused")
FILLED_IN = ("title", "price", "saving", "reason", "until", "anchor", "pieces")
ALLOWED_FIELDS = ", ".join(f"{{{name}}}" for name in FILLED_IN)
WORDS = ("heading", "accept", "decline", "reason")
MOST_DAYS = 3650

NEEDED = ("handle", "title", "placement", "technique", "motive", "priority", "heading", "accept", "decline")
OPTIONAL = (
    *("reason", "terms", "value", "rules", "products", "anchors"),
    *("starts_in_days", "ends_in_days", "status", "options"),
)
CODES = ("code", "title", "terms", "value", "minimum", "combines", "ends_in_days")
_TODAY = datetime(2000, 1, 1, tzinfo=UTC)
"""Any day: histories count days back from it."""
_CODE = re.compile(r"[A-Z0-9-]{3,20}")


@dataclass(frozen=True, slots=True)
class OfferNames:
    """What an offer may name. `placements` has the techniques that make sense at each; none listed means all."""

    placements: Mapping[str, Collection[str]]
    techniques: Collection[str]
    rules: Collection[str] = ()


def read_offers(folder: Path, catalogue: Catalogue, names: OfferNames, mistakes: Mistakes) -> tuple[OfferRow, ...]:
    """The offers, in the file's order."""
    seen: dict[str, int] = {}
    found = []
    for row in Toml(folder, "offers.toml", ("offer",), mistakes).rows("offer"):
        row.only(NEEDED, OPTIONAL)
        offer = _offer(row, catalogue, names)
        row.unique("handle", offer.handle, seen)
        found.append(offer)
    return tuple(found)


def _offer(row: Row, catalogue: Catalogue, names: OfferNames) -> OfferRow:
    anchors = {*catalogue.products, *(collection.handle for collection in catalogue.collections)}
    placement = row.one_of("placement", names.placements)
    technique = row.one_of("technique", names.techniques)
    sensible = names.placements.get(placement, ())
    if sensible and technique in names.techniques and technique not in sensible:
        row.wrong("technique", f'"{technique}" makes no sense at {placement}; allowed there: {", ".join(sensible)}.')
    starts, ends = _days(row, "starts_in_days"), _days(row, "ends_in_days")
    if starts is not None and ends is not None and starts >= ends:
        row.wrong("ends_in_days", f"the offer ends before it begins; the least allowed is {starts + 1}.")
    found = OfferRow(
        handle=row.handle("handle"),
        title=row.text("title"),
        placement=placement,
        technique=technique,
        motive=row.one_of("motive", MOTIVES),
        priority=row.whole("priority", 1, 99),
        terms=read_terms(row, row.one_of("terms", OFFER_TERMS, blank=True)),
        rules=row.references("rules", names.rules, "rule that an offer may add"),
        words=_words(row),
        products=row.references("products", catalogue.products, "handle in products.csv"),
        anchors=row.references("anchors", anchors, "handle in products.csv or collections.csv"),
        starts_in_days=starts,
        ends_in_days=ends,
        status=row.one_of("status", STATUSES, blank=True),
        options=_options(row),
    )
    asked = (found.terms, found.products, found.options, ends is not None, _prices(catalogue), found.anchors)
    for field, sentence in problems(technique, *asked):
        row.wrong(field, sentence)
    return found


def _options(row: Row) -> dict[str, Any]:
    value = row.cells.get("options", {})
    if not isinstance(value, dict):
        row.wrong("options", "a table belongs here, such as { months = [3, 6, 12] }.")
        return {}
    return dict(value)


def _prices(catalogue: Catalogue) -> Prices:
    """(today's price, lowest of the last 30 days) of each variant of a product, from variants.csv and prices.csv."""

    def of(handle: str) -> list[tuple[int, int]]:
        return [(v.price_cents, _lowest(v.history, v.price_cents)) for v in catalogue.variants.get(handle, ())]

    return of


def _lowest(history: Iterable[tuple[int, int]], price_cents: int) -> int:
    dated = [(_TODAY - timedelta(days=days_ago), cents) for days_ago, cents in history]
    return lowest_cents(sorted(dated), _TODAY) or price_cents


def _days(row: Row, key: str) -> int | None:
    return row.whole(key, -MOST_DAYS, MOST_DAYS) if row.has(key) else None


def _words(row: Row) -> dict[str, str]:
    words = {key: row.text(key, most=200, blank=key == "reason") for key in WORDS}
    if words["decline"] and words["decline"] not in DECLINES:
        row.wrong("decline", f'"{words["decline"]}" is not allowed; write {" or ".join(DECLINES)}.')
    for key, text in words.items():
        try:
            fields = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
        except ValueError:
            row.wrong(key, f"a curly bracket stands alone; allowed are {ALLOWED_FIELDS}.")
            continue
        for name in fields:
            if name not in FILLED_IN:
                row.wrong(key, f"{{{name}}} is not filled in; allowed are {ALLOWED_FIELDS}.")
    return words


def read_codes(folder: Path, mistakes: Mistakes) -> tuple[CodeRow, ...]:
    """The discount codes."""
    found = []
    seen: dict[str, int] = {}
    for row in read_csv(folder, "codes.csv", CODES, mistakes):
        code = row.text("code")
        if code and not _CODE.fullmatch(code):
            row.wrong("code", f'"{code}" is no code; allowed are 3 to 20 capital letters, digits and dashes.')
        row.unique("code", code, seen)
        found.append(
            CodeRow(
                code=code,
                title=row.text("title"),
                terms=read_terms(row, row.one_of("terms", CODE_TERMS)),
                minimum_cents=row.cents("minimum", least=0) if row.has("minimum") else 0,
                combines=row.one_of("combines", ("no", "yes"), blank=True) == "yes",
                ends_in_days=_days(row, "ends_in_days"),
            )
        )
    return tuple(found)
