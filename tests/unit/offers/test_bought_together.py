"""Sets mined from orders."""

import pytest

from storefront.offers.techniques.bought_together import briefly, counted
from tests.factories import stock_of
from tests.unit.offers.shelves import LAUNDRY, companion, handles, line, offer, proposed, situation

TOGETHER = offer("product.bought_together", "bought_together")


def on_washer(*companions, **more):
    return situation("product", "washer-9", companions={"washer-9": companions}, **more)


def skus(found):
    return [item.variant.sku for proposal in found for item in proposal.items]


def test_the_product_leads_a_set_of_three_unless_the_offer_says_otherwise():
    companions = companion("detergent"), companion("softener"), companion("kit")
    found = proposed(TOGETHER, on_washer(*companions))
    assert skus(found) == ["W9", "DET-S", "SOF"]
    assert found[0].candidate.action == "set"
    more = offer("product.bought_together", "bought_together", options={"companions": 3})
    assert skus(proposed(more, on_washer(*companions))) == ["W9", "DET-S", "SOF", "KIT"]


def test_the_reason_is_made_of_counts():
    (found,) = proposed(TOGETHER, on_washer(companion("detergent", 20, 40, 400)))
    assert found.candidate.reason == "20 of 40 orders with Washer 9 also had Detergent; chance alone would give 6.0."
    assert found.items[1].reason == "in 20 of 40 orders with it"


def test_few_orders_are_told_without_shares():
    few = companion("detergent", 6)
    assert counted("Washer 9", "Detergent", few) == "Washer 9 and Detergent were bought together in 6 orders."
    assert briefly(few) == "in 6 orders with it"


def test_nothing_dearer_than_in_proportion_joins_the_set():
    found = proposed(TOGETHER, on_washer(companion("dryer"), companion("softener")))
    assert skus(found) == ["W9", "SOF"]


def test_without_companions_there_is_no_set():
    assert proposed(TOGETHER, on_washer()) == ()
    assert proposed(TOGETHER, on_washer(companion("dryer"))) == ()


def test_a_product_in_the_cart_gets_no_set():
    assert proposed(TOGETHER, on_washer(companion("softener"), cart=(line("W9"),))) == ()


@pytest.mark.parametrize("gone", ["W9", "SOF"])
def test_what_is_sold_out_is_in_no_set(gone):
    stock = stock_of(LAUNDRY, **{gone: 0})
    assert proposed(TOGETHER, on_washer(companion("softener"), stock=stock)) == ()


def test_a_companion_in_the_cart_is_replaced_by_the_next():
    found = proposed(TOGETHER, on_washer(companion("detergent"), companion("kit"), cart=(line("DET-S"),)))
    assert skus(found) == ["W9", "KIT"]
    assert handles(found) == ["washer-9"]


def at_checkout(*cart, **companions):
    return situation(
        "checkout", cart=cart, companions={name.replace("_", "-"): found for name, found in companions.items()}
    )


REMINDER = offer("checkout.before_paying", "bought_together")


def test_at_checkout_it_reminds_of_one_thing_that_is_not_in_the_order():
    page = at_checkout(
        line("W9"), line("DET-S"), washer_9=(companion("detergent"), companion("softener"), companion("kit"))
    )
    (found,) = proposed(REMINDER, page)
    assert (found.candidate.action, handles((found,))) == ("add", ["softener"])
    assert found.candidate.anchor.handle == "washer-9"
    assert found.candidate.reason.startswith("20 of 40 orders with Washer 9 also had Softener")


def test_the_reminder_starts_from_the_dearest_line():
    page = at_checkout(line("W7"), line("W11"), washer_7=(companion("kit"),), washer_11=(companion("softener"),))
    assert handles(proposed(REMINDER, page)) == ["softener"]


def test_an_order_that_lacks_nothing_is_reminded_of_nothing():
    assert proposed(REMINDER, at_checkout(line("W9"), line("SOF"), washer_9=(companion("softener"),))) == ()
