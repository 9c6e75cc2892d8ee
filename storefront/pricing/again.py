"""What a line that comes again costs after the first time."""

from storefront.pricing.values import QuotedLine


def later_cents(line: QuotedLine, on_trial: bool = False) -> int:
    """Cents of each later time, at the line's quantity: the full price after a trial, else what the line costs now.

    Codes count for one order only, so that what they take off is charged again.
    """
    if on_trial:
        return line.full_cents
    return line.full_cents - sum(one.amount_cents for one in line.adjustments if one.lane == "line")
