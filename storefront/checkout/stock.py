"""Taking pieces off the shelf and putting them back, inside the transaction of the order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select, update

from storefront.catalog.models import Variant
from storefront.extensions import db
from storefront.shops.models import Shop


@dataclass(frozen=True, slots=True)
class Short:
    """Something of which fewer pieces are left than wanted."""

    title: str
    wanted: int
    left: int

    @property
    def sentence(self) -> str:
        """What is left of it."""
        if self.left <= 0:
            return f"{self.title} has sold out."
        return f"{self.left} of {self.title} {'is' if self.left == 1 else 'are'} left, you asked for {self.wanted}."


class SoldOut(ValueError):
    """Not everything is there; nothing was taken once the transaction is rolled back."""

    def __init__(self, missing: Iterable[Short]) -> None:
        self.missing = tuple(missing)
        super().__init__(" ".join(short.sentence for short in self.missing))


def take(shop_id: int, pieces: Mapping[int, int], titles: Mapping[int, str]) -> None:
    """Take so many pieces of each variant, by id. Raises SoldOut; then the caller rolls back."""
    if not pieces:
        return
    revision = _next_revision(shop_id)
    short = [id_ for id_, count in sorted(pieces.items()) if not _taken(id_, count, revision)]
    if short:
        rows = db.session.execute(select(Variant.id, Variant.stock).where(Variant.id.in_(short)))
        left = {row.id: row.stock for row in rows}
        raise SoldOut(Short(titles[id_], pieces[id_], left.get(id_, 0)) for id_ in short)


def give_back(shop_id: int, pieces: Mapping[int, int]) -> None:
    """Put so many pieces of each variant back."""
    if not pieces:
        return
    revision = _next_revision(shop_id)
    for id_, count in sorted(pieces.items()):
        db.session.execute(
            update(Variant)
            .where(Variant.id == id_)
            .values(stock=Variant.stock + count, stock_changed=revision)
            .execution_options(synchronize_session=False)
        )


def counted(pairs: Iterable[tuple[int | None, int]]) -> Counter[int]:
    """Pieces by variant id; lines without a variant count nothing."""
    found: Counter[int] = Counter()
    for id_, count in pairs:
        if id_ is not None:
            found[id_] += count
    return found


def _taken(id_: int, count: int, revision: int) -> bool:
    done = db.session.execute(
        update(Variant)
        .where(Variant.id == id_, Variant.stock >= count)
        .values(stock=Variant.stock - count, stock_changed=revision)
        .execution_options(synchronize_session=False)
    )
    return bool(done.rowcount)  # type: ignore[attr-defined]


def _next_revision(shop_id: int) -> int:
    return db.session.execute(
        update(Shop)
        .where(Shop.id == shop_id)
        .values(stock_revision=Shop.stock_revision + 1)
        .returning(Shop.stock_revision)
        .execution_options(synchronize_session=False)
    ).scalar_one()
