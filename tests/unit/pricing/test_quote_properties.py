"""What holds for every cart: parts sum, nothing is negative, order is nothing, a deal never costs."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from storefront.pricing.quote import Deal, Delivery, Line, Tax, Terms, quote, total

KEYS = ("dryer", "hose", "plan", "soap", "washer")
CENTS = st.one_of(st.integers(0, 300), st.integers(0, 150_000))

LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(KEYS),
        CENTS,
        st.integers(1, 5),
        ships=st.booleans(),
        taxable=st.sampled_from((True, False)),
    ),
    max_size=5,
    unique_by=lambda line: line.key,
)
TERMS = st.one_of(
    st.sampled_from((Terms("none"), Terms("gift"), Terms("free_delivery"))),
    st.builds(Terms, st.just("percent"), st.integers(1, 100)),
    st.builds(Terms, st.sampled_from(("amount", "fixed")), st.integers(1, 20_000)),
)
DEAL = st.builds(
    Deal,
    st.sampled_from("abcdefgh"),
    st.just("Title"),
    TERMS,
    lines=st.lists(st.sampled_from(KEYS), max_size=3).map(tuple),
    needs=st.lists(st.tuples(st.sampled_from(KEYS), st.integers(1, 3)), max_size=2).map(tuple),
    times=st.none() | st.integers(0, 3),
    lane=st.sampled_from(("line", "line", "cart", "delivery")),
    combines=st.booleans(),
    minimum_cents=st.sampled_from((0, 0, 1000, 20_000)),
)
FEW = st.lists(DEAL, max_size=4)
DEALS = st.lists(DEAL, max_size=7)
DELIVERY = st.none() | st.builds(
    Delivery, st.just("post"), st.just("Post"), st.integers(0, 5000), st.none() | st.integers(0, 100_000)
)
TAX = st.none() | st.builds(Tax, st.sampled_from(("included", "added", "later")), st.integers(0, 3000), st.just("Tax"))


@given(LINES, DEALS, DELIVERY, TAX)
def test_parts_sum_to_totals(lines, deals, delivery, tax):
    priced = quote(lines, deals, delivery, tax)
    assert priced.goods_cents == sum(line.full_cents for line in priced.lines)
    assert priced.saving_cents == sum(line.saving_cents for line in priced.lines)
    assert priced.subtotal_cents == priced.goods_cents - priced.saving_cents
    assert priced.subtotal_cents == sum(line.total_cents for line in priced.lines)
    assert priced.tax_cents == sum(line.tax_cents for line in priced.lines) + priced.delivery_tax_cents
    added = priced.tax_cents if priced.tax_mode == "added" else 0
    assert priced.total_cents == priced.subtotal_cents + priced.delivery_cents + added
    for line in priced.lines:
        assert line.full_cents == line.unit_cents * line.quantity == line.saving_cents + line.total_cents


@given(LINES, DEALS, DELIVERY, TAX)
def test_adjustments_explain_every_cent_saved(lines, deals, delivery, tax):
    priced = quote(lines, deals, delivery, tax)
    on_goods = [one for one in priced.adjustments if one.lane != "delivery"]
    on_delivery = [one.amount_cents for one in priced.adjustments if one.lane == "delivery"]
    assert sum(one.amount_cents for one in on_goods) == priced.saving_cents
    for line in priced.lines:
        assert sum(one.amount_cents for one in line.adjustments) == line.saving_cents
    by_line = sum(one.amount_cents for line in priced.lines for one in line.adjustments)
    assert by_line == priced.saving_cents
    if on_delivery:
        assert on_delivery == [priced.delivery_full_cents - priced.delivery_cents]


@given(LINES, DEALS, DELIVERY, TAX)
def test_nothing_is_negative(lines, deals, delivery, tax):
    priced = quote(lines, deals, delivery, tax)
    for figures in (priced, *priced.lines):
        for name in figures.__slots__:
            if name.endswith("_cents") and getattr(figures, name) is not None:
                assert getattr(figures, name) >= 0, name
    for adjustments in (priced.adjustments, *(line.adjustments for line in priced.lines)):
        assert all(one.amount_cents > 0 for one in adjustments)


@given(LINES, DEALS, DELIVERY, TAX, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_no_cent(lines, deals, delivery, tax, random):
    priced = quote(lines, deals, delivery, tax)
    mixed = random.sample(lines, len(lines))
    again = quote(mixed, deals, delivery, tax)
    assert [line.key for line in again.lines] == [line.key for line in mixed]
    assert all(line == priced.line(line.key) for line in again.lines)
    assert (again.total_cents, again.adjustments, again.unmet) == (
        priced.total_cents,
        priced.adjustments,
        priced.unmet,
    )


@given(LINES, DEALS, DEAL, DELIVERY, TAX)
def test_one_more_deal_never_raises_the_total(lines, deals, deal, delivery, tax):
    assert total(lines, [*deals, deal], delivery, tax) <= total(lines, deals, delivery, tax)


@given(LINES, FEW, DELIVERY, TAX)
def test_no_choice_among_a_few_deals_costs_less_than_the_quote(lines, deals, delivery, tax):
    least = total(lines, deals, delivery, tax)
    for size in range(len(deals)):
        for some in combinations(deals, size):
            assert least <= total(lines, some, delivery, tax)


@given(LINES, DEALS, DELIVERY, TAX)
def test_a_quote_repeats_itself(lines, deals, delivery, tax):
    assert quote(lines, deals, delivery, tax) == quote(tuple(lines), tuple(deals), delivery, tax)


@given(LINES, st.lists(DEAL, max_size=7, unique_by=lambda deal: deal.name), DELIVERY, TAX)
def test_the_gap_to_free_delivery_and_the_goods_that_ship_make_the_limit(lines, deals, delivery, tax):
    priced = quote(lines, deals, delivery, tax)
    gap = priced.free_delivery_gap_cents
    gifts = {deal.name for deal in deals if deal.terms.kind == "gift"}
    shipping = [priced.line(line.key) for line in lines if line.ships]
    given_cents = sum(one.amount_cents for line in shipping for one in line.adjustments if one.name in gifts)
    if delivery is None or delivery.free_from_cents is None or not shipping:
        assert gap is None
    elif gap:
        assert gap + sum(line.full_cents for line in shipping) - given_cents == delivery.free_from_cents
    else:
        assert priced.delivery_cents == 0


@given(LINES, DEALS, DELIVERY, TAX)
def test_every_deal_with_terms_either_counts_or_says_why_not(lines, deals, delivery, tax):
    deals = [
        Deal(**{name: getattr(deal, name) for name in deal.__slots__} | {"name": str(at)})
        for at, deal in enumerate(deals)
    ]
    priced = quote(lines, deals, delivery, tax)
    counted = {one.name for one in priced.adjustments}
    refused = {one.name for one in priced.unmet}
    assert not counted & refused
    assert counted | refused == {deal.name for deal in deals if deal.terms.kind != "none" or deal.name in refused}
