"""Shoppers who want fewer offers: one click in any panel holds at once, everywhere, after reload too."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.goods import GREENHOME, SHOPS, TECHGADGETS
from tests.browser.looks import NARROW, NARROWEST, WIDE, troubles
from tests.browser.shop import Shopper

NO_MORE = re.compile("^No more offers")
NOT_PERSONAL = re.compile("^Personalisation off")


def panels(shopper: Shopper) -> Locator:
    return shopper.page.locator(".placement .panel")


def said(shopper: Shopper) -> Locator:
    return shopper.page.get_by_test_id("offers-said")


def ask(shopper: Shopper, name: re.Pattern[str], place: str) -> None:
    """Press a button at the foot of what a placement shows."""
    shopper.offer(place).first.get_by_role("button", name=name).click()
    shopper.settled()


def pages(goods) -> tuple[str, ...]:
    compared = f"/compare?items={goods.simpler},{goods.main}"
    return ("/", f"/collections/{goods.collection}", f"/products/{goods.main}", compared, "/cart", "/checkout")


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_no_more_offers_empties_every_placement_until_the_preferences_bring_them_back(shopper, goods, javascript):
    otto = shopper(goods, javascript=javascript).put_in_cart().open_product()
    search = otto.page.get_by_test_id("search-field")
    search.fill("half a wo")
    expect(panels(otto)).not_to_have_count(0)
    ask(otto, NO_MORE, "product-upsell")
    expect(panels(otto)).to_have_count(0)
    expect(said(otto)).to_contain_text("No more offers")
    if javascript:
        expect(said(otto)).to_be_focused()
        expect(search).to_have_value("half a wo")
    otto.page.reload()
    otto.settled()
    expect(panels(otto)).to_have_count(0)
    for path in pages(goods):
        expect(panels(otto.go(path))).to_have_count(0)

    otto.page.get_by_role("link", name="Offers and personalisation").click()
    box = otto.page.get_by_role("checkbox", name="No more offers")
    expect(box).to_be_checked()
    box.uncheck()
    otto.press("Keep my preferences")
    expect(box).not_to_be_checked()
    expect(panels(otto.open_product())).not_to_have_count(0)


def test_undo_brings_every_panel_back_at_once(shopper):
    pia = shopper(GREENHOME).open_product()
    number = pia.page.get_by_role("spinbutton", name="Quantity of")
    number.fill("3")
    before = panels(pia).evaluate_all("all => all.map(one => one.id)")
    ask(pia, NO_MORE, "product-bundle")
    expect(panels(pia)).to_have_count(0)
    pia.press("Undo", said(pia))
    expect(said(pia)).to_contain_text("Offers are shown again")
    expect(said(pia)).to_be_focused()
    assert panels(pia).evaluate_all("all => all.map(one => one.id)") == before
    expect(number).to_have_value("3")
    pia.refuse("product-upsell")
    expect(pia.offer("product-upsell")).to_have_count(0)
    pia.accept("product-bundle", GREENHOME.bundle)
    expect(pia.added).to_be_visible()


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_in_a_dialogue_the_answer_is_where_the_shopper_looks(shopper, goods):
    rosa = shopper(goods).open_product().add_to_cart()
    ask(rosa, NO_MORE, "added-warranty")
    expect(panels(rosa)).to_have_count(0)
    expect(rosa.added.get_by_test_id("offers-said")).to_be_focused()
    rosa.press("Undo", rosa.added)
    expect(rosa.added).to_be_visible()
    rosa.keep_shopping()
    expect(panels(rosa)).not_to_have_count(0)


def test_what_is_typed_at_the_checkout_stays(shopper):
    sam = shopper(TECHGADGETS).put_in_cart().open_checkout().fill_address()
    email = sam.page.get_by_role("textbox", name="E-mail", exact=True)
    ask(sam, NO_MORE, "checkout-bump")
    expect(panels(sam)).to_have_count(0)
    expect(email).to_have_value(TECHGADGETS.address["E-mail"])
    sam.fill_card().pay().expect_thanks()
    expect(panels(sam)).to_have_count(0)


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_personalisation_is_switched_off_from_a_panel(shopper, goods):
    tara = shopper(goods).open_product()
    ask(tara, NOT_PERSONAL, "product-upsell")
    expect(said(tara)).to_contain_text("Personalisation is off")
    expect(tara.offer("product-bundle")).to_have_count(1)
    said(tara).get_by_role("link", name="All your preferences").click()
    expect(tara.page.get_by_role("checkbox", name="Offers that look at what I do here")).not_to_be_checked()


@pytest.mark.parametrize("javascript", [True, False], ids=["scripted", "plain"])
def test_for_business_is_one_click_on_every_page(shopper, javascript):
    urs = shopper(GREENHOME, javascript=javascript).go("/")
    switch = urs.page.get_by_role("button", name="For business")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    urs.settled()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(switch).to_have_accessible_description("On: offers for businesses are shown as well.")
    if javascript:
        expect(switch).to_be_focused()
    urs.open_product()
    expect(switch).to_have_attribute("aria-pressed", "true")


def test_what_was_refused_can_be_shown_again(shopper):
    vito = shopper(GREENHOME).open_product()
    vito.refuse("product-upsell")
    vito.go("/preferences").press(re.compile(rf"^Show again \({GREENHOME.better_title}"))
    expect(vito.main).to_contain_text("You have refused nothing")
    expect(vito.open_product().offer("product-upsell")).to_have_count(1)


def test_why_this_opens_the_reason(shopper):
    wim = shopper(GREENHOME).open_product()
    why = wim.offer("product-bought-together").locator(".why")
    why.locator("summary").click()
    expect(why.locator("p")).to_be_visible()
    expect(why.locator("p")).to_contain_text(re.compile(r"\d+ of \d+"))


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_the_preferences_and_the_foot_of_a_panel_are_accessible(shopper, goods):
    xena = shopper(goods, expected=("422 (",)).open_product()
    xena.refuse("product-upsell")
    budget = xena.offer("product-bundle").locator(".offer-options__budget")
    budget.locator("summary").click()
    xena.press("Set budget", budget)
    expect(budget.get_by_role("textbox")).to_be_focused()
    expect(budget.get_by_role("textbox")).to_have_accessible_description(re.compile("Type an amount"))
    found = _looks(xena)
    for place in ("product-bundle", "product-bought-together"):
        for target in xena.offer(place).locator(".offer-options button, .offer-options summary").all():
            box = target.bounding_box()
            assert box["height"] >= 24
    ask(xena, NOT_PERSONAL, "product-bundle")
    found += _looks(xena)
    xena.go("/preferences").page.get_by_role("textbox", name="The most I want to spend").fill("a lot")
    found += _looks(xena)
    xena.press("Keep my preferences")
    found += _looks(xena)
    assert not found, "\n".join(found)


def _looks(shopper: Shopper) -> list[str]:
    ways = ((WIDE, "light"), (WIDE, "dark"), (NARROW, "light"), (NARROWEST, "dark"))
    return [trouble for width, scheme in ways for trouble in troubles(shopper.page, width, scheme)]
