"""Figures in texts: from the catalogue as it is now; a text about what is gone falls silent."""

import pytest

from storefront.catalog.figures import Figures, problem
from storefront.catalog.running import Assumptions, Habit
from tests.factories import product, shelf_of, spec

SEVEN = product(
    "seven",
    cents=40_900,
    kind="washer",
    specs=[spec("Capacity", 7, "kg"), spec("Energy use", 58, "kWh/100 cycles"), spec("Class", "C")],
)
NINE = product(
    "nine", cents=64_900, kind="washer", specs=[spec("Capacity", "9.5", "kg"), spec("Energy use", 47, "kWh/100 cycles")]
)
ASSUMED = Assumptions(32, 0, {"washer": Habit("washer", "Energy use", times=220, called="washes")})
FIGURES = Figures(shelf_of(SEVEN, NINE), lambda cents: f"€{cents / 100:.2f}", ASSUMED)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It holds {seven.Capacity}.", "It holds 7 kg."),
        ("{seven.title} for {seven.price}", "Seven for €409.00"),
        ("class {seven.Class}", "class C"),
        ("{nine.Capacity - seven.Capacity} more", "2.5 kg more"),
        ("{seven.Capacity - nine.Capacity} less", "2.5 kg less"),
        ("{nine.price - seven.price} dearer", "€240.00 dearer"),
        ("{seven.running} in five years", "€204 in five years"),
        ("{seven.running - nine.running} saved", "€39 saved"),
        ("no figures at all", "no figures at all"),
    ],
)
def test_a_place_is_filled_with_the_figure_of_today(text, told):
    assert FIGURES.filled(text).replace("\N{NO-BREAK SPACE}", " ") == told


def test_no_line_breaks_between_a_figure_and_its_unit():
    assert FIGURES.filled("up to {seven.Capacity}") == "up to 7\N{NO-BREAK SPACE}kg"


@pytest.mark.parametrize(
    "text", ["{gone.price}", "{seven.Weight}", "{seven.Class - nine.Capacity}", "{gone.a - nine.b}"]
)
def test_a_text_about_what_is_not_known_any_more_falls_silent(text):
    assert FIGURES.filled(f"Before {text} after") == ""


def test_what_a_shop_does_not_assume_is_not_told():
    assert Figures(shelf_of(SEVEN), str, None).filled("{seven.running}") == ""


def test_every_problem_is_told_in_a_sentence():
    def facts(handle):
        return {"Capacity": True, "Class": False}

    assert problem(["seven"], facts, "{seven.Capacity - seven.Capacity} {seven.Class}") is None
    assert "names no product" in problem(["seven"], facts, "{eight.price}")
    assert "names a fact" in problem(["seven"], facts, "{seven.Height}")
    assert "must be numbers" in problem(["seven"], facts, "{seven.Class - seven.Capacity}")
    assert "more than two" in problem(["seven"], facts, "{seven.price - seven.price - seven.price}")
