"""Made-up visits: people of several kinds, led by chance that repeats; what they see is judged at each step."""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random

from flask import Flask
from werkzeug.test import TestResponse

from storefront.config import ROOT
from storefront.core.chance import seeded
from storefront.offers.shown import Shown
from tests.conftest import NOW
from tests.taste.facts import Facts, Line
from tests.taste.judges import complaints
from tests.taste.reading import Form, Panel, amounts, parsed, read
from tests.taste.sights import No, Sight, Wanted
from tests.web.checkout.shopper import ADDRESSES, CARD, hidden

PAGES = (6, 12)
"""The fewest and the most pages of a visit."""
APART = timedelta(minutes=40)
"""From one visit to the next: longer than any of them, so that time only moves on."""
AWAY = timedelta(hours=2)
QUIET = timedelta(minutes=30)
_CSRF = re.compile(r'X-CSRFToken(?:&#34;|"): (?:&#34;|")([^"&]+)')
_SUMMARY = re.compile(r'<dl class="summary">.*?</dl>', re.DOTALL)


class Broken(AssertionError):
    """A sight that is not in good taste: who saw it where, and what is wrong."""


@dataclass(frozen=True)
class Persona:
    """A kind of shopper: how often they do what, and what they want of offers from the page `asks_at` on."""

    name: str
    deeds: dict[str, int]
    wants: str = ""
    asks_at: tuple[int, int] = (1, 3)


LOOK = {"home": 2, "collection": 3, "search": 2, "product": 10, "compare": 2, "guide": 1}
SHOP = {**LOOK, "add": 9, "cart": 4, "drawer": 2, "change": 2, "remove": 1, "accept": 3, "refuse": 1, "checkout": 1}
PERSONAS = (
    Persona("browser", {**LOOK, "add": 2, "refuse": 1}),
    Persona("buyer", {**SHOP, "accept": 5, "order": 3}),
    Persona("refuser", {**SHOP, "product": 7, "refuse": 10, "insist": 5, "order": 3, "accept": 0}),
    Persona("thrifty", {**SHOP, "order": 1, "checkout": 2}, "budget"),
    Persona("business", {**SHOP, "order": 1}, "trade", (0, 0)),
    Persona("silent", SHOP, "no_more_offers", (2, 4)),
    Persona("private", {**SHOP, "order": 1}, "personal_off", (3, 5)),
    Persona("returning", {**SHOP, "order": 3, "away": 3, "refuse": 4}),
)
STEPS = {"greenhome": ("aquelle-7", "aquelle-9"), "techgadgets": ("lumo-a5", "lumo-s8")}
"""Models whose next one up is refused, the dearer last: after it there is a smaller step."""
BUDGETS = (20_00, 60_00, 150_00, 400_00, 700_00, 1200_00)


def guides(shop: str) -> dict[str, tuple[str, ...]]:
    """The buying guides of a shop with the models that each is about."""
    files = sorted((ROOT / "seed" / shop / "guides").glob("*.toml"))
    return {file.stem: tuple(tier["product"] for tier in tomllib.loads(file.read_text())["tier"]) for file in files}


@dataclass(frozen=True)
class Ground:
    """A world to walk in: its file, the beginning of its addresses, and the stages that its shops have switched off."""

    path: Path
    root: str
    stages_off: frozenset[str] = frozenset()


class Visit:
    """One shopper in one shop of a world. Every answer is judged; Broken is raised at the first complaint."""

    judged = True

    def __init__(self, app: Flask, ground: Ground, shop: str, persona: Persona, number: int) -> None:
        self.app, self.ground, self.shop, self.persona, self.number = app, ground, shop, persona, number
        self.client = app.test_client()
        self.root = f"{ground.root}/{shop}"
        self.chance: Random = seeded("taste", shop, persona.name, number)
        self.facts = Facts(ground.path, shop)
        self.wanted = Wanted()
        self.now = NOW + APART * number
        self.seen_at = self.now
        self.sight: Sight | None = None
        self.csrf, self.subtotal_cents, self.pages = "", 0, 0
        self.diary: list[str] = []
        goods = [p for p in self.facts.products.values() if p.published and p.role == "product"]
        self.goods, self.collections = goods, sorted({c for p in goods for c in p.collections})

    def walk(self) -> int:
        """All pages of the visit; answers with how many panels were seen."""
        panels = 0
        self.say: Callable[[Sight], None]
        asks = self.chance.randint(*self.persona.asks_at)
        try:
            self._home()
            for step in range(self.chance.randint(*PAGES) - 1):
                self._move_on(timedelta(minutes=self.chance.randint(1, 4)))
                if step == asks and self.persona.wants:
                    self._want()
                names = list(self.persona.deeds)
                deed = self.chance.choices(names, list(self.persona.deeds.values()))[0]
                getattr(self, f"_{deed}")()
                panels += len(self.sight.panels) if self.sight else 0
        finally:
            self.facts.close()
        return panels

    # Looking

    def _home(self) -> None:
        self._look("home", "/", own=(self.facts.about["hero_product"],))

    def _collection(self) -> None:
        self._look("collection", f"/collections/{self.chance.choice(self.collections)}")

    def _search(self) -> None:
        self._look("search", f"/search?q={self.chance.choice(self.goods).kind.split()[-1]}")

    def _product(self) -> None:
        known = [self.facts.about["hero_product"], *(handle for handle in self._linked() if self._is_good(handle))]
        handle = self.chance.choice([*known, *(product.handle for product in self.chance.sample(self.goods, 3))])
        self.open_product(handle)

    def open_product(self, handle: str, sku: str = "") -> None:
        """Look at a product, in one of its versions."""
        skus = self.facts.products[handle].skus
        sku = sku or self.chance.choice((skus[0], self.chance.choice(skus)))
        more = f"?variant={sku}" if sku != skus[0] else ""
        self._look("product", f"/products/{handle}{more}", own=(handle,), sku=sku)

    def _compare(self) -> None:
        first = self.chance.choice(self.goods)
        alike = [product for product in self.goods if product.kind == first.kind and product is not first]
        if not alike:
            return self._product()
        chosen = [first, *self.chance.sample(alike, min(len(alike), self.chance.randint(1, 2)))]
        own = tuple(product.handle for product in chosen)
        self._look("compare", f"/compare?items={','.join(own)}", own=own)

    def _guide(self) -> None:
        handle, own = self.chance.choice(list(guides(self.shop).items()))
        self._look("guide", f"/guides/{handle}", own=own)

    def _cart(self) -> None:
        self._look("cart", "/cart")

    def _drawer(self) -> None:
        answer = self._send("GET", "/cart/drawer", target="drawer")
        self._judge("drawer", "/cart/drawer", answer)

    def _checkout(self) -> None:
        self._look("checkout" if self._lines() else "cart", "/checkout" if self._lines() else "/cart")

    def _away(self) -> None:
        self._move_on(AWAY)
        self._home()

    # Buying

    def _add(self) -> None:
        page = self.sight
        if page is None or page.page != "product":
            self._product()
            page = self.sight
        if page is None or not page.sku or page.stock[page.sku] < 3:
            return
        before = self._lines()
        fields = {"sku": page.sku, "quantity": str(self.chance.choice((1, 1, 1, 2)))}
        answer = self._send("POST", "/cart/lines", fields, target=self.chance.choice(("dialogue", "")))
        self._came_in(answer, before)

    def _change(self) -> None:
        lines = [line for line in self._lines() if line.parent is None and not line.gift and not line.offer]
        if lines:
            line = self.chance.choice(lines)
            quantity = str(self.chance.randint(1, 3))
            answer = self._send("POST", f"/cart/lines/{line.key}", {"quantity": quantity}, target="cart-lines")
            if answer.status_code == 200:
                self._judge("cart", "/cart", answer)

    def _remove(self) -> None:
        lines = [line for line in self._lines() if line.parent is None]
        if lines:
            line = self.chance.choice(lines)
            answer = self._send("POST", f"/cart/lines/{line.key}/removal", {}, target="cart-lines")
            self._judge("cart", "/cart", answer)

    def _order(self) -> None:
        if not self._lines():
            return self._add()
        token = self.buy()
        if not token:
            return None
        self._look("thanks", f"/orders/{token}/thank-you", order=token)
        if self.chance.random() < 0.6 and self.sight and self.sight.panels:
            self._refuse() if self.persona.name == "refuser" or self.chance.random() < 0.5 else self._accept()
        return self._look("order", f"/orders/{token}", order=token)

    def buy(self) -> str:
        """Order what is in the cart; answers with the token of the order, nothing where it cannot be ordered."""
        self._look("checkout", "/checkout")
        typed = {**ADDRESSES[self.shop], **CARD}
        answer = self._send("POST", "/checkout", {**typed, **self._form_fields()})
        if answer.status_code == 422:  # tax was added, or something is sold out
            answer = self._send("POST", "/checkout", {**typed, **hidden(answer), **self._ways(answer)})
        if answer.status_code != 303:
            return ""
        self.subtotal_cents = 0
        return answer.location.rpartition("/thank-you")[0].rpartition("/")[2]

    def _form_fields(self) -> dict[str, str]:
        return {**hidden(self._page), **self._ways(self._page)}

    def _ways(self, answer: TestResponse) -> dict[str, str]:
        """At once or in parts, as the page has it."""
        found = re.search(r'name="instalments" value="([^"]*)"[^>]* checked', answer.text)
        plan = re.search(r'name="plan" value="([^"]*)"', answer.text)
        return {**({"instalments": found[1]} if found else {}), **({"plan": plan[1]} if plan else {})}

    # Answering offers

    def _accept(self) -> None:
        panels = [panel for panel in self.sight.panels if panel.accepts] if self.sight else []
        if panels:
            panel = self.chance.choice(panels)
            self.accept(panel, self.chance.choice(panel.accepts))

    def accept(self, panel: Panel, form: Form) -> Shown:
        """Take what a panel shows. A panel that cannot be taken as it stands is not in good taste either."""
        sight, shown = self.sight, panel.of(form.token)
        assert sight is not None
        before = self._lines()
        target = form.target if form.target in ("dialogue", "cart-lines", "drawer-lines", "order-summary") else ""
        target = target if self.chance.random() < 0.6 else ""
        answer = self.send(form, self.fields(form), target)
        if answer.status_code not in (200, 303):
            self._break(sight, [f"{panel.id} cannot be taken: {answer.status}"])
        if form.carried:
            self._judge("checkout", "/checkout", answer)
        elif sight.order is not None and shown.subject:
            self._after_answer(answer, sight)
        elif target in ("cart-lines", "drawer-lines"):
            self._judge("cart" if target == "cart-lines" else "drawer", sight.path, answer)
        elif shown.action != "pay":
            self._came_in(answer, before)
        return shown

    def send(self, form: Form, fields: dict[str, str | list[str]], target: str = "") -> TestResponse:
        """Send a form of a panel; what a page's form carries goes with all that was typed into that."""
        if not form.carried:
            return self._send("POST", form.action.removeprefix(self.root), fields, target)
        typed = {**ADDRESSES[self.shop], **hidden(self._page), **self._ways(self._page)}
        target = "checkout-offers" if self.chance.random() < 0.5 else ""
        return self._send("POST", "/checkout", {**typed, **fields}, target)

    def fields(self, form: Form) -> dict[str, str | list[str]]:
        """What a form sends: one of its answers, some of the parts that are ticked."""
        fields: dict[str, str | list[str]] = dict(form.hidden)
        radios = [choice for choice in form.choices if choice.kind == "radio" and choice.value]
        for name in {choice.name for choice in radios}:
            fields[name] = self.chance.choice([choice.value for choice in radios if choice.name == name])
        boxes = [choice for choice in form.choices if choice.kind == "checkbox"]
        for name in {choice.name for choice in boxes}:
            always = [value for other, value in form.hidden if other == name]
            values = [choice.value for choice in boxes if choice.name == name]
            fields[name] = [*always, *self.chance.sample(values, self.chance.randint(not always, len(values)))]
        button = self.chance.choice(form.buttons)
        return {**fields, button.name: button.value} if button.name else fields

    def _refuse(self) -> None:
        panels = [panel for panel in self.sight.panels if panel.refuses] if self.sight else []
        if panels:
            upsells = [panel for panel in panels if panel.shown[0].technique == "upsell"]
            self.refuse(self.chance.choice(upsells or panels))

    def _insist(self) -> None:
        """Refuse the better model of one thing after the other, and sometimes what comes instead."""
        for handle in STEPS[self.shop][self.chance.randint(0, 1) :]:
            self.open_product(handle, self.facts.products[handle].skus[0])
            self._refuse_at("product.upsell")
            if self.chance.random() < 0.5:
                self._refuse_at("product.downsell")

    def _refuse_at(self, place: str) -> None:
        panels = [one for one in self.sight.panels if one.shown[0].placement == place] if self.sight else []
        if panels and panels[0].refuses:
            self.refuse(panels[0])

    def refuse(self, panel: Panel, swapped: bool = True) -> None:
        """Say no to a panel; what comes in its place is judged beside what stays. `swapped`: with htmx, more often."""
        sight, form = self.sight, panel.refuses[0]
        assert sight is not None
        shown = panel.of(form.token)
        target = form.target if swapped and self.chance.random() < 0.6 else ""
        answer = self.send(form, dict(form.hidden), target)
        name = shown.items[0][0] if shown.items else ""
        cents = self.facts.single_cents(name) if name else 0
        if shown.placement.startswith("thanks."):
            cents = min(cents, shown.price_cents)
        self.wanted.refused[shown.offer] = No(shown.placement, name, cents, self.now)
        if form.carried:
            return self._judge("checkout", "/checkout", answer)
        if answer.status_code == 303:
            return self._again(sight)
        gone = {panel.placement} if target.startswith("placement-") else set()
        stays = [one for one in sight.panels if one is not panel and one.placement not in gone]
        beside = tuple(one for other in stays for one in other.shown)
        order = sight.order.token if sight.order else ""
        return self._judge(sight.page, sight.path, answer, sight.own, sight.sku, order, (*sight.beside, *beside))

    def _after_answer(self, answer: TestResponse, sight: Sight) -> None:
        assert sight.order is not None
        if answer.status_code == 303:
            self._again(sight)
        else:
            self._judge(sight.page, sight.path, answer, order=sight.order.token)

    def _again(self, sight: Sight) -> None:
        self._look(sight.page, sight.path, sight.own, sight.sku, sight.order.token if sight.order else "")

    def _came_in(self, answer: TestResponse, before: tuple[Line, ...]) -> None:
        """After something came into the cart: the dialogue about it, or the cart's page."""
        if answer.status_code == 303:
            return self._look("cart", "/cart")
        had = {line.key: (line.sku, line.quantity) for line in before}
        news = [line for line in self._lines() if had.get(line.key) != (line.sku, line.quantity)]
        parents = {line.parent for line in news}
        mains = [line.product for line in self._lines() if line.key in parents or (line in news and not line.parent)]
        return self._judge("added", "/cart", answer, tuple(mains)) if answer.status_code == 200 else None

    # Wishing

    def _want(self) -> None:
        wants = self.persona.wants
        if wants == "budget":
            self._cart()
            self.wanted.budget_cents = self.chance.choice(BUDGETS)
            fields = {"budget": str(self.wanted.budget_cents // 100)}
        elif wants == "trade":
            self.wanted.trade = True
            fields = {"trade": "1"}
        elif wants == "no_more_offers":
            self.wanted.no_more_offers = True
            fields = {"no_more_offers": "1"}
        else:
            self.wanted.personal = False
            fields = {"personal": "0"}
        sight = self.sight
        answer = self._send("POST", "/offers/preferences", fields)
        assert answer.status_code == 303, answer.text
        if sight is not None and sight.page != "added":
            self._again(sight)

    # Seeing

    def _look(self, page: str, path: str, own: Iterable[str] = (), sku: str = "", order: str = "") -> None:
        answer = self._send("GET", path)
        if answer.status_code == 303 or answer.status_code == 302:
            answer = self._send("GET", answer.location.removeprefix(self.root))
        assert answer.status_code == 200, f"{answer.status} at {path}"
        self._judge(page, path, answer, tuple(own), sku, order)

    def _judge(
        self,
        page: str,
        path: str,
        answer: TestResponse,
        own: tuple[str, ...] = (),
        sku: str = "",
        order: str = "",
        beside: tuple[Shown, ...] = (),
    ) -> None:
        assert answer.status_code == 200, f"{answer.status} at {path}"
        text = answer.text
        if found := _CSRF.search(text):
            self.csrf, self._page = found[1], answer
        self.pages += 1
        if page in ("cart", "drawer", "checkout"):
            self._note_subtotal(text)
        seen = read(text, str(self.app.secret_key))
        session = self._session()
        self.sight = Sight(
            page=page,
            path=path,
            now=self.now,
            facts=self.facts,
            panels=seen.panels,
            hollow=seen.hollow,
            stock=self.facts.stock(),
            cart=self._lines(),
            wanted=self.wanted,
            own=own,
            sku=sku,
            order=self.facts.order(order) if order else None,
            beside=beside,
            subtotal_cents=self.subtotal_cents,
            forgets=f"viewed:{self.shop}" not in session,
            stages_off=self.ground.stages_off,
        )
        self.saw(self.sight)
        found_wrong = list(complaints(self.sight)) if self.judged else []
        if found_wrong:
            self._break(self.sight, found_wrong)

    def saw(self, sight: Sight) -> None:
        """Called with every sight, before it is judged."""

    def _break(self, sight: Sight, wrong: list[str]) -> None:
        who = f"{self.persona.name} {self.number} in {self.root}, {sight.page} {sight.path}"
        wishes = replace(self.wanted, refused={name: no.placement for name, no in self.wanted.refused.items()})
        cart = ", ".join(f"{line.quantity} {line.sku or line.product}" for line in sight.cart)
        raise Broken(f"{who}:\n" + "\n".join([*wrong, f"wishes: {wishes}", f"cart: {cart}", *self.diary[-8:]]))

    def _note_subtotal(self, text: str) -> None:
        """What the goods of the cart cost: on pages that show its sums."""
        if self.persona.wants == "budget" and (rows := _SUMMARY.search(text)):
            self.subtotal_cents = goods_cents(rows[0])

    def _lines(self) -> tuple[Line, ...]:
        return self.facts.cart(self._session().get(f"cart:{self.shop}"))

    def _session(self) -> dict:
        code = self.ground.root.rpartition("/")[2]
        cookie = self.client.get_cookie(f"session_{code}" if code else "session", path=f"{self.ground.root}/")
        if cookie is None:
            return {}
        serializer = self.app.session_interface.get_signing_serializer(self.app)
        return dict(serializer.loads(cookie.decoded_value))

    def _linked(self) -> list[str]:
        """Products that the page's offers link to."""
        links = [link for panel in self.sight.panels for link in panel.links] if self.sight else []
        return [link.rpartition("/products/")[2].partition("?")[0] for link in links if "/products/" in link]

    def _is_good(self, handle: str) -> bool:
        return handle in self.facts.products and self.facts.products[handle].role == "product"

    def _send(self, method: str, path: str, fields: dict | None = None, target: str = "") -> TestResponse:
        headers = {"Referer": f"http://localhost{self.root}{self.sight.path if self.sight else '/'}"}
        if target:
            headers |= {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": headers["Referer"]}
        body = {"csrf_token": self.csrf, **(fields or {})} if method == "POST" else None
        answer = self.client.open(f"{self.root}{path}", method=method, data=body, headers=headers)
        self.diary.append(f"{self.now:%H:%M} {method} {path} {target} -> {answer.status_code}")
        self._last = answer
        return answer

    def _move_on(self, by: timedelta) -> None:
        if by >= QUIET:
            self.wanted.refused.clear()
        self.now += by
        self.facts.set_clock(self.now)


def goods_cents(sums: str) -> int:
    """What the goods cost with all that is taken off them, by the sums that a page shows."""
    cents = 0
    for row in parsed(sums).all("div"):
        name, value = row.one("dt").text.lower(), amounts(row.one("dd").text)
        if "delivery" in name or "total" in name or not value:
            break
        cents += value[0]
    return cents
