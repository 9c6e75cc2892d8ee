"""Carts and their totals, deal by deal."""

import pytest

from storefront.pricing.quote import Adjustment, Deal, Delivery, Line, Terms, Unmet, quote, total
from tests.tables import assert_costs, assert_lines_cost, cart

LAUNDRY = cart(
    """
    line       price   quantity  parent  ships
    washer     649.00  1
    plan        79.00  1         washer  no
    detergent   12.99  4
    """
)
SET = (("washer", 1), ("detergent", 2))


def percent(name, value, *lines, **more):
    return Deal(name, name.title(), Terms("percent", value), lines, **more)


def code(name, kind, value, **more):
    return Deal(name, name.title(), Terms(kind, value), lane="cart", **more)


def reasons(priced):
    return {unmet.name: unmet.reason for unmet in priced.unmet}


def test_a_cart_without_deals_costs_its_goods():
    priced = quote(LAUNDRY)
    assert_costs(priced, "goods 779.96\nsaving 0.00\nsubtotal 779.96\ndelivery 0.00\ntotal 779.96")
    assert (priced.adjustments, priced.unmet) == ((), ())


def test_an_empty_cart_costs_nothing_and_is_not_delivered():
    priced = quote((), [percent("ten", 10, "washer"), code("welcome", "amount", 500)], Delivery("p", "P", 595, 5000))
    assert_costs(priced, "goods 0.00\nsubtotal 0.00\ndelivery 0.00\ndelivery_full 0.00\ntax 0.00\ntotal 0.00")
    assert priced.lines == ()
    assert priced.free_delivery_gap_cents is None
    assert reasons(priced) == {"ten": "needs 1 more of washer", "welcome": "saves nothing at these prices"}


def test_a_percentage_rounds_half_up_for_each_unit():
    priced = quote(LAUNDRY, [percent("half", 50, "detergent")])
    assert_lines_cost(priced, "washer 649.00\nplan 79.00\ndetergent 25.96")
    assert priced.line("detergent").adjustments == (Adjustment("half", "Half", 2600, "line"),)


def test_a_set_counts_as_often_as_its_parts_are_there():
    priced = quote(LAUNDRY, [Deal("set", "Set", Terms("fixed", 66000), needs=SET)])
    assert_costs(priced, "saving 14.98")
    two_washers = (Line("washer", 64900, 2), Line("detergent", 1299, 4))
    assert_costs(quote(two_washers, [Deal("set", "Set", Terms("fixed", 66000), needs=SET)]), "total 1320.00")


def test_a_set_with_a_fixed_price_leaves_the_units_beside_it_at_full_price():
    priced = quote(LAUNDRY, [Deal("set", "Set", Terms("fixed", 66000), needs=SET)])
    assert_costs(priced, "goods 779.96\nsaving 14.98\ntotal 764.98")
    assert priced.line("washer").total_cents + priced.line("detergent").total_cents == 66000 + 2 * 1299


def test_a_deal_counts_at_most_as_often_as_it_may():
    assert_lines_cost(
        quote(LAUNDRY, [percent("bump", 50, "detergent", needs=(("detergent", 1),), times=1)]),
        "washer 649.00\nplan 79.00\ndetergent 45.46",
    )


def test_a_companion_is_cheaper_once_for_each_main_product():
    deal = percent("companion", 50, "detergent", needs=(("washer", 1), ("detergent", 1)))
    assert_costs(quote(LAUNDRY, [deal]), "saving 6.50")


def test_two_companions_share_the_main_product_they_need():
    first = percent("first", 50, "detergent", needs=(("washer", 1), ("detergent", 1)))
    second = percent("second", 10, "plan", needs=(("washer", 1),))
    assert_costs(quote(LAUNDRY, [first, second]), "saving 14.40")


def test_a_deal_that_lacks_something_says_what():
    deal = Deal("set", "Set", Terms("amount", 500), needs=(("detergent", 6), ("softener", 1)))
    assert quote(LAUNDRY, [deal]).unmet == (
        Unmet("set", "Set", "needs 2 more of detergent and 1 more of softener", (("detergent", 2), ("softener", 1)), 0),
    )


def test_a_deal_below_its_minimum_says_how_much_is_missing():
    priced = quote(LAUNDRY, [code("big", "amount", 5000, minimum_cents=80000)])
    assert priced.unmet == (Unmet("big", "Big", "needs goods for 20.04 more", (), 2004),)


def test_a_gift_does_not_count_towards_its_own_minimum():
    gift = Deal("gift", "Gift", Terms("gift"), ("detergent",), times=1, minimum_cents=72801)
    assert reasons(quote(LAUNDRY, [gift])) == {"gift": "needs goods for 0.01 more"}


def test_a_gift_takes_off_one_unit():
    gift = Deal("gift", "Gift", Terms("gift"), ("detergent",), times=1, minimum_cents=72800)
    assert_costs(quote(LAUNDRY, [gift]), "saving 12.99")


def test_a_unit_takes_the_deal_that_saves_most_on_it():
    priced = quote(LAUNDRY, [percent("ten", 10, "washer", "plan"), percent("twenty", 20, "washer")])
    assert_lines_cost(priced, "washer 519.20\nplan 71.10\ndetergent 51.96")
    assert priced.unmet == ()


def test_units_that_one_deal_leaves_may_take_another():
    once = percent("once", 50, "detergent", times=1)
    assert_costs(quote(LAUNDRY, [percent("ten", 10, "detergent"), once]), "saving 10.40")


def test_a_deal_outdone_on_all_its_lines_says_so():
    priced = quote(LAUNDRY, [percent("ten", 10, "washer"), percent("twenty", 20, "washer")])
    assert [one.name for one in priced.adjustments] == ["twenty"]
    assert reasons(priced) == {"ten": "another deal on the same lines saves more"}


def test_two_small_deals_are_kept_when_together_they_save_more_than_a_big_one():
    both = Deal("both", "Both", Terms("amount", 7000), needs=(("washer", 1), ("plan", 1)))
    priced = quote(LAUNDRY, [percent("ten", 10, "washer"), percent("fifteen", 15, "plan"), both])
    assert_costs(priced, "saving 76.75")
    assert reasons(priced) == {"both": "the order costs less without it"}


def test_a_code_takes_its_percentage_off_what_line_deals_left():
    lines = cart("line price\nwasher 100.00\nplan 50.00")
    priced = quote(lines, [code("ten", "percent", 10, combines=True), percent("half", 50, "washer")])
    assert_lines_cost(priced, "washer 45.00\nplan 45.00")


def test_a_code_that_does_not_combine_spares_reduced_lines():
    lines = cart("line price\nwasher 100.00\nplan 50.00")
    priced = quote(lines, [percent("half", 50, "washer"), code("ten", "percent", 10)])
    assert_lines_cost(priced, "washer 50.00\nplan 45.00")


def test_the_shopper_gets_the_code_instead_of_a_smaller_line_deal():
    lines = cart("line price\nwasher 100.00\nplan 50.00")
    priced = quote(lines, [percent("five", 5, "washer"), code("ten", "percent", 10)])
    assert_lines_cost(priced, "washer 90.00\nplan 45.00")
    assert reasons(priced) == {"five": "the order costs less without it"}


def test_two_codes_count_together_only_where_both_combine():
    lines = cart("line price\nwasher 100.00")
    ten, five = code("ten", "percent", 10, combines=True), code("five", "amount", 500, combines=True)
    assert_costs(quote(lines, [five, ten]), "total 85.00")
    priced = quote(lines, [five, code("ten", "percent", 10)])
    assert_costs(priced, "total 90.00")
    assert reasons(priced) == {"five": "does not combine with another deal"}


def test_a_code_for_some_lines_leaves_the_others():
    assert_lines_cost(
        quote(LAUNDRY, [code("care", "amount", 1000, lines=("plan",))]), "washer 649.00\nplan 69.00\ndetergent 51.96"
    )


def test_a_code_worth_more_than_the_cart_makes_it_free_and_no_more():
    assert_costs(quote(LAUNDRY, [code("huge", "amount", 10**9)]), "saving 779.96\ntotal 0.00")


def test_a_gift_code_without_lines_does_not_give_the_cart_away():
    assert reasons(quote(LAUNDRY, [code("gift", "gift", 0)])) == {"gift": "names no lines"}


def test_a_fixed_price_above_the_full_price_saves_nothing():
    priced = quote(LAUNDRY, [Deal("set", "Set", Terms("fixed", 99900), ("washer",))])
    assert (priced.saving_cents, reasons(priced)) == (0, {"set": "saves nothing at these prices"})


def test_a_used_up_deal_does_not_count():
    assert reasons(quote(LAUNDRY, [percent("ten", 10, "washer", times=0)])) == {"ten": "is used up"}


def test_an_offer_without_terms_changes_nothing():
    priced = quote(LAUNDRY, [Deal("tip", "Tip", Terms("none"), ("plan",))])
    assert (priced.total_cents, priced.adjustments, priced.unmet) == (77996, (), ())


def test_the_total_alone_is_that_of_the_quote():
    deals = [percent("five", 5, "washer"), code("ten", "percent", 10)]
    assert total(LAUNDRY, deals) == quote(LAUNDRY, deals).total_cents


def test_a_line_that_is_not_in_the_cart_cannot_be_looked_up():
    with pytest.raises(KeyError):
        quote(LAUNDRY).line("dryer")


@pytest.mark.parametrize(
    "lines",
    [
        [Line("a", 100, 0)],
        [Line("a", 100, -1)],
        [Line("a", -1, 1)],
        [Line("a", 9.99, 1)],
        [Line("a", 100, True)],
        [Line("a", 100, 1), Line("a", 100, 2)],
    ],
)
def test_lines_no_cart_can_have_are_refused(lines):
    with pytest.raises(ValueError, match=r'"a"|share a key: a'):
        quote(lines)


def test_a_deal_that_needs_less_than_one_is_refused():
    with pytest.raises(ValueError, match="a need is 1 or more"):
        quote(LAUNDRY, [Deal("odd", "Odd", Terms("amount", 1), needs=(("washer", 0),))])


def test_deals_of_one_name_and_title_are_told_as_one():
    """One rule per line, one row in the summary; each line says its own share."""
    lines = [Line("a", 1_000, 2), Line("b", 800, 1)]
    rules = [Deal("second", "Every second at half price", Terms("percent", 50), (key,), times=1) for key in "ab"]
    priced = quote(lines, rules)
    assert [(one.title, one.amount_cents) for one in priced.adjustments] == [("Every second at half price", 900)]
    assert [[one.amount_cents for one in line.adjustments] for line in priced.lines] == [[500], [400]]


def test_deals_of_one_name_about_different_things_are_told_apart():
    lines = [Line("a", 1_000, 1), Line("b", 800, 1)]
    rules = [Deal("week", f"{key}, price until Sunday", Terms("percent", 50), (key,)) for key in "ab"]
    assert [one.amount_cents for one in quote(lines, rules).adjustments] == [500, 400]


def test_a_line_that_costs_nothing_has_no_share_in_an_amount():
    priced = quote([Line("free", 0, 1), Line("plan", 100, 1)], [Deal("a", "A", Terms("amount", 1), ("free", "plan"))])
    assert [len(line.adjustments) for line in priced.lines] == [0, 1]
