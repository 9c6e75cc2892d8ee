"""The made-up large shop of the benchmarks has seeds like any other."""

from benchmarks.large import SHOP, write_seeds
from storefront.seeding.folder import read_shops

PRODUCTS = 150


def test_a_made_up_shop_reads_without_a_mistake_and_is_the_same_each_time(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    for seeds in (one, other):
        write_seeds(seeds, PRODUCTS)
    (shop,) = read_shops(one)
    assert len(shop.catalogue.products) == PRODUCTS
    for file in sorted((one / SHOP).glob("*.csv")):
        assert file.read_bytes() == (other / SHOP / file.name).read_bytes(), file.name
