"""Whole cents: percentages, spreading an amount over parts, and reading a written price."""

import re
from collections.abc import Sequence

WRITTEN = re.compile(r"([0-9]{1,9})(?:\.([0-9]{2}))?")


def percent_of(cents: int, percent: int) -> int:
    """`percent` per cent of `cents`, in cents; half a cent rounds up."""
    return (2 * cents * percent + 100) // 200


def spread(total_cents: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split `total_cents` over parts in proportion to their weights, so that the parts sum exactly.

    The cents that do not divide go to the largest remainders, among equals to the earlier part. A part with
    weight 0 gets nothing, and no part gets more than its weight while the total is at most the sum of weights.
    ValueError: a negative total or weight, or a total above 0 with no weight to carry it.
    """
    if total_cents < 0 or (weights and min(weights) < 0):
        raise ValueError(f"Neither a total nor a weight may be negative: {total_cents} over {list(weights)}.")
    whole = sum(weights)
    if not whole:
        if total_cents:
            raise ValueError(f"{total_cents} cents cannot be spread: no part has a weight above 0.")
        return (0,) * len(weights)
    parts, remainders = [], []
    for weight in weights:
        part, remainder = divmod(total_cents * weight, whole)
        parts.append(part)
        remainders.append(remainder)
    left = total_cents - sum(parts)
    if left:
        by_remainder = sorted(range(len(parts)), key=remainders.__getitem__, reverse=True)
        for place in by_remainder[:left]:
            parts[place] += 1
    return tuple(parts)


def parse(text: str) -> int:
    """Cents of a written price: "649.00" and "649" are 64900. Surrounding blanks are ignored.

    ValueError: anything else, among it a sign, a currency, a comma, one or three decimals, over nine digits.
    """
    written = WRITTEN.fullmatch(text.strip())
    if written is None:
        raise ValueError(
            f'"{text}" is not a price: write digits, a point and two decimals, as in 649.00, '
            "without currency, sign or thousands separator."
        )
    units, cents = written.groups()
    return int(units) * 100 + int(cents or 0)
