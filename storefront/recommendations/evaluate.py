"""How good suggestions are, measured on orders that came after those they were learned from. Pure.

Orders stand in the order of their time. The first four fifths are mined; what comes later is only asked about:

* Beside a product: each later order of two or more products shows its first one. Three suggestions; a hit, if one of
  them is among the others of that order.
* For one shopper: each customer with earlier orders and a later one. Their earlier orders are what they bought; picks
  are made as of the moment of their first later order. Three suggestions of things they did not have; a hit, if one of
  them is in that order.

Beside each stands popularity: the three most sold in the earlier orders, but for what is shown or had already.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from storefront.recommendations.affinity import mine
from storefront.recommendations.picks import picks
from storefront.recommendations.values import Companion, Interest

EARLIER = 0.8
SHOWN = 3
MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Bought:
    """An order: who placed it, when, and its products by id, the first one first."""

    customer: int
    at: datetime
    products: tuple[int, ...]


@dataclass(slots=True)
class Score:
    """What a way of suggesting achieved. `able` of the `askable` products or shoppers get a suggestion at all."""

    hits: int = 0
    cases: int = 0
    able: int = 0
    askable: int = 0
    shown: Counter[int] = field(default_factory=Counter)

    def note(self, suggested: Collection[int], wanted: Collection[int]) -> None:
        """One case: what was suggested, and what would have been right."""
        self.cases += 1
        self.hits += any(product in wanted for product in suggested)
        self.shown.update(suggested)

    @property
    def hit_rate(self) -> float:
        """Hits by case, 0 to 1; 0 without cases."""
        return self.hits / self.cases if self.cases else 0.0

    @property
    def coverage(self) -> float:
        """The share that gets a suggestion, 0 to 1."""
        return self.able / self.askable if self.askable else 0.0

    @property
    def distinct(self) -> int:
        """How many different products were shown."""
        return len(self.shown)

    @property
    def top_share(self) -> float:
        """The share of all that was shown which the ten most shown products took, 0 to 1."""
        most = sum(count for _, count in self.shown.most_common(MOST_SHOWN))
        return most / self.shown.total() if self.shown else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How many orders were mined and how many are later, and the scores, each beside popularity in the same cases."""

    earlier: int
    later: int
    beside: Score
    beside_popular: Score
    personal: Score
    personal_popular: Score


def evaluate(orders: Iterable[Bought], products: Collection[int]) -> Evaluation:
    """Split by time, learn from the earlier orders, ask about the later ones; `products` are all that are sold."""
    ordered = sorted((order for order in orders if order.products), key=lambda order: order.at)
    cut = int(len(ordered) * EARLIER)
    earlier, later = ordered[:cut], ordered[cut:]
    companions = _companions(earlier)
    sold = Counter(product for order in earlier for product in set(order.products))
    popular = sorted(sold, key=lambda product: (-sold[product], product))
    return Evaluation(
        len(earlier),
        len(later),
        *_beside(later, companions, popular, products),
        *_personal(earlier, later, companions, popular),
    )


def _companions(orders: Iterable[Bought]) -> dict[str, tuple[Companion, ...]]:
    found: dict[str, list[Companion]] = {}
    for pair in mine(order.products for order in orders):
        companion = Companion(
            str(pair.other),
            pair.together,
            pair.product_orders,
            pair.other_orders,
            pair.orders,
            pair.lift,
            pair.llr,
        )
        found.setdefault(str(pair.product), []).append(companion)
    return {product: tuple(others) for product, others in found.items()}


def _beside(
    later: Iterable[Bought],
    companions: Mapping[str, tuple[Companion, ...]],
    popular: Sequence[int],
    products: Collection[int],
) -> tuple[Score, Score]:
    mined, baseline = Score(askable=len(products)), Score(askable=len(products))
    mined.able = sum(str(product) in companions for product in products)
    baseline.able = len(products) if popular else 0
    for order in later:
        first, others = order.products[0], set(order.products[1:]) - {order.products[0]}
        if others:
            mined.note([int(one.other) for one in companions.get(str(first), ())[:SHOWN]], others)
            baseline.note(_without(popular, {first}), others)
    return mined, baseline


def _personal(
    earlier: Iterable[Bought],
    later: Iterable[Bought],
    companions: Mapping[str, tuple[Companion, ...]],
    popular: Sequence[int],
) -> tuple[Score, Score]:
    mined, baseline = Score(), Score()
    history: dict[int, list[Interest]] = {}
    for order in earlier:
        bought = [Interest(str(product), "purchase", order.at) for product in order.products]
        history.setdefault(order.customer, []).extend(bought)
    asked: set[int] = set()
    for order in later:
        if order.customer in history and order.customer not in asked:
            asked.add(order.customer)
            interests = history[order.customer]
            found = [int(pick.handle) for pick in picks(interests, companions, order.at)[:SHOWN]]
            had = {int(interest.product) for interest in interests}
            common = _without(popular, had)
            mined.note(found, order.products)
            baseline.note(common, order.products)
            mined.able += bool(found)
            baseline.able += bool(common)
    mined.askable = baseline.askable = len(asked)
    return mined, baseline


def _without(popular: Iterable[int], had: Collection[int]) -> list[int]:
    return list(islice((product for product in popular if product not in had), SHOWN))
