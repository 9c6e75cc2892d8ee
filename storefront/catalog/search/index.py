"""The index in the database: filling it, keeping it, asking it. The only module that knows SQLite's FTS5.

On PostgreSQL this module (and the two DDL statements in `models`) would be swapped, and nothing else: `search_product`
becomes a table with one `tsvector` column, its fields as weights A to D and `whole` in an array column, under a GIN
index; `_match` writes `to_tsquery` text (`word:AB`, `begun:*AB`); `near` becomes `word % :word` of `pg_trgm` over
`search_word`; the order that row ids carry here becomes an ORDER BY. Nothing in it takes the write lock but `fill` and
`reindex`.

A row id of `search_product` is made of shop, order and product, see `place`: FTS5 reads rows in the order of their ids,
so that the first twelve of ten thousand are found without looking at the others.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from storefront.catalog.search.entries import Entry, Measure, entries
from storefront.catalog.search.models import FIELDS, Quality, SearchWord, Synonym
from storefront.catalog.search.ranking import Need, Tier
from storefront.catalog.search.understand import Candidate
from storefront.catalog.search.words import joined, stem
from storefront.catalog.shelf import Shelf

_SHOP, _REST, _POPULARITY = 1 << 44, 1 << 43, 1 << 36
_MOST_POPULAR = 127
_NEAR = 60
_NAME_ONLY = 9
_INSERT = text(
    f"INSERT INTO search_product (rowid, {', '.join(FIELDS)}) VALUES (:rowid, {', '.join(f':{f}' for f in FIELDS)})"  # noqa: S608
)
_NEAR_WORDS = text(
    "SELECT w.word, w.weight, w.products FROM search_near JOIN search_word w ON w.id = search_near.rowid "
    "WHERE search_near MATCH :threes AND w.shop_id = :shop ORDER BY search_near.rank LIMIT 300"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Ids of products, the best first, and how many there are in all."""

    products: tuple[int, ...]
    total: int


class ShopIndex:
    """The index of one shop, to ask. Reads only."""

    def __init__(self, connection: Connection, shop_id: int, shelf: Shelf) -> None:
        self.connection, self.shop_id, self.shelf = connection, shop_id, shelf

    @property
    def synonyms(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What people say, written together, and the words that mean the same."""
        return self.shelf.once("catalog.synonyms", self._synonyms)

    def known(self, words: Collection[str]) -> Mapping[str, bool]:
        """Those of the words that are in the catalogue; whether they are a whole name."""
        rows = self.connection.execute(
            select(SearchWord.word, SearchWord.is_whole).where(
                SearchWord.shop_id == self.shop_id, SearchWord.word.in_(sorted(words))
            )
        )
        return {row.word: row.is_whole for row in rows}

    def begun(self, words: Iterable[str]) -> set[str]:
        """Those of the words with which a word of the catalogue begins."""
        asked = [word for word in words if len(word) > 1]
        if not asked:
            return set()
        one = (
            "EXISTS (SELECT 1 FROM search_word "
            "WHERE shop_id = :shop AND word > :w{0} AND word < :w{0} || char(1114111))"
        )
        found = self.connection.execute(
            text("SELECT " + ", ".join(one.format(place) for place in range(len(asked)))),
            {"shop": self.shop_id, **{f"w{place}": word for place, word in enumerate(asked)}},
        ).one()
        return {word for word, there in zip(asked, found, strict=True) if there}

    def near(self, word: str) -> Sequence[Candidate]:
        """Words that share letters with this one: those that share most of their threes."""
        threes = _threes(word)
        rows = self.connection.execute(
            _NEAR_WORDS, {"shop": self.shop_id, "threes": " OR ".join(map(_quoted, threes))}
        ).all()
        shared = sorted(rows, key=lambda row: -len(threes & _threes(row.word)))
        return [Candidate(*row) for row in shared[:_NEAR]]

    def matching(self, tiers: Sequence[Tier], start: int, most: int) -> Answer:
        """The products of the tiers, those of an earlier tier first; the total is that of the last tier."""
        fitting = "FROM search_product WHERE search_product MATCH :t{0} AND rowid BETWEEN :low AND :high"
        one = f"SELECT * FROM (SELECT {{0}} AS tier, rowid AS place {fitting} ORDER BY rowid LIMIT :most)"  # noqa: S608
        total = f"SELECT -1, count(*) {fitting}".format(len(tiers) - 1)
        low = self.shop_id * _SHOP
        rows = self.connection.execute(
            text(" UNION ALL ".join([*(one.format(place) for place in range(len(tiers))), total])),
            {
                "low": low,
                "high": low + _SHOP - 1,
                "most": start + most,
                **{f"t{place}": _match(tier) for place, tier in enumerate(tiers)},
            },
        ).all()
        ordered = dict.fromkeys(place for tier, place in sorted(rows) if tier >= 0)
        ids = [place % _POPULARITY for place in ordered][start : start + most]
        return Answer(tuple(ids), next(count for tier, count in rows if tier < 0))

    def _synonyms(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, tuple[tuple[str, ...], ...]] = {}
        for said, means in self.connection.execute(
            select(Synonym.said, Synonym.means).where(Synonym.shop_id == self.shop_id).order_by(Synonym.id)
        ):
            key = joined(said)
            found[key] = (*found.get(key, ()), *map(tuple, means))
        return found


def fill(connection: Connection, shop_id: int, shelf: Shelf) -> None:
    """Index everything on the shelf of a shop that has no index yet. Nothing is committed."""
    written = list(entries(shelf, _measures(connection, shop_id)))
    connection.execute(_INSERT, [_row(shop_id, entry) for entry in written])
    words: dict[str, tuple[int, int, bool]] = {}
    for entry in written:
        for word, (weight, is_whole) in _words_of(entry.fields).items():
            best, products, whole = words.get(word, (weight, 0, False))
            words[word] = (min(best, weight), products + 1, whole or is_whole)
    said = _said(connection, shop_id)
    for word in said:
        words.setdefault(word, (0, 0, False))
    _add_words(connection, shop_id, words, said.union(*(entry.spelt for entry in written)))


def reindex(connection: Connection, shop_id: int, shelf: Shelf, product_id: int) -> None:
    """Index one product anew after a change of the catalogue; `shelf` is as it is now, without it if it went.

    Nothing is committed. What counts as quiet or light among its kind is told anew of this product alone.
    """
    before, now, spelt = _take_out(connection, shop_id, product_id), {}, frozenset[str]()
    if product := shelf.by_id.get(product_id):
        (entry,) = entries(shelf, _measures(connection, shop_id), [product.handle])
        connection.execute(_INSERT, [_row(shop_id, entry)])
        now, spelt = _words_of(entry.fields), entry.spelt
    changed = before.keys() ^ now.keys()
    known = select(SearchWord.word, SearchWord.id, SearchWord.products).where(
        SearchWord.shop_id == shop_id, SearchWord.word.in_(sorted(changed))
    )
    there = {word: (id_, products) for word, id_, products in connection.execute(known).all()}
    for word, (id_, products) in there.items():
        _count_word(connection, id_, products + (1 if word in now else -1))
    new = {word: (weight, 1, whole) for word, (weight, whole) in now.items() if word in changed - there.keys()}
    _add_words(connection, shop_id, new, spelt)


def place(shop_id: int, entry: Entry) -> int:
    """The row id of a product: shop, whether it is goods, popularity falling, id. Smaller ones come first."""
    falling = max(0, _MOST_POPULAR - entry.popularity)
    return shop_id * _SHOP + (0 if entry.is_goods else _REST) + falling * _POPULARITY + entry.product_id


def _match(tier: Tier) -> str:
    """A tier in the language of FTS5. All words are letters and digits, and quoted."""
    return " OR ".join("(" + " AND ".join(f"({_need(need)})" for need in needs) + ")" for needs in tier)


def _need(need: Need) -> str:
    ways = []
    if need.as_whole:
        ways.append(f"{{whole}} : ({' OR '.join(map(_quoted, need.thing.wholes))})")
    if need.fields:
        told = " OR ".join(
            "(" + " AND ".join(_word(word, need.goes_on and word in need.thing.begun) for word in way) + ")"
            for way in need.thing.ways
        )
        ways.append(f"{{{' '.join(need.fields)}}} : ({told})")
    return " OR ".join(ways)


def _word(word: str, goes_on: bool) -> str:
    ways = {f"{_quoted(word)}{' *' if goes_on else ''}", _quoted(stem(word))}
    return "(" + " OR ".join(sorted(ways)) + ")"


def _quoted(word: str) -> str:
    return f'"{word}"'


def _threes(word: str) -> set[str]:
    """The word cut into threes, its ends marked as in PostgreSQL's pg_trgm."""
    padded = _padded(word)
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _padded(word: str) -> str:
    return f"__{word}_"


def _row(shop_id: int, entry: Entry) -> dict[str, Any]:
    return {"rowid": place(shop_id, entry), **{field: " ".join(entry.fields[field]) for field in FIELDS}}


def _words_of(fields: Mapping[str, Iterable[str]]) -> dict[str, tuple[int, bool]]:
    """Weight of the best field, and whether it is a whole name, by word."""
    found: dict[str, tuple[int, bool]] = {}
    for weight, field in reversed(list(enumerate(FIELDS))):
        for word in fields[field]:
            known = found.get(word)
            if field == "whole":
                found[word] = (known[0] if known else _NAME_ONLY, True)
            else:
                found[word] = (weight, bool(known and known[1]))
    return found


def _add_words(
    connection: Connection, shop_id: int, words: Mapping[str, tuple[int, int, bool]], spelt: Collection[str]
) -> None:
    """New words, as (weight, products, whether it is a whole name); those `spelt` so may be what a typo meant."""
    rows = [
        {"shop_id": shop_id, "word": word, "weight": weight, "products": products, "is_whole": whole}
        for word, (weight, products, whole) in sorted(words.items())
    ]
    if not rows:
        return
    connection.execute(insert(SearchWord), rows)
    known = select(SearchWord.word, SearchWord.id).where(SearchWord.shop_id == shop_id)
    ids = {row.word: row.id for row in connection.execute(known)}
    near = [{"rowid": ids[word], "word": _padded(word)} for word in sorted(words) if word in spelt and word.isalpha()]
    if near:
        connection.execute(text("INSERT INTO search_near (rowid, word) VALUES (:rowid, :word)"), near)


def _take_out(connection: Connection, shop_id: int, product_id: int) -> dict[str, tuple[int, bool]]:
    """Remove a product's row, wherever it stands in the order; the words it had."""
    row = connection.execute(
        text(
            f"SELECT rowid AS place, {', '.join(FIELDS)} FROM search_product "  # noqa: S608
            "WHERE rowid BETWEEN :low AND :high AND rowid % :step = :id"
        ),
        {"low": shop_id * _SHOP, "high": (shop_id + 1) * _SHOP - 1, "step": _POPULARITY, "id": product_id},
    ).one_or_none()
    if row is None:
        return {}
    connection.execute(text("DELETE FROM search_product WHERE rowid = :place"), {"place": row.place})
    return _words_of({field: getattr(row, field).split() for field in FIELDS})


def _count_word(connection: Connection, id_: int, products: int) -> None:
    if products > 0:
        connection.execute(update(SearchWord).where(SearchWord.id == id_).values(products=products))
    else:
        connection.execute(delete(SearchWord).where(SearchWord.id == id_))
        connection.execute(text("DELETE FROM search_near WHERE rowid = :id"), {"id": id_})


def _measures(connection: Connection, shop_id: int) -> list[Measure]:
    rows = connection.execute(
        select(Quality.words, Quality.spec, Quality.best).where(Quality.shop_id == shop_id).order_by(Quality.id)
    )
    return [Measure(tuple(words), spec, best) for words, spec, best in rows]


def _said(connection: Connection, shop_id: int) -> set[str]:
    rows = connection.scalars(select(Synonym.said).where(Synonym.shop_id == shop_id))
    return {word for said in rows for word in said}
