"""An order's lines are the quote's, cent for cent."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from storefront.cart import totals
from storefront.cart.values import Line, PricedCart
from storefront.catalog.shelf import Part
from storefront.checkout.place import noted, order_lines, pieces_of, short_of
from storefront.offers.values import Offer
from storefront.pricing.delivery import Delivery
from storefront.pricing.tax import Tax
from storefront.pricing.terms import Terms
from tests.factories import product, shelf_of

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
WASHER = product("washer", cents=64_900)
DETERGENT = product("detergent", cents=1_890)
PLAN = product("plan", cents=5_900, role="warranty")
SET = product("set", role="bundle", parts=(Part("WASHER-1", 1), Part("DETERGENT-1", 3)), bundle_terms=("percent", 10))
SHELF = shelf_of(WASHER, DETERGENT, PLAN, SET)
LESS = Offer("less", "Less", "cart.below_lines", "complements", terms=Terms("percent", 15))


def line(key, thing, quantity=1, **more):
    return Line(key, thing, thing.first if thing.variants else None, quantity, **more)


def cart_of(*lines, tax=None):
    quote = totals.price(lines, {"less": LESS}, NOW, (), Delivery("standard", "Standard", 690, 10_000), tax)
    return PricedCart(tuple(lines), quote)


def a_set(times=1):
    return (
        line("set", SET, times),
        line("part-1", WASHER, times, parent="set"),
        line("part-2", DETERGENT, 3 * times, parent="set", each=3),
    )


def test_a_line_is_copied_with_its_names_and_its_money():
    cart = cart_of(line("a", WASHER, 2), line("b", PLAN, 2, parent="a"))
    washer, plan = order_lines(cart)
    assert (washer.title, washer.sku, washer.quantity, washer.unit_cents) == ("Washer", "WASHER-1", 2, 64_900)
    assert (washer.total_cents, washer.position, washer.parent_key) == (129_800, 1, None)
    assert (plan.parent_key, plan.role, plan.total_cents) == ("a", "warranty", 11_800)


def test_a_bundle_comes_with_its_parts_and_their_saving():
    own, *parts = order_lines(cart_of(*a_set()))
    assert (own.role, own.variant_id, own.total_cents) == ("bundle", None, 0)
    assert [part.parent_key for part in parts] == ["set", "set"]
    assert sum(part.saving_cents for part in parts) > 0


def test_plans_and_bundles_take_nothing_off_the_shelf_but_parts_do():
    lines = (*a_set(), line("a", WASHER, 2), line("b", PLAN, 2, parent="a"))
    assert pieces_of(lines) == {WASHER.first.id: 3, DETERGENT.first.id: 3}


def test_what_is_short_is_counted_over_all_lines():
    lines = (*a_set(), line("a", WASHER, 2))
    (short,) = short_of(lines, {WASHER.first.id: 2, DETERGENT.first.id: 9})
    assert (short.title, short.wanted, short.left) == ("Washer", 3, 2)
    assert short.sentence == "2 of Washer are left, you asked for 3."


def test_what_has_sold_out_is_said_to_have():
    (short,) = short_of([line("a", WASHER)], {})
    assert short.sentence == "Washer has sold out."


QUANTITIES = st.integers(1, 9)
TAXES = st.sampled_from([None, Tax("included", 1900, "VAT"), Tax("added", 725, "Sales tax"), Tax("added", 0, "None")])


@given(QUANTITIES, QUANTITIES, st.integers(0, 3), st.booleans(), TAXES)
def test_the_lines_of_an_order_sum_to_its_totals(washers, boxes, sets, reduced, tax):
    lines = [line("a", WASHER, washers), line("b", PLAN, washers, parent="a")]
    lines.append(line("c", DETERGENT, boxes, offer="less" if reduced else None))
    lines += a_set(sets) if sets else ()
    cart = cart_of(*lines, tax=tax)
    quote, copied = cart.quote, order_lines(cart)
    assert sum(one.total_cents for one in copied) == quote.goods_cents - quote.saving_cents
    assert sum(one.total_cents + one.saving_cents for one in copied) == quote.goods_cents
    assert sum(one.tax_cents for one in copied) + quote.delivery_tax_cents == quote.tax_cents
    assert sum(one["amount_cents"] for one in noted(quote.adjustments) if one["lane"] != "delivery") == (
        quote.saving_cents
    )
    added = quote.tax_cents if quote.tax_mode == "added" else 0
    assert sum(one.total_cents for one in copied) + quote.delivery_cents + added == quote.total_cents
    assert all(one.total_cents >= 0 and one.tax_cents >= 0 for one in copied)
