"""Writes docs/TECHNIQUES.md from the registries, the seeds and the tests: `python docs/techniques.py`."""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from storefront.offers import motives  # noqa: E402
from storefront.offers.placements import PLACEMENTS, Placement  # noqa: E402
from storefront.offers.registry import TECHNIQUES, Technique  # noqa: E402
from storefront.offers.rules import ALWAYS, LIMITS, OPTIONAL  # noqa: E402

PAGE = ROOT / "docs" / "TECHNIQUES.md"
SHOPS = ("greenhome", "techgadgets")
TEMPLATE = "templates/panels/techniques/_{}.html"
UNIT_TEST = "tests/unit/offers/test_{}.py"
JOURNEY = "tests/browser/test_{}.py"

Offers = Mapping[str, list[dict[str, Any]]]


def live_offers() -> Offers:
    """The live offers of each shop's seed, in the file's order."""
    found = {}
    for shop in SHOPS:
        rows = tomllib.loads((ROOT / "seed" / shop / "offers.toml").read_text())["offer"]
        found[shop] = [row for row in rows if row.get("status", "live") == "live"]
    return found


def page(offers: Offers) -> str:
    """The whole page as Markdown."""
    parts = [
        "# Techniques, placements, rules, motives",
        "Made by `python docs/techniques.py`; a test fails when it is out of date.",
        "## Techniques",
        *("\n".join(_technique(technique, offers)) for technique in TECHNIQUES.values()),
        "## Placements",
        "\n".join(_placements(offers)),
        "## Rules of taste",
        "Every offer is judged by all of these, in this order; the first no decides.",
        "\n".join(_rules(ALWAYS)),
        "An offer may add these by name.",
        "\n".join(_rules(OPTIONAL)),
        "## Motives",
        _text(motives.__doc__ or ""),
    ]
    return "\n\n".join(parts) + "\n"


def example(technique: str, shop: str, offers: Offers) -> dict[str, Any] | None:
    """The first live offer of a technique in a shop's seed, None if it has none."""
    return next((row for row in offers[shop] if row["technique"] == technique), None)


def _technique(technique: Technique, offers: Offers) -> Iterator[str]:
    module = import_module(f"storefront.offers.techniques.{technique.name}")
    said = _text(module.__doc__ or "").removeprefix(f"`{technique.name}`: ").replace(" Pure.", "", 1)
    yield f"### `{technique.name}`\n"
    yield f"{said[:1].upper()}{said[1:]}\n"
    yield "| | |"
    yield "|---|---|"
    places = [place.name for place in PLACEMENTS.values() if technique.name in place.techniques]
    yield f"| placements | {_listed(places)} |"
    yield f"| rules | {'; '.join(_what_holds(technique))} |"
    if technique.options:
        options = (f"`{name}` from {low} to {high}" for name, (low, high) in technique.options.items())
        yield f"| options | {', '.join(options)} |"
    yield f"| terms | {', '.join(technique.terms)} |"
    for shop in SHOPS:
        row = example(technique.name, shop, offers)
        yield f"| in {shop} | {_example(row) if row else 'none'} |"
    yield f"| tests | `{UNIT_TEST.format(technique.name)}`, `{JOURNEY.format(technique.name)}` |"


def _what_holds(technique: Technique) -> Iterator[str]:
    limit = LIMITS.get(technique.family)
    yield f"family {technique.family}, limited by `{limit}`" if limit else f"family {technique.family}"
    if technique.repeats:
        yield "may be about the page's own product and what is in the cart"
    if technique.personal:
        yield "needs personalisation"
    if technique.deals:
        yield "its prices hold for every cart, accepted or not"


def _example(row: dict[str, Any]) -> str:
    return f"`{row['handle']}` at `{row['placement']}`: {row['heading'].replace('|', '/')}"


def _placements(offers: Offers) -> Iterator[str]:
    yield "| placement | stage | room | techniques | chooses after |"
    yield "|---|---|---|---|---|"
    for place in PLACEMENTS.values():
        yield (
            f"| `{place.name}`<br>{place.title} | {place.stage} | {place.capacity} | {_listed(place.techniques)} "
            f"| {_after(place)} |"
        )


def _after(place: Placement) -> str:
    return f"a no to `{place.follows}`" if place.follows else _listed(place.after)


def _rules(rules: Mapping[str, Any]) -> Iterator[str]:
    for name, rule in rules.items():
        yield f"* `{name}`: {_text(rule.__doc__ or '')}"


def _listed(names: Any) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _text(doc: str) -> str:
    return " ".join(doc.split())


if __name__ == "__main__":
    PAGE.write_text(page(live_offers()))
    print(f"{PAGE.relative_to(ROOT)}: {len(TECHNIQUES)} techniques, {len(PLACEMENTS)} placements")  # noqa: T201
