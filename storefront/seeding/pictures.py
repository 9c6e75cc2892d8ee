"""Reading pictures.csv: what each view of each picture shows, in words."""

from pathlib import Path

from storefront.seeding.files import label, read_csv
from storefront.seeding.read import Mistakes
from storefront.seeding.rows import Catalogue, PictureRow

PICTURES = ("picture", "view", "width", "height", "alt")
MOST_VIEWS = 2
LONGEST_ALT = 160
LARGEST = 10_000


def read_pictures(folder: Path, catalogue: Catalogue, mistakes: Mistakes) -> tuple[PictureRow, ...]:
    """The views of the pictures that collections, products and variants name; each has at least one."""
    named = {one.picture for one in catalogue.collections} | {one.picture for one in catalogue.products.values()}
    named |= {one.picture for siblings in catalogue.variants.values() for one in siblings if one.picture}
    seen: dict[str, int] = {}
    found = []
    for row in read_csv(folder, "pictures.csv", PICTURES, mistakes):
        picture = row.reference("picture", named, "picture in products.csv, variants.csv or collections.csv")
        number, alt = row.whole("view", 1, MOST_VIEWS), row.text("alt", most=LONGEST_ALT)
        row.unique("view", f"{picture} {number}", seen)
        if number > 1 and f"{picture} 1" not in seen:
            row.wrong("view", f'"{picture}" has no view 1 above; views stand in their order.')
        found.append(PictureRow(picture, number, row.whole("width", 1, LARGEST), row.whole("height", 1, LARGEST), alt))
    for picture in sorted(named - {one.picture for one in found}):
        mistakes.add(
            label(folder, "pictures.csv"), f'nothing tells what the picture "{picture}" shows; add its view 1.'
        )
    return tuple(found)
