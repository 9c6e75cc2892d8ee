"""Reading guides/*.toml: what a shop advises before buying; every figure it names is checked against the catalogue."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storefront.catalog.figures import problem
from storefront.seeding.files import Toml
from storefront.seeding.read import HANDLE, Mistakes, Row
from storefront.seeding.rows import Catalogue, GuideRow

FOLDER = "guides"
TABLES = ("guide", "tier", "question", "skip", "ask", "option")
GUIDE = ("title", "summary", "position", "updated_days_ago", "collection", "kinds", "facts", "introduction")
TIER = ("product", "name", "fits", "skip_if")
TIER_MAY = ("step", "label")
SUMMARY_LEAST, SUMMARY_MOST = 50, 160
TIERS, QUESTIONS = (2, 4), (3, 6)


def read_guides(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> tuple[GuideRow, ...]:
    """The guides of a shop, in their order; a shop may have none."""
    files = sorted((folder / FOLDER).glob("*.toml"))
    guides = [_guide(folder, file, catalogue, mistakes) for file in files]
    return tuple(sorted(guides, key=lambda guide: (guide.position, guide.handle)))


def _guide(folder: Path, file: Path, catalogue: Catalogue, mistakes: Mistakes) -> GuideRow:
    toml = Toml(folder, f"{FOLDER}/{file.name}", TABLES, mistakes)
    if not HANDLE.fullmatch(file.stem):
        mistakes.add(toml.file, "its name is its address; allowed are lower case letters, digits and single dashes.")
    row = toml.row("guide")
    if row is None:
        return GuideRow(file.stem, 0, 0, {})
    row.only(GUIDE)
    reader = _Reader(catalogue)
    content: dict[str, Any] = {"title": row.text("title", most=60), "summary": row.text("summary", most=SUMMARY_MOST)}
    if row.has("summary") and len(content["summary"]) < SUMMARY_LEAST:
        row.wrong("summary", f"the text has {len(content['summary'])} characters; at least {SUMMARY_LEAST} are needed.")
    handles = {collection.handle for collection in catalogue.collections}
    content["collection"] = row.reference("collection", handles, "handle in collections.csv")
    kinds = {product.kind for product in catalogue.products.values()}
    content["kinds"] = list(row.references("kinds", kinds, "kind in products.csv"))
    content["introduction"] = [reader.checked(row, "introduction", text) for text in row.many("introduction")]
    content["tiers"] = reader.tiers(toml)
    content["facts"] = reader.facts(row, [tier["product"] for tier in content["tiers"]])
    content["questions"] = reader.titled(toml, "question", "answer")
    content["skips"] = reader.titled(toml, "skip", "text")
    content["asks"] = reader.asks(toml, len(content["tiers"]))
    _count(row, "tier", len(content["tiers"]), TIERS)
    _count(row, "question", len(content["questions"]), QUESTIONS)
    return GuideRow(file.stem, row.whole("position", 1, 99), row.whole("updated_days_ago", 0, 3650), content)


def _count(row: Row, table: str, found: int, allowed: tuple[int, int]) -> None:
    if not allowed[0] <= found <= allowed[1]:
        row.refuse(f"a guide has {allowed[0]} to {allowed[1]} [[{table}]], this one has {found}.")


class _Reader:
    """Reads the parts of a guide, which are about what `catalogue` holds."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def checked(self, row: Row, key: str, text: str) -> str:
        """A text whose places name products and facts that there are."""
        if wrong := problem(list(self.catalogue.products), self._numeric, text):
            row.wrong(key, wrong)
        return text

    def tiers(self, toml: Toml) -> list[dict[str, str]]:
        """The models, the simplest first."""
        found: list[dict[str, str]] = []
        seen: dict[str, int] = {}
        for row in toml.rows("tier"):
            row.only(TIER, TIER_MAY)
            products = [handle for handle, one in self.catalogue.products.items() if one.role == "product"]
            product = row.reference("product", products, "product of products.csv")
            row.unique("product", product, seen)
            texts = {key: self.checked(row, key, row.text(key)) for key in ("fits", "skip_if")}
            texts["step"] = self.checked(row, "step", row.text("step", blank=not found))
            label = row.text("label", most=30, blank=True)
            found.append({"product": product, "name": row.text("name", most=20), "label": label, **texts})
        return found

    def facts(self, row: Row, products: list[str]) -> list[str]:
        """The rows of the table, which every model states."""
        names = list(row.many("facts"))
        for name in names:
            for product in products:
                if product in self.catalogue.products and name not in self._numeric(product):
                    row.wrong("facts", f'"{name}" is no fact of {product} in specs.csv; each model must state it.')
        return names

    def titled(self, toml: Toml, table: str, key: str) -> list[list[str]]:
        """Tables of a title and a text."""
        found = []
        for row in toml.rows(table):
            row.only(("title", key))
            found.append([row.text("title", most=90), self.checked(row, key, row.text(key))])
        return found

    def asks(self, toml: Toml, tiers: int) -> list[dict[str, Any]]:
        """The questions of the selector with their options."""
        found: dict[str, dict[str, Any]] = {}
        seen: dict[str, int] = {}
        for row in toml.rows("ask"):
            row.only(("handle", "label"))
            handle = row.handle("handle")
            row.unique("handle", handle, seen)
            found[handle] = {"handle": handle, "label": row.text("label", most=90), "options": []}
        for row in toml.rows("option"):
            row.only(("ask", "label", "needs"), ("because",))
            ask = row.reference("ask", found, "handle of an [[ask]]")
            because = self.checked(row, "because", row.text("because", blank=True))
            option = {"label": row.text("label", most=60), "needs": row.whole("needs", 1, max(1, tiers))}
            if ask in found:
                found[ask]["options"].append({**option, "because": because})
        for row in toml.rows("ask"):
            if len(found[row.handle("handle")]["options"]) < 2:
                row.wrong("handle", "a question has at least two [[option]].")
        return list(found.values())

    def _numeric(self, handle: str) -> Mapping[str, bool]:
        """The facts of a product, in the variant its page opens with, and whether they are numbers."""
        variants = self.catalogue.variants.get(handle, ())
        first = variants[0].sku if variants else None
        return {
            spec.name: _is_number(spec.value)
            for spec in self.catalogue.specs.get(handle, ())
            if spec.sku is None or spec.sku == first
        }


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
