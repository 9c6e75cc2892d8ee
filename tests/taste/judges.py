"""The rules of good taste, each as a judge that looks at what a shopper sees. They know the rules, not their code.

A judge is given a sight and answers with what is wrong with it, one sentence each; nothing if it is in good taste.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from storefront.offers.shown import Shown
from tests.taste.reading import Choice, Form, Panel, amounts
from tests.taste.sights import Sight

FAMILIES = {
    "upsell": ("upsell", "configuration", "tiers"),
    "cross_sell": ("complements", "bought_together", "also_bought", "for_you", "free_delivery", "companion_price"),
    "bundle": ("bundle",),
    "cover": ("warranty",),
    "service": ("service",),
    "deal": ("volume", "limited_time", "gift", "trade"),
    "subscribe": ("subscribe",),
    "payment": ("payment_plan",),
    "reminder": ("recently_viewed",),
    "bump": ("order_bump",),
    "after_purchase": ("after_purchase",),
    "downsell": ("downsell",),
}
FAMILY = {technique: family for family, techniques in FAMILIES.items() for technique in techniques}
MOST = {
    "upsell": ("upsells_per_page", 1),
    "cross_sell": ("cross_sells_per_page", 3),
    "deal": ("deals_per_page", 2),
    "subscribe": ("subscriptions_per_page", 1),
    "bump": ("order_bumps", 1),
    "after_purchase": ("after_purchase_offers", 1),
    "downsell": ("downsells", 1),
}
"""The shop's setting for the most of a family on a page, and what it is where the shop says nothing."""
MORE_OF_IT = ("volume", "trade", "limited_time", "subscribe", "configuration", "payment_plan", "tiers")
"""Techniques about the very thing that is there: more of it, another version of it, again, how it is paid."""
HANGS_UNDER = ("cover", "service")
"""Families that belong to a thing: the same plan may come again for another thing."""
BESIDE_THE_PURCHASE = ("cover", "service", "payment")
PERSONAL = ("for_you", "recently_viewed")
STAGES = {
    "home": "discovery",
    "collection": "discovery",
    "search": "discovery",
    "product": "consideration",
    "compare": "consideration",
    "wishlist": "consideration",
    "guide": "consideration",
    "added": "decision",
    "cart": "decision",
    "drawer": "decision",
    "checkout": "checkout",
    "thanks": "post-purchase",
    "order": "post-purchase",
}
NEUTRAL = ("No thanks", "Continue without")
LOUD = re.compile(
    r"!|\b(hurry|last chance|don't miss|only today|best|ultimate|eco-friendly|sustainable)\b", re.IGNORECASE
)
_ENDS = re.compile(r"\b(?:ends|until) (\w{3}(?: \d{1,2} \w+|, \w+ \d{1,2}), \d\d:\d\d UTC)")
_LESS = re.compile(r"[€$][\d,]+\.\d\d less than bought singly|You save [€$][\d,]+\.\d\d")


def family(shown: Shown) -> str:
    """What an impression counts as; at checkout all goods are the one thing more."""
    own = FAMILY[shown.technique]
    return "bump" if shown.placement.startswith("checkout.") and own not in BESIDE_THE_PURCHASE else own


def new_names(shown: Shown) -> list[str]:
    """SKUs and bundles that would be new to the shopper: in a set, all but the thing it is for."""
    names = [name for name, _ in shown.items]
    return names[1:] if shown.action == "set" else names


def few_of_each_kind(sight: Sight) -> Iterator[str]:
    """One upsell, three cross-sells, two deals, one subscription; one bump; after the purchase one of each at most."""
    counted = Counter(family(one) for one in (*sight.shown, *sight.beside))
    added = len({line.offer for line in sight.ordered if line.added})
    for kind, (setting, usual) in MOST.items():
        most = sight.facts.setting(setting, usual)
        there = counted[kind] + (added if kind in ("after_purchase", "downsell") and counted[kind] else 0)
        if there > most:
            yield f"{there} of {kind} on the page, at most {most}"


def nothing_that_is_there_already(sight: Sight) -> Iterator[str]:
    """Nothing that is in the cart or was just ordered, no part of a bundle either."""
    for one in sight.shown:
        if one.technique in MORE_OF_IT or FAMILY[one.technique] in HANGS_UNDER:
            continue
        for handle in {handle for name, _ in one.items for handle in sight.facts.contents(name)}:
            if sight.has(handle):
                yield f"{one.offer} proposes {handle}, which is in the cart or was ordered"


def no_second_plan(sight: Sight) -> Iterator[str]:
    """A line that has a plan is offered none; a line that has a service is not offered the same."""
    for one in sight.shown:
        if one.parent and FAMILY[one.technique] in HANGS_UNDER:
            there = {line.product for line in (*sight.cart, *sight.ordered) if line.parent == one.parent}
            handle = sight.facts.product_of(one.items[0][0]).handle
            if handle in there:
                yield f"{one.offer} proposes {handle} to a line that has it"


def not_the_pages_own_product(sight: Sight) -> Iterator[str]:
    """Not what the page is about, unless it is more of it or another version of it."""
    for one in sight.shown:
        if one.technique in MORE_OF_IT or FAMILY[one.technique] in HANGS_UNDER:
            continue
        for name in new_names(one):
            handle = sight.facts.product_of(name).handle
            if handle in sight.own:
                yield f"{one.offer} proposes {handle}, which the page is about"


def nothing_twice(sight: Sight) -> Iterator[str]:
    """No product is proposed in two places of an answer."""
    found: Counter[str] = Counter()
    for one in sight.shown:
        if one.technique not in MORE_OF_IT and FAMILY[one.technique] not in HANGS_UNDER:
            found.update({sight.facts.product_of(name).handle for name in new_names(one)})
    for handle, times in found.items():
        if times > 1:
            yield f"{handle} is proposed {times} times"


def only_what_can_be_had(sight: Sight) -> Iterator[str]:
    """Published, and on hand beyond what is in the cart."""
    taken: Counter[str] = Counter()
    for line in sight.cart:
        taken[line.sku] += line.quantity
    for one in sight.shown:
        if one.action == "pay":
            continue
        again = sight.line(one.replaces)
        names = [*one.items, *((name, 1) for name in one.choices if name in sight.facts.variants)]
        for name, each in names:
            product = sight.facts.product_of(name)
            if not product.published:
                yield f"{one.offer} proposes {product.handle}, which is not published"
            if product.role not in ("product", "bundle"):
                continue
            parts = product.parts or ((name, 1),)
            for sku, pieces in parts:
                free = sight.stock[sku] - taken[sku] + (again.quantity if again and again.sku == sku else 0)
                if free < pieces * each * sight.pieces(one):
                    yield f"{one.offer} proposes {name}, of which {free} are left"


def nothing_free_but_gifts_and_trials(sight: Sight) -> Iterator[str]:
    """What is free says so: a gift, a trial, one more for nothing."""
    for one in sight.shown:
        offer = sight.facts.offers[one.offer]
        free_by_name = offer.terms in ("gift", "trial") or (offer.terms == "percent" and offer.value == 100)
        names = [name for name, _ in one.items] + [name for name in one.choices if name in sight.facts.variants]
        if one.action != "pay" and any(sight.facts.single_cents(name) <= 0 for name in names):
            yield f"{one.offer} proposes {names}, one of which has no price"
        if one.action in ("add", "set", "child") and one.price_cents <= 0 and not free_by_name:
            yield f"{one.offer} asks {one.price_cents} cents"
        if one.price_cents < 0 and one.action in ("add", "set", "child"):
            yield f"{one.offer} asks less than nothing"


def prices_in_proportion(sight: Sight) -> Iterator[str]:
    """A cross-sell at most 30 % of its anchor, an upsell at most 60 % more, what closes a gap 60 % of the cart."""
    for one in sight.shown:
        kind, facts = FAMILY[one.technique], sight.facts
        if kind in ("bundle", "deal", "subscribe", "payment", "reminder"):
            continue
        anchor = _anchor_cents(one, sight)
        if one.technique == "free_delivery":
            anchor = sum(facts.single_cents(line.sku) * line.quantity for line in sight.cart if line.sku)
        if not anchor:
            continue
        names = [*new_names(one), *(name for name in one.choices if name in facts.variants)]
        dearest = max(facts.single_cents(name) for name in names)
        if one.action == "swap":
            most = 100 + facts.setting("upsell_ratio_percent", 60)
            if 100 * dearest > most * anchor:
                yield f"{one.offer}: {dearest} is more than {most} % of {anchor}"
            if kind == "upsell" and not one.choices and dearest <= anchor:
                yield f"{one.offer} leads up to something that costs no more"
            continue
        setting = ("gap_ratio_percent", 60) if one.technique == "free_delivery" else ("cross_sell_ratio_percent", 30)
        most = facts.setting(*setting)
        if 100 * dearest > most * anchor:
            yield f"{one.offer}: {dearest} is more than {most} % of {anchor}"


def what_was_refused_stays_away(sight: Sight) -> Iterator[str]:
    """A no holds for the visit."""
    for one in sight.shown:
        if one.offer in sight.wanted.refused:
            yield f"{one.offer} was refused at {sight.wanted.refused[one.offer].at:%H:%M}"


def silence_when_asked_for(sight: Sight) -> Iterator[str]:
    """Who wants no more offers sees none."""
    if sight.wanted.no_more_offers and (sight.panels or sight.hollow):
        yield f"{len(sight.panels)} panels for somebody who wants no more offers"


def nothing_above_the_budget(sight: Sight) -> Iterator[str]:
    """Nothing that would lift the cart, or the order, above what the shopper wants to spend."""
    budget = sight.wanted.budget_cents
    if budget is None:
        return
    ordered = sum(sight.facts.single_cents(line.sku) * line.quantity for line in sight.ordered if line.sku)
    spent = ordered if sight.order else sight.subtotal_cents
    for one in sight.shown:
        first = sight.facts.single_cents(one.items[0][0]) if one.items else 0
        choices = [sight.facts.variants[name].cents for name in one.choices if name in sight.facts.variants]
        more = max(0, max(choices, default=first) - first) * sight.pieces(one)
        if spent + one.price_cents + more > budget:
            yield f"{one.offer} leads to {spent + one.price_cents + more} of a budget of {budget}"


def nothing_personal_when_off(sight: Sight) -> Iterator[str]:
    """Personalisation off: nothing drawn from what was looked at, and nothing of it kept."""
    if sight.wanted.personal:
        return
    for one in sight.shown:
        if one.technique in PERSONAL:
            yield f"{one.offer} is personal"
    if not sight.forgets:
        yield "what was looked at is still kept"


def only_stages_that_are_on(sight: Sight) -> Iterator[str]:
    """Nothing at a stage of the journey that the shop has switched off."""
    for one in sight.shown:
        stage = STAGES[one.placement.partition(".")[0]]
        if stage in sight.stages_off:
            yield f"{one.offer} at {stage}, which is off"


def deadlines_are_real(sight: Sight) -> Iterator[str]:
    """An offer is live and open; a date it speaks of is the one that is stored, and what speaks of an end has one."""
    for panel in sight.panels:
        told = _ENDS.findall(panel.text)
        for one in panel.shown:
            offer = sight.facts.offers[one.offer]
            if offer.status != "live":
                yield f"{one.offer} is {offer.status}"
            if (offer.starts_at and sight.now < offer.starts_at) or (offer.ends_at and sight.now >= offer.ends_at):
                yield f"{one.offer} is not open now"
            stored = [offer.ends_at, sight.order.open_until if sight.order else None]
            wanted = {written(at, sight.facts.about["locale"]) for at in stored if at}
            if set(told) - wanted:
                yield f"{one.offer} says {told}, stored is {wanted or 'no end'}"
            if one.technique == "limited_time" and not told:
                yield f"{one.offer} is a price until a date, and says none"


def savings_are_true(sight: Sight) -> Iterator[str]:
    """A saving is one against today's single prices; a price until a date also against the lowest of 30 days."""
    for panel in sight.panels:
        for one in panel.shown:
            offer = sight.facts.offers[one.offer]
            full = _full_cents(one, sight)
            if full is not None and full != one.full_cents:
                yield f"{one.offer}: the single prices are {full}, it says {one.full_cents}"
            claims = offer.terms in ("percent", "amount", "fixed", "gift", "trial") or one.technique == "bundle"
            if claims and one.action != "view" and one.full_cents - one.price_cents <= 0:
                yield f"{one.offer} saves nothing: {one.full_cents} singly, {one.price_cents} asked"
            if one.technique == "limited_time":
                name, pieces = one.items[0]
                lowest = sight.facts.variants[name].lowest_cents(sight.now) * pieces
                if one.price_cents >= lowest:
                    yield f"{one.offer} asks {one.price_cents}, in the last 30 days it was {lowest}"
        savings = {one.full_cents - one.price_cents for one in panel.shown}
        for text in _LESS.findall(panel.text):
            if amounts(text)[0] not in savings:
                yield f"{panel.id} says {text!r}, savings are {savings}"
        yield from _was(panel, sight)


def _was(panel: Panel, sight: Sight) -> Iterator[str]:
    """An earlier price beside today's is one that was asked in the 30 days before it fell."""
    facts, names = sight.facts, {name for one in panel.shown for name in (*dict(one.items), *one.choices)}
    skus = {sku for name in names if name in facts.variants for sku in facts.product_of(name).skus}
    skus |= {sku for name in names if name in facts.products for sku, _ in facts.products[name].parts}
    for one in panel.shown:
        skus |= set(facts.products[one.anchor].skus) if one.anchor else set()
    true = {facts.variants[sku].was_cents(sight.now) for sku in skus}
    if panel.shown[0].technique == "limited_time":  # its price is below all of the last 30 days
        true = {facts.variants[sku].lowest_cents(sight.now) for sku in skus}
    for was in panel.was:
        if was not in true:
            yield f"{panel.id} says that something cost {was} before"


def every_panel_says_why(sight: Sight) -> Iterator[str]:
    """A reason made of words opens from each panel, and for several products from each of them or from all."""
    for panel in sight.panels:
        whys = [why for why in panel.whys if len(why) > 8]
        if not whys or len(whys) < len(panel.whys):
            yield f"{panel.id} does not say why"
        if any("{" in why or "None" in why for why in whys):
            yield f"{panel.id} says {whys}"


def nothing_is_chosen_for_the_shopper(sight: Sight) -> Iterator[str]:
    """Nothing is ticked or selected as served, but the parts of a set and the answer that takes nothing."""
    for panel in sight.panels:
        in_set = {one.action for one in panel.shown} == {"set"}
        for choice in (*panel.rest, *(choice for form in panel.forms for choice in form.choices)):
            nothing = choice.kind == "radio" and choice.value == ""
            part = choice.kind == "checkbox" and in_set and choice.value in sight.facts.variants
            if choice.chosen and not nothing and not part:
                yield f"{panel.id}: {choice.name}={choice.value} is chosen already"
        if any(select.has("option", selected="") for select in panel.root.all("select")):
            yield f"{panel.id} has something selected"


def saying_no_is_as_easy(sight: Sight) -> Iterator[str]:
    """Beside each yes stands a no: one button, neutral words, nothing to fill in, no more forms than the yes."""
    for panel in sight.panels:
        if panel.accepts and not panel.refuses:
            yield f"{panel.id} can be taken but not refused"
        if panel.refuses and len({one.offer for one in panel.shown}) != 1:
            yield f"{panel.id} is of several offers"
        for form in panel.refuses:
            if len(form.buttons) != 1 or form.choices:
                yield f"{panel.id} makes it hard to say no"
            elif form.buttons[0].text not in NEUTRAL:
                yield f"{panel.id} is refused by {form.buttons[0].text!r}"
            elif form.about is None or form.about.offer != panel.shown[0].offer:
                yield f"{panel.id} refuses something else"
        for form in panel.accepts:
            answers = {button.value for button in form.buttons}
            if not all(button.text for button in form.buttons) or len(answers) != len(form.buttons):
                yield f"{panel.id} has buttons that are not told apart"
            if form.token not in panel.tokens:
                yield f"{panel.id} takes something else than it shows"
        if LOUD.search(panel.text):
            yield f"{panel.id} is loud: {LOUD.search(panel.text)[0]!r}"


def buttons_name_what_is_paid(sight: Sight) -> Iterator[str]:
    """A button that names an amount names the one that is charged; after the purchase every button does."""
    for panel in sight.panels:
        for form in panel.accepts:
            one = panel.of(form.token)
            after = sight.page in ("thanks", "order") and bool(one.subject)
            for button in form.buttons:
                named = amounts(button.text)
                wanted = _price_of_answer(one, button.value or dict(form.hidden).get("choice", ""), sight)
                wanted += _tax_cents(wanted, sight) if after else 0
                if after and not named:
                    yield f"{panel.id}: the button buys and names no amount"
                if named and named != [wanted]:
                    yield f"{panel.id}: the button says {named}, charged are {wanted}"


def _price_of_answer(one: Shown, choice: str, sight: Sight) -> int:
    """What an answer costs: that of the impression, or as much more as the choice costs more than the first item."""
    if choice not in sight.facts.variants or not one.items:
        return one.price_cents
    more = sight.facts.single_cents(choice) - sight.facts.single_cents(one.items[0][0])
    return one.price_cents + more * sight.pieces(one)


def no_empty_frames(sight: Sight) -> Iterator[str]:
    """A placement without an offer is not there; a panel has a heading and something below it."""
    for name in sight.hollow:
        yield f"{name} is there with nothing in it"
    for panel in sight.panels:
        if not panel.heading or "{" in panel.heading:
            yield f"{panel.id} is headed {panel.heading!r}"
        if not panel.shown:
            yield f"{panel.id} has a heading and no offer"
        for handles in ([name for name, _ in one.items] for one in panel.shown):
            if not handles and panel.shown[0].action != "pay":
                yield f"{panel.id} proposes nothing"


def less_after_a_no(sight: Sight) -> Iterator[str]:
    """A downsell comes only after a no to what it follows, once, and costs less than all that was refused there."""
    follows = {
        "product.downsell": "product.upsell",
        "cart.downsell": "cart.upsell",
        "thanks.downsell": "thanks.after_purchase",
    }
    since = sight.order.placed_at if sight.order else None
    noes = [no for no in sight.wanted.refused.values() if since is None or no.at >= since]
    for one in sight.shown:
        if one.technique != "downsell":
            continue
        first = [no for no in noes if no.placement == follows[one.placement]]
        if not first:
            yield f"{one.offer} follows no refusal"
            continue
        if any(no.placement in follows for no in noes):
            yield f"{one.offer} comes after a second no"
        if one.items[0][0] in {no.name for no in first}:
            yield f"{one.offer} proposes what was refused"
        cents, least = sight.facts.single_cents(one.items[0][0]), min(no.single_cents for no in first)
        if cents >= least:
            yield f"{one.offer} costs {cents}, refused was {least}"


JUDGES = (
    few_of_each_kind,
    nothing_that_is_there_already,
    no_second_plan,
    not_the_pages_own_product,
    nothing_twice,
    only_what_can_be_had,
    nothing_free_but_gifts_and_trials,
    prices_in_proportion,
    what_was_refused_stays_away,
    silence_when_asked_for,
    nothing_above_the_budget,
    nothing_personal_when_off,
    only_stages_that_are_on,
    deadlines_are_real,
    savings_are_true,
    every_panel_says_why,
    nothing_is_chosen_for_the_shopper,
    saying_no_is_as_easy,
    buttons_name_what_is_paid,
    no_empty_frames,
    less_after_a_no,
)


def complaints(sight: Sight) -> Iterator[str]:
    """All that is wrong with a sight: the judge and what it says."""
    for judge in JUDGES:
        for sentence in judge(sight):
            yield f"{judge.__name__}: {sentence}"


def written(at: datetime, locale: str) -> str:
    """A moment as a shop writes it."""
    day = f"{at:%a}, {at:%B} {at.day}" if locale == "en_US" else f"{at:%a} {at.day} {at:%B}"
    return f"{day}, {at:%H:%M} UTC"


def _anchor_cents(one: Shown, sight: Sight) -> int:
    """The single price of what an offer goes with or would replace; 0 where it goes with nothing."""
    line = sight.line(one.replaces or one.parent)
    if line is not None:
        return sight.facts.single_cents(line.sku) if line.sku else 0
    if one.anchor is None:
        return 0
    product = sight.facts.products[one.anchor]
    if not product.skus:
        return 0
    if one.action == "set":
        return sight.facts.single_cents(one.items[0][0])
    there = [line.sku for line in (*sight.cart, *sight.ordered) if line.product == one.anchor and line.sku]
    here = [sight.sku] if sight.sku in product.skus else []
    return max(sight.facts.single_cents(sku) for sku in (here or (*there, *product.skus[:1])))


def _full_cents(one: Shown, sight: Sight) -> int | None:
    """What it would add at today's single prices; None where plans come and go with it."""
    facts, pieces = sight.facts, sight.pieces(one)
    if one.action in ("pay", "view", "none"):
        return None
    singly = sum(facts.single_cents(name) * each for name, each in one.items)
    old = sight.line(one.replaces)
    if one.action in ("add", "set"):
        return singly
    if one.action == "subscribe":
        return 0 if old else singly
    hanging = [line for line in sight.cart if line.parent == (one.replaces or one.parent) and line.parent]
    if hanging or sight.page == "order":
        return None
    if one.action == "swap" and old:
        return (singly - facts.single_cents(old.sku)) * pieces
    return singly * pieces


def _tax_cents(cents: int, sight: Sight) -> int:
    """The tax that comes on top of a price in the state the order goes to, half a cent rounded up."""
    if sight.facts.about["tax_mode"] != "added" or sight.order is None:
        return 0
    tenths = round(10 * float(sight.facts.about["state_tax_bp"][sight.order.state]))
    return (cents * tenths * 2 + 100_000) // 200_000


__all__ = ["FAMILY", "JUDGES", "Choice", "Form", "complaints", "written"]
