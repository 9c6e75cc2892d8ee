"""Names map one to one: endpoint, view, template, placement, technique."""

import ast
import re
import tomllib

import pytest

from storefront.config import ROOT
from storefront.offers.placements import PLACEMENTS
from storefront.offers.registry import TECHNIQUES
from storefront.offers.rules import RULES

TEMPLATES = ROOT / "templates"
SHOPS = ("greenhome", "techgadgets")


def test_every_page_template_belongs_to_a_view_of_its_name(app):
    """`catalog.product` renders `catalog/product.html`."""
    endpoints = {rule.endpoint for rule in app.url_map.iter_rules()}
    pages = [
        path.relative_to(TEMPLATES)
        for path in TEMPLATES.glob("*/*.html")
        if not path.name.startswith("_") and path.parent.name not in ("layouts", "components", "errors")
    ]
    macros = {page for page in pages if "{%- macro" in (TEMPLATES / page).read_text()}
    empty = {page for page in pages if page.stem == "empty"}  # what a view shows when there is nothing to show
    stray = [page for page in pages if f"{page.parent}.{page.stem}" not in endpoints and page not in macros | empty]
    assert pages
    assert stray == []


def test_every_rendered_template_exists():
    """A name in `render_template` is a file."""
    missing = []
    for path in (ROOT / "storefront").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "render_template":
                name = call.args[0]
                if isinstance(name, ast.Constant) and not (TEMPLATES / name.value).is_file():
                    missing.append(f"{path.name}:{call.lineno} {name.value}")
    assert missing == []


def test_every_placement_is_asked_for_by_exactly_one_template_family():
    """A placement nobody asks for is dead; a slot nobody named would raise."""
    asked: dict[str, set[str]] = {}
    for path in TEMPLATES.rglob("*.html"):
        for name in re.findall(r"""placement\(\s*["']([\w.]+)["']""", path.read_text()):
            asked.setdefault(name, set()).add(path.relative_to(TEMPLATES).as_posix())
    assert set(asked) == set(PLACEMENTS)


def test_a_technique_has_a_file_a_template_and_a_test():
    for name in TECHNIQUES:
        assert (ROOT / f"storefront/offers/techniques/{name}.py").is_file(), name
        assert (TEMPLATES / f"panels/techniques/_{name}.html").is_file(), name
        assert (ROOT / f"tests/unit/offers/test_{name}.py").is_file(), name


@pytest.mark.parametrize("shop", SHOPS)
def test_each_shop_has_a_live_offer_for_every_placement_and_technique(shop):
    offers = tomllib.loads((ROOT / "seed" / shop / "offers.toml").read_text())["offer"]
    live = [offer for offer in offers if offer.get("status", "live") == "live"]
    assert set(PLACEMENTS) - {offer["placement"] for offer in live} == set()
    assert set(TECHNIQUES) - {offer["technique"] for offer in live} == set()


@pytest.mark.parametrize("shop", SHOPS)
def test_offers_name_techniques_that_their_placement_allows(shop):
    offers = tomllib.loads((ROOT / "seed" / shop / "offers.toml").read_text())["offer"]
    wrong = [o["handle"] for o in offers if o["technique"] not in PLACEMENTS[o["placement"]].techniques]
    assert wrong == []


def test_placements_belong_to_the_journey_in_order():
    """The registry reads like the journey: discovery first, post-purchase last."""
    from storefront.journey.stages import STAGES

    order = [STAGES.index(placement.stage) for placement in PLACEMENTS.values()]
    assert order == sorted(order)
    assert {placement.stage for placement in PLACEMENTS.values()} == set(STAGES)


def test_every_rule_says_what_it_means():
    assert all(rule.__doc__ and rule.__doc__.strip().endswith(".") for rule in RULES.values())


def test_no_file_is_a_drawer_for_everything():
    forbidden = {"utils", "helpers", "services", "managers", "misc", "common"}
    stems = {path.stem for path in (ROOT / "storefront").rglob("*.py")}
    assert not stems & forbidden


def test_whatever_htmx_swaps_has_its_id_in_a_template():
    """A target that no template writes would leave an answer without a place."""
    text = "\n".join(path.read_text() for path in TEMPLATES.rglob("*.html"))
    targets = set(re.findall(r"""(?:data-hx-target=|target=|_target=|swap-oob="\w+:)["']?#([\w-]+)["']""", text))
    ids = set(re.findall(r"""\bid=["']([\w-]+)["']""", text))
    assert targets
    assert targets - ids == set()


def test_every_page_fragment_stands_in_the_folder_of_its_feature():
    """`templates/cart/_lines.html` is the cart's; nothing lies at the top."""
    assert [path.name for path in TEMPLATES.glob("*.html")] == []
    features = {path.name for path in (ROOT / "storefront").iterdir() if path.is_dir()}
    folders = {path.name for path in TEMPLATES.iterdir()} - {"layouts", "components", "errors"}
    assert folders - features == set()
