"""`tiers`: three models of a line side by side, the shopper's own among them, the others one click away. Pure."""

from collections.abc import Iterator, Sequence

from storefront.catalog.running import running_costs
from storefront.catalog.shelf import Product, Variant
from storefront.offers.techniques.anchors import item_of, names
from storefront.offers.techniques.swaps import Start, starts
from storefront.offers.values import Candidate, Item, Offer, Snapshot

COLUMNS = 3
MOST_FACTS = 4
WITHOUT_ONE = ("home", "collection", "search")
"""Pages that are about no single model: there every column may be chosen, and nothing is replaced."""

Column = tuple[Product, Variant]


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """Lines of the page's products, each as three neighbouring models that are on hand and in proportion.

    `items` begin with the next model up, `choices` are all that may be chosen, the simplest first. A dearer model is at
    most so much dearer as the shop allows for an upsell; a line of which another model is in the cart is left out.
    """
    alone = snapshot.page in WITHOUT_ONE
    about = {product.handle for product, _ in snapshot.anchors}
    seen: set[str] = set()
    for product, now, line in starts(offer, snapshot):
        if not product.line or product.line in seen or not names(offer, product):
            continue
        seen.add(product.line)
        columns = _columns((product, now, line), snapshot)
        taken = [one for one, _ in columns if one.handle != product.handle and snapshot.in_cart(one.handle)]
        compared = snapshot.page == "compare" and {one.handle for one, _ in columns} <= about
        if len(columns) == COLUMNS and not taken and not compared and not (alone and line):
            yield _candidate((product, now, line), columns, alone, snapshot)


def columns_of(candidate: Candidate) -> tuple[tuple[Product, Variant | None, int], ...]:
    """The models side by side with their prices in cents, the simplest first: the choices, and the shopper's own."""
    found: list[tuple[Product, Variant | None, int]]
    found = [(item.product, item.variant, item.unit_cents) for item in candidate.choices]
    if candidate.anchor is not None:
        found.append((candidate.anchor, None, candidate.anchor_cents or 0))
    return tuple(sorted(found, key=lambda column: column[0].tier or 0))


def _candidate(start: Start, columns: Sequence[Column], alone: bool, snapshot: Snapshot) -> Candidate:
    product, now, line = start
    items = [
        Item(one, variant, 1, variant.price_cents) for one, variant in columns if alone or one.handle != product.handle
    ]
    above = [item for item in items if (item.product.tier or 0) > (product.tier or 0)]
    first = next(iter(above), items[-1]) if not alone else _own(items, product)
    return Candidate(
        items=(first,),
        action="swap",
        reason=f"{_listed([one.name for one, _ in columns])} are models of one line, from the simplest up.",
        anchor=None if alone else product,
        anchor_cents=None if alone else now.price_cents,
        replaces=line.key if line and not alone else None,
        choices=tuple(items),
        facts=_facts(columns),
        running=running_costs(snapshot.assumed, columns),
    )


def _columns(start: Start, snapshot: Snapshot) -> list[Column]:
    """The model and its nearest neighbours that may be had, one above and one below where there are such."""
    product, now, line = start
    models = snapshot.shelf.lines.get(product.line or "", ())
    below: list[Column] = []
    above: list[Column] = []
    for other in models:
        if other.handle == product.handle:
            continue
        item = item_of(other, snapshot, like=now, pieces=line.quantity if line else 1)
        if item is None or item.variant is None or not _in_proportion(item.unit_cents, now, snapshot):
            continue
        (above if (other.tier or 0) > (product.tier or 0) else below).append((other, item.variant))
    most_above = max(1, COLUMNS - 1 - len(below))
    chosen_above = above[:most_above]
    chosen_below = below[-(COLUMNS - 1 - len(chosen_above)) :] if len(chosen_above) < COLUMNS - 1 else []
    return [*chosen_below, (product, now), *chosen_above]


def _in_proportion(cents: int, now: Variant, snapshot: Snapshot) -> bool:
    return 100 * (cents - now.price_cents) <= snapshot.taste.upsell_ratio_percent * now.price_cents


def _facts(columns: Sequence[Column]) -> tuple[tuple[str, ...], ...]:
    """Up to four facts that all state and in which they differ, from as many groups as there are."""
    stated = [{spec.name: spec.text for spec in product.specs_of(variant)} for product, variant in columns]
    rows: dict[str, list[tuple[str, ...]]] = {}
    for spec in columns[0][0].specs_of(columns[0][1]):
        texts = [own.get(spec.name, "") for own in stated]
        if all(texts) and len(set(texts)) > 1:
            rows.setdefault(spec.group, []).append((spec.name, *texts))
    first = [found[0] for found in rows.values()]
    rest = [row for found in rows.values() for row in found[1:]]
    kept = [*first, *rest][:MOST_FACTS]
    return tuple(row for found in rows.values() for row in found if row in kept)


def _own(items: Sequence[Item], product: Product) -> Item:
    return next(item for item in items if item.product.handle == product.handle)


def _listed(texts: Sequence[str]) -> str:
    return f"{', '.join(texts[:-1])} and {texts[-1]}"
