"""What templates may call: money, dates, addresses, icons. Nothing here knows what is sold."""

import json
import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_currency, format_decimal
from flask import Flask, g
from flask_wtf.csrf import generate_csrf
from jinja2 import StrictUndefined
from markupsafe import Markup

HTMX_CONFIG = {
    "historyCacheSize": 0,
    "historyRestoreAsHxRequest": False,
    "includeIndicatorStyles": False,
    "allowEval": False,
    "defaultSwapStyle": "outerHTML",
    "disableInheritance": True,
    "allowNestedOobSwaps": False,
    "reportValidityOfForms": True,
    "timeout": 8000,
    "responseHandling": [
        {"code": "204", "swap": False},
        {"code": "[23]..", "swap": True},
        {"code": "422", "swap": True},
        {"code": "[45]..", "swap": True, "error": True, "target": "#flash", "swapOverride": "innerHTML"},
    ],
}

_COUNTED = re.compile(r"(?<=\d) (?=[°a-zA-Zµ]{1,5}\b)(?!(?:a|and|at|by|for|in|is|of|on|or|than|the|to|when|with)\b)")
"""The space between a number and a unit, or what else is short and counted."""


def init_app(app: Flask) -> None:
    """Prepare the template environment of `app`."""
    env = app.jinja_env
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.filters.update(money=money, number=number, percent=percent, tied=tied)
    env.filters.update(day=day, short_day=short_day, full_day=full_day, moment=moment)
    env.globals.update(
        htmx_config=json.dumps(HTMX_CONFIG, separators=(",", ":")), csrf_token=csrf_token, pages_near=pages_near
    )


def pages_near(page: int, pages: int) -> list[int]:
    """The pages that are linked from this one: the first, the last and those near it; 0 stands for a gap."""
    near = sorted({1, *range(max(1, page - 2), min(pages, page + 2) + 1), pages})
    found: list[int] = []
    for number in near:
        skipped = number - found[-1] - 1 if found else 0
        found += ([number - 1] if skipped == 1 else [0] if skipped else []) + [number]
    return found


def csrf_token() -> str:
    """The form token of this page, computed once."""
    if "page_csrf_token" not in g:
        g.page_csrf_token = generate_csrf()
    return g.page_csrf_token


def money(cents: int, currency: str | None = None, locale: str | None = None) -> str:
    """An amount as the current shop's shoppers read it, such as `€649.00`."""
    if currency is None or locale is None:
        facts = g.shop.facts
        currency, locale = currency or facts.currency, locale or facts.locale
    return _money(cents, currency, locale)


def day(value: date) -> str:
    """A day such as `Tue 24 November`, or `Tue, November 24` where it is written that way; it breaks after its name."""
    return _day(value.date() if isinstance(value, datetime) else value, _locale())


def short_day(value: date) -> str:
    """A day such as `1 Dec`; `Dec 1` where it is written that way."""
    return _short_day(value, _locale())


def full_day(value: date) -> str:
    """A day with its year, such as `18 December 2026`, for what is months away or was."""
    return format_date(value, "long", locale=_locale())


def moment(value: datetime) -> str:
    """A day and a time of day in UTC, such as `Tue 24 November, 14:30 UTC`."""
    return f"{day(value)}, {format_time(value, 'HH:mm', locale=_locale())} UTC"


def number(value: float, digits: int = 0) -> str:
    """A number with the locale's separators and so many decimals."""
    return _number(value, digits, _locale())


def tied(text: str) -> str:
    """A text in which no line ends between a number and its unit, such as `30 °C` or `4 years`."""
    return _COUNTED.sub("\u00a0", text)


def percent(part: float, whole: float) -> int:
    """What share `part` is of `whole`, in whole percent; 0 of nothing."""
    return round(100 * part / whole) if whole else 0


def markup(text: str) -> Markup:
    """Text that our own templates rendered and that is safe to show as it is."""
    return Markup(text)  # noqa: S704


@lru_cache(8192)
def _money(cents: int, currency: str, locale: str) -> str:
    return format_currency(cents / 100, currency, locale=locale).replace("-", "\u2212")


@lru_cache(4096)
def _number(value: float, digits: int, locale: str) -> str:
    return format_decimal(value, format="#,##0" + ("." + "0" * digits if digits else ""), locale=locale)


@lru_cache(1024)
def _day(value: date, locale: str) -> str:
    month_first = str(Locale.parse(locale).datetime_skeletons["MMMMd"]).startswith("M")
    return format_date(value, "EEE, MMMM\u00a0d" if month_first else "EEE d\u00a0MMMM", locale=locale)


@lru_cache(1024)
def _short_day(value: date, locale: str) -> str:
    return format_skeleton("MMMd", value, locale=locale)


def _locale() -> str:
    shop: Any = g.get("shop")
    return shop.facts.locale if shop else "en_IE"
