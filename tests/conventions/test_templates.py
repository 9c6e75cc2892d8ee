"""Templates hold nothing that our Content-Security-Policy would switch off, and fragments name their inputs."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
FILES = sorted(TEMPLATES.rglob("*.html"))

COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
STATEMENT = re.compile(r"\{%.*?%\}", re.DOTALL)
TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:@.-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)""")
FRAGMENT_HEAD = re.compile(r"\{#-?\s*\S.*:.*#\}")


def faults(text: str, name: str) -> list[str]:
    """What is wrong with a template, one sentence each, with the line."""
    found = []
    if name.startswith("_") and not FRAGMENT_HEAD.match(text):
        found.append("1: a fragment names its inputs on line 1")
    plain = _blank(COMMENT, text)
    plain = _blank(STATEMENT, _blank(EXPRESSION, plain, "x"))
    for tag in TAG.finditer(plain):
        line = plain.count("\n", 0, tag.start()) + 1
        found += [f"{line}: {fault}" for fault in _tag_faults(tag[0])]
    return found


def _blank(pattern: re.Pattern[str], text: str, filling: str = "") -> str:
    """Take the matches out, keeping their line breaks so that line numbers stay true."""
    return pattern.sub(lambda match: filling + "\n" * match[0].count("\n"), text)


def _tag_faults(tag: str) -> list[str]:
    element = re.match(r"<([\w-]+)", tag)[1].lower()
    attributes = {name.lower(): value.strip("\"'") for name, value in ATTRIBUTE.findall(tag)}
    found = [fault for name, value in attributes.items() if (fault := _attribute_fault(name, value))]
    if element == "style":
        found.append("style belongs into a file under static/css")
    if element == "script" and "src" not in attributes:
        found.append("a script needs src; inline scripts do not run")
    return found


def _attribute_fault(name: str, value: str) -> str | None:
    written, name = name, name.removeprefix("data-") if name.startswith("data-hx-") else name
    if name == "style":
        return "style belongs into a file under static/css"
    if re.fullmatch(r"hx-on([:-].*)?|on[a-z]+", name):
        return f"{name} does not run under our policy; use a file under static/js"
    if name in ("hx-vals", "hx-vars", "hx-headers", "hx-request") and re.match(r"\s*(js|javascript):", value):
        return f"{name}='js:' sends without its values under our policy"
    if name == "hx-trigger" and "[" in value:
        return "a filter in hx-trigger fails open under our policy"
    if value.lstrip().lower().startswith("javascript:"):
        return f"{name}='javascript:' does not run under our policy"
    if written.startswith("hx-"):
        return f"{written} is not HTML; write data-{written}"
    return None


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_works_under_the_content_security_policy(path):
    name = path.relative_to(TEMPLATES)
    text = path.read_text(encoding="utf-8")
    found = faults(text, path.name)
    if name.parts[0] == "mail":  # a mail has no policy, and mail programs want their styles inline
        found = [fault for fault in found if "static/css" not in fault]
    assert not found, "\n".join(f"templates/{name}:{fault}" for fault in found)


@pytest.mark.parametrize(
    ("snippet", "said"),
    [
        ('<button hx-on:click="go()">', "hx-on"),
        ('<button\n  data-hx-on--after-request="go()">', "hx-on"),
        ("<form hx-vals='js:{now: 1}'>", "js:"),
        ('<form hx-vals="javascript:{now: 1}">', "js:"),
        ('<input hx-trigger="keyup[ctrlKey] changed">', "hx-trigger"),
        ('<p class="a" style="color: red">', "static/css"),
        ('<p {% if loud %}style="color: red"{% endif %}>', "static/css"),
        ("<style>p {}</style>", "static/css"),
        ("<script>go()</script>", "needs src"),
        ('<button onclick="go()">', "onclick"),
        ('<a href="javascript:go()">', "javascript:"),
    ],
)
def test_what_the_policy_would_switch_off_is_found(snippet, said):
    assert [fault for fault in faults(snippet, "page.html") if said in fault]


@pytest.mark.parametrize(
    "snippet",
    [
        '{# <p style="color: red"> #}<p class="x">',
        "{{ price(cents, style='large') }}",
        '<input data-hx-trigger="{{ triggers[0] }}, keyup changed">',
        '<script src="{{ asset("js/site.js") }}" defer></script>',
        '<p data-once data-on="x" title="style=5 > 4">onclick="none"</p>',
        '<form data-hx-vals=\'{"js": "x"}\' action="/on">',
    ],
)
def test_what_only_looks_alike_is_let_through(snippet):
    assert faults(snippet, "page.html") == []


def test_an_attribute_of_htmx_is_valid_html():
    assert faults('<a hx-get="/x">', "page.html") == ["1: hx-get is not HTML; write data-hx-get"]


def test_the_line_of_a_fault_is_told():
    assert faults("<p>\n{# two\nlines #}\n<b style='x'>", "page.html")[0].startswith("4:")


def test_a_fragment_without_its_inputs_on_line_1_is_found():
    assert faults('<div id="cart-lines">', "_lines.html") == ["1: a fragment names its inputs on line 1"]
    assert faults('{# cart/_lines.html: inputs: quote #}\n<div id="cart-lines">', "_lines.html") == []
