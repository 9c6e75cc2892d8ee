"""The browser's frame takes the colour of the page."""

import pytest

from storefront.config import ROOT
from storefront.web.paper import WHITE_AND_BLACK, hexadecimal, papers


@pytest.mark.parametrize(
    ("oklch", "told"),
    [((1, 0, 0), "#ffffff"), ((0, 0, 0), "#000000"), ((0.627955, 0.257683, 29.2339), "#ff0000")],
)
def test_oklch_is_turned_into_what_screens_know(oklch, told):
    assert hexadecimal(*oklch) == told


def test_both_shops_have_a_light_and_a_dark_frame_of_their_own():
    found = papers(ROOT / "static" / "css")
    assert len({found[""], found["greenhome"], found["techgadgets"], WHITE_AND_BLACK}) == 4
    for light, dark in found.values():
        assert int(light[1:3], 16) > 200 > 100 > int(dark[1:3], 16)


def test_styles_that_name_no_paper_get_white_and_black(tmp_path):
    (tmp_path / "tokens.css").write_text(":root { --ink: black; }")
    assert papers(tmp_path) == {"": WHITE_AND_BLACK}
