"""A saving that is none cannot be read from a seed, and the complaint says why."""

import pytest

OFFER = """
[[offer]]
handle = "a-deal"
title = "A deal"
placement = "{placement}"
technique = "{technique}"
motive = "clear_stock"
priority = 5
terms = "{terms}"
value = {value}
heading = "For less"
accept = "Add for {{price}}"
decline = "No thanks"
products = ["{product}"]
{more}
"""


def complaints(seeds, placement, technique, terms, value, product, more=""):
    file = seeds.path / "corner" / "offers.toml"
    facts = {"placement": placement, "technique": technique, "terms": terms, "value": value, "product": product}
    file.write_text(file.read_text(encoding="utf-8") + OFFER.format(more=more, **facts), encoding="utf-8")
    return seeds.mistakes()


def test_a_price_until_a_date_below_the_last_30_days_may_be_kept(seeds):
    made = ("product.limited_time", "limited_time", "fixed", "450.00", "washer", "ends_in_days = 7")
    assert complaints(seeds, *made) == ()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            ("product.limited_time", "limited_time", "fixed", "450.00", "washer"),
            "key ends_in_days: a price until a date needs the date",
        ),
        (
            ("product.limited_time", "limited_time", "fixed", "500.00", "washer", "ends_in_days = 7"),
            "key value: washer would cost 500.00, and 500.00 is the least it costs today",
        ),
        (
            ("product.volume", "volume", "fixed", "15.90", "soap", "options = { every = 2 }"),
            "key value: soap would cost 6.90, and 6.90 is the least it costs today",
        ),
        (("product.volume", "volume", "percent", "50", "soap"), "key options: volume needs either"),
        (("product.companion", "companion_price", "percent", "50", "soap"), "key anchors: companion_price needs"),
    ],
)
def test_a_fake_is_told_with_file_line_and_reason(seeds, made, said):
    told = complaints(seeds, *made)
    assert any(one.startswith("seed/corner/offers.toml, line ") and said in one for one in told), told


def test_a_price_that_was_lower_within_30_days_is_the_one_to_beat(seeds):
    seeds.change("prices.csv", "W-1,200,500.00", "W-1,20,440.00\nW-1,10,500.00")
    made = ("product.limited_time", "limited_time", "fixed", "450.00", "washer", "ends_in_days = 7")
    (told,) = complaints(seeds, *made)
    assert "washer would cost 450.00, and 440.00 is the least it cost in the last 30 days" in told
