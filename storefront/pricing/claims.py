"""Which units a line deal lays claim to, and what a cart lacks for a deal to count."""

from storefront.pricing.goods import Goods
from storefront.pricing.money import percent_of, spread
from storefront.pricing.terms import Terms
from storefront.pricing.values import Deal, Unmet


class Claim:
    """A deal's wish for units: each application takes `per` units of every place in `takes` and saves `saving_cents`.

    `times` is how often it applies when no other deal is in its way.
    """

    __slots__ = ("deal", "saving_cents", "takes", "terms", "times")

    def __init__(self, deal: int, terms: Terms, takes: list[tuple[int, int]], times: int, goods: Goods) -> None:
        self.deal = deal
        self.terms = terms
        self.takes = takes
        self.times = times
        if terms.kind == "percent":
            self.saving_cents = sum([percent_of(goods.units[place], terms.value) * per for place, per in takes])
        else:
            self.saving_cents = terms.saving(sum([goods.units[place] * per for place, per in takes]))

    def parts(self, times: int, goods: Goods) -> list[tuple[int, int, int]]:
        """(deal, place, cents off) for so many applications; the cents sum to `times * saving_cents`."""
        deal, takes, terms = self.deal, self.takes, self.terms
        if len(takes) == 1:
            return [(deal, takes[0][0], self.saving_cents * times)]
        if terms.kind == "percent":
            return [(deal, at, percent_of(goods.units[at], terms.value) * per * times) for at, per in takes]
        shares = spread(self.saving_cents * times, [goods.units[place] * per for place, per in takes])
        return [(deal, place, share) for (place, _), share in zip(takes, shares, strict=True)]


def shortage(deal: Deal, needs: dict[str, int], goods: Goods) -> Unmet | None:
    """What keeps a deal from counting whatever the other deals are: missing lines, no application left, a minimum.

    `needs` are those of `needs_of`.
    """
    short = []
    for key, need in needs.items():
        place = goods.at.get(key)
        missing = need - goods.quantities[place] if place is not None else need
        if missing > 0:
            short.append((key, missing))
    if short:
        wanted = " and ".join(f"{missing} more of {key}" for key, missing in short)
        return Unmet(deal.name, deal.title, f"needs {wanted}", short_of=tuple(short))
    if deal.times is not None and deal.times < 1:
        return Unmet(deal.name, deal.title, "is used up")
    if deal.minimum_cents and deal.lane == "line":
        counted = goods.total_cents
        if deal.terms.kind == "gift":
            counted -= sum(goods.fulls[goods.at[key]] for key in set(deal.lines))
        return below_minimum(deal, counted)
    return None


def below_minimum(deal: Deal, counted_cents: int) -> Unmet | None:
    """The deal as unmet while the cents that count for its minimum are too few."""
    short = deal.minimum_cents - counted_cents
    if short <= 0:
        return None
    reason = f"needs goods for {short // 100}.{short % 100:02d} more"
    return Unmet(deal.name, deal.title, reason, short_cents=short)


def needs_of(deal: Deal) -> dict[str, int]:
    """Units each line must have for one application. ValueError: a need below 1."""
    needs: dict[str, int] = {}
    for key, need in deal.needs:
        if need < 1:
            raise ValueError(f'Deal "{deal.name}" needs {need} of "{key}": a need is 1 or more.')
        needs[key] = needs.get(key, 0) + need
    for key in deal.lines:
        needs.setdefault(key, 1)
    return needs


def claims_of(deal: Deal, index: int, needs: dict[str, int], goods: Goods) -> list[Claim]:
    """The claims of a line deal that lacks nothing: one for its set, one for each line it reduces unit by unit."""
    needed = dict(deal.needs)
    reduced = deal.lines or needed
    whole = deal.terms.kind in ("amount", "fixed", "trial")
    times = goods.total_units if deal.times is None else deal.times
    takes, loose = [], []
    for key, need in needs.items():
        place = goods.at[key]
        if not whole and key not in needed:
            loose.append(place)
            continue
        possible = goods.quantities[place] // need
        if possible < times:
            times = possible
        if key in reduced:
            takes.append((place, need))
    claims = [Claim(index, deal.terms, sorted(takes), times, goods)] if takes else []
    for place in loose:
        claims.append(Claim(index, deal.terms, [(place, 1)], min(times, goods.quantities[place]), goods))
    return claims
