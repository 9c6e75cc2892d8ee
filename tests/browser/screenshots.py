"""Pictures of the seven pages of both shops, wide and narrow, light and dark, and sheets to look at many at once.

    .venv/bin/python -m tests.browser.screenshots [--shop greenhome] [--page home] [--width 390] [--scheme dark]

writes to tests/browser/screenshots/, which git ignores. It starts a server of its own, or uses the one at --url.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from storefront.setup.browser import named, on_this_machine
from tests.browser.accessibility import WAYS
from tests.browser.conftest import FLAGS, _start, _stop
from tests.browser.goods import SHOPS, Goods
from tests.browser.shop import Shopper

FOLDER = Path(__file__).parent / "screenshots"
WIDTHS, SCHEMES = (1280, 390), ("light", "dark")
HEIGHTS = {1280: 900, 390: 844}
PAGES: dict[str, Callable[[Shopper], object]] = {
    "home": WAYS["home"],
    "collection": WAYS["collection"],
    "product": WAYS["product"],
    "compare": WAYS["compare"],
    "cart": WAYS["cart"],
    "checkout": WAYS["checkout"],
    "thank-you": WAYS["thank-you"],
}
_LOAD = """async () => {
  for (const one of document.images) one.loading = "eager";
  await Promise.all([...document.images].map((one) => one.decode().catch(() => {})));
}"""
_SHEET = """<!doctype html><title>{title}</title><style>
body {{ margin: 16px; font: 14px sans-serif; background: #999; }}
div {{ display: grid; grid-template-columns: repeat({columns}, 320px); gap: 16px; align-items: start; }}
figure {{ margin: 0; }} img {{ width: 320px; max-height: 1500px; object-fit: cover; object-position: top; }}
</style><div>{figures}</div>"""


def shoot(browser: Browser, url: str, goods: Goods, page: str, width: int, scheme: str) -> Path:
    """One picture of a whole page, as a new visitor comes to it."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHTS[width]},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    shown = context.new_page()
    PAGES[page](Shopper(shown, url, goods))
    shown.evaluate(_LOAD)
    path = FOLDER / f"{goods.shop}-{page}-{width}-{scheme}.png"
    shown.screenshot(path=path, full_page=True)
    context.close()
    return path


def sheet(page: Page, name: str, pictures: list[Path], columns: int) -> None:
    """One picture of many, each with its name."""
    figures = "".join(f'<figure>{one.stem}<br><img src="{one.name}"></figure>' for one in pictures)
    draft = FOLDER / f"{name}.html"
    draft.write_text(_SHEET.format(title=name, columns=columns, figures=figures))
    page.set_viewport_size({"width": columns * 336 + 32, "height": 800})
    page.goto(draft.as_uri())
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
    draft.unlink()


@contextmanager
def server(url: str) -> Iterator[str]:
    """The server at `url`, or one with a fresh world for as long as it is needed."""
    if url:
        yield url
        return
    with tempfile.TemporaryDirectory() as folder:
        told = _start(Path(folder) / "instance")
        try:
            yield told["url"]
        finally:
            _stop(told["pid"])


def main() -> None:
    """Take the pictures that were asked for, all of them unless told otherwise."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--shop", choices=[goods.shop for goods in SHOPS], action="append")
    asked.add_argument("--page", choices=list(PAGES), action="append")
    asked.add_argument("--width", type=int, choices=WIDTHS, action="append")
    asked.add_argument("--scheme", choices=SCHEMES, action="append")
    asked.add_argument("--url", default="")
    wanted = asked.parse_args()
    pages = wanted.page or list(PAGES)
    if not any((wanted.shop, wanted.page, wanted.width, wanted.scheme)):
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(exist_ok=True)
    path = named(os.environ) or on_this_machine(os.environ)
    with server(wanted.url) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for goods in [goods for goods in SHOPS if goods.shop in (wanted.shop or goods.shop)]:
            for width in wanted.width or WIDTHS:
                schemes = wanted.scheme or SCHEMES
                taken = [shoot(browser, f"{url}", goods, page, width, scheme) for scheme in schemes for page in pages]
                sheet(browser.new_page(), f"sheet-{goods.shop}-{width}", taken, len(pages))
                print(f"{goods.shop}, {width} px: {len(taken)} pictures", flush=True)
        browser.close()
    print(f"in {FOLDER}")


if __name__ == "__main__":
    main()
