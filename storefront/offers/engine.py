"""Which offers a shopper sees at a placement, and why. Pure: values in, proposals out.

Offers are tried in order of priority. Each technique names candidates, the offer's motive may put them in another
order, each rule judges them, and the first that pass fill the placement. What is proposed is remembered in the tally of
the page, so that nothing comes twice and limits hold.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from storefront.offers.motives import in_order
from storefront.offers.placements import PLACEMENTS, Placement
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import AFTER_PRICE, BEFORE_PRICE, OF_OFFER, OPTIONAL, Case, Rule, Tally, family_at
from storefront.offers.values import Candidate, Offer, Proposal, Snapshot, Verdict

Price = Callable[[Offer, Candidate], tuple[int, int]]
"""What a candidate costs: (today's single prices, what accepting adds to the cart), both in cents."""

Verdicts = tuple[tuple[str, Verdict], ...]

FOR_ALL = ("stage_is_on", "shopper_is_open")
"""Rules that say the same of every offer of a placement: a no to one is a no to all, and no candidate is looked for."""


def choose(
    placement: Placement, snapshot: Snapshot, offers: Sequence[Offer], price: Price, tally: Tally | None = None
) -> tuple[Proposal, ...]:
    """The proposals for a placement, best first, at most its capacity. `tally` is changed."""
    tally = tally if tally is not None else Tally()
    chosen: list[Proposal] = []
    if not offers or not all(OF_OFFER[name](_case(offers[0], placement, snapshot, tally)) for name in FOR_ALL):
        return ()
    for offer in ranked(offers):
        if len(chosen) >= placement.capacity:
            break
        for proposal in _proposals(offer, placement, snapshot, price, tally):
            chosen.append(proposal)
            count(tally, proposal)
            if len(chosen) >= placement.capacity:
                break
    return tuple(chosen)


def explain(
    placement: Placement, snapshot: Snapshot, offer: Offer, price: Price, tally: Tally | None = None
) -> list[tuple[Candidate, Verdicts]]:
    """Every candidate of one offer with the verdict of every rule up to the first no: why shown, why not."""
    case = _case(offer, placement, snapshot, tally or Tally())
    candidates = in_order(case.technique, offer, snapshot)
    return [(candidate, _judge(replace(case, candidate=candidate), (), OF_OFFER, price)[1]) for candidate in candidates]


def count(tally: Tally, proposal: Proposal) -> None:
    """Note in the tally of a page that this is proposed on it."""
    technique = TECHNIQUES[proposal.offer.technique]
    family = family_at(technique, PLACEMENTS[proposal.offer.placement])
    tally.families[family] = tally.families.get(family, 0) + 1
    if family not in ("cover", "service") and not technique.repeats:
        tally.products.update(item.product.handle for item in proposal.items)


def ranked(offers: Sequence[Offer]) -> list[Offer]:
    """Offers by priority, equal ones by handle, so that the order never depends on chance."""
    return sorted(offers, key=lambda offer: (offer.priority, offer.handle))


def _proposals(
    offer: Offer, placement: Placement, snapshot: Snapshot, price: Price, tally: Tally
) -> Iterator[Proposal]:
    """What of an offer passes. Rules that no candidate can change are asked once, as soon as there is one: most offers
    of a placement are about other products than the page, and have none."""
    case = _case(offer, placement, snapshot, tally)
    known: list[tuple[str, Verdict]] | None = None
    for candidate in in_order(case.technique, offer, snapshot):
        if known is None:
            known = []
            if not _ask(OF_OFFER, case, known):
                return
        judged, verdicts, passed = _judge(replace(case, candidate=candidate), known, {}, price)
        if passed:
            yield Proposal(offer, candidate, judged.full_cents, judged.price_cents, verdicts)


def _case(offer: Offer, placement: Placement, snapshot: Snapshot, tally: Tally) -> Case:
    return Case(offer, TECHNIQUES[offer.technique], placement, Candidate((), "none", ""), snapshot, tally)


def _judge(
    case: Case, known: Iterable[tuple[str, Verdict]], first: dict[str, Rule], price: Price
) -> tuple[Case, Verdicts, bool]:
    """A case with its prices, the verdicts up to the first no after those `known`, and whether all are a yes."""
    verdicts = list(known)
    if not (_ask(first, case, verdicts) and _ask(BEFORE_PRICE, case, verdicts)):
        return case, tuple(verdicts), False
    case.full_cents, case.price_cents = price(case.offer, case.candidate)
    own = {name: OPTIONAL[name] for name in case.offer.rules}
    passed = _ask(AFTER_PRICE, case, verdicts) and _ask(own, case, verdicts)
    return case, tuple(verdicts), passed


def _ask(rules: dict[str, Rule], case: Case, verdicts: list[tuple[str, Verdict]]) -> bool:
    """Add the verdicts of rules up to the first no; whether there was none."""
    for name, rule in rules.items():
        verdict = rule(case)
        verdicts.append((name, verdict))
        if not verdict.passed:
            return False
    return True
