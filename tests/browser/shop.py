"""A shopper in the browser, in the words of the shop. Every step works with and without JavaScript and waits."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.goods import Goods

PAYS = "4242 4242 4242 4242"
DECLINED = "4000 0000 0000 0002"
NO_FUNDS = "4000 0000 0000 9995"
NO_ANSWER = "3"

_AMOUNT = re.compile(r"(-?)[€$]([0-9,]+)\.([0-9]{2})")


def cents(text: str) -> int:
    """The first amount in `text`, such as "€1,249.00", in cents. ValueError if there is none."""
    found = _AMOUNT.search(text.replace("−", "-"))
    if not found:
        raise ValueError(f"no amount in {text!r}")
    sign, whole, part = found.groups()
    return int(f"{sign}{whole.replace(',', '')}{part}")


class Shopper:
    """Somebody who shops in `goods.shop` with this page. `scripted` says whether JavaScript runs."""

    def __init__(self, page: Page, world_url: str, goods: Goods, scripted: bool = True) -> None:
        self.page, self.goods, self.scripted = page, goods, scripted
        self.home_url = f"{world_url}/{goods.shop}"

    # Ways

    def go(self, path: str = "/") -> "Shopper":
        """Open a page of the shop by its address."""
        self.page.goto(self.home_url + path)
        return self.settled()

    def open_product(self, handle: str = "") -> "Shopper":
        """Open the page of a product, the shop's main one unless another is named."""
        return self.go(f"/products/{handle or self.goods.main}")

    def open_cart(self) -> "Shopper":
        """Open the cart's page."""
        return self.go("/cart")

    def open_drawer(self) -> Locator:
        """Open the cart beside the page."""
        self.page.get_by_test_id("cart-link").click()
        self.settled()
        return self.page.get_by_role("dialog", name="Your cart")

    def open_checkout(self) -> "Shopper":
        """Open the checkout."""
        return self.go("/checkout")

    def settled(self) -> "Shopper":
        """Wait until nothing is under way."""
        if self.scripted:
            self.page.locator("html[data-idle]").wait_for()
        return self

    # Buying

    def press(self, name: str | re.Pattern[str], within: Locator | None = None) -> "Shopper":
        """Press the button of this accessible name."""
        exact = isinstance(name, str)
        (within or self.page).get_by_role("button", name=name, exact=exact).click()
        return self.settled()

    def tap(self, test_id: str) -> "Shopper":
        """Press the control of this test id."""
        self.page.get_by_test_id(test_id).click()
        return self.settled()

    def add_to_cart(self, title: str = "") -> "Shopper":
        """Press "Add to cart" of a product on this page; with JavaScript, the dialogue answers."""
        self.press(f"Add to cart: {title or self.goods.main_title}")
        if self.scripted:
            expect(self.added).to_be_visible()
        else:
            expect(self.page).to_have_url(f"{self.home_url}/cart")
        return self

    def put_in_cart(self, handle: str = "", title: str = "") -> "Shopper":
        """Add a product from its page and leave the dialogue."""
        self.open_product(handle).add_to_cart(title)
        return self.keep_shopping() if self.scripted else self

    def keep_shopping(self) -> "Shopper":
        """Leave the dialogue; focus goes back to the page."""
        self.press("Keep shopping", self.added)
        expect(self.added).to_have_count(0)
        return self

    def unfold(self, place: str) -> "Shopper":
        """Open what the page has folded at a placement, such as "product-service"."""
        folded = self.page.locator(f"#placement-{place} .fold:not([open]) > summary")
        while folded.count():
            folded.first.click()
        return self

    def choose_plan(self, place: str, sku: str = "") -> "Shopper":
        """Choose the term of a care plan at a placement, such as "product-warranty"."""
        self.unfold(place).page.get_by_test_id(f"plan-{place}-{sku or self.goods.plan_sku}").check()
        return self

    def cover_the_line(self) -> "Shopper":
        """Take the plan that the cart's page offers under the line of the shop's main product."""
        place = "cart-line-warranty"
        return self.choose_plan(f"{place}-{self.goods.main}").accept(place, self.goods.main)

    def accept(self, place: str, handle: str) -> "Shopper":
        """Take an offer, named by its placement and the product that it is about."""
        return self.unfold(place).tap(f"accept-{place}-{handle}")

    def refuse(self, place: str) -> "Shopper":
        """Say no to what a placement offers."""
        return self.unfold(place).tap(f"refuse-{place}")

    # What is there

    @property
    def added(self) -> Locator:
        """The dialogue after something was added."""
        return self.page.get_by_test_id("added")

    @property
    def main(self) -> Locator:
        """The part of the page that is not header or footer."""
        return self.page.get_by_role("main")

    def offer(self, place: str) -> Locator:
        """What a placement shows."""
        return self.page.locator(f"#placement-{place} .panel")

    def line(self, handle: str) -> Locator:
        """A line of the cart's page."""
        return self.page.get_by_test_id(f"line-{handle}")

    def line_cents(self, handle: str) -> int:
        """What a line of the cart's page costs, without what hangs under it."""
        line = self.line(handle)
        return cents(line.locator(".cart-line__price, .child-line__price").first.inner_text())

    def total_cents(self, test_id: str = "total") -> int:
        """The total that the page shows: of the cart, `checkout-total` or `order-total`."""
        return cents(self.page.get_by_test_id(test_id).inner_text())

    def lines_cents(self) -> int:
        """The sum of all lines on the cart's page, plans and all."""
        amounts = self.page.get_by_test_id("cart-lines").locator(".cart-line__price, .child-line__price")
        return sum(cents(text) for text in amounts.all_inner_texts())

    def ordered_cents(self) -> int:
        """The sum of all lines on a page that shows an order."""
        amounts = self.main.locator(".order-line__price, .child-line__price")
        return sum(cents(text) for text in amounts.all_inner_texts() if text != "in the set")

    def row_cents(self, label: str) -> int:
        """The amount in the sums' row of this label; 0 where it says that it is free."""
        row = self.main.locator(".summary__row").filter(has=self.page.locator("dt", has_text=label))
        text = row.locator("dd").inner_text()
        return 0 if text == "Free" else cents(text)

    def rows_cents(self) -> int:
        """The sum of all rows above the total: goods, savings, delivery, tax."""
        amounts = self.main.locator(".summary__row:not(.summary__row--total) dd").all_inner_texts()
        return sum(cents(text) for text in amounts if _AMOUNT.search(text))

    def expect_count(self, pieces: int) -> "Shopper":
        """The header says how many goods are in the cart."""
        expect(self.page.get_by_test_id("cart-link")).to_have_accessible_name(
            f"Cart, {pieces} {'item' if pieces == 1 else 'items'}"
        )
        return self

    # Checkout

    def fill_address(self) -> "Shopper":
        """Type contact and address; choose the state where the shop asks for one."""
        for label, text in self.goods.address.items():
            self.page.get_by_role("textbox", name=label, exact=True).fill(text)
        if self.goods.state:
            self.page.get_by_role("combobox", name="State").select_option(self.goods.state)
            self.settled()
            if not self.scripted:
                self.press("Update the total")
        return self

    def fill_card(self, number: str = PAYS) -> "Shopper":
        """Type a card."""
        card = {"Card number": number, "Expiry date": "04/39", "Security code": "123", "Name on card": "M Lindqvist"}
        for label, text in card.items():
            self.page.get_by_role("textbox", name=label, exact=True).fill(text)
        return self

    @property
    def pay_button(self) -> Locator:
        """The button that buys; it names the amount."""
        return self.page.get_by_role("button", name="Order and pay")

    def pay(self) -> "Shopper":
        """Press it."""
        self.pay_button.click()
        return self.settled()

    def check_out(self, card: str = PAYS) -> "Shopper":
        """From wherever to the thank-you page."""
        return self.open_checkout().fill_address().fill_card(card).pay().expect_thanks()

    def expect_thanks(self) -> "Shopper":
        """The order is placed."""
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Thank you, your order is placed")
        return self.settled()

    @property
    def order_number(self) -> str:
        """The number of the order on this page."""
        return self.page.get_by_test_id("order-number").inner_text()

    def open_order(self) -> "Shopper":
        """From the thank-you page to the order's status."""
        self.page.get_by_role("link", name="See the status of your order").click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text("Order ")
        return self.settled()


NewShopper = Callable[..., Shopper]
"""The fixture `shopper`: `shopper(goods, javascript=True, expected=())`."""
