"""Which products come first: the tiers that are asked for."""

import pytest

from storefront.catalog.search.ranking import EVERYWHERE, FACTS, NAMES, Need, Thing, some, tiers

MACHINE = Thing(("washingmachin",), (("washing", "machine"),))
NINE = Thing((), (("9kg",),))
BEGUN = Thing((), (("mach",),), frozenset({"mach"}))


def fields(tier):
    (needs,) = tier
    return [need.fields for need in needs]


def test_a_name_that_was_typed_as_a_whole_comes_first():
    first = tiers([MACHINE], "washingmachin")[0]
    assert first == ((Need(Thing(("washingmachin",)), as_whole=True),),)


def test_a_kind_counts_as_a_whole_before_its_words_do():
    names, facts, *words = tiers([MACHINE, NINE])
    assert names == ((Need(MACHINE, as_whole=True), Need(NINE, NAMES)),)
    assert facts == ((Need(MACHINE, as_whole=True), Need(NINE, FACTS)),)
    assert [fields(tier) for tier in words[:3]] == [[("title",)] * 2, [NAMES] * 2, [FACTS] * 2]


def test_the_last_tier_looks_everywhere_and_takes_names_too():
    assert tiers([MACHINE, NINE])[-1] == ((Need(MACHINE, EVERYWHERE, as_whole=True), Need(NINE, EVERYWHERE)),)


def test_words_that_are_only_begun_come_after_those_that_are_whole():
    goes_on = [any(need.goes_on for needs in tier for need in needs) for tier in tiers([BEGUN])]
    assert goes_on == [False, False, False, True, True, True]


@pytest.mark.parametrize(("count", "sizes"), [(2, [1]), (3, [2, 1]), (7, [1])])
def test_where_nothing_has_all_things_most_of_them_count_before_any(count, sizes):
    things = [Thing((), ((f"word{number}",),)) for number in range(count)]
    assert [len(tier[0]) for tier in some(things)] == sizes
