"""Rules that no candidate can change: is this offer due here, and is this shopper open to it? Pure."""

from storefront.offers.placements import PLACEMENTS
from storefront.offers.rules.case import Case
from storefront.offers.values import Verdict

ANNOUNCES_AN_END = "limited_time"


def stage_is_on(case: Case) -> Verdict:
    """The shop offers things at this stage of the journey."""
    stage = case.placement.stage
    on = stage in case.snapshot.taste.stages_on
    return Verdict(on, f"offers at {stage} are {'on' if on else 'off'}")


def offer_is_open(case: Case) -> Verdict:
    """The offer's dates include now; one that speaks of an end has one."""
    if case.technique.name == ANNOUNCES_AN_END and case.offer.ends_at is None:
        return Verdict(False, "it speaks of an end and has none")
    is_open = case.offer.is_open(case.snapshot.now)
    return Verdict(is_open, "its dates include now" if is_open else "its dates do not include now")


def shopper_is_open(case: Case) -> Verdict:
    """The shopper has not asked for no more offers."""
    asked = case.snapshot.no_more_offers
    return Verdict(not asked, "the shopper asked for no more offers" if asked else "the shopper is open to offers")


def shopper_said_no(case: Case) -> Verdict:
    """The shopper has not refused this offer during the visit."""
    refused = case.offer.handle in case.snapshot.refused
    return Verdict(not refused, "refused in this visit" if refused else "not refused in this visit")


def history_may_be_used(case: Case) -> Verdict:
    """What draws on the shopper's own history needs their consent."""
    if not case.technique.personal:
        return Verdict(True, "uses no history of the shopper")
    personal = case.snapshot.personal
    return Verdict(personal, f"personalisation is {'on' if personal else 'off'}")


def downsell_follows_a_no(case: Case) -> Verdict:
    """A downsell comes once, after a no to the offer it follows; a second no ends it for the visit."""
    if case.technique.family != "downsell":
        return Verdict(True, "not a downsell")
    noes = len(case.snapshot.refusals_at(case.placement.follows))
    again = sum(len(case.snapshot.refusals_at(place.name)) for place in PLACEMENTS.values() if place.follows)
    return Verdict(noes > 0 and not again, f"{noes} refused before it, {again} of its kind")
