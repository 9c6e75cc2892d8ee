"""Whether an offer may be kept at all: a saving that is none, or a deadline that is none, is refused. Pure.

The seed loader and the model ask here, so that neither a file nor a form can hold a fake.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from storefront.offers.registry import TECHNIQUES
from storefront.pricing.terms import Terms

Prices = Callable[[str], Sequence[tuple[int, int]]]
"""Of a product's handle: (today's price, lowest price of the last 30 days) of each variant, in cents."""

NAMES_ITS_PRODUCTS = ("limited_time", "volume", "trade", "gift", "companion_price", "subscribe")
SINGLE = ("limited_time", "companion_price", "volume", "trade", "subscribe")
"""Techniques whose terms hold for single pieces, so that each must get cheaper by them."""


def problems(
    technique: str,
    terms: Terms,
    products: Sequence[str],
    options: Mapping[str, Any],
    has_end: bool,
    prices: Prices,
    anchors: Sequence[str] = (),
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
    yield from _untold(technique, terms, options)
    yield from _unclear(technique, options, anchors)
    one_more_for_nothing = technique == "volume" and "every" in options and terms == Terms("percent", 100)
    if technique in SINGLE and terms.kind in ("percent", "amount", "fixed") and not one_more_for_nothing:
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


def _untold(technique: str, terms: Terms, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What comes again must say how often, and a trial for how long: nobody may be charged for what was not told."""
    if technique == "subscribe" and not options.get("every_weeks"):
        yield "options", "subscribe needs the weeks to choose from, such as every_weeks = [4, 8, 12]."
    if technique == "service":
        if terms.kind == "trial" and not (options.get("trial_days") and options.get("every_months")):
            yield "options", "a trial says for how long and what comes after it: trial_days = 30, every_months = 1."
        if options.get("trial_days") and terms.kind != "trial":
            yield "terms", "trial_days needs trial terms, whose value is what the trial costs."


def _unclear(technique: str, options: Mapping[str, Any], anchors: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A price that holds by itself must say from what on."""
    several = [name for name in ("every", "from_pieces", "minimum_cents") if isinstance(options.get(name), list)]
    for name in several:
        yield name, "one whole number belongs here, not a list."
    if technique == "volume" and len({"every", "from_pieces"} & options.keys()) != 1:
        yield (
            "options",
            "volume needs either every = 2 (the second is reduced) or from_pieces = 3 (all are).",
        )
    if technique == "trade" and "from_pieces" not in options:
        yield "options", "trade needs the pieces from which its price holds, such as from_pieces = 10."
    if technique == "companion_price" and not anchors:
        yield "anchors", "companion_price needs the products that make another one cheaper."
    if technique == "gift" and not anchors and "minimum_cents" not in options:
        yield "anchors", "a gift needs what earns it: sets or products as anchors, or minimum_cents."


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
