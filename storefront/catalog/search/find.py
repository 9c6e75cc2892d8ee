"""A page of the products that fit some words, the best first (`ranking` says which those are)."""

from dataclasses import dataclass

from storefront.catalog.search.index import ShopIndex
from storefront.catalog.search.ranking import some, tiers
from storefront.catalog.search.understand import understand
from storefront.catalog.shelf import Product


@dataclass(frozen=True, slots=True)
class Found:
    """Products of one page, and how many there are on all.

    `all_words` is False when no product has every word, and these have some. `mended` is the query with its typos
    mended, empty if there were none.
    """

    products: tuple[Product, ...] = ()
    total: int = 0
    all_words: bool = True
    mended: str = ""


def find(index: ShopIndex, query: str, start: int = 0, most: int = 12, typing: bool = False) -> Found:
    """The products that fit the words of `query`, from place `start` on, at most so many.

    While somebody is `typing`, the last word may be a begun one with a typo.
    """
    asked = understand(query, index, typing)
    if not asked.things:
        return Found()
    answer = index.matching(tiers(asked.things, asked.name), start, most)
    all_words = answer.total > 0
    if not all_words and len(asked.things) > 1:
        answer = index.matching(some(asked.things), start, most)
    products = tuple(index.shelf.by_id[id_] for id_ in answer.products if id_ in index.shelf.by_id)
    return Found(products, answer.total, all_words or not answer.total, asked.mended if answer.total else "")
