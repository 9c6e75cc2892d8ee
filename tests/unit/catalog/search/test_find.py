"""Words find products, the best fit first, with typos forgiven."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storefront.catalog.search.find import find


def found(index, query, **more):
    return [product.handle for product in find(index, query, **more).products]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("aquelle", "aquelle-9"),
        ("AQUELLE 9", "aquelle-9"),
        ("norvind dry 9", "dry-9"),
        ("laundry", "aquelle-9"),
        ("64 dB", "dry-9"),
        ("64dB", "dry-9"),
        ("graphite", "phone"),
        ("cafe", "phone"),
        ("PH-1", "phone"),
        ("deter", "detergent"),
        ("washers", "aquelle-9"),
        ("washingmachine", "aquelle-9"),
        ("wash ing machine", "aquelle-9"),
        ("phonecases", "phone-case"),
        ("1.5 l detergent", "detergent"),
        ("cell phone", "phone"),
        ("9 kg washing machine", "aquelle-9"),
    ],
)
def test_a_product_is_found_by_its_words(index, query, best):
    assert found(index, query)[0] == best


@pytest.mark.parametrize("typo", ["detergant", "detergnt", "deterrgent", "detregent", "fetergent", "deterjant"])
def test_a_typo_is_mended_and_told(index, typo):
    answer = find(index, typo)
    assert [product.handle for product in answer.products] == ["detergent"]
    assert answer.mended == "detergent"


def test_only_the_misspelt_word_is_mended(index):
    assert find(index, "Washng  MACHINE").mended == "washing machine"
    assert find(index, "washing machine").mended == ""


@pytest.mark.parametrize("query", ["dtrgnt", "xyzzy", "", "   ", "!?", "\ufffd\ufffd", "\x00"])
def test_what_fits_nothing_finds_nothing(index, query):
    answer = find(index, query)
    assert (answer.products, answer.total, answer.all_words, answer.mended) == ((), 0, True, "")


def test_the_kind_comes_before_what_only_names_it(index):
    assert found(index, "phone") == ["phone", "phone-case", "phone-plan"]
    assert found(index, "washing machine") == ["aquelle-9", "detergent"]


def test_goods_come_before_plans_however_popular(index):
    assert found(index, "pho")[-1] == "phone-plan"


def test_the_quietest_of_its_kind_comes_first_though_less_popular(index):
    assert found(index, "dryer") == ["dry-9", "dry-10"]
    assert found(index, "quiet dryer") == ["dry-10"]


def test_a_fact_that_is_no_is_not_found(index):
    assert found(index, "steam") == []


def test_products_with_every_word_leave_out_those_with_some(index):
    assert found(index, "dry 9") == ["dry-9"]


def test_where_no_product_has_every_word_those_with_some_are_shown(index):
    answer = find(index, "graphite detergent")
    assert not answer.all_words
    assert {product.handle for product in answer.products} == {"phone", "detergent"}
    assert answer.total == 2


def test_pages_follow_one_another_without_a_gap(index):
    whole = found(index, "phone")
    assert [found(index, "phone", start=start, most=1) for start in range(4)] == [[one] for one in whole] + [[]]
    assert find(index, "phone", start=1, most=1).total == 3


def test_the_products_of_another_shop_are_not_found(index_of, index, shelf):
    other = index_of(shelf, shop_id=2)
    assert found(other, "washers") == found(index, "washing")
    assert len(found(index, "dryer")) == 2


def test_a_begun_word_with_a_typo_counts_only_while_typing(index):
    assert found(index, "detarg") == []
    assert found(index, "detarg", typing=True) == ["detergent"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_no_text_breaks_the_search(index, query):
    answer = find(index, query)
    assert len(set(answer.products)) == len(answer.products) <= answer.total


@pytest.mark.parametrize(
    "query",
    ['"', "' OR 1=1 --", "phone*", "title:phone", "(phone", "NEAR(phone case)", "phone AND", "^phone", "-phone"],
)
def test_signs_of_the_index_language_are_no_commands(index, query):
    assert len(find(index, query).products) <= 3
