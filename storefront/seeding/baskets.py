"""Which products a made-up order holds: one by popularity, smaller ones beside it, and the planted affinities."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from storefront.seeding.rows import AffinityRow, ProductRow

MORE = (68, 24, 8)
"""Of 100 orders, how many hold none, one, two further things besides the main one."""


@dataclass(slots=True)
class Basket:
    """An order in the making: placed `age` days ago, holding products by handle, the main one first."""

    age: int
    products: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ware:
    """What the choice of a product depends on."""

    handle: str
    kind: str
    popularity: int
    released_days_ago: int
    price_cents: int


def fill_baskets(
    ages: Sequence[int], wares: Sequence[Ware], affinities: Sequence[AffinityRow], chance: Random
) -> list[Basket]:
    """One basket per age, in the order given. Nothing is bought before its release.

    Of the orders with `product` of an affinity, placed since `other` is sold, its percentage also hold `other`, within
    what chance allows: the share is drawn order by order, and met by adding `other` to orders that lack it.
    """
    by_handle = {ware.handle: ware for ware in wares}
    choices: dict[int, _Choice] = {}
    baskets = []
    partners: dict[str, set[str]] = {}
    for row in affinities:
        partners.setdefault(row.product, set()).add(row.other)
        partners.setdefault(row.other, set()).add(row.product)
    for age in ages:
        if age not in choices:
            choices[age] = _Choice([ware for ware in wares if ware.released_days_ago > age])
        if choices[age].wares:
            baskets.append(_basket(age, choices[age], by_handle, partners, chance))
    for row in in_planting_order(affinities):
        if row.product in by_handle and row.other in by_handle:
            _plant(row, baskets, by_handle, affinities, chance)
    return baskets


def in_planting_order(affinities: Sequence[AffinityRow]) -> list[AffinityRow]:
    """What adds a product comes before what follows from that product; the given order where they go in circles."""
    waiting, ordered = list(affinities), []
    while waiting:
        added_later = {row.other for row in waiting}
        row = next((row for row in waiting if row.product not in added_later), waiting[0])
        waiting.remove(row)
        ordered.append(row)
    return ordered


class _Choice:
    """Wares on sale on one day, drawn by popularity."""

    def __init__(self, wares: Sequence[Ware]) -> None:
        self.wares = wares
        self.sums: list[int] = []
        for ware in wares:
            self.sums.append((self.sums[-1] if self.sums else 0) + ware.popularity)

    def draw(self, chance: Random) -> Ware:
        return self.wares[bisect_right(self.sums, chance.randrange(self.sums[-1]))]


def _basket(
    age: int, choice: _Choice, by_handle: dict[str, Ware], partners: dict[str, set[str]], chance: Random
) -> Basket:
    """A main thing and at times others: cheaper, of other kinds, and no planted partner of what is there already."""
    main = choice.draw(chance)
    basket = Basket(age, [main.handle])
    for _ in range(chance.choices((0, 1, 2), MORE)[0]):
        ware = choice.draw(chance)
        kinds = {by_handle[handle].kind for handle in basket.products}
        planted = any(ware.handle in partners.get(handle, ()) for handle in basket.products)
        if ware.price_cents <= main.price_cents and ware.kind not in kinds and not planted:
            basket.products.append(ware.handle)
    return basket


def _plant(
    row: AffinityRow,
    baskets: Sequence[Basket],
    by_handle: dict[str, Ware],
    affinities: Sequence[AffinityRow],
    chance: Random,
) -> None:
    since = by_handle[row.other].released_days_ago
    holding = [basket for basket in baskets if row.product in basket.products and basket.age < since]
    lacking = [basket for basket in holding if row.other not in basket.products]
    wanted = sum(chance.random() * 100 < row.percent for _ in holding) - (len(holding) - len(lacking))
    rivals = {other.product for other in affinities if other.other == row.other and other is not row}
    chance.shuffle(lacking)
    lacking.sort(key=lambda basket: any(handle in rivals for handle in basket.products))
    for basket in lacking[: max(0, wanted)]:
        basket.products.append(row.other)


def ware_of(product: ProductRow, price_cents: int) -> Ware:
    """A product as something to choose."""
    return Ware(product.handle, product.kind, product.popularity, product.released_days_ago, price_cents)
