"""Which offers a shopper sees at a placement, and why. Pure: values in, proposals out.

Offers are tried in order of priority. Each technique names candidates, each rule judges them, the first that pass fill
the placement. What is proposed is remembered in the tally of the page, so that nothing comes twice and limits hold.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from storefront.offers.placements import Placement
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import AFTER_PRICE, BEFORE_PRICE, OPTIONAL, Case, Rule, Tally
from storefront.offers.values import Candidate, Offer, Proposal, Snapshot, Verdict

Price = Callable[[Offer, Candidate], tuple[int, int]]
"""What a candidate costs: (today's single prices, what accepting adds to the cart), both in cents."""


def choose(
    placement: Placement, snapshot: Snapshot, offers: Sequence[Offer], price: Price, tally: Tally | None = None
) -> tuple[Proposal, ...]:
    """The proposals for a placement, best first, at most its capacity. `tally` is changed."""
    tally = tally if tally is not None else Tally()
    chosen: list[Proposal] = []
    for offer in ranked(offers):
        if len(chosen) >= placement.capacity:
            break
        for proposal in _proposals(offer, placement, snapshot, price, tally):
            chosen.append(proposal)
            _count(tally, proposal)
            if len(chosen) >= placement.capacity:
                break
    return tuple(chosen)


def explain(
    placement: Placement, snapshot: Snapshot, offer: Offer, price: Price, tally: Tally | None = None
) -> list[tuple[Candidate, tuple[tuple[str, Verdict], ...]]]:
    """Every candidate of one offer with the verdict of every rule up to the first no: why shown, why not."""
    technique = TECHNIQUES[offer.technique]
    case = Case(offer, technique, placement, Candidate((), "none", ""), snapshot, tally or Tally())
    return [
        (candidate, _judge(replace(case, candidate=candidate), price)[1])
        for candidate in technique.find(offer, snapshot)
    ]


def ranked(offers: Sequence[Offer]) -> list[Offer]:
    """Offers by priority, equal ones by handle, so that the order never depends on chance."""
    return sorted(offers, key=lambda offer: (offer.priority, offer.handle))


def _proposals(
    offer: Offer, placement: Placement, snapshot: Snapshot, price: Price, tally: Tally
) -> Iterator[Proposal]:
    technique = TECHNIQUES[offer.technique]
    if not _may_speak(offer, placement, snapshot):
        return
    for candidate in technique.find(offer, snapshot):
        case = Case(offer, technique, placement, candidate, snapshot, tally)
        judged, verdicts = _judge(case, price)
        if all(verdict.passed for _, verdict in verdicts):
            yield Proposal(offer, candidate, judged.full_cents, judged.price_cents, verdicts)


def _may_speak(offer: Offer, placement: Placement, snapshot: Snapshot) -> bool:
    """The rules that no candidate can change, asked before any candidate is looked for."""
    return (
        not snapshot.no_more_offers
        and placement.stage in snapshot.taste.stages_on
        and offer.handle not in snapshot.refused
        and offer.is_open(snapshot.now)
    )


def _judge(case: Case, price: Price) -> tuple[Case, tuple[tuple[str, Verdict], ...]]:
    verdicts: list[tuple[str, Verdict]] = []
    if not _ask(BEFORE_PRICE, case, verdicts):
        return case, tuple(verdicts)
    full_cents, price_cents = price(case.offer, case.candidate)
    case = replace(case, full_cents=full_cents, price_cents=price_cents)
    if _ask(AFTER_PRICE, case, verdicts):
        _ask({name: OPTIONAL[name] for name in case.offer.rules}, case, verdicts)
    return case, tuple(verdicts)


def _ask(rules: dict[str, Rule], case: Case, verdicts: list[tuple[str, Verdict]]) -> bool:
    for name, rule in rules.items():
        verdict = rule(case)
        verdicts.append((name, verdict))
        if not verdict.passed:
            return False
    return True


def _count(tally: Tally, proposal: Proposal) -> None:
    family = TECHNIQUES[proposal.offer.technique].family
    tally.families[family] = tally.families.get(family, 0) + 1
    if family != "cover":
        tally.products.update(item.product.handle for item in proposal.items)
