"""Who asks for less motion gets none; who does not sees things come and go."""

import re

import pytest

from tests.browser.goods import SHOPS

MOVED = """
window.moved = [];
for (const kind of ["animationstart", "transitionrun"]) addEventListener(kind, ({ target }) => {
  const lasting = document.getAnimations().filter((one) => one.effect.getComputedTiming().activeDuration > 0);
  if (lasting.length) window.moved.push(`${target.tagName}.${target.className}`);
}, true);
"""


def walk(shopper, goods, motion):
    """From the home page into the cart and out of a line again; what moved on the way."""
    eva = shopper(goods, reduced_motion=motion)
    eva.page.add_init_script(MOVED)
    moved = []

    def noted():
        moved.extend(eva.page.evaluate("window.moved"))
        eva.page.evaluate("window.moved = []")

    eva.go("/").page.get_by_test_id("hero-link").hover()
    noted()
    eva.open_product().add_to_cart().keep_shopping()
    eva.open_drawer().get_by_role("button", name="Close").click()
    noted()
    eva.open_cart()
    more = eva.line(goods.main).get_by_role("button", name=re.compile("^Quantity of .*: one more$"))
    more.first.click()
    eva.settled().tap(f"remove-{goods.main}")
    eva.page.get_by_test_id("take-back").wait_for()
    noted()
    return moved


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_nothing_moves_on_the_way_to_the_cart_for_who_wants_less_motion(shopper, goods):
    assert walk(shopper, goods, "reduce") == []


@pytest.mark.parametrize("goods", SHOPS[:1], ids=lambda goods: goods.shop)
def test_dialogue_drawer_and_message_come_and_go_for_everybody_else(shopper, goods):
    moved = " ".join(walk(shopper, goods, "no-preference"))
    assert "DIALOG.dialogue" in moved
    assert "DIALOG.drawer" in moved
    assert "notice" in moved
