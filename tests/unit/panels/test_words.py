"""What panels say: an offer's own words with the gaps filled in, and names that are unique on the page."""

from dataclasses import replace

import pytest

from storefront.offers.placements import PLACEMENTS
from storefront.offers.values import Candidate, Item, Proposal
from storefront.panels import prints
from storefront.panels.words import cents_a_year, decline_of, filled, refuse_name, words_of
from tests.factories import variant
from tests.unit.offers.shelves import LAUNDRY, offer

GAPS = {"title": "Softener", "price": "€12.90", "saving": "", "reason": "It lasts."}


def proposal(placement, technique, *skus, action="add", anchor="washer-9", replaces=None, choices=(), **words):
    items = tuple(Item(*LAUNDRY.by_sku[sku], 1, LAUNDRY.by_sku[sku][1].price_cents, "lasts 80 washes") for sku in skus)
    found = Candidate(
        items, action, "It lasts.", LAUNDRY.product(anchor) if anchor else None, 64_900, replaces, choices=choices
    )
    return Proposal(offer(placement, technique, **words), found, 1_290, 1_290)


def said(placement, technique, *skus, **more):
    return words_of(proposal(placement, technique, *skus, **more), PLACEMENTS[placement], "€12.90", "")


def test_the_gaps_are_filled_in():
    assert filled("Add {title} for {price}", GAPS) == "Add Softener for €12.90"


def test_what_a_technique_fell_back_to_has_a_heading_of_its_own():
    found = proposal("home.for_you", "for_you", "SOF", heading="For you")
    fallback = replace(found, candidate=replace(found.candidate, heading="Popular in Laundry"))
    headings = [words_of(one, PLACEMENTS["home.for_you"], "€12.90", "").heading for one in (found, fallback)]
    assert headings == ["For you", "Popular in Laundry"]


def test_no_saving_no_claim():
    assert filled("{reason} {saving} less than bought singly today.", GAPS) == "It lasts."
    assert filled("{reason} Saves {saving}.", {**GAPS, "saving": "€1.00"}) == "It lasts. Saves €1.00."


@pytest.mark.parametrize("text", ["100 % {cotton}", "{", "}", "{{title}}", "{0}", "{title.__class__}", "{price!r}"])
def test_other_curly_brackets_stay_as_they_are(text):
    assert filled(text, GAPS) == text.replace("{title}", "Softener")


def test_what_is_filled_in_is_not_read_again():
    assert filled("{title}", {**GAPS, "title": "{price}"}) == "{price}"


def test_the_accessible_name_begins_with_the_words_and_names_product_and_anchor():
    words = said("product.supplements", "complements", "SOF", accept="Add for {price}")
    assert words.accept == "Add for €12.90"
    assert words.accept_name == "Add for €12.90: Softener, with Washer 9"


@pytest.mark.parametrize(
    ("placement", "technique", "beside"),
    [
        ("added.supplements", "complements", "with the Washer 9 you added"),
        ("cart.below_lines", "complements", "with the Washer 9 in your cart"),
        ("drawer.supplements", "complements", "with the Washer 9 in the cart drawer"),
        ("checkout.bump", "order_bump", "with the Washer 9 in this order"),
        ("thanks.after_purchase", "after_purchase", "with the Washer 9 you ordered"),
    ],
)
def test_a_dialogue_over_a_page_has_names_of_its_own(placement, technique, beside):
    assert said(placement, technique, "SOF").accept_name.endswith(beside)


def test_what_closes_the_gap_goes_with_the_whole_cart():
    words = said("cart.free_delivery", "free_delivery", "SOF", anchor=None)
    assert words.accept_name.endswith("with the goods in your cart")


def test_a_swap_says_that_it_swaps():
    page = said("product.upsell", "upsell", "W11", action="swap", accept="Choose {title}")
    cart = said("product.upsell", "upsell", "W11", action="swap", accept="Choose {title}", replaces="k")
    assert (page.accept, cart.accept) == ("Choose Washer 11", "Swap for Washer 11")
    assert cart.accept_name == "Swap for Washer 11, in place of Washer 9"


def test_with_terms_to_choose_from_the_button_names_no_single_price():
    terms = tuple(Item(*LAUNDRY.by_sku[sku]) for sku in ("C3", "C5"))
    words = said("cart.line_warranty", "warranty", "C3", action="child", choices=terms, accept="Add for {price}")
    assert "€" not in words.accept


def test_the_reason_in_a_few_words_begins_with_a_capital():
    assert said("product.supplements", "complements", "SOF").note == "Lasts 80 washes"


def test_a_no_is_neutral_whatever_the_row_says():
    assert decline_of(offer("cart.upsell", "upsell", decline="No, I like paying more")) == "No thanks"
    assert decline_of(offer("cart.upsell", "upsell", decline="Continue without")) == "Continue without"


def test_the_same_heading_on_page_and_in_drawer_is_refused_by_different_names():
    names = {
        refuse_name(PLACEMENTS[name], "No thanks", "Goes with your cart")
        for name in ("cart.below_lines", "drawer.supplements", "added.supplements")
    }
    assert len(names) == 3


@pytest.mark.parametrize(
    ("years", "cents", "yearly"), [("3 years", 5_900, 1_967), ("5 years", 9_500, 1_900), ("1 year", 999, 999)]
)
def test_a_plan_costs_so_much_a_year(years, cents, yearly):
    assert cents_a_year(variant("C", cents, Years=years)) == yearly


@pytest.mark.parametrize("title", ["Lifetime", "0 years", ""])
def test_a_plan_without_years_has_no_price_per_year(title):
    assert cents_a_year(variant("C", 5_900, **({"Years": title} if title else {}))) is None


def test_a_panel_is_rendered_once_and_gets_the_tokens_of_each_visitor():
    rendered = []

    def render():
        rendered.append(1)
        return f"<a {prints.CSRF} {prints.mark(0)} {prints.mark(1)} {prints.mark(0)}>"

    key = ("a panel", object())
    assert prints.filled(key, render, "csrf-1", ["a", "b"]) == "<a csrf-1 a b a>"
    assert prints.filled(key, render, "csrf-2", ["c", "d"]) == "<a csrf-2 c d c>"
    assert rendered == [1]
