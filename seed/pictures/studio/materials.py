"""What things are made of. Each factory answers the same material for the same arguments while one model is built.

Call them inside a model's function, never at the top of a module: their scene is made anew for each picture.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

from studio import nodes
from studio.art import Art
from studio.colours import Colour, linear
from studio.nodes import Nodes

Brushed = Literal["", "x", "y", "z"]
_made: dict[Any, Any] = {}


def forget() -> None:
    """Drop all materials, because their scene is gone."""
    _made.clear()


def _kept(factory: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(factory)
    def made_once(*given: Any, **named: Any) -> Any:
        key = (factory.__name__, given, tuple(sorted(named.items())))
        if key not in _made:
            _made[key] = factory(*given, **named)
        return _made[key]

    return made_once


@_kept
def plastic(colour: Colour = "#f2f2ef", gloss: float = 0.6, grain: float = 0) -> Any:
    """Moulded or painted stuff. `gloss` 0 is chalky, 0.6 an appliance, 1 lacquer; `grain` 1 is a leathery touch."""
    made = Nodes("plastic", linear(colour), roughness=0.65 - 0.45 * gloss)
    made.set("Coat Weight", max(gloss - 0.2, 0) * 0.9).set("Coat Roughness", 0.3 - 0.27 * gloss)
    if grain:
        made.bump(made.noise(scale=18, detail=3), strength=0.25 * grain, distance=0.03)
    return made.material


@_kept
def metal(
    colour: Colour = "#c4c6c9", roughness: float = 0.25, brushed: Brushed = "", pattern: Art | None = None
) -> Any:
    """Bare or anodised metal. `brushed` names the axis (of the shape itself) that its fine lines run along.

    A `pattern` takes the place of the colour, e.g. for perforated sheet on a panel or a turned body.
    """
    made = Nodes("metal", linear(colour), roughness=roughness, metallic=1)
    if pattern:
        made.link(made.picture(pattern.as_texture()), "Base Color")
    if brushed:
        along = {"x": (0.15, 40, 40), "y": (40, 0.15, 40), "z": (40, 40, 0.15)}[brushed]
        lines = made.noise(scale=1.2, detail=2, stretch=along)
        made.vary("Roughness", lines, roughness * 0.75, roughness * 1.3)
        made.bump(lines, strength=0.04, distance=0.01)
    return made.material


@_kept
def glass(tint: Colour = "#f3fbfa", thin: bool = True, roughness: float = 0) -> Any:
    """Clear stuff. `thin` for panes and shells (bends nothing, quick and clean), else solid and bending light."""
    return nodes.pane(linear(tint), roughness) if thin else nodes.solid_glass(linear(tint), roughness)


@_kept
def liquid(colour: Colour = "#4aa7d8", ior: float = 1.33) -> Any:
    """A tinted fluid; make its body a hair smaller than the bottle's inside."""
    return nodes.solid_glass(linear(colour), 0.0, ior)


@_kept
def rubber(colour: Colour = "#1d1f21") -> Any:
    """Dull and soft: feet, seals, grips, cable jackets."""
    made = Nodes("rubber", linear(colour), roughness=0.62)
    made.set("Specular IOR Level", 0.35)
    return made.material


@_kept
def fabric(colour: Colour = "#59636b", weave: float = 0.12, fuzz: float = 0.4) -> Any:
    """Woven cloth, `weave` centimetres from thread to thread; `fuzz` is the bright nap at its edges."""
    made = Nodes("fabric", linear(colour), roughness=0.9)
    made.set("Sheen Weight", fuzz).set("Sheen Roughness", 0.4).set("Specular IOR Level", 0.2)
    threads = made.checks(scale=1 / weave)
    made.mix("Base Color", threads, linear(colour), 0.62)
    made.bump(threads, strength=0.5, distance=weave * 0.5)
    return made.material


@_kept
def leather(colour: Colour = "#6b4a33") -> Any:
    """Grained leather with a slight shine."""
    made = Nodes("leather", linear(colour), roughness=0.5)
    made.set("Coat Weight", 0.15).set("Coat Roughness", 0.4)
    made.bump(made.cells(scale=7), strength=0.35, distance=0.05)
    return made.material


@_kept
def paper(colour: Colour = "#f4f1ea", roughness: float = 0.8) -> Any:
    """Paper and cardboard."""
    made = Nodes("paper", linear(colour), roughness=roughness)
    made.set("Specular IOR Level", 0.25)
    made.bump(made.noise(scale=30, detail=2), strength=0.06, distance=0.01)
    return made.material


@_kept
def wood(colour: Colour = "#b98a5a", along: Brushed = "x") -> Any:
    """Oiled wood whose grain runs along an axis of the shape."""
    made = Nodes("wood", linear(colour), roughness=0.5)
    stretch = {"x": (0.12, 1.6, 1.6), "y": (1.6, 0.12, 1.6), "z": (1.6, 1.6, 0.12)}[along or "x"]
    grain = made.noise(scale=1.2, detail=6, stretch=stretch)
    made.mix("Base Color", grain, linear(colour), 0.45)
    made.bump(grain, strength=0.08, distance=0.02)
    return made.material


@_kept
def glow(colour: Colour = "#8fe9ff", strength: float = 2.0) -> Any:
    """Something lit from inside: lamps, indicator lights. 1 is about white paper, 3 a bright light, 10 a lamp."""
    made = Nodes("glow", linear(colour), roughness=0.4)
    made.set("Emission Color", linear(colour)).set("Emission Strength", strength)
    return made.material


@_kept
def screen(shown: Art, brightness: float = 1.0) -> Any:
    """A lit display behind glossy glass; `details.display` puts it somewhere. 1 shows the art's colours as they are."""
    made = Nodes("screen", (0.004, 0.004, 0.005, 1), roughness=0.12)
    made.set("Coat Weight", 0.4).set("Coat Roughness", 0.02)
    made.link(made.picture(shown.as_texture()), "Emission Color")
    made.set("Emission Strength", 0.92 * brightness)
    return made.material


@_kept
def printed(art: Art, gloss: float = 0.5) -> Any:
    """Art printed on paper or foil; use `details.label` to put it somewhere."""
    made = Nodes("printed", (1, 1, 1, 1), roughness=0.7 - 0.4 * gloss)
    made.set("Coat Weight", gloss * 0.4)
    made.link(made.picture(art.as_texture()), "Base Color")
    return made.material
