"""What is written of a product into the index: its words by the field that they stand in. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from storefront.catalog.search.words import compact, indexed, tokens
from storefront.catalog.shelf import Product, Shelf


@dataclass(frozen=True, slots=True)
class Measure:
    """Words of use, and the fact whose `lowest` or `highest` values within a kind they stand for."""

    words: tuple[str, ...]
    spec: str
    best: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A product's words by field; `whole` has names written together, `spelt` what a typo may have meant.

    `is_goods`: neither plan, service nor bundle.
    """

    product_id: int
    popularity: int
    is_goods: bool
    fields: Mapping[str, tuple[str, ...]]
    spelt: frozenset[str]


def entries(shelf: Shelf, measures: Iterable[Measure], only: Iterable[str] | None = None) -> Iterable[Entry]:
    """The entries of all products, or of those with these handles."""
    praised = _praised(shelf, tuple(measures))
    for handle in shelf.products if only is None else only:
        product = shelf.products[handle]
        texts = _texts(shelf, product, *praised.get(handle, ((), ())))
        spelt = {word for field in ("title", "kind", "facts") for word in tokens(texts[field])}
        yield Entry(
            product.id, product.popularity, product.role == "product", _fields(product, texts), frozenset(spelt)
        )


def _texts(shelf: Shelf, product: Product, best: Sequence[str], good: Sequence[str]) -> dict[str, str]:
    """What is said of a product, the weightiest field first."""
    collections = [shelf.collections[handle].title for handle in product.collections if handle in shelf.collections]
    specs = [f"{spec.name} {spec.text}" for spec in product.specs if spec.value != "No"]
    options = [value for variant in product.variants for _, value in variant.options]
    texts = {
        "title": [product.title],
        "kind": [product.kind, product.brand, product.handle, *best],
        "facts": [*(text for text, _ in product.features), *specs, *options, *collections, *good],
        "text": [product.summary, product.description],
    }
    return {field: " | ".join(told) for field, told in texts.items()}


def _fields(product: Product, texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The words of the fields of `models.FIELDS`; each word only in the weightiest field that has it."""
    names = (product.kind, product.title, product.brand, f"{product.brand} {product.title}", *_skus(product))
    found = {"whole": tuple(dict.fromkeys(name for name in map(compact, names) if name))}
    seen: set[str] = set()
    for field, told in texts.items():
        new = [word for word in indexed(told) if word not in seen]
        found[field] = tuple(new)
        seen.update(new)
    return found


def _skus(product: Product) -> Iterable[str]:
    return (variant.sku for variant in product.variants)


def _praised(shelf: Shelf, measures: Sequence[Measure]) -> dict[str, tuple[list[str], list[str]]]:
    """The words of use that products earn: as the best of their kind, and as not worse than its middle.

    The only one of its kind whose fact is measured is not called the best.
    """
    found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    kinds: dict[str, list[Product]] = defaultdict(list)
    for product in shelf.products.values():
        kinds[product.kind].append(product)
    for measure in measures:
        sign = 1 if measure.best == "lowest" else -1
        for alike in kinds.values():
            measured = {one.handle: sign * value for one in alike if (value := _value(one, measure.spec)) is not None}
            least, middle = min(measured.values(), default=0), median(measured.values() or [0])
            for handle, value in measured.items():
                if value <= middle:
                    found[handle][value > least or len(measured) == 1].extend(measure.words)
    return found


def _value(product: Product, name: str) -> float | None:
    """The first value of a fact that is a number."""
    return next((spec.number for spec in product.specs if spec.name == name and spec.number is not None), None)
