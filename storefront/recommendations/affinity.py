"""Basket analysis: which products stand together in orders more often than chance would put them there. Pure.

A pair counts when it stands in enough orders, more often than chance (lift above 1) and significantly so (signed
log-likelihood ratio). Pairs are ranked by cosine: raw confidence is the popularity list in disguise, raw lift is noise
at low counts.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
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


@dataclass(slots=True)
class Counts:
    """How many orders there are, how many hold each product, and how many hold both of a pair, the smaller id first.

    Counts may be negative where they stand for a difference.
    """

    orders: int = 0
    of: Counter[int] = field(default_factory=Counter)
    together: Counter[tuple[int, int]] = field(default_factory=Counter)


def pairs_in(products: Collection[int]) -> Iterable[tuple[int, int]]:
    """All pairs of these products, the smaller id first."""
    return combinations(sorted(products), 2)


def counts_of(products: Collection[int], times: int = 1) -> Counts:
    """The counts of one order; none for an empty one, nor for one of more than 100 products."""
    if not 0 < len(products) <= MOST_PRODUCTS:
        return Counts()
    return Counts(times, Counter(dict.fromkeys(products, times)), Counter(dict.fromkeys(pairs_in(products), times)))


def count(baskets: Iterable[Collection[int]]) -> Counts:
    """Count baskets of product ids. A product counts once per basket; empty and bulk baskets change no count."""
    found = Counts()
    for basket in baskets:
        products = set(basket)
        if 0 < len(products) <= MOST_PRODUCTS:
            found.orders += 1
            found.of.update(products)
            found.together.update(pairs_in(products))
    return found


def mine(baskets: Iterable[Collection[int]]) -> list[Pair]:
    """The pairs worth showing among baskets of product ids, by product and rank, at most 20 per product."""
    counts = count(baskets)
    return mined(counts.orders, counts.of, ((*pair, together) for pair, together in counts.together.items()))


def mined(orders: int, of: Mapping[int, int], together: Iterable[tuple[int, int, int]]) -> list[Pair]:
    """The pairs worth showing, by product and rank, at most 20 per product.

    `of` is the number of orders that hold each product; `together` has two products and how many orders hold both.
    """
    fewest = fewest_orders(orders)
    others: dict[int, list[tuple[int, int, int]]] = {}
    for one, other, both in together:
        if both >= fewest:
            others.setdefault(one, []).append((other, both, of[other]))
            others.setdefault(other, []).append((one, both, of[one]))
    return [pair for product in sorted(others) for pair in best(product, of[product], others[product], orders)]


def fewest_orders(orders: int) -> int:
    """In how many orders a pair must stand, in a shop with so many orders."""
    return FEWEST_ORDERS_IN_A_SMALL_SHOP if orders < SMALL_SHOP else FEWEST_ORDERS


def best(product: int, product_orders: int, others: Iterable[tuple[int, int, int]], orders: int) -> list[Pair]:
    """The companions of one product that are worth showing, ranked by cosine, at most 20.

    `others` has the id of each other product, how many orders hold both and how many hold the other. Equal ones stand
    by count, then by id, so that the order never depends on chance.
    """
    fewest = fewest_orders(orders)
    # For one product, the square of the cosine but for a constant: a quotient of whole numbers, equal where they are.
    ranked = sorted(others, key=lambda other: (-(other[1] * other[1] / other[2]), -other[1], other[0]))
    found: list[Pair] = []
    for other, together, other_orders in ranked:
        if len(found) == KEPT:
            break
        if together >= fewest and together * orders > product_orders * other_orders:
            pair = _measured(product, other, len(found) + 1, together, product_orders, other_orders, orders)
            if pair.llr > SIGNIFICANT:
                found.append(pair)
    return found


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


def _measured(
    product: int, other: int, rank: int, together: int, product_orders: int, other_orders: int, orders: int
) -> Pair:
    return Pair(
        product=product,
        other=other,
        rank=rank,
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
