"""Reading what the search needs to know beside the catalogue: synonyms.csv and qualities.csv."""

from pathlib import Path

from storefront.catalog.search.words import indexed, joined, stem, tokens
from storefront.seeding.files import read_csv
from storefront.seeding.read import Mistakes, Row
from storefront.seeding.rows import Catalogue, QualityRow, SynonymRow

SYNONYMS = ("said", "means")
QUALITIES = ("words", "spec", "best")
BEST = ("lowest", "highest")
MOST_WORDS_SAID = 3


def read_synonyms(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> tuple[SynonymRow, ...]:
    """What people say for what the shop sells. What it means must be words of a title, a kind or a brand."""
    known = {word for product in catalogue.products.values() for word in indexed(f"{product.name} {product.kind}")}
    seen: dict[str, int] = {}
    found = []
    for row in read_csv(folder, "synonyms.csv", SYNONYMS, mistakes):
        said, means = _phrases(row, "said"), _phrases(row, "means")
        for phrase in said:
            words = tokens(phrase)
            if len(words) > MOST_WORDS_SAID:
                row.wrong("said", f'"{phrase}" has {len(words)} words; at most {MOST_WORDS_SAID} are allowed.')
            row.unique("said", joined(words), seen)
        for phrase in means:
            strange = [word for word in tokens(phrase) if stem(word) not in known]
            if strange:
                row.wrong("means", f'no title, kind or brand has "{strange[0]}"; a synonym leads to words of the shop.')
        found.append(SynonymRow(said, means))
    return tuple(found)


def read_qualities(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> tuple[QualityRow, ...]:
    """Words of use, and the facts that they stand for."""
    names = {spec.name for specs in catalogue.specs.values() for spec in specs if _is_number(spec.value)}
    return tuple(
        QualityRow(
            words=_phrases(row, "words"),
            spec=row.reference("spec", names, "name of a number in specs.csv"),
            best=row.one_of("best", BEST),
        )
        for row in read_csv(folder, "qualities.csv", QUALITIES, mistakes)
    )


def _phrases(row: Row, column: str) -> tuple[str, ...]:
    """A list of at least one phrase, each with a letter or digit."""
    phrases = row.many(column)
    if not phrases:
        row.wrong(column, "it is blank, but needs a value.")
    for phrase in phrases:
        if phrase and not tokens(phrase):
            row.wrong(column, f'"{phrase}" has no word; write letters or digits.')
    return tuple(phrase for phrase in phrases if tokens(phrase))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
