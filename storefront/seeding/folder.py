"""Reading a whole seed folder: every shop in it, with all mistakes told at once."""

from pathlib import Path

from storefront.offers.placements import PLACEMENTS
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import OPTIONAL
from storefront.seeding.guides import read_guides
from storefront.seeding.offers import OfferNames, read_codes, read_offers
from storefront.seeding.phrases import read_phrases
from storefront.seeding.pictures import read_pictures
from storefront.seeding.products import read_catalogue
from storefront.seeding.read import HANDLE, Mistakes, SeedError
from storefront.seeding.rows import ShopSeed
from storefront.seeding.searching import read_qualities, read_synonyms
from storefront.seeding.terms import read_facts
from storefront.seeding.together import read_affinities, read_bundles, read_relations

TAKEN = ("desk", "mail", "qa", "static", "trainer", "w")
OFFER_NAMES = OfferNames({name: spot.techniques for name, spot in PLACEMENTS.items()}, TECHNIQUES, OPTIONAL)


def shop_folders(seeds: Path) -> list[Path]:
    """The folders that hold a shop: those with a shop.toml or a products.csv, by name."""
    if not seeds.is_dir():
        raise SeedError([f"{seeds}: there is no such folder; it should hold one folder per shop."])
    return [
        folder
        for folder in sorted(seeds.iterdir())
        if (folder / "shop.toml").is_file() or (folder / "products.csv").is_file()
    ]


def read_shops(seeds: Path) -> list[ShopSeed]:
    """Every shop of the folder `seeds`. Raises SeedError with up to 20 mistakes, and if there is no shop."""
    folders = shop_folders(seeds)
    if not folders:
        raise SeedError([f"{seeds}: no shop is in it; a shop is a folder with a shop.toml and the files of README.md."])
    mistakes = Mistakes()
    shops = [read_shop(folder, mistakes) for folder in folders]
    mistakes.settle()
    return shops


def read_shop(folder: Path, mistakes: Mistakes) -> ShopSeed:
    """One shop's folder. What is wrong is noted in `mistakes`; the answer can be used only if nothing is."""
    if not HANDLE.fullmatch(folder.name) or folder.name in TAKEN:
        mistakes.add(
            f"{folder.parent.name}/{folder.name}",
            "a shop's folder is its address; allowed are lower case letters, digits and dashes, "
            f"but not {', '.join(TAKEN)}.",
        )
    catalogue = read_catalogue(folder, mistakes)
    return ShopSeed(
        handle=folder.name,
        facts=read_facts(folder, catalogue, mistakes),
        catalogue=catalogue,
        relations=read_relations(folder, catalogue, mistakes),
        bundles=read_bundles(folder, catalogue, mistakes),
        affinities=read_affinities(folder, catalogue, mistakes),
        offers=read_offers(folder, catalogue, OFFER_NAMES, mistakes),
        codes=read_codes(folder, mistakes),
        phrases=read_phrases(folder, catalogue, mistakes),
        pictures=read_pictures(folder, catalogue, mistakes),
        synonyms=read_synonyms(folder, catalogue, mistakes),
        qualities=read_qualities(folder, catalogue, mistakes),
        guides=read_guides(folder, catalogue, mistakes),
    )
