"""`configuration`: a bigger version of the same product, as a swap: more storage, more memory, a larger pack. Pure.

A version is bigger if it costs more and differs in one option alone, either by a number that grows (256 GB for 128 GB)
or by a measured fact that is better (another graphics card). Colours are never bigger.
"""

import re
from collections.abc import Iterator

from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import names
from storefront.offers.techniques.swaps import BETTER, differences, starts
from storefront.offers.values import Candidate, Item, Offer, Snapshot

_AMOUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?([A-Za-z]+)")
_SAME_UNIT = {"TB": ("GB", 1000.0), "L": ("ml", 1000.0), "KG": ("g", 1000.0), "kg": ("g", 1000.0)}
"""Units that are so many of a smaller one."""


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (on the cart: each line) the next bigger version that is on hand, dearest first."""
    for product, now, line in starts(offer, snapshot):
        if not names(offer, product):
            continue
        found = next_version(product, now, snapshot, line.quantity if line else 1)
        if found is None:
            continue
        bigger, reason = found
        yield Candidate(
            items=(Item(product, bigger, 1, bigger.price_cents, reason),),
            action="swap",
            reason=f"{reason}, everything else alike.",
            anchor=product,
            anchor_cents=now.price_cents,
            replaces=line.key if line else None,
            facts=tuple(row for row in differences(product, now, product, bigger) if not reason.startswith(row[0])),
        )


def next_version(product: Product, now: Variant, snapshot: Snapshot, pieces: int = 1) -> tuple[Variant, str] | None:
    """The cheapest bigger version of which so many pieces are on hand, and how it differs; None if there is none."""
    found = [
        (variant, f"{option}: {new} instead of {old}")
        for variant in product.variants
        if variant.price_cents > now.price_cents and snapshot.available(variant) >= pieces
        for option, old, new in _one_difference(now, variant)
        if _grows(old, new) or _measures_better(product, now, variant)
    ]
    return min(found, key=lambda pair: pair[0].price_cents, default=None)


def amount(text: str) -> tuple[float, str] | None:
    """A number with its unit, in the smaller unit of two that belong together: `1 TB` is 1000 GB; None for words."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    unit, factor = _SAME_UNIT.get(found[2], (found[2].removesuffix("s"), 1.0))
    return float(found[1]) * factor, unit


def _one_difference(now: Variant, other: Variant) -> list[tuple[str, str, str]]:
    """(option, this value, the other value) if exactly one option differs, else nothing."""
    own = dict(now.options)
    changed = [(name, own[name], value) for name, value in other.options if own.get(name, value) != value]
    return changed if len(changed) == 1 else []


def _grows(old: str, new: str) -> bool:
    this, that = amount(old), amount(new)
    return this is not None and that is not None and this[1] == that[1] and that[0] > this[0]


def _measures_better(product: Product, now: Variant, other: Variant) -> bool:
    return any(mark == BETTER for *_, mark in differences(product, now, product, other))
