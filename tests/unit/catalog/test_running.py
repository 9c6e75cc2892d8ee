"""What machines cost to run in five years, by the shop's own assumptions."""

from dataclasses import replace
from decimal import Decimal

import pytest

from storefront.catalog.running import Assumptions, Habit, assumptions_from, drawn, estimate, running_costs
from tests.factories import product, spec, variant

WASHES = Habit("washer", "Energy use", "Water use", 220, "washes")
ASSUMED = Assumptions(32, 450, {"washer": WASHES})


def washer(kwh=47, litres=45, **facts):
    specs = [spec("Energy use", kwh, "kWh/100 cycles", "lower"), spec("Water use", litres, "L/cycle", "lower")]
    return product("w", kind="washer", specs=specs, **facts)


def costs(*products, assumed=ASSUMED):
    return running_costs(assumed, [(one, None) for one in products])


def test_electricity_and_water_of_five_years_are_whole_amounts():
    # 5 years of 220 washes: 517 kWh at 0.32 and 49,500 litres at 4.50 a cubic metre, 165.44 and 222.75
    assert costs(washer()).cents == (388_00,)


def test_two_models_stand_side_by_side_with_what_it_rests_on():
    found = costs(washer(), washer(46, 48))
    assert found.cents == (388_00, 400_00)
    assert (found.years, found.times, found.called) == (5, 220, "washes")
    assert (found.kwh_cents, found.cubic_metre_cents) == (32, 450)


@pytest.mark.parametrize(("difference", "in_all"), [(250_00, 262_00), (0, 12_00), (-100_00, -88_00)])
def test_the_difference_in_all_counts_price_and_running_costs(difference, in_all):
    assert costs(washer(), washer(46, 48)).in_all_cents(difference) == in_all


@pytest.mark.parametrize(
    ("value", "unit", "times", "cents"),
    [
        (106, "kWh/100 cycles", 160, 271_00),
        (186, "kWh/year", 0, 298_00),
        (0.13, "kWh", 300, 62_00),
        (430, "W", 730, 502_00),
        (2, "kW", 100, 320_00),
    ],
)
def test_energy_is_understood_in_the_units_of_the_facts(value, unit, times, cents):
    thing = product("t", kind="thing", specs=[spec("Use", value, unit)])
    found = costs(thing, assumed=Assumptions(32, 0, {"thing": Habit("thing", "Use", times=times)}))
    assert found.cents == (cents,)
    assert found.cubic_metre_cents == 0, "no water, so no price of it is told"


@pytest.mark.parametrize(("kwh", "cents"), [(31, 49_00 + 1_00), (30, 48_00)])
def test_halves_are_rounded_up(kwh, cents):
    # 31 and 30 kWh a year at 0.32: 49.60 and 48.00
    thing = product("t", kind="thing", specs=[spec("Use", kwh, "kWh/year")])
    assert costs(thing, assumed=Assumptions(32, 0, {"thing": Habit("thing", "Use")})).cents == (cents,)


@pytest.mark.parametrize(
    "other",
    [
        product("w", kind="washer", specs=[spec("Energy use", 47, "kWh/100 cycles")]),
        product("w", kind="washer", specs=[spec("Energy use", "low"), spec("Water use", 45, "L/cycle")]),
        product("w", kind="washer", specs=[spec("Energy use", 47, "BTU"), spec("Water use", 45, "L/cycle")]),
        product("w", kind="washer", specs=[spec("Energy use", 47, "kWh/year"), spec("Water use", 45, "gallons")]),
        replace(washer(), kind="dryer"),
    ],
)
def test_nothing_is_said_where_a_fact_is_missing_or_kinds_differ(other):
    assert costs(washer(), other) is None


def test_a_shop_that_assumes_nothing_says_nothing():
    assert assumptions_from(None) is None
    assert costs(washer(), assumed=None) is None
    assert costs(replace(washer(), kind="kettle")) is None
    assert running_costs(ASSUMED, []) is None


def test_a_fact_of_one_version_counts_for_that_version():
    small, large = variant("S"), variant("L")
    specs = [spec("Use", 100, "kWh/year", sku="S"), spec("Use", 200, "kWh/year", sku="L")]
    thing = product("t", small, large, kind="thing", specs=specs)
    assumed = Assumptions(20, 0, {"thing": Habit("thing", "Use")})
    assert running_costs(assumed, [(thing, small), (thing, large)]).cents == (100_00, 200_00)


def test_what_is_stored_reads_back_as_it_was_meant():
    kinds = [{"kind": "washer", "energy": "Energy use", "water": "Water use", "times": 220, "called": "washes"}]
    assert assumptions_from({"kwh_cents": 32, "cubic_metre_cents": 450, "kinds": kinds}) == ASSUMED


def test_the_year_of_a_washer_is_told_in_its_parts():
    found = estimate(drawn(ASSUMED, washer(), None), Decimal(32), Decimal(450), 5)
    assert (found.drawn.each_kwh, found.drawn.kwh) == (Decimal("0.47"), Decimal("103.4"))
    assert (found.drawn.each_litres, found.drawn.litres) == (45, 9_900)
    assert (found.energy_cents, found.water_cents, found.cents) == (33_09, 44_55, 388_00)


def test_the_calculator_and_the_offers_say_the_same_at_the_shop_s_prices():
    what = drawn(ASSUMED, washer(46, 48), None)
    assert (estimate(what, Decimal(32), Decimal(450), 5).cents,) == costs(washer(46, 48)).cents


def test_used_twice_as_often_it_draws_twice_as_much():
    once = drawn(ASSUMED, washer(), None)
    twice = once.used(2 * once.times)
    assert (twice.kwh, twice.litres) == (2 * once.kwh, 2 * once.litres)
    assert once.used(once.times) == once


def test_a_fact_about_a_year_knows_no_uses():
    fridge = product("f", kind="fridge", specs=[spec("Use", 186, "kWh/year")])
    what = drawn(Assumptions(32, 0, {"fridge": Habit("fridge", "Use")}), fridge, None)
    assert (what.kwh, what.each_kwh, what.litres) == (186, None, None)
    assert what.used(99) == what
    assert estimate(what, Decimal(30), Decimal(0), 1).water_cents is None


def test_nothing_is_said_of_what_does_not_say_what_it_draws():
    assert drawn(None, washer(), None) is None
    assert drawn(ASSUMED, product("x", kind="lamp"), None) is None
    assert drawn(ASSUMED, product("x", kind="washer", specs=[spec("Energy use", 47, "kWh/100 cycles")]), None) is None
