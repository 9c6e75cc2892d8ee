"""Basket analysis: which products stand together in orders more often than chance would put them there. Pure.

A pair counts when it stands in enough orders, more often than chance (lift above 1) and significantly so (signed
log-likelihood ratio). Pairs are ranked by cosine: raw confidence is the popularity list in disguise, raw lift is noise
at low counts.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, combinations
from math import log, sqrt

FEWEST_ORDERS = 5
FEWEST_ORDERS_IN_A_SMALL_SHOP = 3
SMALL_SHOP = 1_000
SIGNIFICANT = 3.84
"""The chi-square value of 5 % at one degree of freedom."""
MOST_PRODUCTS = 100
KEPT = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """`together` of the `product_orders` orders with `product` also hold `other`, which is in `other_orders` of all
    `orders`. `rank` counts from 1 within a product. `cosine` is 0 to 1; a `lift` of 1 means chance; `llr` is signed,
    negative for pairs that avoid each other.
    """

    product: int
    other: int
    rank: int
    together: int
    product_orders: int
    other_orders: int
    orders: int
    cosine: float
    lift: float
    llr: float


def mine(baskets: Iterable[Iterable[int]]) -> list[Pair]:
    """The pairs worth showing among baskets of product ids, by product and rank, at most 20 per product.

    A product counts once per basket. Empty baskets and those of more than 100 products are left out of every count.
    """
    kept = [basket for basket in map(frozenset, baskets) if 0 < len(basket) <= MOST_PRODUCTS]
    of = Counter(chain.from_iterable(kept))
    fewest = FEWEST_ORDERS_IN_A_SMALL_SHOP if len(kept) < SMALL_SHOP else FEWEST_ORDERS
    frequent = {product for product, orders in of.items() if orders >= fewest}
    together = Counter(chain.from_iterable(combinations(sorted(basket & frequent), 2) for basket in kept))
    found: dict[int, list[Pair]] = {}
    for (one, other), count in together.items():
        if count < fewest:
            continue
        for product, companion in ((one, other), (other, one)):
            pair = measured(product, companion, count, of[product], of[companion], len(kept))
            if pair.lift > 1 and pair.llr > SIGNIFICANT:
                found.setdefault(product, []).append(pair)
    return [pair for product in sorted(found) for pair in _ranked(found[product])]


def measured(product: int, other: int, together: int, product_orders: int, other_orders: int, orders: int) -> Pair:
    """A pair with its three measures, not yet ranked (rank 0)."""
    return Pair(
        product=product,
        other=other,
        rank=0,
        together=together,
        product_orders=product_orders,
        other_orders=other_orders,
        orders=orders,
        cosine=together / sqrt(product_orders * other_orders),
        lift=together * orders / (product_orders * other_orders),
        llr=signed_llr(
            together,
            product_orders - together,
            other_orders - together,
            orders - product_orders - other_orders + together,
        ),
    )


def signed_llr(both: int, only_one: int, only_other: int, neither: int) -> float:
    """Dunning's log-likelihood ratio of a two by two table, negative if the two meet less often than by chance.

    Source: T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993.
    """
    rows = (both + only_one, only_other + neither)
    columns = (both + only_other, only_one + neither)
    table = ((both, only_one), (only_other, neither))
    whole = sum(rows)
    ratio = 2 * sum(
        count * log(count * whole / (rows[row] * columns[column]))
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        if count
    )
    ratio = max(0.0, ratio)
    return ratio if both * whole >= rows[0] * columns[0] else -ratio


def _ranked(pairs: list[Pair]) -> list[Pair]:
    """The best by cosine; equal ones by count, then by id, so that the order never depends on chance."""
    best = sorted(pairs, key=lambda pair: (-pair.cosine, -pair.together, pair.other))[:KEPT]
    return [replace(pair, rank=rank) for rank, pair in enumerate(best, 1)]
