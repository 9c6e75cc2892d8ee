"""What holds for every page: no violation that axe knows, names told apart, nothing wider than the window."""

from collections import Counter

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDE, NARROW, NARROWEST = 1280, 390, 320
HEIGHT = 900

_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_NAMES = """() => {
  const open = document.querySelector("dialog[open]");
  const named = (one) => one.getAttribute("aria-label") || one.innerText.replace(/\\s+/g, " ").trim();
  return [...(open ?? document).querySelectorAll("button, a[href]")]
    .filter((one) => one.checkVisibility())
    .map(named)
    .filter((name) => /^(Add|Choose|Swap|Order|Remove|Continue|No thanks|Cover)\\b/.test(name));
}"""


def troubles(page: Page, width: int, scheme: str = "light") -> list[str]:
    """What is wrong with the page at this width, as sentences; empty if nothing is."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    where = f"{width} px, {scheme}"
    found = [f"{where}: {_told(one)}" for one in Axe().run(page).response["violations"]]
    return [*found, *too_wide(page, width)]


def too_wide(page: Page, width: int) -> list[str]:
    """Whether the page must be scrolled sideways at this width."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    over = page.evaluate(_OVERFLOW)
    return [f"{width} px: {over} px wider than the window"] if over > 0 else []


def same_names(page: Page) -> list[str]:
    """Names that several buttons or links share, of those that change what is bought."""
    return [f"{times} times {name!r}" for name, times in Counter(page.evaluate(_NAMES)).items() if times > 1]


def _told(violation: dict) -> str:
    nodes = "; ".join(f"{' '.join(map(str, node['target']))} ({node['failureSummary']})" for node in violation["nodes"])
    return f"{violation['id']} [{violation['impact']}]: {nodes}"
