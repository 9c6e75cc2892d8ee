"""What the screens of laptops and monitors show: a text, a spreadsheet, a film being cut."""

from math import sin

from studio.art import Art
from studio.colours import Colour


def desk(width: float, height: float, sky: tuple[Colour, ...], seed: int) -> Art:
    """A wallpaper with a bar of programs along the lower edge."""
    art = Art(width, height).wallpaper(sky, seed)
    unit = width / 30
    tiles = ("#3f8cff", "#22b8a6", "#f5a524", "#e5557a", "#7a5cf0", "#9aa5b5")
    start = width / 2 - len(tiles) * unit * 0.85
    art.rect(start - 0.35 * unit, height - 2.1 * unit, len(tiles) * 1.7 * unit + 0.5 * unit, 1.8 * unit, "#e9eef6", 0.5)
    for k, colour in enumerate(tiles):
        art.rect(start + k * 1.7 * unit, height - 1.85 * unit, 1.3 * unit, 1.3 * unit, colour, 0.32 * unit)
        art.disc(start + (k * 1.7 + 0.65) * unit, height - 1.2 * unit, 0.3 * unit, "#ffffff", 0.12 * unit)
    art.text(width - unit, 0.65 * unit, "Tue 14 May  9:41", 0.62 * unit, "#ffffff", 600, "right")
    return art.text(unit, 0.65 * unit, "Kestrel", 0.62 * unit, "#ffffff", 700, "left")


def window(art: Art, x: float, y: float, width: float, height: float, title: str, ground: Colour = "#ffffff") -> Art:
    """An open window with a title bar."""
    art.rect(x - 0.08, y - 0.05, width + 0.16, height + 0.2, "#1d2a44", 0.45)
    art.rect(x, y, width, height, ground, 0.4)
    for k, colour in enumerate(("#ff6b5e", "#f7bd45", "#4fc463")):
        art.disc(x + 0.6 + k * 0.5, y + 0.5, 0.16, colour)
    return art.text(x + width / 2, y + 0.5, title, 0.48, "#4a5364" if ground > "#8" else "#c5ccda", 600)


def writing(width: float, height: float) -> Art:
    """A page of text, and a calendar beside it."""
    art = desk(width, height, ("#1c5fb8", "#6db3f2", "#bfe3ff", "#2f80d8"), 5)
    window(art, width * 0.06, height * 0.1, width * 0.56, height * 0.72, "Seminar paper")
    left, top = width * 0.12, height * 0.23
    art.text(left, top, "Rivers and cities", 1.15, "#16202f", 800, "left")
    art.text(left, top + 1.15, "Why towns grew where they did", 0.58, "#3f7fd0", 500, "left")
    for k in range(12):
        if k != 6:
            long = width * 0.44 * (0.97 + 0.03 * sin(k * 5)) if k not in (5, 11) else width * 0.27
            art.rect(left, top + 2.0 + k * 0.68, long, 0.22, "#aab3c1", 0.1)
    window(art, width * 0.66, height * 0.1, width * 0.28, height * 0.46, "May")
    for k in range(31):
        x = width * 0.69 + (k + 2) % 7 * width * 0.036
        y = height * 0.23 + (k + 2) // 7 * 1.1
        if k == 13:
            art.disc(x, y, 0.48, "#2f80ed")
        art.text(x, y, str(k + 1), 0.5, "#ffffff" if k == 13 else "#3c4656", 600)
    window(art, width * 0.66, height * 0.61, width * 0.28, height * 0.21, "Now playing", "#202a3c")
    art.rect(width * 0.68, height * 0.70, 1.6, 1.6, "#f2788f", 0.25)
    art.text(width * 0.68 + 2.1, height * 0.70 + 0.5, "Night Ferry", 0.52, "#ffffff", 600, "left")
    art.rect(width * 0.68 + 2.1, height * 0.70 + 1.15, width * 0.14, 0.16, "#4d5a72", 0.08)
    return art.rect(width * 0.68 + 2.1, height * 0.70 + 1.15, width * 0.06, 0.16, "#6db3f2", 0.08)


def spreadsheet(width: float, height: float) -> Art:
    """Figures with two charts over a bright wallpaper."""
    art = desk(width, height, ("#10215e", "#3a6df0", "#73c2ff", "#b46cf0", "#f07fa8"), 8)
    window(art, width * 0.05, height * 0.09, width * 0.62, height * 0.74, "Energy use, by month")
    left, top, wide = width * 0.08, height * 0.2, width * 0.56
    for k in range(3):
        art.rect(left + k * wide / 3, top, wide / 3 - 0.4, 2.0, ("#eaf2ff", "#eafaf5", "#fdf1e6")[k], 0.3)
        art.text(left + k * wide / 3 + 0.4, top + 0.6, ("Power", "Water", "Heat")[k], 0.5, "#5a6577", 500, "left")
        figure = ("412 kWh", "9.6 m³", "1.8 MWh")[k]
        art.text(left + k * wide / 3 + 0.4, top + 1.35, figure, 0.82, "#131c2b", 800, "left")
    floor = height * 0.76
    for k in range(12):
        tall = height * (0.2 + 0.09 * sin(k * 0.75 + 1))
        x = left + k * wide / 12
        art.rect(x, floor - tall, wide / 12 - 0.5, tall, "#3f7cf2", 0.15)
        art.rect(x, floor - tall * 0.45, wide / 12 - 0.5, tall * 0.45, "#8fc0ff", 0.15)
        art.text(x + wide / 24 - 0.25, floor + 0.42, "JFMAMJJASOND"[k], 0.42, "#7b8697", 600)
    window(art, width * 0.71, height * 0.09, width * 0.24, height * 0.42, "Share")
    x, y = width * 0.83, height * 0.33
    for start, end, colour in ((-90, 60, "#3f7cf2"), (62, 180, "#22b8a6"), (182, 268, "#f5a524")):
        art.arc(x, y, 2.3, start, end, colour, 0.85)
    art.text(x, y, "42 %", 0.95, "#131c2b", 800)
    window(art, width * 0.71, height * 0.56, width * 0.24, height * 0.27, "Messages")
    for k, colour in enumerate(("#f5a524", "#7a5cf0")):
        line = height * 0.66 + k * 1.35
        art.disc(width * 0.735, line, 0.42, colour)
        art.rect(width * 0.757, line - 0.35, width * 0.11, 0.22, "#3c4656", 0.1)
        art.rect(width * 0.757, line + 0.1, width * 0.16, 0.2, "#b3bbc8", 0.1)
    return art


def film_cutting(width: float, height: float) -> Art:
    """A dark editing program: a picture of mountains at dusk above the tracks of a film."""
    art = Art(width, height, "#14161b").rect(0, 0, width, 1.1, "#1f2229")
    art.text(0.7, 0.55, "Cutter", 0.6, "#ffffff", 700, "left")
    art.text(width / 2, 0.55, "Alps trip, 4K", 0.55, "#aeb6c4", 500)
    art.rect(width - 4.2, 0.22, 3.6, 0.68, "#2f7cf6", 0.2).text(width - 2.4, 0.56, "Export", 0.48, "#ffffff", 700)
    left, top, wide, tall = width * 0.22, 1.5, width * 0.56, height * 0.52
    mountains(art, left, top, wide, tall)
    for k in range(6):
        x, y = 0.5 + k % 2 * width * 0.105, 1.5 + k // 2 * height * 0.175
        mountains(art, x, y, width * 0.097, height * 0.15, k)
    side = left + wide + 0.5
    art.rect(side, top, width - side - 0.5, tall, "#1f2229", 0.25)
    for k, name in enumerate(("Exposure", "Contrast", "Warmth", "Colour", "Grain")):
        y = top + 0.9 + k * tall / 5.3
        long = width - side - 1.5
        art.text(side + 0.5, y, name, 0.46, "#aeb6c4", 500, "left")
        art.rect(side + 0.5, y + 0.62, long, 0.14, "#3a404c", 0.07)
        art.rect(side + 0.5, y + 0.62, long * (0.7, 0.45, 0.6, 0.8, 0.25)[k], 0.14, "#4f9bff", 0.07)
        art.disc(side + 0.5 + long * (0.7, 0.45, 0.6, 0.8, 0.25)[k], y + 0.69, 0.24, "#ffffff")
    ground = top + tall + 0.6
    row = (height - ground - 0.4) / 4
    tracks = (("#7a5cf0", "#9277ff"), ("#2f7cf6", "#4f9bff"), ("#1f9e8f", "#36c4b2"), ("#c27a1c", "#f0a33c"))
    for k, (dull, bright) in enumerate(tracks):
        y, x, step = ground + k * row, 2.2, 0
        art.rect(0.5, y, 1.4, row - 0.2, "#1f2229", 0.15).text(1.2, y + row / 2 - 0.1, f"V{k + 1}", 0.45, "#aeb6c4")
        while x < width - 1:
            long = min(2.0 + (step * 7 + k * 5) % 5 * 1.1, width - 0.5 - x)
            if (step + k) % 4 != 3:
                art.rect(x, y, long - 0.1, row - 0.2, dull, 0.12).rect(x, y, long - 0.1, 0.22, bright, 0.1)
                for wave in range(int(long / 0.22) - 1):
                    loud = abs(sin(wave * 1.7 + step * 3 + k)) * (row - 0.6) * 0.7
                    art.rect(x + 0.15 + wave * 0.22, y + row - 0.35 - loud, 0.1, loud, bright)
            x, step = x + long, step + 1
    art.rect(width * 0.46, ground - 0.35, 0.1, height - ground, "#ff5d55")
    return art.polygon(
        [(width * 0.46 - 0.3, ground - 0.45), (width * 0.46 + 0.4, ground - 0.45), (width * 0.46 + 0.05, ground)],
        "#ff5d55",
    )


def mountains(art: Art, x: float, y: float, width: float, height: float, seed: int = 0) -> Art:
    """A picture of ridges under an evening sky, drawn into a rectangle of the art."""
    skies = (("#2b3a7a", "#e8796a", "#ffc98a"), ("#2d6fc2", "#8fc7f2", "#e4f3ff"), ("#4a2c72", "#c6568a", "#ffb27a"))
    high, low, sun = skies[seed % 3]
    steps = 24
    for k in range(steps):
        share = k / (steps - 1)
        pairs = [(int(high[i : i + 2], 16), int(low[i : i + 2], 16)) for i in (1, 3, 5)]
        mixed = "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
        art.rect(x, y + height * k / steps, width, height / steps + 0.05, mixed)
    art.disc(x + width * (0.62 - 0.07 * seed), y + height * 0.48, height * 0.11, sun)
    for layer, colour in enumerate(("#5b4a80", "#38335f", "#1d2140")):
        crest = y + height * (0.55 + layer * 0.14)
        line = []
        for k in range(41):
            rise = sin(k * 0.45 + layer * 2 + seed) + 0.5 * sin(k * 1.1 + layer + seed * 2)
            line.append((x + width * k / 40, crest - height * (0.11 - layer * 0.025) * rise))
        art.polygon([*line, (x + width, y + height), (x, y + height)], colour)
    return art
