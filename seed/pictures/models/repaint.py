"""The same thing in another colour: a model built as it is, its paints exchanged afterwards."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from studio.materials import metal
from studio.model import Model
from studio.place import group

Paint = Callable[[], Any]
"""A material that is not made yet: `partial(metal, "#c4c6c9", 0.25)`."""


def repainted(model: Model, *paints: tuple[Paint, Paint]) -> Model:
    """The model in other paints, (its own, the new one) each; shapes, views and so the camera stay what they are."""
    return Model(partial(_build, model.build, paints), model.views)


def anodised(old: str, new: str, *roughnesses: float) -> tuple[tuple[Paint, Paint], ...]:
    """Paints for a metal that a model has in several roughnesses."""
    return tuple((partial(metal, old, rough), partial(metal, new, rough)) for rough in roughnesses)


def _build(build: Callable[[], None], paints: Sequence[tuple[Paint, Paint]]) -> None:
    with group() as made:
        build()
    slots = [slot for thing in made.children_recursive for slot in thing.material_slots]
    new_of = {old(): new() for old, new in paints}
    lost = set(new_of) - {slot.material for slot in slots}
    if lost:
        raise ValueError(f"the model has none of {len(lost)} of the paints to exchange")
    for slot in slots:
        slot.material = new_of.get(slot.material, slot.material)
