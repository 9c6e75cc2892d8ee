"""How the engine fills a placement: by priority, within the page's limits, each proposal with its reasons."""

import pytest

from storefront.offers import engine
from storefront.offers.placements import PLACEMENTS
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import ALWAYS, OF_OFFER, Tally
from storefront.offers.values import Refused
from tests.unit.offers.shelves import NOW, companion, handles, line, offer, proposed, singly, situation

SUPPLEMENTS = PLACEMENTS["product.supplements"]
ON_WASHER = situation("product", "washer-9")
KIT = offer("product.supplements", "complements", handle="kit-first", products=("kit",), priority=10)
REST = offer("product.supplements", "complements", handle="the-rest", priority=20)


def choose(*offers, snapshot=ON_WASHER, place=SUPPLEMENTS, tally=None):
    return engine.choose(place, snapshot, offers, singly, tally)


def test_the_offer_with_the_lower_number_comes_first():
    assert handles(choose(REST, KIT)) == ["kit", "detergent", "softener"]


def test_equal_priorities_are_settled_by_handle():
    first, second = (offer("product.supplements", "complements", handle=name) for name in ("a", "b"))
    assert {proposal.offer.handle for proposal in choose(second, first)} == {"a"}


def test_a_placement_holds_no_more_than_its_capacity():
    one = PLACEMENTS["drawer.supplements"]
    here = offer("drawer.supplements", "complements")
    snapshot = situation("drawer", cart=(line("W9"),))
    assert len(engine.choose(one, snapshot, [here], singly)) == 1


def test_a_set_leaves_room_for_two_more_on_the_page():
    page = situation("product", "washer-9", companions={"washer-9": (companion("softener"),)})
    tally = Tally()
    proposed(offer("product.bought_together", "bought_together"), page, tally)
    assert handles(choose(REST, snapshot=page, tally=tally)) == ["detergent", "kit"]


def test_what_one_placement_shows_the_next_does_not():
    tally = Tally(products={"detergent"})
    assert handles(choose(REST, tally=tally)) == ["softener", "kit"]


def test_an_upsell_and_a_cross_sell_do_not_take_each_others_room():
    tally = Tally()
    proposed(offer("product.upsell", "upsell"), ON_WASHER, tally)
    assert tally.families == {"upsell": 1}
    assert len(choose(REST, tally=tally)) == 3


def test_two_plans_may_stand_on_one_cart():
    cart = (line("W9", key="a"), line("W7", key="b"))
    under, tally = offer("cart.line_warranty", "warranty"), Tally()
    found = [proposed(under, situation("cart", cart=cart, anchor_line=each), tally) for each in cart]
    assert [len(one) for one in found] == [1, 1]


def test_every_proposal_carries_a_yes_of_every_rule():
    (first, *_) = choose(REST)
    assert {name for name, _ in first.verdicts} == set(ALWAYS)
    assert all(verdict.passed and verdict.reason for _, verdict in first.verdicts)


def test_an_offers_own_rules_are_asked_too():
    picky = offer("product.supplements", "complements", rules=("cart_is_not_empty",))
    assert choose(picky) == ()
    assert choose(picky, snapshot=situation("product", "washer-9", cart=(line("W7"),)))


def test_nobody_is_asked_for_candidates_when_the_shopper_wants_none(monkeypatch):
    def never(_offer, _snapshot):
        raise AssertionError("asked")

    silent = TECHNIQUES["complements"]
    monkeypatch.setitem(TECHNIQUES, "complements", type(silent)("complements", "cross_sell", never))
    assert choose(REST, snapshot=situation("product", "washer-9", no_more_offers=True)) == ()


def test_every_technique_is_silent_for_who_wants_no_offers():
    cart = (line("W7"),)
    no = {"x": Refused("thanks.after_purchase", "KIT", 3_900, NOW)}
    for place in PLACEMENTS.values():
        page = place.name.partition(".")[0]
        ordered = cart if page == "thanks" else ()
        about = {"cart": cart, "gap_cents": 1_200, "ordered": ordered, "no_more_offers": True, "refused": no}
        snapshot = situation(page, "" if page == "thanks" else "washer-9", **about)
        for technique in place.techniques:
            assert engine.choose(place, snapshot, [offer(place.name, technique)], singly) == ()


def test_why_something_is_not_shown_is_told():
    told = {
        candidate.items[0].product.handle: verdicts
        for candidate, verdicts in engine.explain(SUPPLEMENTS, ON_WASHER, REST, singly)
    }
    assert set(told) == {"detergent", "softener", "kit", "dryer"}
    name, verdict = told["dryer"][-1]
    assert (name, verdict.passed) == ("price_is_commensurate", False)
    assert verdict.reason == "96.9 % of its anchor, at most 30 %"


def test_an_explanation_begins_with_the_offer_itself():
    closed = situation("product", "washer-9", no_more_offers=True)
    _, verdicts = engine.explain(SUPPLEMENTS, closed, REST, singly)[0]
    assert [name for name, _ in verdicts] == list(OF_OFFER)[:3]


@pytest.mark.parametrize("place", PLACEMENTS.values(), ids=lambda place: place.name)
def test_no_placement_mixes_better_models_with_additions(place):
    families = {TECHNIQUES[name].family for name in place.techniques}
    assert not ("upsell" in families and families & {"cross_sell", "cover", "bump", "after_purchase", "downsell"})
    assert place.techniques
    assert 1 <= place.capacity <= (4 if families == {"reminder"} else 3)
    assert all(PLACEMENTS[earlier].stage == place.stage for earlier in place.after)


def test_only_the_upsell_swaps():
    page = situation("product", "washer-7", companions={"washer-7": (companion("softener"),)})
    actions = {
        technique: {proposal.candidate.action for proposal in proposed(offer(place, technique), page)}
        for place, technique in (
            ("product.upsell", "upsell"),
            ("product.supplements", "complements"),
            ("product.bought_together", "bought_together"),
            ("product.warranty", "warranty"),
        )
    }
    assert actions == {
        "upsell": {"swap"},
        "complements": {"add"},
        "bought_together": {"set"},
        "warranty": {"child"},
    }
