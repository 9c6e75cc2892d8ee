"""Nothing runs on a page but what the shop itself sent."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.goods import GREENHOME

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
OF_PHOTOGRAPHS = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
SCRIPT = "<script>document.title = 'taken over'</script><img src=x onerror=\"document.title='taken over'\">"


def test_every_answer_of_a_purchase_carries_the_policy(shopper):
    yan = shopper(GREENHOME)
    without: list[str] = []
    yan.page.on("response", lambda answer: _look(answer, without))
    yan.put_in_cart().open_drawer()
    yan.check_out().open_order()
    assert not without


def test_script_in_what_a_shopper_types_stays_text(shopper):
    zoe = shopper(GREENHOME, expected=("422 (",)).go("/")
    zoe.page.get_by_test_id("search-field").fill(SCRIPT)
    zoe.page.keyboard.press("Enter")
    expect(zoe.settled().main).to_contain_text(SCRIPT)
    zoe.put_in_cart().open_cart().page.get_by_role("textbox", name="Note on your order").fill(SCRIPT)
    zoe.press("Save note")
    zoe.open_checkout().fill_address().page.get_by_role("textbox", name="Full name").fill(SCRIPT)
    zoe.fill_card().pay().expect_thanks()
    expect(zoe.main).to_contain_text(SCRIPT)
    zoe.open_order()
    expect(zoe.main).to_contain_text(SCRIPT)
    expect(zoe.page).not_to_have_title("taken over")


def _look(answer, without):
    photograph = urlsplit(answer.url).path.endswith((".avif", ".webp", ".png"))
    expected = OF_PHOTOGRAPHS if photograph else POLICY
    if answer.headers.get("content-security-policy") != expected and answer.status < 300:
        without.append(answer.url)
