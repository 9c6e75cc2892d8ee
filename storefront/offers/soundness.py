"""Whether an offer may be kept at all: a saving that is none, or a deadline that is none, is refused. Pure.

The seed loader and the model ask here, so that neither a file nor a form can hold a fake.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from storefront.offers.registry import TECHNIQUES
from storefront.pricing.terms import Terms

Prices = Callable[[str], Sequence[tuple[int, int]]]
"""Of a product's handle: (today's price, lowest price of the last 30 days) of each variant, in cents."""

NAMES_ITS_PRODUCTS = ("limited_time", "volume", "trade", "gift", "companion_price")
SINGLE = ("limited_time", "companion_price", "trade", "subscribe")
"""Techniques whose terms hold for single pieces, so that each must get cheaper by them."""


def problems(
    technique: str,
    terms: Terms,
    products: Sequence[str],
    options: Mapping[str, Any],
    has_end: bool,
    prices: Prices,
) -> Iterator[tuple[str, str]]:
    """What is wrong with an offer: (field, sentence) each; nothing if it is sound."""
    known = TECHNIQUES.get(technique)
    if known is None:
        return
    if terms.kind not in known.terms:
        yield "terms", f"{technique} takes no {terms.kind} terms; allowed are {', '.join(known.terms)}."
        return
    if technique == "limited_time" and not has_end:
        yield "ends_in_days", "a price until a date needs the date: without an end the hurry would be made up."
    if technique in NAMES_ITS_PRODUCTS and not products:
        yield "products", f"{technique} changes prices of the products it names, so it must name some."
    yield from _wrong_options(known.options, technique, options)
    if technique in SINGLE and terms.kind in ("percent", "amount", "fixed"):
        for handle in products:
            yield from _no_saving(technique, terms, handle, prices(handle))


def _wrong_options(
    known: Mapping[str, tuple[int, int]], technique: str, options: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    for name, value in options.items():
        if name not in known:
            allowed = ", ".join(known) or "none"
            yield name, f"{technique} has no setting {name}; it has {allowed}."
            continue
        low, high = known[name]
        numbers = value if isinstance(value, list) else [value]
        whole = all(isinstance(number, int) and not isinstance(number, bool) for number in numbers)
        if not numbers or not whole or not all(low <= number <= high for number in numbers):
            yield name, f"{value!r} is not allowed; write whole numbers from {low} to {high}."


def _no_saving(
    technique: str, terms: Terms, handle: str, prices: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, str]]:
    for today, lowest in prices:
        reduced = today - terms.saving(today)
        if reduced <= 0:
            yield "value", f"{handle} would cost nothing; a gift is a technique of its own."
            return
        before = min(today, lowest) if technique == "limited_time" else today
        if reduced >= before:
            since = "it cost in the last 30 days" if before < today else "it costs today"
            yield (
                "value",
                f"{handle} would cost {_written(reduced)}, and {_written(before)} is the least {since}: "
                "that is no saving, so it may not be called one.",
            )
            return


def _written(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"
