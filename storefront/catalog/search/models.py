"""The search's own tables: the words of each shop, its synonyms and qualities, and two full-text indexes of SQLite.

`search_product` holds a row for each product; its row id tells shop, order and product, see `index.place`.
`search_near` holds the words cut into threes (but no stems, and none of descriptions), to find those that are nearly
spelt alike; row ids are those of `search_word`.
"""

from typing import Any

from sqlalchemy import DDL, JSON, ForeignKey, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base

FIELDS = ("whole", "title", "kind", "facts", "text")


class SearchWord(Base):
    """A word of a shop's catalogue: in how many products, and how weighty its best place is (1 title ... 4 text).

    `weight` 0: only people say it (a synonym); 9: it is nothing but a whole name written together. `is_whole`: it is
    such a name, of a kind, a product, a brand, or a SKU.
    """

    __tablename__ = "search_word"
    __table_args__ = (UniqueConstraint("shop_id", "word"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    word: Mapped[str]
    weight: Mapped[int]
    products: Mapped[int]
    is_whole: Mapped[bool]


class Synonym(Base):
    """What people say, and the words of this shop that mean the same."""

    __tablename__ = "synonym"

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"), index=True)
    said: Mapped[list[Any]] = mapped_column(JSON)
    means: Mapped[list[Any]] = mapped_column(JSON)


class Quality(Base):
    """Words of use that a fact stands for: `quiet` is the lowest `Noise` of its kind. `best`: lowest or highest."""

    __tablename__ = "quality"

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"), index=True)
    words: Mapped[list[Any]] = mapped_column(JSON)
    spec: Mapped[str]
    best: Mapped[str]


for statement in (
    f"CREATE VIRTUAL TABLE search_product USING fts5({', '.join(FIELDS)}, "
    "tokenize = 'unicode61 remove_diacritics 0', detail = column, prefix = '2 3 4')",
    "CREATE VIRTUAL TABLE search_near USING fts5(word, tokenize = 'trigram', detail = none)",
):
    event.listen(SearchWord.__table__, "after_create", DDL(statement))
