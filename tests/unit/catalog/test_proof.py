"""What a shop can prove of itself."""

from storefront.catalog.proof import proof
from storefront.catalog.shelf import Spec
from tests.factories import product, shelf_of


def lasting(years: str, name: str = "Spare parts") -> Spec:
    return Spec("Repair", name, years, "years", "higher")


def test_the_average_counts_every_review_once():
    found = proof(
        shelf_of(
            product("a", rating_average=5.0, rating_count=1),
            product("b", rating_average=4.0, rating_count=3),
            product("c"),
        )
    )
    assert (found.reviews, found.average) == (4, 4.25)


def test_years_are_the_least_and_the_most_that_products_state():
    found = proof(shelf_of(*(product(years, specs=[lasting(years)]) for years in ("7", "15", "10"))))
    assert (found.lasting, found.years, found.lasting_products) == ("Spare parts", (7, 15), 3)


def test_a_shop_that_states_no_years_and_has_no_review_proves_nothing():
    found = proof(shelf_of(product("a")))
    assert (found.reviews, found.average, found.lasting) == (0, 0, "")
