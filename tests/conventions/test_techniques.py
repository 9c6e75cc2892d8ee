"""No technique without template, offers in both shops, unit test and journey; docs/TECHNIQUES.md lists them all."""

import importlib.util

import pytest

from storefront.config import ROOT
from storefront.offers.registry import TECHNIQUES

_spec = importlib.util.spec_from_file_location("docs_techniques", ROOT / "docs" / "techniques.py")
docs = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(docs)

WITHOUT_OFFER: dict[tuple[str, str], str] = {}
"""(technique, shop) without a live offer, and the reason."""


@pytest.mark.parametrize("technique", TECHNIQUES)
@pytest.mark.parametrize("file", [docs.TEMPLATE, docs.UNIT_TEST, docs.JOURNEY])
def test_a_technique_has_a_template_a_unit_test_and_a_journey_of_its_name(technique, file):
    path = ROOT / file.format(technique)
    assert path.is_file(), path
    assert "def test_" in path.read_text() or path.suffix == ".html"


@pytest.mark.parametrize("technique", TECHNIQUES)
@pytest.mark.parametrize("shop", docs.SHOPS)
def test_both_shops_have_a_live_offer_of_every_technique_or_a_reason(technique, shop):
    assert docs.example(technique, shop, docs.live_offers()) or WITHOUT_OFFER.get((technique, shop))


def test_the_page_is_up_to_date():
    """Run `python docs/techniques.py` after a change."""
    assert docs.PAGE.read_text() == docs.page(docs.live_offers())
