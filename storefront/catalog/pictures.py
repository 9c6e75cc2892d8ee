"""Product pictures in HTML: AVIF, and WebP for browsers without it, in the widths that their place needs.

The files of a stem are `static/img/<shop>/<stem>-<width>.avif` and `.webp`; a second view has the stem `<stem>-b`.
"""

from dataclasses import dataclass
from typing import Protocol

from flask import current_app, g
from markupsafe import Markup, escape

from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Product, Variant, View
from storefront.core.memory import Memory

LARGEST = 800
SQUARE = (LARGEST, LARGEST)
MISSING = "img/no-picture.svg"
"""Shown for a picture whose files are gone, as in an order of long ago."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where pictures appear: the widths of files a browser may choose from, and how wide they are shown there."""

    widths: tuple[int, ...]
    sizes: str = ""


_CARD = "(min-width: 45rem) 22vw, (min-width: 33rem) 30vw, 44vw"
PLACES = {
    "thumb": Place((240,)),
    "part": Place((240, 480), "(min-width: 48rem) 10rem, 3.5rem"),
    "middle": Place((240, 480), "9rem"),
    "tile": Place((240, 480), "(min-width: 46rem) 13vw, 29vw"),
    "wide-tile": Place((240, 480), "(min-width: 46rem) 30vw, 29vw"),
    "card": Place((240, 480), f"(min-width: 75rem) 18rem, {_CARD}"),
    "card-beside": Place((240, 480), f"(min-width: 62rem) 13.5rem, {_CARD}"),
    "tier": Place((480, LARGEST), "(min-width: 60rem) 21rem, 85vw"),
    "front": Place((240, 480), "(min-width: 48rem) 12rem, 29vw"),
    "hero": Place((480, LARGEST), "(min-width: 80rem) 38rem, (min-width: 52rem) 46vw, 100vw"),
    "large": Place((480, LARGEST), "(min-width: 75rem) 36rem, (min-width: 56rem) 48vw, (min-width: 40rem) 36rem, 92vw"),
    "whole": Place((LARGEST,)),
}
"""As wide as Chromium shows them in windows of 390, 768 and 1280 pixels; `-beside` is beside filters."""


class Pictured(Protocol):
    """A product, a variant, a collection, a line of an order: whatever has the stem of a picture."""

    @property
    def picture(self) -> str: ...


_tags = Memory[tuple[object, ...], Markup](4_000)


def picture(of: Pictured, place: str = "thumb", **how: object) -> Markup:
    """The `<picture>` of something at a place of `PLACES`; `how` as in `picture_of`."""
    view = of if isinstance(of, View) else next(iter(current_shelf().views.get(of.picture, ())), None)
    size = (view.width, view.height) if view else SQUARE
    return picture_of(g.shop.facts.handle, of.picture, place, size=size, **how)  # type: ignore[arg-type]


def picture_of(
    shop: str,
    stem: str,
    place: str = "thumb",
    alt: str = "",
    lazy: bool = True,
    first: bool = False,
    css: str = "",
    size: tuple[int, int] = SQUARE,
) -> Markup:
    """A picture by its stem. `alt` is empty beside a title that says the same; `lazy` ones load when they come near,
    the `first` of a page before all others; `css` is a class of the image, `size` that of its
    largest file."""
    assets = current_app.extensions["storefront.assets"]
    key = (assets.folder, shop, stem, place, alt, lazy, first, css, size)
    return _tags.once(key, lambda: _tag(shop, stem, PLACES[place], alt, lazy, first, css, size))


def picture_url(of: Pictured, width: int = LARGEST) -> str:
    """The address of one file: to open it alone, for other sites, for scripts."""
    return _url(g.shop.facts.handle, of.picture, width, "webp")


def views_of(product: Product, variant: Variant | None = None) -> tuple[View, ...]:
    """The views of a product, or of one of its variants, in their order; of a picture without words of its own, under
    the product's name."""
    stem = (variant or product).picture
    return current_shelf().views.get(stem) or (View(stem, product.name),)


def _tag(
    shop: str, stem: str, place: Place, alt: str, lazy: bool, first: bool, css: str, size: tuple[int, int]
) -> Markup:
    middle = place.widths[-1] if len(place.widths) == 1 else place.widths[-2]
    rest = f' class="{escape(css)}"' if css else ""
    rest += ' loading="lazy"' if lazy and not first else ""
    rest += ' fetchpriority="high"' if first else ' decoding="async"'
    sizes = f' sizes="{place.sizes}"' if place.sizes else ""
    sets = {kind: ", ".join(_candidates(shop, stem, place, kind)) for kind in ("avif", "webp")}
    image = f'<img src="{_url(shop, stem, middle, "webp")}"'
    if len(place.widths) > 1:
        image += f' srcset="{sets["webp"]}"{sizes}'
    image += f' alt="{escape(alt)}" width="{size[0]}" height="{size[1]}"{rest}>'
    return Markup(f'<picture><source type="image/avif" srcset="{sets["avif"]}"{sizes}>{image}</picture>')  # noqa: S704


def _candidates(shop: str, stem: str, place: Place, kind: str) -> list[str]:
    urls = [(_url(shop, stem, width, kind), width) for width in place.widths]
    return [url if len(urls) == 1 else f"{url} {width}w" for url, width in urls]


def _url(shop: str, stem: str, width: int, kind: str) -> str:
    assets = current_app.extensions["storefront.assets"]
    name = f"img/{shop}/{stem}-{width}.{kind}"
    return assets.url(name if name in assets.names else MISSING)
