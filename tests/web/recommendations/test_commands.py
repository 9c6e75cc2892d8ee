"""The commands that count anew and that measure suggestions, as they speak."""

import re

import pytest

from storefront.recommendations.commands import evaluate_recommendations, rebuild_affinity, report
from storefront.recommendations.evaluate import Evaluation, Score
from storefront.worlds.lifecycle import BadWorld


@pytest.fixture
def instance(app, world):
    """The folder with the world main, freshly made."""
    return app.extensions["storefront.instance"]


@pytest.fixture
def said():
    """What a command has said, line by line."""
    return []


def test_a_rebuild_says_how_far_it_is_and_what_came_of_it(instance, said, capsys):
    rebuild_affinity(instance, "main", None, said.append)
    greenhome, techgadgets = said
    assert re.fullmatch(
        r"GreenHome: 3,300 orders in [\d.]+ s \(others waited [\d.]+ s\), "
        r"\d+ pairs worth showing, all counts were up to date",
        greenhome,
    )
    assert techgadgets.startswith("TechGadgets: 3,300 orders")
    steps = ["reading orders", "counting pairs", "comparing with what is stored", "writing"]
    assert [line.strip() for line in capsys.readouterr().out.splitlines()] == steps * 2


def test_a_rebuild_says_how_many_counts_it_mended(instance, write, said):
    with write() as connection:
        connection.exec_driver_sql("UPDATE demand SET orders = orders + 1 WHERE shop_id = 2 AND product_id % 2 = 0")
    rebuild_affinity(instance, "main", "techgadgets", said.append)
    assert re.search(r"\d+ counts brought up to date$", said[0])


def test_one_shop_may_be_chosen(instance, said):
    rebuild_affinity(instance, "main", "greenhome", said.append)
    assert [line.partition(":")[0] for line in said] == ["GreenHome"]


@pytest.mark.parametrize("command", [rebuild_affinity, evaluate_recommendations])
def test_what_is_not_there_is_named(instance, said, command):
    with pytest.raises(BadWorld, match="no shop 'shoes' in the world 'main'; there are greenhome, techgadgets"):
        command(instance, "main", "shoes", said.append)
    with pytest.raises(BadWorld, match="no world 'nowhere'"):
        command(instance, "nowhere", None, said.append)


def test_suggestions_are_measured_beside_popularity(instance, said):
    evaluate_recommendations(instance, "main", "greenhome", said.append)
    assert said[0] == "GreenHome: learned from 2,640 orders, asked about the 660 after them"
    rates = {}
    for line in said[2:]:
        title, _, rate = re.match(r"  (.{24}) *([\d,]+) +([\d.]+) %", line).groups()
        rates.setdefault(title.strip(), []).append(float(rate))
    assert list(rates) == ["bought together", "beside: popularity", "picks for one shopper"]
    assert rates["bought together"][0] > rates["beside: popularity"][0]


def test_without_later_orders_there_is_no_rate():
    lines = list(report("Corner", Evaluation(1, 0, Score(), Score(), Score(), Score())))
    assert all(line.endswith("no later orders to ask about") for line in lines[2:])
