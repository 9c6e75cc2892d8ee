"""The marks of both shops and the favicon, on a 32 by 32 canvas."""

from collections.abc import Iterator

from drawings.parts import circle, document, path, rect, stroke

SIZE = 32


def greenhome() -> str:
    """A house whose window is a washing machine's door."""
    house = path("M16 2.8Q17 2.8 17.8 3.5L28.6 12.6Q30 14 29.5 15.5Q28.8 17 27 17V26Q27 29 24 29H8Q5 29 5 26V17Q3.2 17 2.5 15.5Q2 14 3.4 12.6"
                 "L14.2 3.5Q15 2.8 16 2.8Z", "teal/d")  # fmt: skip
    door = circle(16, 18.4, 6.6, "#fff") + circle(16, 18.4, 4.4, "#0d5f5b")
    return house + door + path("M11.8 19.2Q14 17 16 19T20.2 19.2A4.4 4.4 0 0 1 11.8 19.2Z", "#8fe0d6")


def techgadgets() -> str:
    """A rounded tile with a power ring."""
    ring = stroke("M11.2 10.4A8 8 0 1 0 20.8 10.4", "#fff", 3) + stroke("M16 6.6V15.4", "#fff", 3)
    return rect(2, 2, 28, 28, 8, "blue/d") + ring


def favicon() -> str:
    """A shop front under a striped awning."""
    front = (
        rect(5, 13, 22, 16, 2, "pearl/v", stroke="#6b7580", stroke_width=1.2)
        + rect(8, 18, 7.5, 7, 1, "#1d7f79")
        + rect(18, 18, 6, 11, 1, "#2f74ee")
    )
    awning = ""
    for i, colour in enumerate(("#1d8a83", "#fff", "#1d8a83", "#fff", "#1d8a83")):
        x, top = 2 + i * 5.6, 6 + i * 4
        awning += path(f"M{top:g} 4h4L{x + 5.6:g} 12v1.6a2.8 2.8 0 0 1-5.6 0V12Z", colour)
    return front + awning + path("M6 4h20l4 8v1.6H2V12Z", stroke="#0d5f5b", stroke_width=1.2)


def no_picture() -> str:
    """A frame with hills: shown where a picture's files are gone."""
    hills = stroke("M8 10H24V21H8ZM8 18.5L12 15L15.5 18L18 15.8L24 20", "#8b938d", 1)
    return rect(0, 0, 32, 32, 0, "#e9ebe8") + hills


def files() -> Iterator[tuple[str, str]]:
    """Every mark as (path inside static/img, SVG text)."""
    yield "favicon.svg", document(favicon(), SIZE)
    yield "no-picture.svg", document(no_picture(), SIZE)
    yield "greenhome/logo.svg", document(greenhome(), SIZE)
    yield "techgadgets/logo.svg", document(techgadgets(), SIZE)
