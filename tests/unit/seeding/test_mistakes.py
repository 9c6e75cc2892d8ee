"""Every mistake in a seed file is told with its file, row and column, and what is allowed."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storefront.seeding.folder import read_shops
from storefront.seeding.read import MOST_TOLD, Mistakes, SeedError

HERE = Path(__file__).parent


def cases():
    """The mistakes of mistakes.txt as (file, what stands there, what is written instead, how the complaint begins)."""
    _, *blocks = (HERE / "mistakes.txt").read_text(encoding="utf-8").strip().split("\n\n")
    for block in blocks:
        name, old, new, sentence = (line.replace("\\n", "\n") for line in block.split("\n"))
        old, new, sentence = (text[2:] for text in (old, new, sentence))
        yield pytest.param(name, old, new, sentence, id=sentence.partition(":")[0])


def test_the_small_shop_is_right(seeds):
    assert seeds.mistakes() == ()


@pytest.mark.parametrize(("name", "old", "new", "sentence"), list(cases()))
def test_a_wrong_cell_is_told_in_one_sentence(seeds, name, old, new, sentence):
    seeds.change(name, old, new)
    told = seeds.mistakes()
    assert any(one.startswith(f"seed/corner/{sentence}") for one in told), told


def test_a_missing_file_is_named(seeds):
    (seeds.path / "corner" / "codes.csv").unlink()
    assert seeds.mistakes() == ("seed/corner/codes.csv: the file is missing; every shop has one.",)


def test_missing_and_unknown_columns_are_named(seeds):
    seeds.change("codes.csv", "minimum", "least")
    assert seeds.mistakes() == (
        "seed/corner/codes.csv, line 1, column minimum: the column is missing from the header.",
        "seed/corner/codes.csv, line 1, column least: there is no such column; "
        "allowed are code, title, terms, value, minimum, combines, ends_in_days.",
    )


def test_a_file_in_another_encoding_is_named_with_the_line(seeds):
    file = seeds.path / "corner" / "codes.csv"
    file.write_bytes(file.read_bytes().replace(b"Free delivery", "Livraison offerte à tous".encode("latin-1")))
    assert seeds.mistakes() == (
        "seed/corner/codes.csv, line 3: it is not UTF-8; save the file with the encoding UTF-8.",
    )


def test_a_spreadsheets_byte_order_mark_is_no_mistake(seeds):
    file = seeds.path / "corner" / "codes.csv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert seeds.mistakes() == ()


def test_a_comma_too_many_is_named(seeds):
    seeds.change("codes.csv", "Ten percent", "Ten, percent")
    assert seeds.mistakes()[0] == (
        "seed/corner/codes.csv, line 2: it has 8 cells, the header has 7; a text with a comma needs quotes round it."
    )


def test_lines_are_counted_across_texts_of_several_lines(seeds):
    seeds.change("codes.csv", "Ten percent", '"Ten\npercent"')
    seeds.change("codes.csv", "SHIPFREE", "free")
    assert seeds.mistakes()[0].startswith("seed/corner/codes.csv, line 4, column code")


def test_broken_toml_is_named(seeds):
    seeds.change("shop.toml", 'name = "VAT"', "name = VAT")
    assert seeds.mistakes()[0].startswith("seed/corner/shop.toml: it is no proper TOML: ")


def test_a_state_that_is_none_is_named(two_shops, seeds):
    files = (file for file in (two_shops.path / "main-street").iterdir() if file.is_file())
    seeds.write("street", {file.name: file.read_text() for file in files})
    seeds.change("shop.toml", "NJ = 6.625", "XJ = 6.625", shop="street")
    assert seeds.mistakes()[0].startswith('seed/street/shop.toml, line 20, key XJ: "XJ" is no state of the USA; ')


def test_all_mistakes_of_all_files_are_told_at_once(seeds):
    seeds.change("codes.csv", "HELLO10", "hello")
    seeds.change("bundles.csv", "percent,10", "percent,x")
    assert len(seeds.mistakes()) == 2


def test_of_many_mistakes_twenty_are_told_and_the_rest_counted():
    mistakes = Mistakes()
    for line in range(25):
        mistakes.add(f"line {line}", "wrong.")
    with pytest.raises(SeedError) as raised:
        mistakes.settle()
    lines = str(raised.value).splitlines()
    assert len(lines) == MOST_TOLD + 1
    assert lines[-1] == "... and 5 more mistakes"


def test_a_folder_without_shops_is_told(tmp_path):
    with pytest.raises(SeedError, match="no shop is in it"):
        read_shops(tmp_path)
    with pytest.raises(SeedError, match="there is no such folder"):
        read_shops(tmp_path / "nowhere")


def test_a_shop_folder_may_not_take_an_address_of_the_site(seeds):
    (seeds.path / "corner").rename(seeds.path / "trainer")
    assert seeds.mistakes()[0].startswith("seed/trainer: a shop's folder is its address; allowed are")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=st.randoms(use_true_random=False), text=st.text(max_size=12))
def test_whatever_stands_in_a_cell_is_read_or_told(seeds, files, choice, text):
    name = choice.choice([name for name in files if name.endswith(".csv")])
    header, *rows = csv.reader(files[name].splitlines())
    row = choice.choice(rows)
    row[choice.randrange(len(row))] = text
    with (seeds.path / "corner" / name).open("w", encoding="utf-8", errors="replace", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    try:
        assert all(one.startswith("seed/corner/") for one in seeds.mistakes())
    finally:
        (seeds.path / "corner" / name).write_text(files[name], encoding="utf-8")
