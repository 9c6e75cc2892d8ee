"""`downsell`: after a no, one thing that costs less and still has every main feature. Pure.

Before the purchase it answers a no to the better model: a smaller step up, by a model or version that costs less than
that one and lacks no main feature of what the shopper was looking at. After the purchase it answers a no to the one
thing more.
"""

import re
from collections.abc import Iterable, Iterator

from storefront.catalog.running import running_costs
from storefront.catalog.shelf import Product, Relation, Variant
from storefront.offers.placements import PLACEMENTS
from storefront.offers.techniques.anchors import item_of, names, ordered_lines, sentence
from storefront.offers.techniques.swaps import differences, starts
from storefront.offers.values import Basket, Candidate, Item, Offer, Refused, Snapshot

_AMOUNT = re.compile(r"([0-9][0-9,.]*)(?= (?:kg drum|rpm|place settings|litres|hours|MP|GB|TB|years)\b)")
"""A number of which more is better."""


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """What costs less than what was refused, the dearest first; never the refused version itself again, and nothing
    where the offer was taken already.

    After the purchase first things of the same kind that keep every major feature, then other complements of the order.
    """
    noes = snapshot.refusals_at(PLACEMENTS[offer.placement].follows)
    if any(line.offer == offer.handle for line in snapshot.cart):
        return
    if not snapshot.ordered:
        yield from _instead_of_better(noes, offer, snapshot)
        return
    for _, refused in noes:
        known = snapshot.shelf.by_sku.get(refused.sku)
        if known is None:
            continue
        line = _line_with(known[0], offer, snapshot)
        if line is not None:
            yield from _same_kind(known[0], refused, line, offer, snapshot)
        yield from _complements(known[0], refused, offer, snapshot)


def _instead_of_better(noes: list[tuple[str, Refused]], offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Cheaper than the better model that was refused, with every main feature of what it would have replaced."""
    for product, variant, line in starts(offer, snapshot):
        for _, refused in noes:
            known = snapshot.shelf.by_sku.get(refused.sku)
            if known is None or known[0].kind != product.kind:
                continue
            pieces, replaces = (line.quantity, line.key) if line else (1, None)
            for item, reason in _smaller_steps(*known, product, variant, pieces, offer, snapshot):
                yield Candidate(
                    items=(item,),
                    action="swap",
                    reason=reason,
                    anchor=product,
                    anchor_cents=variant.price_cents,
                    replaces=replaces,
                    facts=differences(product, variant, item.product, item.variant),
                    running=running_costs(snapshot.assumed, [(product, variant), (item.product, item.variant)]),
                )


def _smaller_steps(
    better: Product, refused: Variant, product: Product, variant: Variant, pieces: int, offer: Offer, snapshot: Snapshot
) -> list[tuple[Item, str]]:
    """Smaller versions of the better model, and other models that keep the main features, the dearest first.

    All cost more than what the shopper has and less than what was refused.
    """
    found = []
    for other in (better, *_alike(product, offer, snapshot)):
        for version in other.variants if other is better else (other.first,):
            item = Item(other, version, 1, version.price_cents)
            if not variant.price_cents < version.price_cents < refused.price_cents:
                continue
            if snapshot.available(version) < pieces:
                continue
            if other is better:
                found.append((item, f"{better.name} in a smaller version ({version.title}), for less."))
            else:
                found.append((item, f"Costs less than {better.name} and has every main feature of {product.name}."))
    return sorted(found, key=lambda pair: -pair[0].unit_cents)


def _alike(product: Product, offer: Offer, snapshot: Snapshot) -> Iterator[Product]:
    """Other products of its kind that lack none of its main features."""
    for other in snapshot.shelf.products.values():
        same = other.kind == product.kind and other.role == "product" and other.handle != product.handle
        if same and names(offer, other) and keeps_major_features(product, other):
            yield other


def keeps_major_features(product: Product, cheaper: Product) -> bool:
    """Whether the cheaper model has every major feature of the other, or more of the same (10 kg for 9 kg)."""
    has = {text for text, _ in cheaper.features}
    return all(text in has or _has_more(text, has) for text, major in product.features if major)


def _has_more(feature: str, has: Iterable[str]) -> bool:
    """Whether one of these features is the same with a number that is not smaller; only where more is better."""
    found = _AMOUNT.search(feature)
    if found is None:
        return False
    begins, ends, least = feature[: found.start()], feature[found.end() :], _number(found)
    return any(
        (other := _AMOUNT.search(text)) is not None
        and (text[: other.start()], text[other.end() :]) == (begins, ends)
        and _number(other) >= least
        for text in has
    )


def _number(found: re.Match[str]) -> float:
    return float(found[1].replace(",", ""))


def _same_kind(
    product: Product, refused: Refused, line: Basket, offer: Offer, snapshot: Snapshot
) -> Iterator[Candidate]:
    others = _alike(product, offer, snapshot)
    reason = f"costs less than {product.name} and has the same main features"
    yield from _cheaper([(other, reason, line) for other in others], refused, snapshot)


def _complements(product: Product, refused: Refused, offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    pairs: list[tuple[Product, Relation, Basket]] = [
        (other, relation, line)
        for line in ordered_lines(offer, snapshot)
        for relation in line.product.related("complement")
        if (other := snapshot.shelf.product(relation.other))
        and other.role == "product"
        and other.handle != product.handle
        and names(offer, other)
    ]
    yield from _cheaper([(other, relation.reason, line) for other, relation, line in pairs], refused, snapshot)


def _cheaper(found: list[tuple[Product, str, Basket]], refused: Refused, snapshot: Snapshot) -> Iterator[Candidate]:
    candidates = []
    for other, reason, line in found:
        item = item_of(other, snapshot, reason)
        if item and item.unit_cents < refused.price_cents:
            why = sentence(f"Costs less and goes with {line.product.name}" + (f": it {reason}" if reason else ""))
            candidates.append(Candidate((item,), "add", why, line.product, line.unit_cents))
    yield from sorted(candidates, key=lambda candidate: -candidate.items[0].unit_cents)


def _line_with(product: Product, offer: Offer, snapshot: Snapshot) -> Basket | None:
    """The ordered line that the refused product was a complement of."""
    lines = list(ordered_lines(offer, snapshot))
    own = [line for line in lines if any(r.other == product.handle for r in line.product.related("complement"))]
    return next(iter(own or lines), None)
