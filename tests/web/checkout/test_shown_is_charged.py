"""What a panel shows is what the cart then charges, and the checkout, and the card, and the order: to the cent.

Five hundred carts are filled by taking offers of every technique, with their choices, with parts left out, with changed
quantities and codes. Each is ordered.
"""

import re
from collections import Counter

import pytest

from storefront.journey import record
from storefront.offers.registry import TECHNIQUES
from storefront.worlds import lifecycle
from tests.matrix import prepared
from tests.taste.facts import Facts, Offer
from tests.taste.reading import Form, Panel, amounts, parsed
from tests.taste.visits import Broken, Persona, Visit, goods_cents
from tests.web.checkout.shopper import ADDRESSES, CARD, hidden

SHOPS = ("greenhome", "techgadgets")
PARTS = 2
CARTS = 500
CODE = "charged"
CODES = {"greenhome": ("WELCOME10", "FREESHIP", "MACHINE25"), "techgadgets": ("WELCOME10", "FREESHIP", "DESK20")}
LEADS_ONLY = ("recently_viewed",)
"""Techniques that lead to a page and cannot be taken."""
TOLD_ONLY = (("gift", "product.bundle"), ("payment_plan", "product.payment_plan"))
"""Where a technique says what there is, and cannot be taken."""
TAKEN = tuple(name for name in TECHNIQUES if name not in LEADS_ONLY)
AFTER = ("after_purchase", "downsell", "warranty")
"""Techniques that an order's own pages bring."""
TRIES = 4
"""Places to look for an offer of a technique."""
ROUNDS = 3
"""Answers to a checkout form after which an order must be placed: the tax is added, then the way to pay."""
_TOTAL = re.compile(r'data-testid="checkout-total">([^<]+)<')
_SUMMARY = re.compile(r'<dl class="summary">.*?</dl>', re.DOTALL)
_METHOD = re.compile(r'name="delivery" value="([\w-]+)"[^>]*>')


class Buyer(Visit):
    """Somebody who takes offers and reads their receipts. `taken` counts by technique."""

    judged = False

    def __init__(self, app, ground, shop, number, offers):
        super().__init__(app, ground, shop, Persona("buyer", {}), number)
        self.now, self.offers, self.taken, self.token = self.facts.now(), offers, Counter(), ""
        self.changed, self.goods_cents = True, 0
        self.reduced = {name for one in offers["limited_time"] for name in one.products}

    def go(self, technique: str) -> None:
        """Fill a cart with what some offers propose, one of them of this technique, and order it."""
        chance = self.chance
        if technique == "trade" or chance.random() < 0.2:
            self._home()
            self._send("POST", "/offers/preferences", {"trade": "1"})
            self.wanted.trade = True
        for wanted in [technique, *chance.sample(TAKEN, chance.choice((0, 0, 1, 1, 2, 3)))]:
            self.seek(wanted)
        if chance.random() < 0.4:
            self._change()
        if not self._lines():
            self._put(chance.choice(self.goods).handle, look=False)
        if chance.random() < 0.3:
            self._send("POST", "/cart/codes", {"code": chance.choice(CODES[self.shop])})
        self.order(technique)
        self.facts.close()

    def _send(self, method, path, fields=None, target=""):
        self.changed |= method == "POST" and path.startswith(("/cart", "/checkout"))
        return super()._send(method, path, fields, target)

    # Taking offers

    def seek(self, technique: str) -> None:
        """Go where offers of this technique may be until there is one, and take it; else take another that is there."""
        for _ in range(TRIES):
            self._go_to(self.chance.choice(_before_the_order(self.offers[technique])))
            panels = [panel for panel in self.sight.panels if self._can_be_taken(panel)] if self.sight else []
            of_it = [panel for panel in panels if panel.shown[0].technique == technique]
            if of_it:
                return self.take(self.chance.choice(of_it))
        return self.take(self.chance.choice(panels)) if panels else None

    def _product_for(self, offer: Offer) -> str:
        """A product that an offer is about, as far as it says so."""
        told = offer.anchors or offer.products
        if offer.technique == "free_delivery":
            return self.chance.choice([one.handle for one in self.goods if 3000 < self._price(one.handle) < 8000])
        named = [one.handle for one in self.goods if one.handle in told or set(one.collections) & set(told)]
        return self.chance.choice(named or [one.handle for one in self.goods])

    def _price(self, handle: str) -> int:
        return self.facts.single_cents(self.facts.products[handle].skus[0])

    def _go_to(self, offer: Offer) -> None:
        """The page of an offer, in a situation that may bring it."""
        page, product = offer.placement.partition(".")[0], self._product_for(offer)
        page = "cart" if page in ("thanks", "order") else page  # those come after the order
        if page == "product":
            self.open_product(product)
        elif page in ("added", "cart", "drawer", "checkout"):
            if page == "added" or not self._lines() or self.chance.random() < 0.7:
                self._put(product, page == "added")
            if page != "added":
                getattr(self, f"_{page}")()
        elif page == "home":
            self._send("GET", f"/products/{product}")
            self._home()
        else:
            self._see_range(page, product)
        if offer.technique == "downsell" and self.sight:
            better = [one for one in self.sight.panels if one.shown[0].placement.endswith(".upsell")]
            if better:
                self.refuse(better[0], swapped=False)

    def _see_range(self, page: str, product: str) -> None:
        known = self.facts.products[product]
        if page == "collection":
            self._look(page, f"/collections/{known.collections[0]}")
        elif page == "search":
            self._look(page, f"/search?q={known.title.replace(' ', '+')}")
        else:
            alike = [one.handle for one in self.goods if one.kind == known.kind and one.handle != product][:2]
            self._look(page, f"/compare?items={','.join((product, *alike))}", own=(product, *alike))

    def _put(self, product: str, look: bool) -> None:
        """Put one of a product into the cart, and look at the dialogue that answers, or not."""
        if not self.csrf:
            self._home()
        before, sku = self._lines(), self.chance.choice(self.facts.products[product].skus)
        answer = self._send("POST", "/cart/lines", {"sku": sku, "quantity": "1"}, target="dialogue" if look else "")
        if look:
            self._came_in(answer, before)

    def _can_be_taken(self, panel: Panel) -> bool:
        beside_the_button = self.sight.page == "product" and not self._lines() and self.sight.own[0] not in self.reduced
        return bool(panel.accepts or (panel.rest and beside_the_button))

    def take(self, panel: Panel) -> None:
        """Take it; the goods in the cart must cost more by exactly what was shown."""
        before = self.goods_now()
        if panel.accepts:
            form = self.chance.choice(panel.accepts)
            fields = self.fields(form)
            shown, price = panel.of(form.token), self.shown_cents(panel, form, fields)
            answer = self.send(form, fields)
        else:
            shown, price, fields = self._beside_the_button(panel)
            answer = self._send("POST", "/cart/lines", fields)
        if answer.status_code not in (200, 303):
            raise Broken(f"{self.root} {self.number}: {panel.id} cannot be taken: {answer.status}, {self.diary[-6:]}")
        after = self.goods_now()
        if after - before != price:
            lines = ", ".join(f"{line.quantity} {line.sku}" for line in self._lines())
            told = f"{panel.id} showed {price}, the cart charges {after - before} more: {lines}, {fields}"
            raise Broken("\n".join((f"{self.root} {self.number}: {told}", *self.diary[-8:])))
        self.taken[shown.technique] += 1

    def shown_cents(self, panel: Panel, form: Form, fields: dict) -> int:
        """The price that the shopper reads for their answer."""
        shown = panel.of(form.token)
        if shown.action == "pay":
            return 0
        parts = fields.get("items")
        if isinstance(parts, list) and len(parts) < len(shown.items):
            answer = self._send("POST", "/offers/sets", fields, target=f"set-{panel.id}")
            assert answer.status_code == 200
            return amounts(next(parsed(answer.text).all("strong")).text)[0]
        choice = str(fields.get("choice") or fields.get(f"choice-{shown.placement}", ""))
        if choice in self.facts.variants and choice != shown.items[0][0]:
            more = self.facts.single_cents(choice) - self.facts.single_cents(shown.items[0][0])
            return shown.price_cents + more * self.sight.pieces(shown)
        return shown.price_cents

    def _beside_the_button(self, panel: Panel):
        """A plan or services ticked beside the buy button: the product and what was ticked."""
        shown, sku = panel.shown[0], self.sight.sku
        fields = {"sku": sku, "quantity": "1"}
        price = self.facts.single_cents(sku)
        if panel.rest[0].kind == "radio":
            plan = self.chance.choice([choice for choice in panel.rest if choice.value]).value
            label = next(one for one in panel.root.all("label") if one.has("input", value=plan))
            return shown, price + amounts(label.text)[0], {**fields, "plan": plan, "plan_token": panel.tokens[0]}
        ticked = self.chance.sample(panel.tokens, self.chance.randint(1, len(panel.tokens)))
        return shown, price + sum(panel.of(token).price_cents for token in ticked), {**fields, "service": ticked}

    def goods_now(self) -> int:
        """What the goods cost, by the sums that the checkout shows."""
        if not self.changed:
            return self.goods_cents
        self.changed, self.goods_cents = False, self._goods()
        return self.goods_cents

    def _goods(self) -> int:
        if not self._lines():
            return 0
        text = self._send("GET", "/checkout/summary", target="checkout-summary").text
        return goods_cents(_SUMMARY.search(text)[0])

    # Ordering

    def order(self, technique: str) -> None:
        """Order, and compare the page, the card and the order; then take what the order's pages offer."""
        self._look("checkout", "/checkout")
        answer, typed = self._page, {**ADDRESSES[self.shop], **CARD}
        if self.chance.random() < 0.3 and (methods := _METHOD.findall(answer.text)):
            typed["delivery"] = self.chance.choice(methods)
        for _ in range(ROUNDS):
            seen = answer.text
            answer = self._send("POST", "/checkout", {**typed, **hidden(answer), **self._ways(answer)})
            if answer.status_code != 422:
                break
        if answer.status_code != 303:
            raise Broken(f"{self.root} {self.number}: not ordered: {answer.status} {self.diary[-8:]}")
        self.token = answer.location.rpartition("/thank-you")[0].rpartition("/")[2]
        row = self.balanced()
        assert amounts(_TOTAL.search(seen)[1]) == [row["total_cents"]], self.diary[-8:]
        if technique in AFTER or self.chance.random() < 0.1:
            for page, path in (("thanks", "/thank-you"), ("order", "")):
                self._look(page, f"/orders/{self.token}{path}", order=self.token)
                self._after(technique)

    def _after(self, technique: str) -> None:
        """Take what the order's pages add to it, a downsell after a no."""
        panels = [panel for panel in self.sight.panels if panel.accepts and panel.shown[0].subject]
        if technique == "downsell" and panels and self.sight.page == "thanks":
            self.refuse(panels[0], swapped=False)
            panels = [panel for panel in self.sight.panels if panel.accepts and panel.shown[0].subject]
        if panels and self.chance.random() < 0.8:
            self.add_to_order(self.chance.choice(panels))

    def balanced(self) -> dict:
        """The order's row; all its sums agree."""
        order = self.facts.order(self.token)
        row, lines = order.row, order.rows
        standing = [line for line in lines if not line["undone_at"]]
        taxed = row["tax_cents"] if row["tax_mode"] == "added" else 0
        told = sum(one["amount_cents"] for one in order.adjustments if one["lane"] != "delivery")
        assert row["goods_cents"] - row["saving_cents"] == sum(line["total_cents"] for line in standing)
        assert row["saving_cents"] == sum(line["saving_cents"] for line in standing) == told
        assert all(
            line["unit_cents"] * line["quantity"] - line["saving_cents"] == line["total_cents"] for line in lines
        )
        assert row["goods_cents"] - row["saving_cents"] + row["delivery_cents"] + taxed == row["total_cents"]
        paid = sum(payment["amount_cents"] for payment in order.payments)
        later = order.instalments[1:]
        assert paid + sum(part["amount_cents"] for part in later) == row["total_cents"]
        if order.instalments:
            assert order.payments[0]["amount_cents"] == order.instalments[0]["amount_cents"]
        return row

    def add_to_order(self, panel: Panel) -> None:
        """Take what an order's page offers: the button's amount is charged, and the order costs so much more."""
        form = self.chance.choice(panel.accepts)
        fields = self.fields(form)
        before, sight = self.balanced(), self.sight
        payments = len(self.facts.order(self.token).payments)
        button = next(one for one in form.buttons if one.value == fields.get(one.name, one.value))
        answer = self._send("POST", form.action.removeprefix(self.root), fields)
        if answer.status_code != 303:
            raise Broken(f"{self.root} {self.number}: {panel.id} at {sight.page}: {answer.status} {self.diary[-4:]}")
        after = self.balanced()
        order = self.facts.order(self.token)
        assert amounts(button.text) == [after["total_cents"] - before["total_cents"]], (panel.id, button.text)
        assert len(order.payments) == payments + 1
        assert order.payments[-1]["amount_cents"] == after["total_cents"] - before["total_cents"]
        self.taken[panel.of(form.token).technique] += 1


@pytest.fixture
def ground(app, image, monkeypatch):
    """A world of which nobody reads the ledger."""
    monkeypatch.setattr(record.ledger, "add", lambda *_: None)
    instance = app.extensions["storefront.instance"]
    yield prepared(lifecycle.create(instance, CODE, image), f"/w/{CODE}")
    record.flush()
    lifecycle.delete(instance, CODE)


@pytest.mark.usefixtures("offers")
@pytest.mark.parametrize("part", range(PARTS))
def test_what_is_shown_is_charged_from_the_panel_to_the_order(app, ground, part):
    offers = {shop: _live(ground, shop) for shop in SHOPS}
    taken: Counter[str] = Counter()
    for number in range(part, CARTS, PARTS):
        shop = SHOPS[number // PARTS % len(SHOPS)]
        buyer = Buyer(app, ground, shop, number, offers[shop])
        buyer.go(TAKEN[number // PARTS // len(SHOPS) % len(TAKEN)])
        taken += buyer.taken
    print(", ".join(f"{name} {taken[name]}" for name in TAKEN))
    assert {name: taken[name] for name in TAKEN if taken[name] * PARTS < 10} == {}


def _before_the_order(offers: list[Offer]) -> list[Offer]:
    """Those that can be taken before an order, if there are any."""
    late = ("thanks", "order")
    early = [one for one in offers if one.placement.partition(".")[0] not in late]
    return [one for one in early if (one.technique, one.placement) not in TOLD_ONLY] or early or offers


def _live(ground, shop: str) -> dict[str, list[Offer]]:
    """The live offers of a shop by technique."""
    facts = Facts(ground.path, shop)
    found = {name: [one for one in facts.offers.values() if one.technique == name] for name in TAKEN}
    facts.close()
    return {name: [one for one in offers if one.status == "live"] for name, offers in found.items()}
