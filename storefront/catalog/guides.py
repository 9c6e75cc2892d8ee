"""Buying guides: what a shop advises, with today's figures filled in, and the way to one model. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from storefront.catalog.compare import Comparison, Row, compare
from storefront.catalog.figures import Figures
from storefront.catalog.running import Assumptions
from storefront.catalog.shelf import Product, Shelf

_MOST_GAINS = 4


@dataclass(frozen=True, slots=True)
class Tier:
    """One model of the guide. `label` is set on the one that fits most; `step` says what it adds to the one before."""

    product: str
    name: str
    fits: str
    skip_if: str
    step: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to a question of the selector: it takes at least the tier `needs` (the first is 1), and why."""

    label: str
    needs: int
    because: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question of the selector."""

    handle: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide as written. `questions` and `skips` are (title, text); `facts` are the rows of its table."""

    handle: str
    updated_on: date
    title: str
    summary: str
    collection: str
    kinds: tuple[str, ...]
    introduction: tuple[str, ...]
    tiers: tuple[Tier, ...]
    facts: tuple[str, ...]
    questions: tuple[tuple[str, str], ...]
    skips: tuple[tuple[str, str], ...]
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class ShownTier:
    """A tier with its product. `number` is its place in the guide, `more_cents` what it costs more than the last."""

    number: int
    product: Product
    name: str
    fits: str
    skip_if: str
    step: str
    label: str
    more_cents: int | None
    gains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A guide with all figures filled in; what is about a product that is not sold any more is left out."""

    guide: Guide
    introduction: tuple[str, ...]
    tiers: tuple[ShownTier, ...]
    rows: tuple[Row, ...]
    comparison: Comparison | None
    questions: tuple[tuple[str, str], ...]
    skips: tuple[tuple[str, str], ...]

    @property
    def products(self) -> tuple[Product, ...]:
        """The models of its tiers."""
        return tuple(tier.product for tier in self.tiers)


@dataclass(frozen=True, slots=True)
class Advice:
    """The tier that what was answered takes, and why; `unanswered` is how many questions are still open."""

    tier: ShownTier
    reasons: tuple[str, ...]
    unanswered: int


def guide_from(handle: str, updated_on: date, stored: Mapping[str, Any]) -> Guide:
    """Read what the seed loader stored (see `seeding.guides`)."""
    return Guide(
        handle=handle,
        updated_on=updated_on,
        title=stored["title"],
        summary=stored["summary"],
        collection=stored["collection"],
        kinds=tuple(stored["kinds"]),
        introduction=tuple(stored["introduction"]),
        tiers=tuple(Tier(**tier) for tier in stored["tiers"]),
        facts=tuple(stored["facts"]),
        questions=tuple((title, text) for title, text in stored["questions"]),
        skips=tuple((title, text) for title, text in stored["skips"]),
        asks=tuple(
            Ask(ask["handle"], ask["label"], tuple(Option(**option) for option in ask["options"]))
            for ask in stored["asks"]
        ),
    )


def shown(guide: Guide, shelf: Shelf, money: Callable[[int], str], assumed: Assumptions | None) -> Shown:
    """The guide with the figures of today."""
    figures = Figures(shelf, money, assumed)
    tiers = tuple(_tiers(guide, shelf, figures))
    products = [tier.product for tier in tiers]
    comparison = compare(shelf, products, assumed) if len(products) > 1 else None
    rows = {row.name: row for group in comparison.groups for row in group.rows} if comparison else {}
    return Shown(
        guide=guide,
        introduction=tuple(text for one in guide.introduction if (text := figures.filled(one))),
        tiers=tiers,
        rows=tuple(rows[name] for name in guide.facts if name in rows),
        comparison=comparison,
        questions=tuple((title, text) for title, one in guide.questions if (text := figures.filled(one))),
        skips=tuple((title, text) for title, one in guide.skips if (text := figures.filled(one))),
    )


def advise(told: Shown, answers: Mapping[str, str], fill: Callable[[str], str]) -> Advice | None:
    """The simplest tier that is enough for all answers, which are numbers of options from 1; None without any.

    Where that model is not sold, the next one up; above the best, the best. `fill` fills places in the reasons.
    """
    options = [option for ask in told.guide.asks if (option := _answered(ask, answers.get(ask.handle, "")))]
    if not options or not told.tiers:
        return None
    needed = max(option.needs for option in options)
    tier = next((tier for tier in told.tiers if tier.number >= needed), told.tiers[-1])
    decisive = [option for option in options if option.because and option.needs == needed]
    reasons = tuple(reason for option in decisive if (reason := fill(option.because)))
    return Advice(tier, reasons, len(told.guide.asks) - len(options))


def _answered(ask: Ask, answer: str) -> Option | None:
    known = {str(number): option for number, option in enumerate(ask.options, 1)}
    return known.get(answer)


def _tiers(guide: Guide, shelf: Shelf, figures: Figures) -> Iterator[ShownTier]:
    before: Product | None = None
    for number, tier in enumerate(guide.tiers, 1):
        product = shelf.product(tier.product)
        if product is None:
            continue
        more: int | None = None
        gains: tuple[str, ...] = ()
        if before:
            column = compare(shelf, [before, product]).columns[1]
            more, gains = column.difference_cents, column.gains[:_MOST_GAINS]
        yield ShownTier(
            number=number,
            product=product,
            name=tier.name,
            fits=figures.filled(tier.fits),
            skip_if=figures.filled(tier.skip_if),
            step=figures.filled(tier.step),
            label=tier.label,
            more_cents=more,
            gains=gains,
        )
        before = product
