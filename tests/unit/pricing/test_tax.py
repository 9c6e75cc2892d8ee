"""Tax that is included, added, or not known before the address."""

from decimal import Decimal

import pytest

from storefront.pricing.quote import Deal, Delivery, Tax, Terms, quote
from storefront.pricing.tax import basis_points
from tests.tables import assert_costs, cart

POST = Delivery("post", "Post", 595)
VAT = Tax("included", 1900, "VAT")
SALES = Tax("added", 725, "Sales tax")


def test_included_tax_is_the_share_of_goods_and_delivery_and_leaves_the_total():
    priced = quote(cart("line price\nwasher 119.00"), delivery=Delivery("van", "Van", 1190), tax=VAT)
    assert_costs(
        priced,
        """
        subtotal     119.00
        delivery      11.90
        tax           20.90
        delivery_tax   1.90
        total        130.90
        """,
    )
    assert_costs(priced.line("washer"), "tax 19.00")


def test_added_tax_comes_on_top_of_the_reduced_goods_but_not_of_delivery():
    lines = cart("line price\nphone 400.00")
    code = Deal("welcome", "Welcome", Terms("percent", 50), lane="cart")
    assert_costs(quote(lines, [code], POST, SALES), "subtotal 200.00\ntax 14.50\ndelivery_tax 0.00\ntotal 220.45")


def test_lines_that_are_not_taxed_carry_no_tax():
    priced = quote(
        cart(
            """
            line     price   taxed
            phone    100.00  yes
            gift-card 50.00  no
            """
        ),
        tax=SALES,
    )
    assert_costs(priced, "tax 7.25\ntotal 157.25")
    assert_costs(priced.line("gift-card"), "tax 0.00")


def test_tax_that_comes_later_is_not_known_yet_and_costs_nothing_yet():
    priced = quote(cart("line price\nphone 100.00"), tax=Tax("later", name="Sales tax"))
    assert (priced.tax_known, priced.tax_mode, priced.tax_name) == (False, "later", "Sales tax")
    assert_costs(priced, "tax 0.00\ntotal 100.00")


def test_without_a_tax_nothing_is_taxed():
    priced = quote(cart("line price\nphone 100.00"))
    assert (priced.tax_known, priced.tax_mode, priced.tax_cents) == (True, "none", 0)


def test_tax_is_reckoned_on_the_sum_and_spread_over_lines_to_the_cent():
    priced = quote(cart("line price\na 0.99\nb 0.99\nc 0.99"), tax=SALES)
    assert [line.tax_cents for line in priced.lines] == [8, 7, 7]
    assert_costs(priced, "tax 0.22\ntotal 3.19")


def test_a_rate_between_basis_points_is_kept_exactly():
    assert Tax("added", basis_points("6.625")).on(100_000) == 6625


@pytest.mark.parametrize(("text", "rate"), [("19", 1900), ("7.25", 725), ("6.625", Decimal("662.5")), ("0", 0)])
def test_a_written_rate_becomes_basis_points(text, rate):
    assert basis_points(text) == rate


@pytest.mark.parametrize("text", ["", "19 %", "-1", "101", "nan", "Infinity"])
def test_a_rate_that_is_no_percentage_is_refused(text):
    with pytest.raises(ValueError, match="is not a tax rate"):
        basis_points(text)


@pytest.mark.parametrize("tax", [Tax("sometimes"), Tax("added", -1), Tax("added", 10_001), Tax("added", 7.25)])
def test_a_tax_that_makes_no_sense_is_refused(tax):
    with pytest.raises(ValueError, match=r"way to tax|basis points"):
        tax.check()
