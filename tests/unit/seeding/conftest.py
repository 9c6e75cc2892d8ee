"""A small shop's seed folder, whole and right, of which tests spoil one cell at a time."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storefront.seeding.folder import read_shops
from storefront.seeding.read import SeedError
from storefront.seeding.rows import ShopSeed

NOW = datetime(2026, 3, 10, 15, 30, tzinfo=UTC)
HERE = Path(__file__).parent

CORNER = HERE / "corner"
FILES = {
    file.relative_to(CORNER).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted(CORNER.rglob("*"))
    if file.is_file()
}
AMERICAN = {
    'name = "CornerShop"': 'name = "Main Street"',
    '"EUR"': '"USD"',
    '"en_IE"': '"en_US"',
    'country = "IE"': 'country = "US"',
    'mode = "included"\nname = "VAT"\nrate = 19': 'mode = "added"\nname = "Sales tax"\n\n'
    "[tax.states]\nCA = 7.25\nNJ = 6.625\nOR = 0",
    'countries = ["DE", "IE"]': 'states = ["CA", "NJ"]',
}


@dataclass(frozen=True, slots=True)
class Seeds:
    """A folder of seeds on disk."""

    path: Path

    def write(self, shop: str, files: dict[str, str]) -> None:
        """Put a shop's files there."""
        (self.path / shop).mkdir(parents=True)
        for name, text in files.items():
            (self.path / shop / name).parent.mkdir(exist_ok=True)
            (self.path / shop / name).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str, shop: str = "corner") -> None:
        """Replace a text that stands in a file, once."""
        file = self.path / shop / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def read(self) -> list[ShopSeed]:
        """All shops."""
        return read_shops(self.path)

    def mistakes(self) -> tuple[str, ...]:
        """What reading complains of; empty if nothing."""
        try:
            self.read()
        except SeedError as error:
            return error.mistakes
        return ()


@pytest.fixture
def seeds(tmp_path: Path) -> Seeds:
    """One shop, `corner`, without a mistake."""
    seeds = Seeds(tmp_path / "seed")
    seeds.write("corner", FILES)
    return seeds


@pytest.fixture(scope="session")
def two_shops(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    """`corner`, with VAT included, and `main-street`, which adds sales tax. Not to be changed."""
    seeds = Seeds(tmp_path_factory.mktemp("two") / "seed")
    seeds.write("corner", FILES)
    terms = FILES["shop.toml"]
    for old, new in AMERICAN.items():
        assert old in terms
        terms = terms.replace(old, new)
    seeds.write("main-street", FILES | {"shop.toml": terms})
    return seeds


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    """The texts of the small shop's files, by name."""
    return FILES


@pytest.fixture(scope="session")
def now() -> datetime:
    """The moment the worlds of these tests are built."""
    return NOW
