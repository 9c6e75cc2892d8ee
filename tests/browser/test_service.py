"""Services hang under what they are for; one with a trial says its later price wherever it stands."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.goods import GREENHOME, SHOPS, TECHGADGETS

TRIALS = {
    GREENHOME.shop: ("advice-line", 0, "€4.90 a month until you stop it"),
    TECHGADGETS.shop: ("help-line", 1_00, "$6.90 plus sales tax a month until you stop it"),
}
LATER = {
    GREENHOME.shop: re.compile("then €4.90 a month"),
    TECHGADGETS.shop: re.compile("then \\$6.90 plus tax a month"),
}


@pytest.mark.parametrize("scripted", [True, False], ids=["javascript", "no-javascript"])
def test_installation_and_a_plan_stand_under_one_washer(shopper, scripted):
    goods = GREENHOME
    iva = shopper(goods, javascript=scripted).open_product().unfold("product-service")
    box = iva.page.get_by_role("checkbox", name="Washer and dryer installation")
    expect(box).not_to_be_checked()
    box.check()
    iva.choose_plan("product-warranty").add_to_cart()
    if scripted:
        expect(iva.added).to_contain_text("Washer and dryer installation")
        iva.keep_shopping().open_cart()
    children = iva.line(goods.main).locator(".child-line")
    expect(children).to_have_count(2)
    assert iva.total_cents() == iva.lines_cents() == goods.main_cents + goods.plan_cents + 49_00
    iva.tap("remove-install-washer")
    expect(children).to_have_count(1)
    iva.check_out()
    assert iva.ordered_cents() == goods.main_cents + goods.plan_cents


@pytest.mark.parametrize("goods", SHOPS, ids=lambda goods: goods.shop)
def test_a_trial_says_its_later_price_from_the_product_to_the_order(shopper, goods):
    service, cents, later = TRIALS[goods.shop]
    ola = shopper(goods).open_product().unfold("product-service")
    box = ola.page.get_by_test_id(f"service-{service}")
    expect(box).not_to_be_checked()
    panel = ola.page.locator(".panel", has=box)
    expect(panel).to_contain_text("for 30 days")
    expect(panel).to_contain_text(later)
    expect(panel).to_contain_text("one click on your order’s page")
    box.check()
    ola.add_to_cart()
    expect(ola.added.get_by_test_id(f"added-{service}")).to_contain_text(LATER[goods.shop])
    ola.keep_shopping().open_cart()
    expect(ola.line(service)).to_contain_text(LATER[goods.shop])
    assert ola.lines_cents() == goods.main_cents + cents

    ola.open_checkout()
    expect(ola.page.get_by_test_id(f"summary-{service}")).to_contain_text(LATER[goods.shop])
    ola.fill_address().fill_card().pay().expect_thanks()
    assert ola.ordered_cents() == goods.main_cents + cents
    coming = ola.page.locator("[data-testid^=coming-]")
    expect(coming).to_contain_text(re.compile("until .+, then .+ a month until you stop it"))
    ola.open_order()
    expect(coming).to_contain_text("a month until you stop it")
    ola.press(re.compile("^Stop"), coming)
    expect(coming).to_contain_text("Stopped. Nothing more will be sent or charged.")
