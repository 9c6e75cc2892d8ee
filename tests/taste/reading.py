"""What offers say on a page, read from its HTML alone: placements, panels, their forms, and the tokens in them.

Panels look alike apart from their tokens, so that one that was read before, with other tokens, is not read again.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from storefront.offers.shown import Shown, unpack
from tests.pages import Element, _Reader

_PLACEMENT = re.compile(r'<div class="placement" id="([^"]+)"[^>]*>')
_DIV = re.compile(r"<(/?)div\b")
_TOKEN = re.compile(r'"([\w-]{16,}(?:\.[\w-]{6,})+)"')
_MARK = re.compile(r"@(\d+)@")
_AMOUNT = re.compile(r"(−?)[€$]([\d,]+\.\d\d)")


@dataclass(frozen=True)
class Choice:
    """A radio button or a check box: what it sends, and whether it is chosen as served."""

    kind: str
    name: str
    value: str
    chosen: bool
    required: bool


@dataclass(frozen=True)
class Button:
    """What a button says, and what it sends of its own."""

    text: str
    name: str = ""
    value: str = ""


@dataclass(frozen=True)
class Form:
    """A form of a panel: where it goes, what it sends, what its buttons say, and the impression it is about.

    `carried` names the button of a panel inside a page's form, which carries its answer: `accept` or `refuse`.
    """

    id: str
    action: str
    hidden: tuple[tuple[str, str], ...]
    choices: tuple[Choice, ...]
    buttons: tuple[Button, ...]
    target: str = ""
    about: Shown | None = None
    carried: str = ""

    @property
    def kind(self) -> str:
        """`accept`, `refuse`, or empty for any other."""
        if self.carried:
            return self.carried
        end = self.action.rpartition("/")[2]
        if end in ("acceptances", "swaps"):
            return "accept"
        return "refuse" if end == "refusals" else ""

    @property
    def token(self) -> str:
        """The impression it is about."""
        return dict(self.hidden).get(self.carried or "token", "")


@dataclass(frozen=True)
class Panel:
    """One panel as it is read: its words, its forms, the impressions in it.

    `whys` are the reasons it opens; `rest` are the choices that belong to a form elsewhere, such as the buy box.
    """

    placement: str
    id: str
    heading: str
    text: str
    whys: tuple[str, ...]
    tokens: tuple[str, ...]
    shown: tuple[Shown, ...]
    forms: tuple[Form, ...]
    rest: tuple[Choice, ...]
    links: tuple[str, ...]
    was: tuple[int, ...]
    root: Element = field(repr=False, compare=False)

    @property
    def accepts(self) -> tuple[Form, ...]:
        """The forms that take something of it."""
        return tuple(form for form in self.forms if form.kind == "accept")

    @property
    def refuses(self) -> tuple[Form, ...]:
        """The forms that say no."""
        return tuple(form for form in self.forms if form.kind == "refuse")

    def of(self, token: str) -> Shown:
        """The impression of this token."""
        return self.shown[self.tokens.index(token)]


@dataclass(frozen=True)
class Read:
    """The panels of an answer, and the ids of placements with nothing in them."""

    panels: tuple[Panel, ...]
    hollow: tuple[str, ...]


def read(text: str, secret: str) -> Read:
    """All panels of an answer. AssertionError: a placement is not closed, or a panel stands outside of one."""
    panels: list[Panel] = []
    hollow: list[str] = []
    inside = 0
    for name, inner in _placements(text):
        tokens = _TOKEN.findall(inner)
        numbers = iter(range(len(tokens)))
        blank = _TOKEN.sub(lambda _: f'"@{next(numbers)}@"', inner)  # noqa: B023 (used at once)
        found = [_with_tokens(panel, name, tokens, secret) for panel in _parsed(blank)]
        panels += found
        inside += inner.count("data-impression")
        if not found:
            hollow.append(name)
    assert inside == text.count("data-impression="), "something is offered outside of a placement"
    return Read(tuple(panels), tuple(hollow))


def amounts(text: str) -> list[int]:
    """The amounts of money in a text, in cents."""
    return [
        (-1 if sign else 1) * int(digits.replace(",", "").replace(".", "")) for sign, digits in _AMOUNT.findall(text)
    ]


def parsed(text: str) -> Element:
    """A piece of a page as a tree. AssertionError: an element in it is not closed."""
    reader = _Reader()
    reader.feed(text)
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.root


def _placements(text: str) -> Iterator[tuple[str, str]]:
    for begin in _PLACEMENT.finditer(text):
        depth = 1
        for div in _DIV.finditer(text, begin.end()):
            depth += -1 if div[1] else 1
            if depth == 0:
                yield begin[1], text[begin.end() : div.start()]
                break
        else:
            raise AssertionError(f"{begin[1]} is not closed")


@lru_cache(4_000)
def _parsed(blank: str) -> tuple[Panel, ...]:
    root = parsed(blank)
    return tuple(_panel(section) for section in root.all("section") if "panel" in section.attributes["class"].split())


def _panel(section: Element) -> Panel:
    forms, rest = _forms(section)
    return Panel(
        placement="",
        id=section.attributes["id"],
        heading=" ".join(
            heading.text for tag in ("h2", "h3", "h4") for heading in section.all(tag, class_="panel__heading")
        ),
        text=section.text,
        whys=tuple(
            " ".join(p.text for p in why.all("p"))
            for why in section.all("details", class_="why")
            if why.one("summary").text.startswith("Why this?")
        ),
        tokens=tuple(
            one.attributes["data-impression"]
            for one in (section, *section.all())
            if "data-impression" in one.attributes
        ),
        shown=(),
        forms=forms,
        rest=rest,
        links=tuple(link.attributes.get("href", "") for link in section.all("a")),
        was=tuple(amounts(was.text)[-1] for was in section.all("s", class_="price__was")),
        root=section,
    )


def _forms(section: Element) -> tuple[tuple[Form, ...], tuple[Choice, ...]]:
    """The forms of a panel with what belongs to each, wherever it stands; and the choices of forms elsewhere."""
    owned: dict[str, list[Choice]] = {}
    hidden: dict[str, list[tuple[str, str]]] = {}
    elsewhere = []
    here = {form.attributes.get("id", ""): form for form in section.all("form")}
    for one in section.all("input"):
        owner = one.attributes.get("form")
        if owner in here and one.attributes.get("type") == "hidden":
            hidden.setdefault(owner, []).append((one.attributes["name"], one.attributes.get("value", "")))
        if owner is None or one.attributes.get("type") not in ("radio", "checkbox"):
            continue
        if owner in here:
            owned.setdefault(owner, []).append(_choice(one))
        else:
            elsewhere.append(_choice(one))
    forms = []
    for form in section.all("form"):
        inputs = list(form.all("input"))
        id_ = form.attributes.get("id", "")
        own = [_choice(one) for one in inputs if one.attributes.get("type") in ("radio", "checkbox")]
        forms.append(
            Form(
                id=id_,
                action=form.attributes["action"],
                hidden=(
                    *(
                        (one.attributes["name"], html.unescape(one.attributes.get("value", "")))
                        for one in inputs
                        if one.attributes.get("type") == "hidden"
                    ),
                    *hidden.get(id_, ()),
                ),
                choices=(*own, *owned.get(id_, ())),
                buttons=tuple(
                    Button(one.text, one.attributes.get("name", ""), one.attributes.get("value", ""))
                    for one in form.all("button")
                ),
                target=form.attributes.get("data-hx-target", "").removeprefix("#"),
            )
        )
    own = [choice for choice in elsewhere if choice.name.startswith(("choice-", "items-"))]
    for button in section.all("button"):
        name, said = button.attributes.get("name", ""), button.attributes
        if said.get("form", "") not in here and name in ("accept", "refuse"):
            choices = tuple(own) if name == "accept" else ()
            token = ((name, said["value"]),)
            forms.append(Form(said["form"], said["data-hx-post"], token, choices, (Button(button.text),), carried=name))
    return tuple(forms), tuple(choice for choice in elsewhere if choice not in own)


def _choice(one: Element) -> Choice:
    said = one.attributes
    return Choice(said["type"], said.get("name", ""), said.get("value", "on"), "checked" in said, "required" in said)


def _with_tokens(panel: Panel, placement: str, tokens: list[str], secret: str) -> Panel:
    """The same panel with its tokens in their places."""

    def put(text: str) -> str:
        return _MARK.sub(lambda mark: tokens[int(mark[1])], text)

    own = tuple(put(token) for token in panel.tokens)
    forms = []
    for form in panel.forms:
        hidden = tuple((name, put(value)) for name, value in form.hidden)
        choices = tuple(_put(choice, put) for choice in form.choices)
        token = dict(hidden).get(form.carried or "token") if form.kind else None
        about = unpack(token, secret) if token else None
        forms.append(replace(form, hidden=hidden, choices=choices, about=about))
    return Panel(
        placement,
        panel.id,
        panel.heading,
        panel.text,
        panel.whys,
        own,
        tuple(unpack(token, secret) for token in own),
        tuple(forms),
        tuple(_put(choice, put) for choice in panel.rest),
        panel.links,
        panel.was,
        panel.root,
    )


def _put(choice: Choice, put) -> Choice:
    return Choice(choice.kind, choice.name, put(choice.value), choice.chosen, choice.required)
