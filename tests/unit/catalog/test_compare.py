"""Side by side: what differs, which figure is better, what the price difference is."""

from storefront.catalog.compare import compare, similar
from storefront.catalog.running import Assumptions, Habit
from tests.factories import product, shelf_of, spec


def washer(handle, kg, db, cents, energy, **facts):
    specs = [
        spec("Capacity", kg, "kg", "higher", group="Size"),
        spec("Noise", db, "dB", "lower", group="Use"),
        spec("Energy class", energy, group="Use"),
        spec("Width", 60, "cm", group="Size"),
    ]
    return product(handle, cents=cents, specs=specs, kind="washing-machine", **facts)


SEVEN = washer("seven", 7, 77, 40_000, "C", line="aquelle", tier=1)
NINE = washer("nine", 9, 72, 64_900, "A", line="aquelle", tier=2, popularity=100)
ELEVEN = washer("eleven", 11, 72, 89_900, "A")
BARE = product("bare", cents=10_000, specs=[spec("Capacity", 5, "kg", "higher", group="Size")])
SHELF = shelf_of(SEVEN, NINE, ELEVEN, BARE)


def row(comparison, name):
    return next(row for group in comparison.groups for row in group.rows if row.name == name)


def test_the_facts_stand_in_their_groups():
    groups = [(group.title, [row.name for row in group.rows]) for group in compare(SHELF, [SEVEN, NINE]).groups]
    assert groups == [("Size", ["Capacity", "Width"]), ("Use", ["Noise", "Energy class"])]


def test_the_better_of_two_figures_is_named_higher_or_lower():
    comparison = compare(SHELF, [SEVEN, NINE])
    assert [cell.mark for cell in row(comparison, "Capacity").cells] == ["", "higher"]
    assert [cell.mark for cell in row(comparison, "Noise").cells] == ["", "lower"]


def test_the_best_of_three_figures_is_named_highest_or_lowest_and_may_be_shared():
    comparison = compare(SHELF, [SEVEN, NINE, ELEVEN])
    assert [cell.mark for cell in row(comparison, "Capacity").cells] == ["", "", "highest"]
    assert [cell.mark for cell in row(comparison, "Noise").cells] == ["", "lowest", "lowest"]


def test_texts_differ_without_one_being_better():
    energy = row(compare(SHELF, [SEVEN, NINE]), "Energy class")
    assert energy.differs
    assert [cell.mark for cell in energy.cells] == ["", ""]


def test_equal_facts_do_not_differ():
    comparison = compare(SHELF, [NINE, ELEVEN])
    assert not row(comparison, "Width").differs
    assert comparison.differing == 1


def test_a_fact_that_is_not_stated_differs_and_wins_nothing():
    noise = row(compare(SHELF, [NINE, BARE]), "Noise")
    assert noise.differs
    assert [(cell.text, cell.mark) for cell in noise.cells] == [("72 dB", ""), (None, "")]


def test_prices_are_told_against_the_first_product():
    columns = compare(SHELF, [NINE, SEVEN, ELEVEN]).columns
    assert [column.difference_cents for column in columns] == [0, -24_900, 25_000]


def test_gains_name_both_figures():
    seven, nine = compare(SHELF, [SEVEN, NINE]).columns
    assert seven.gains == ()
    assert nine.gains == ("Capacity: 9 kg instead of 7 kg", "Noise: 72 dB instead of 77 dB")


def test_figures_in_different_units_are_not_weighed():
    litres = product("litres", specs=[spec("Capacity", 50, "L", "higher", group="Size")])
    comparison = compare(shelf_of(SEVEN, litres), [SEVEN, litres])
    assert [cell.mark for cell in row(comparison, "Capacity").cells] == ["", ""]
    assert comparison.columns[1].gains == ()


def test_worth_comparing_is_the_same_line_first_then_the_same_kind():
    assert [other.handle for other in similar(SHELF, SEVEN)] == ["nine", "eleven"]


def test_what_one_gains_and_gives_up_is_told_against_the_first():
    seven, nine = compare(SHELF, [SEVEN, NINE]).columns
    assert (seven.gains, seven.losses) == ((), ())
    assert nine.gains == ("Capacity: 9 kg instead of 7 kg", "Noise: 72 dB instead of 77 dB")
    assert compare(SHELF, [NINE, SEVEN]).columns[1].losses == (
        "Capacity: 7 kg instead of 9 kg",
        "Noise: 77 dB instead of 72 dB",
    )


def test_what_only_one_can_do_is_a_gain_in_words():
    plain = product("plain", specs=[spec("Steam", "No")])
    better = product("better", specs=[spec("Steam", "Yes")])
    assert compare(shelf_of(plain, better), [plain, better]).columns[1].gains == ("Steam, which Plain lacks",)
    assert compare(shelf_of(plain, better), [better, plain]).columns[1].losses == ("No steam",)


def test_nothing_is_gained_between_things_of_different_kinds():
    comparison = compare(SHELF, [SEVEN, BARE])
    assert not comparison.alike
    assert comparison.columns[1].gains == comparison.columns[1].losses == comparison.measures == ()


def test_bars_begin_at_nought_and_the_best_is_told_by_the_way_it_is_better():
    capacity, noise = compare(SHELF, [SEVEN, NINE, ELEVEN]).measures
    assert (capacity.name, capacity.better) == ("Capacity", "higher")
    assert [bar.share for bar in capacity.bars] == [63.6, 81.8, 100]
    assert [bar.is_best for bar in capacity.bars] == [False, False, True]
    assert [bar.is_best for bar in noise.bars] == [False, True, True]
    assert noise.bars[0].share == 100


def test_a_figure_that_all_share_is_no_bar():
    same = [product(handle, specs=[spec("Width", 60, "cm", "lower")]) for handle in ("one", "two")]
    assert compare(shelf_of(*same), same).measures == ()


def test_only_what_differs_leaves_no_empty_group():
    groups = [(group.title, [row.name for row in group.rows]) for group in compare(SHELF, [SEVEN, NINE]).only_differing]
    assert groups == [("Size", ["Capacity"]), ("Use", ["Noise", "Energy class"])]
    assert compare(SHELF, [NINE, NINE]).only_differing == ()


def test_running_costs_are_told_where_the_shop_assumes_something():
    assumed = Assumptions(32, 450, {"dryer": Habit("dryer", "Energy use", times=160, called="loads")})
    dryers = [
        product(handle, kind="dryer", specs=[spec("Energy use", kwh, "kWh/100 cycles", "lower")])
        for handle, kwh in (("eight", 116), ("ten", 92))
    ]
    assert compare(shelf_of(*dryers), dryers, assumed).running.cents == (29_700, 23_600)
    assert compare(shelf_of(*dryers), dryers).running is None
