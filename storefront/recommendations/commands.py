"""What the commands of recommendations do: counting orders anew while the shop runs, and measuring suggestions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from storefront.catalog.models import Product
from storefront.orders.models import Order, OrderLine
from storefront.recommendations.counts import VOID
from storefront.recommendations.evaluate import Bought, Evaluation, Score, evaluate
from storefront.recommendations.rebuild import rebuild_apart
from storefront.setup import progress
from storefront.shops.models import Shop
from storefront.worlds import lifecycle
from storefront.worlds.session import open_engine

Tell = Callable[[str], None]


def rebuild_affinity(instance: Path, code: str, handle: str | None, tell: Tell) -> None:
    """Count the orders of one shop of a world anew, or of all, and say how far it is and what came of it.

    Raises BadWorld where there is no such world or shop.
    """
    with _opened(instance, code) as engine:
        for shop_id, name in _shops(engine, code, handle):
            done = rebuild_apart(engine, shop_id, lambda text, new: progress.show(f"  {text}", new))
            progress.clear()
            wrong = f"{done.mended:,} counts brought up to date" if done.mended else "all counts were up to date"
            tell(
                f"{name}: {done.orders:,} orders in {done.seconds:.1f} s (others waited {done.locked_seconds:.2f} s), "
                f"{done.worth_showing:,} pairs worth showing, {wrong}"
            )


def evaluate_recommendations(instance: Path, code: str, handle: str | None, tell: Tell) -> None:
    """Print how good suggestions are in one shop of a world, or in all. Raises BadWorld as `rebuild_affinity` does."""
    with _opened(instance, code) as engine:
        for shop_id, name in _shops(engine, code, handle):
            with engine.connect() as connection:
                found = evaluate(_orders(connection, shop_id), _sold(connection, shop_id))
            for line in report(name, found):
                tell(line)


def report(name: str, found: Evaluation) -> Iterator[str]:
    """The figures of a shop as lines of text."""
    yield f"{name}: learned from {found.earlier:,} orders, asked about the {found.later:,} after them"
    yield f"  {'':24}{'cases':>7}{'hit@3':>9}{'coverage':>10}{'distinct':>10}{'10 most shown':>15}"
    for title, score in (
        ("bought together", found.beside),
        ("  beside: popularity", found.beside_popular),
        ("picks for one shopper", found.personal),
        ("  beside: popularity", found.personal_popular),
    ):
        yield f"  {title:24}{_figures(score)}"


def _figures(score: Score) -> str:
    if not score.cases:
        return f"{0:7}   no later orders to ask about"
    rates = f"{100 * score.hit_rate:7.1f} %{100 * score.coverage:8.0f} %{score.distinct:10}"
    return f"{score.cases:7,}{rates}{100 * score.top_share:13.0f} %"


@contextmanager
def _opened(instance: Path, code: str) -> Iterator[Engine]:
    if not lifecycle.exists(instance, code):
        raise lifecycle.BadWorld(f"there is no world {code!r}; `worlds list` shows which there are")
    engine = open_engine(lifecycle.path_of(instance, code))
    try:
        yield engine
    finally:
        engine.dispose()


def _shops(engine: Engine, code: str, handle: str | None) -> list[tuple[int, str]]:
    with engine.connect() as connection:
        rows = connection.execute(select(Shop.id, Shop.handle, Shop.name).order_by(Shop.position)).all()
    chosen = [(row.id, row.name) for row in rows if handle in (None, row.handle)]
    if not chosen:
        there = ", ".join(row.handle for row in rows)
        raise lifecycle.BadWorld(f"there is no shop {handle!r} in the world {code!r}; there are {there}")
    return chosen


def _orders(connection: Connection, shop_id: int) -> Iterator[Bought]:
    rows = connection.execute(
        select(Order.id, Order.customer_id, Order.placed_at, OrderLine.product_id)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(
            Order.shop_id == shop_id,
            Order.status.not_in(VOID),
            OrderLine.role == "product",
            OrderLine.undone_at.is_(None),
        )
        .order_by(Order.id, OrderLine.position)
    )
    for _, lines in groupby(rows, key=lambda row: row.id):
        order = list(lines)
        yield Bought(order[0].customer_id, order[0].placed_at, tuple(dict.fromkeys(row.product_id for row in order)))


def _sold(connection: Connection, shop_id: int) -> list[int]:
    """All products that could be suggested."""
    sold = select(Product.id).where(Product.shop_id == shop_id, Product.published, Product.role == "product")
    return list(connection.scalars(sold))
