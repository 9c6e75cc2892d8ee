"""Made-up reviews: ratings spread round the product's mean, bodies put together from the sentences of reviews.toml."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from storefront.seeding.read import SeedError
from storefront.seeding.rows import Phrases, ProductRow

WINDOW = timedelta(days=548)
"""Reviews are at most 18 months old."""
SETTLING = timedelta(days=3)
"""Nobody reviews in the first three days, unless the product is newer than twice that."""
STARS = (1, 2, 3, 4, 5)
USUAL = (9, 6, 10, 25, 50)
"""How often each number of stars is given over all products: many fives, more ones than twos."""
TRIES = 500

TITLES = {
    5: ("Very satisfied", "Does what I hoped for", "Would buy it again", "Good choice", "As described", "No regrets"),
    4: ("Good, with one small thing", "Mostly happy", "Solid", "Good value", "Nearly perfect", "Pleased with it"),
    3: ("All right", "Has two sides", "Does its job", "Neither good nor bad", "Expected a little more", "Decent"),
    2: ("Not quite for me", "Could be better", "Somewhat let down", "Hoped for more", "Mixed feelings"),
    1: ("Did not work for me", "Disappointed", "Sent it back", "Not what I expected"),
}


@dataclass(frozen=True, slots=True)
class MadeReview:
    """A review before it has a row."""

    author: str
    rating: int
    title: str
    body: str
    written_at: datetime


def make_reviews(
    product: ProductRow, phrases: Phrases, authors: Sequence[str], now: datetime, chance: Random
) -> list[MadeReview]:
    """The reviews of one product, oldest first; no body twice. Raises SeedError if the sentences do not suffice."""
    bodies: set[str] = set()
    days = _moments(product, now, chance)
    made = []
    signed = chance.sample(authors, product.reviews) if len(authors) >= product.reviews else list(authors)
    for rating, author, written_at in zip(spread_ratings(product, chance), signed, days, strict=False):
        body = _new_body(product, rating, phrases, bodies, chance)
        made.append(MadeReview(author, rating, chance.choice(TITLES[rating]), body, written_at))
    return made


def spread_ratings(product: ProductRow, chance: Random) -> list[int]:
    """Whole stars, shuffled, whose mean is the product's as nearly as whole stars allow."""
    count = product.reviews
    wanted = round(product.rating * count)
    tilt = _tilt_for(product.rating)
    weights = [usual * tilt**star for star, usual in zip(STARS, USUAL, strict=True)]
    ratings = chance.choices(STARS, weights, k=count)
    while (lacking := wanted - sum(ratings)) != 0:
        step = 1 if lacking > 0 else -1
        place = chance.randrange(count)
        if 1 <= ratings[place] + step <= 5:
            ratings[place] += step
    return ratings


def _tilt_for(mean: float) -> float:
    """The factor per star that moves the usual spread to this mean, found by halving."""
    low, high = 1e-3, 1e3
    for _ in range(60):
        tilt = (low * high) ** 0.5
        weights = [usual * tilt**star for star, usual in zip(STARS, USUAL, strict=True)]
        if sum(star * weight for star, weight in zip(STARS, weights, strict=True)) < mean * sum(weights):
            low = tilt
        else:
            high = tilt
    return low


def _moments(product: ProductRow, now: datetime, chance: Random) -> list[datetime]:
    released = now - timedelta(days=product.released_days_ago)
    if product.released_days_ago > 2 * SETTLING.days:
        released += SETTLING
    begins = max(released, now - WINDOW)
    seconds = int((now - begins).total_seconds())
    return sorted(now - timedelta(seconds=chance.randint(0, seconds)) for _ in range(product.reviews))


def _new_body(product: ProductRow, rating: int, phrases: Phrases, used: set[str], chance: Random) -> str:
    for _ in range(TRIES):
        body = _body(product.kind, rating, phrases, chance)
        if body not in used:
            used.add(body)
            return body
    raise SeedError(
        [
            f"reviews.toml, table kind.{product.kind}: there are too few sentences for {product.reviews} different "
            f"reviews of {product.handle}; add some, or ask for fewer reviews in products.csv."
        ]
    )


def _body(kind: str, rating: int, phrases: Phrases, chance: Random) -> str:
    praise, complaints = phrases.kinds[kind]
    if rating == 5:
        middle = chance.sample(praise, chance.choice((1, 2, 2)))
    elif rating == 4:
        middle = chance.sample(praise, chance.choice((1, 2))) + chance.sample(complaints, chance.choice((0, 1)))
    elif rating == 3:
        middle = [chance.choice(praise), chance.choice(complaints)]
    else:
        middle = chance.sample(complaints, chance.choice((1, 2)))
    opening = [chance.choice(phrases.openings)] if chance.random() < 0.6 else []
    closings = phrases.closings_good if rating >= 4 else phrases.closings_bad
    closing = [chance.choice(closings)] if rating != 3 and chance.random() < 0.6 else []
    return " ".join([*opening, *middle, *closing])
