"""Reading reviews.toml: the sentences that made-up reviews are put together from."""

from collections.abc import Sequence
from pathlib import Path

from storefront.seeding.files import Toml
from storefront.seeding.read import Mistakes, Row
from storefront.seeding.rows import Catalogue, Phrases

FEWEST_PRAISE, FEWEST_COMPLAINTS, FEWEST_OTHERS = 3, 2, 3
GENERAL = ("openings", "closings_good", "closings_bad")


def read_phrases(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> Phrases:
    """The sentences, for every kind of product that has reviews."""
    toml = Toml(folder, "reviews.toml", ("kind", "general"), mistakes)
    reviewed = {product.kind: product.handle for product in catalogue.products.values() if product.reviews}
    written = toml.tables.get("kind", {})
    kinds = {}
    for kind in written if isinstance(written, dict) else ():
        row = toml.row(f"kind.{kind}")
        if row:
            row.only(("praise", "complaint"))
            kinds[kind] = (_sentences(row, "praise", FEWEST_PRAISE), _sentences(row, "complaint", FEWEST_COMPLAINTS))
    if toml.readable:
        for kind, handle in reviewed.items():
            if kind not in kinds:
                mistakes.add(toml.file, f"the table [kind.{kind}] is missing; {handle} has reviews.")
    general = toml.row("general")
    if general is None:
        return Phrases(kinds, (), (), ())
    general.only(GENERAL)
    return Phrases(kinds, *(_sentences(general, key, FEWEST_OTHERS) for key in GENERAL))


def _sentences(row: Row, key: str, fewest: int) -> tuple[str, ...]:
    sentences: Sequence[str] = row.many(key)
    if len(sentences) < fewest:
        row.wrong(key, f"there are {len(sentences)} sentences; at least {fewest} are needed.")
    for sentence in sentences:
        if sentence and not sentence.endswith((".", "!", "?")):
            row.wrong(key, f'"{sentence}" is no full sentence; end it with a full stop.')
    return tuple(sentences)
