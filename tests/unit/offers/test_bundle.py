"""Ready-made sets."""

from storefront.catalog.shelf import Part
from storefront.offers import engine
from storefront.offers.placements import PLACEMENTS
from tests.factories import product, stock_of, variant
from tests.unit.offers.shelves import LAUNDRY, handles, laundry, line, offer, proposed, situation

ON_PAGE = offer("product.bundle", "bundle")
BANNER = offer("collection.banner", "bundle", products=("starter",), anchors=("laundry",))


def test_a_set_that_holds_the_pages_product_is_proposed():
    (found,) = proposed(ON_PAGE, situation("product", "washer-9"))
    assert found.first.handle == "starter"
    assert found.saving_cents == 3_384
    assert found.candidate.reason == "Holds Washer 9 and 2 × Detergent, for less than bought singly."


def test_a_product_in_no_set_proposes_none():
    assert proposed(ON_PAGE, situation("product", "dryer")) == ()


def test_a_set_with_a_part_in_the_cart_is_not_proposed():
    assert proposed(ON_PAGE, situation("product", "washer-9", cart=(line("DET-S"),))) == ()


def test_the_scarcest_part_decides_whether_a_set_is_on_hand():
    assert proposed(ON_PAGE, situation("product", "washer-9", stock=stock_of(LAUNDRY, DET_S=1))) == ()


def test_a_set_that_saves_nothing_is_not_proposed():
    page = situation("product", "washer-9")
    assert engine.choose(PLACEMENTS["product.bundle"], page, [ON_PAGE], lambda *_: (67_680, 67_680)) == ()


def test_a_collections_banner_shows_a_set_of_its_range():
    assert handles(proposed(BANNER, situation("collection", "washer-9 washer-7 dryer"))) == ["starter"]


def test_the_banner_stays_away_from_other_collections():
    shelf = laundry(lamp=product("lamp", variant("LAMP", 5_000), collections=("light",)))
    assert proposed(BANNER, situation("collection", "lamp", shelf=shelf)) == ()
    assert proposed(BANNER, situation("collection", "", shelf=shelf)) == ()


def test_on_a_page_about_nothing_an_offer_without_anchors_shows_its_sets():
    anywhere = offer("collection.banner", "bundle", products=("starter",))
    assert handles(proposed(anywhere, situation("collection"))) == ["starter"]


def test_a_page_shows_no_set_twice():
    assert len(proposed(ON_PAGE, situation("product", "washer-9"))) == 1


def test_up_to_three_sets_stand_side_by_side_the_smallest_first():
    def tier(number):
        parts = (Part("W9", 1), Part("DET-S", number))
        return product(
            f"set-{number}", role="bundle", parts=parts, bundle_terms=("percent", 5), line="sets", tier=number
        )

    shelf = laundry(starter=None, set_3=tier(3), set_1=tier(1), set_4=tier(4), set_2=tier(2))
    page = situation("product", "washer-9", shelf=shelf)
    found = engine.choose(PLACEMENTS["product.bundle"], page, [ON_PAGE], lambda *_: (10_000, 9_000))
    assert handles(found) == ["set-1", "set-2", "set-3"]
