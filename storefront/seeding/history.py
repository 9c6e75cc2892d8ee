"""A year of made-up orders: when they came and who placed them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any

from storefront.seeding.baskets import Basket, Ware, fill_baskets, ware_of
from storefront.seeding.orders import FirstIds, History, OrderWriter
from storefront.seeding.people import Person
from storefront.seeding.rows import ShopSeed
from storefront.seeding.shop import Ids

ORDERS = 3_300
DAYS = 365
WEEKDAYS = (1.05, 1.0, 1.0, 1.05, 0.95, 0.9, 1.2)
MONTHS = (0.95, 0.85, 0.9, 0.9, 0.95, 0.95, 0.9, 0.85, 1.0, 1.05, 1.45, 1.35)
HOURS = (1, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 6, 6, 6, 6, 7, 8, 10, 11, 10, 7, 3)
GROWTH = 0.3
"""By so much more is sold on the last day than on the first, waves aside."""


def make_history(
    seed: ShopSeed,
    ids: Ids,
    first: FirstIds,
    people: Sequence[Person],
    now: datetime,
    chance: Random,
    count: int = ORDERS,
) -> History:
    """`count` orders of the last 12 months, oldest first; every person orders at least once, some often.

    There are none in a shop where nothing is older than today.
    """
    catalogue = seed.catalogue
    sold = [product for product in catalogue.products.values() if product.role == "product"]
    wares = [ware_of(product, catalogue.variants[product.handle][0].price_cents) for product in sold]
    baskets = fill_baskets(order_ages(wares, now, chance, count), wares, seed.affinities, chance)
    placed = sorted(((_moment(basket, now, chance), basket) for basket in baskets), key=lambda pair: pair[0])
    writer = OrderWriter(seed, ids, first, now, chance)
    history = History()
    buyers = _buyers(len(placed), people, chance)
    for place, ((at, basket), buyer) in enumerate(zip(placed, buyers, strict=True)):
        if buyer == len(history.customers):
            history.customers.append(_customer(people[buyer], first.customer + buyer, ids.shop, at))
        writer.write(history, place, at, basket, people[buyer], first.customer + buyer)
    return history


def order_ages(wares: Sequence[Ware], now: datetime, chance: Random, count: int) -> list[int]:
    """How many days ago the orders were placed, oldest first: in waves of weekday and season, more as more is sold."""
    ages = range(DAYS, 0, -1)
    weights = []
    for age in ages:
        day = (now - timedelta(days=age)).date()
        growth = 1 + GROWTH * (DAYS - age) / DAYS
        on_sale = sum(ware.popularity for ware in wares if ware.released_days_ago > age)
        weights.append(WEEKDAYS[day.weekday()] * MONTHS[day.month - 1] * growth * on_sale**0.5)
    if not any(weights):
        return []
    return sorted(chance.choices(ages, weights, k=count), reverse=True)


def _moment(basket: Basket, now: datetime, chance: Random) -> datetime:
    day = (now - timedelta(days=basket.age)).date()
    hour = chance.choices(range(24), HOURS)[0]
    return datetime.combine(day, time(hour, chance.randrange(60), chance.randrange(60)), UTC)


def _buyers(orders: int, people: Sequence[Person], chance: Random) -> Iterator[int]:
    """For each order the place of its customer; new ones come in turn, so that all have ordered at the end."""
    known = 0
    for place in range(orders):
        new = len(people) - known
        if known == 0 or chance.random() * (orders - place) < new:
            yield known
            known += 1
        else:
            yield chance.randrange(known)


def _customer(person: Person, id_: int, shop_id: int, since: datetime) -> dict[str, Any]:
    return {"id": id_, "shop_id": shop_id, "email": person.email, "name": person.name, "since": since}
