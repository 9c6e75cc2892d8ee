"""Texts become words, in the catalogue as in what is typed: small letters, units joined, plurals cut. Pure."""

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
_INCHES = re.compile(r"(?<=\d)\s*[\"\u201d\u2033]")
_UNITS = {
    "kg": "kg kgs kilo kilos kilogram kilograms",
    "g": "g gram grams",
    "l": "l litre litres liter liters ltr",
    "ml": "ml millilitre millilitres",
    "w": "w watt watts",
    "kw": "kw",
    "kwh": "kwh",
    "wh": "wh",
    "db": "db decibel decibels",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "m": "m metre metres meter meters",
    "inch": "inch inches",
    "gb": "gb gigabyte gigabytes gig",
    "tb": "tb terabyte terabytes",
    "hz": "hz hertz",
    "rpm": "rpm",
    "h": "h hour hours hrs",
    "min": "min minute minutes mins",
    "mah": "mah",
    "mp": "mp megapixel megapixels",
    "lm": "lm lumen lumens",
}
_UNIT = {written: unit for unit, ways in _UNITS.items() for written in ways.split()}
_MEASURE = re.compile(
    rf"(?<![a-z0-9])(\d+(?:p\d+)?)[ \u00a0-]?({'|'.join(sorted(_UNIT, key=len, reverse=True))})(?![a-z0-9])"
)
_SHORTEST_STEM = 4
_NO_PLURALS = frozenset(("lens", "gas", "plus", "series"))


def plain(text: str) -> str:
    """The text in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def tokens(text: str) -> list[str]:
    """The words of a text. A number and its unit are one: `9 kg`, `9kg` and `9 kilos` all give `9kg`.

    A decimal point is written as p, so that it parts no word: `1.7 litres` gives `1p7l`.
    """
    told = _POINT.sub("p", _THOUSANDS.sub("", _INCHES.sub(" inch ", plain(text))))
    return _WORD.findall(_MEASURE.sub(lambda found: f" {found[1]}{_UNIT[found[2]]} ", told))


def stem(word: str) -> str:
    """The word without plural and common endings: `washers` and `washing` both give `wash`, `cables` gives `cabl`."""
    if any(letter.isdigit() for letter in word):
        return word
    word = _singular(word)
    for ending in ("ing", "er", "ed"):
        cut = word.removesuffix(ending)
        if cut != word and len(cut) >= _SHORTEST_STEM:
            return cut[:-1] if cut[-1] == cut[-2] and cut[-1] not in "sz" else cut
    cut = word.removesuffix("e")
    return cut if len(cut) >= _SHORTEST_STEM else word


def indexed(text: str) -> list[str]:
    """All words under which a text can be found: as they are, by their stems, and numbers without their unit too."""
    found = tokens(text)
    apart = _WORD.findall(_POINT.sub("p", _THOUSANDS.sub("", plain(text))))
    return list(dict.fromkeys(word for one in (*found, *apart) for word in (one, stem(one))))


def compact(text: str) -> str:
    """A name written together: `Washing machines` and `washingmachine` both give `washingmachin`."""
    return joined(tokens(text))


def joined(words: Sequence[str]) -> str:
    """Words written together, by the stem of that."""
    return stem("".join(words))


def _singular(word: str) -> str:
    if len(word) <= 3 or word in _NO_PLURALS or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "nses")):
        return word[:-2]
    return word[:-1]
