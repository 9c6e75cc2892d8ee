"""What holds for every page: no violation that axe knows, names told apart, nothing wider than the window."""

from collections import Counter

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

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


_UNSEEN = """(one) => {
  const seen = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const around = [one, one.closest("label")].filter(Boolean);
  return !around.some((element) => seen(element) || seen(element, "::after"));
}"""
_COVERED = """(one) => {
  const box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return !(top && (one.contains(top) || top.contains(one) || one.closest("label")?.contains(top)));
}"""
_SMALL = """() => {
  const tooSmall = (one) => {
    const label = one.matches("input") && one.labels?.[0];
    const boxes = [one, label].filter(Boolean).map((element) => element.getBoundingClientRect());
    return !boxes.some((box) => box.width >= 23.5 && box.height >= 23.5);
  };
  const untilFocus = (one) => getComputedStyle(one).clipPath !== "none";
  const inText = (one) => one.matches("a") && getComputedStyle(one).display === "inline";
  return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".visually-hidden, .skip-link"))
    .filter((one) => !one.matches(".visually-hidden, .skip-link") && one.tabIndex >= 0)
    .filter((one) => tooSmall(one) && !inText(one) && !untilFocus(one))
    .map((one) => `${one.id || one.textContent.trim()}: ${one.offsetWidth} x ${one.offsetHeight}`);
}"""
_THERE = """() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  return [...document.querySelectorAll("h1, h2, h3, main a[href], main button, main input, main select")]
    .filter((one) => one.checkVisibility())
    .map((one) => one.id || one.textContent.replace(/\\s+/g, " ").trim())
    .filter(Boolean);
}"""
_CUT = """() => [...document.querySelectorAll("h1, h2, h3, p, dt, dd, button, .button, label, legend, td, th")]
  .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden"))
  .filter((one) => getComputedStyle(one).clipPath === "none")
  .filter((one) => getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.id || one.textContent.trim().slice(0, 40)}`)"""
_BARE = """() => {
  const bare = (one) => {
    const style = getComputedStyle(one);
    const lines = [style.borderTopWidth, style.borderBottomWidth];
    return style.borderBottomStyle === "none" || !lines.some((width) => parseFloat(width) >= 1);
  };
  return [...document.querySelectorAll("main .button, main input, main select, main .panel, main .summary-box")]
    .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden, .quantity, .variants__choice"))
    .filter((one) => getComputedStyle(one).clipPath === "none")
    .filter((one) => !one.matches(".button--quiet, .panel--fold, [type=checkbox], [type=radio], [type=hidden]"))
    .filter(bare)
    .map((one) => `${one.tagName} ${one.id || one.className}`);
}"""


def focus_is_seen(target: Locator) -> bool:
    """Whether what has focus is outlined and nothing lies over it."""
    return not target.evaluate(_UNSEEN) and not target.evaluate(_COVERED)


def too_small(page: Page) -> list[str]:
    """What is to be pressed and is smaller than 24 px, but for links inside a sentence."""
    return page.evaluate(_SMALL)


def things_there(page: Page) -> list[str]:
    """Headings, links, buttons and fields that are shown once everything folded is open."""
    return page.evaluate(_THERE)


def cut_off(page: Page) -> list[str]:
    """Texts that do not fit into their box and are clipped by it."""
    return page.evaluate(_CUT)


def without_border(page: Page) -> list[str]:
    """Buttons, fields and frames that nothing draws a line around."""
    return page.evaluate(_BARE)
