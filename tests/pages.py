"""Reading pages in tests: elements by test id or selector, without a browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from werkzeug.test import TestResponse

_VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta", "source", "path", "wbr"})


@dataclass
class Element:
    """An element with what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list["Element"] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, white space joined."""
        return " ".join(" ".join(self.texts).split())

    def all(self, tag: str = "", **attributes: str) -> Iterator["Element"]:
        """Descendants of a tag whose attributes are as given; `_` in a name stands for `-`, a final one is dropped."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        for child in self.children:
            if (not tag or child.tag == tag) and wanted.items() <= child.attributes.items():
                yield child
            yield from child.all(tag, **attributes)

    def one(self, tag: str = "", **attributes: str) -> "Element":
        """The only such descendant."""
        found = list(self.all(tag, **attributes))
        assert len(found) == 1, f"{len(found)} of {tag} {attributes}"
        return found[0]

    def has(self, tag: str = "", **attributes: str) -> bool:
        """Whether there is such a descendant."""
        return next(self.all(tag, **attributes), None) is not None


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.texts.append(data)


def page(response: TestResponse) -> Element:
    """The document of an answer. AssertionError: an element is not closed, or an id is there twice."""
    reader = _Reader()
    reader.feed(response.get_data(as_text=True))
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    for name in ("id", "data-testid"):
        values = [element.attributes[name] for element in reader.root.all() if name in element.attributes]
        twice = {value for value in values if values.count(value) > 1}
        assert not twice, f"{name} more than once: {twice}"
    return reader.root
