"""The models of both shops. A module here defines MODELS, a table from stem to Model; it is found by itself."""

import importlib
import pkgutil
import traceback
from dataclasses import dataclass, field
from types import ModuleType

from studio.model import Model

SHOPS = ("greenhome", "techgadgets")


@dataclass(frozen=True, slots=True)
class Shelf:
    """All models of a shop, the module each is from, and what is wrong with modules that could not be used."""

    models: dict[str, Model] = field(default_factory=dict)
    modules: dict[str, ModuleType] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def collect(package: str) -> Shelf:
    """The models of every module in a package such as "models.greenhome"; a stem that is there twice is a problem."""
    shelf = Shelf()
    for found in pkgutil.iter_modules(importlib.import_module(package).__path__):
        name = f"{package}.{found.name}"
        try:
            module = importlib.import_module(name)
        except Exception:
            shelf.problems.append(f"{name} cannot be imported: {traceback.format_exc().strip()}")
            continue
        for stem, model in getattr(module, "MODELS", {}).items():
            if stem in shelf.models:
                shelf.problems.append(f"{name}: the stem {stem!r} is already in {shelf.modules[stem].__name__}")
                continue
            shelf.models[stem], shelf.modules[stem] = model, module
    return shelf
