"""What can be seen in a Forge desktop: fans, the main board, the graphics card, coolers, and the sockets behind."""

from math import cos, radians, sin

from studio.art import Art
from studio.colours import Colour
from studio.details import display, panel, text
from studio.materials import glow, metal, plastic, rubber
from studio.place import Facing, group
from studio.shapes import box, cylinder, lathe, ring, slab, tube

Point = tuple[float, float, float]
TURNS: dict[str, Point] = {"front": (90, 0, 0), "down": (180, 0, 0), "up": (0, 0, 0), "back": (-90, 0, 0)}


def fan(at: Point, radius: float, light: Colour, facing: Facing) -> None:
    """A fan 2.5 deep that blows towards `facing`, with a ring of light on its face."""
    black = plastic("#0e1013", 0.4)
    with group(at, TURNS[facing]):
        frame = [(radius - 0.5, 0), (radius, 0), (radius, 2.5), (radius - 0.5, 2.5), (radius - 0.5, 0)]
        lathe(frame, (0, 0, 0), black, rounding=0.05)
        ring((0, 0, 2.5), radius - 0.35, 0.2, glow(light, 3.2))
        cylinder((0, 0, 0.3), radius * 0.3, 2.1, black, 0.3)
        blade = plastic("#4a5360", 0.6)
        for k in range(9):
            angle = 40 * k
            spot = (radius * 0.6 * cos(radians(angle)), radius * 0.6 * sin(radians(angle)), 1.1)
            box(spot, (radius * 0.62, radius * 0.34, 0.12), blade, 0.05, (34, 0, angle))


def grille(at: Point, radius: float, facing: Facing) -> None:
    """Rings and spokes of wire before a round opening."""
    wire = metal("#2d3138", 0.35)
    for k in range(1, 5):
        ring(at, radius * k / 4.6, 0.1, wire, facing=facing)
    for angle in (45, 135):
        box((at[0], at[1], at[2] - 0.1), (2 * radius, 0.16, 0.2), wire, 0.05, (0, angle, 0))


def board(at: Point, cpu: Point, sticks: int, light: Colour) -> None:
    """The main board on the right wall, with heat sinks and memory; `at` is its middle."""
    x, y, z = at
    slab((x + 0.3, y, z), 24.4, 27, 0.3, 0.4, plastic("#27313d", 0.5), 0.05, facing="left")
    sink = metal("#6a727d", 0.35)
    box((x - 1.5, y + 9.6, z + 3), (2.6, 3.4, 10), sink, 0.3)
    box((x - 1.2, y + 2, z + 10.6), (2.0, 11, 2.4), sink, 0.3)
    slab((x, y - 3, z - 4.5), 13, 2.6, 0.8, 0.3, sink, 0.1, facing="left")
    for k in range(5):
        panel((x - 2.82, y + 8.4 + k * 0.6, z + 8), 0.22, 7, plastic("#23272d", 0.2), 0.1, facing="left")
    for k in range(sticks):
        place = (x - 2.0, cpu[1] - 6.6 - k * 1.25, cpu[2] - 6.6)
        box(place, (4.0, 0.62, 13.2), plastic("#2a2f37", 0.6), 0.1)
        box((place[0] - 2.1, place[1], place[2] + 0.2), (0.5, 0.64, 12.8), glow(light, 1.8), 0.15)


def graphics_card(at: Point, name: str, length: float, light: Colour) -> None:
    """A card lying from the main board outwards; `at` is the middle of its underside."""
    x, y, z = at
    thick = 4.0 if length < 25 else 5.2 if length < 32 else 6.2
    box(at, (12, length, thick), plastic("#2b3037", 0.55), 0.5)
    slab((x, y, z + thick - 0.02), 11.4, length - 0.8, 0.14, 0.6, metal("#5f6772", 0.3, "y"), 0.05)
    side = x - 6.02
    panel((side, y, z + thick * 0.5), length - 2, thick * 0.56, plastic("#0b0c0f", 0.7), 0.4, facing="left")
    panel((side - 0.02, y, z + thick * 0.84), length - 2, 0.28, glow(light, 2.6), 0.14, facing="left")
    words = glow("#f2f7ff", 1.1)
    text(
        name, (side - 0.03, y - length * 0.12, z + thick * 0.48), thick * 0.36, words, depth=0, bold=0.2, facing="left"
    )
    for k in range(2 if length < 28 else 3):
        count = 2 if length < 28 else 3
        spot = (x, y + (k - (count - 1) / 2) * (length / count - 0.6), z - 0.3)
        cylinder(spot, 4.6 if count == 2 else 5.0, 0.5, plastic("#15181c", 0.5))
    tube(
        [
            (x - 2, y - length * 0.2, z + thick),
            (x - 1, y - length * 0.2, z + thick + 3),
            (x + 4.6, y - length * 0.36, z + thick + 4),
        ],
        0.5,
        rubber("#111318"),
    )


def air_cooler(cpu: Point, light: Colour, twice: bool) -> None:
    """A tower of fins on the processor, a fan before it; with `twice` a second tower."""
    x, y, z = cpu
    fin, cap = metal("#b9c0ca", 0.3), plastic("#15181d", 0.6)
    for tower in range(2 if twice else 1):
        behind = y + 0.6 + tower * 4.4
        for k in range(13):
            box((x - 3.4 - k * 0.62, behind, z - 5.6), (0.3, 3.6, 11.2), fin, 0.02)
        slab((x - 11.4, behind, z), 3.8, 11.6, 0.9, 0.5, cap, 0.15, facing="left")
        panel((x - 12.32, behind, z), 0.5, 8, glow(light, 2.0), 0.25, facing="left")
    with group((x - 7, y - 1.4, z)):
        fan((0, 0, 0), 5.6, light, "front")
    box((x - 1.6, y + 1.5, z - 2.6), (3.0, 5.2, 5.2), metal("#8a919c", 0.3), 0.3)


def pump(cpu: Point, radiator: Point, light: Colour, second: Colour) -> None:
    """A pump with a display on the processor, and two hoses up to the radiator."""
    x, y, z = cpu
    cylinder(cpu, 3.7, 5.0, plastic("#0c0d10", 0.8), 0.4, facing="left")
    ring((x - 4.9, y, z), 3.35, 0.2, glow(light, 3.0), (0, 90, 0))
    art = Art(5.6, 5.6, "#05070b")
    art.arc(2.8, 2.8, 2.4, 130, 410, "#223046", 0.36).arc(2.8, 2.8, 2.4, 130, 300, second, 0.36)
    art.text(2.8, 2.55, "41°", 1.9, "#ffffff", 700).text(2.8, 4.0, "CPU", 0.8, second, 600)
    display((x - 5.02, y, z), art, 2.8, facing="left")
    hose = rubber("#14161a")
    for k in (-1, 1):
        start = (x - 2.6, y - 3.2, z + k * 0.9)
        bend = (x - 5.5 + k * 0.6, y - 9.5, z - 1.5 + k)
        tube(
            [
                start,
                bend,
                (radiator[0] + k, radiator[1] - 1 + k, z + 3),
                (radiator[0] + k, radiator[1] + k, radiator[2]),
            ],
            0.62,
            hose,
        )


def rear(wide: float, deep: float, high: float, foot: float) -> None:
    """Sockets, slots and the power supply's inlet."""
    out = deep / 2 + 0.02
    x, z = wide / 2 - 4.0, high - 11.6
    panel((x, out, z), 4.6, 15.6, metal("#b4bac3", 0.3), 0.1, facing="back")
    dark, blue = plastic("#060708", 0.3), plastic("#1b58c8", 0.5)
    for row in range(3):
        for column in (-1, 1):
            panel((x + column * 1.05, out + 0.02, z + 6.6 - row * 1.1), 1.5, 0.7, dark, 0.06, facing="back")
            panel((x + column * 1.05, out + 0.03, z + 6.55 - row * 1.1), 1.2, 0.24, blue, 0.03, facing="back")
    panel((x - 0.9, out + 0.02, z + 2.6), 1.7, 1.5, dark, 0.1, facing="back")
    panel((x + 1.2, out + 0.02, z + 2.6), 0.9, 0.34, dark, 0.17, facing="back")
    for k in range(3):
        panel((x, out + 0.02, z + 0.4 - k * 1.2), 2.2, 0.7, dark, 0.14, facing="back")
    for k, colour in enumerate(("#6fc26a", "#5aa8f0", "#f08a9a")):
        cylinder((x - 1.3 + k * 1.3, out, z - 5.4), 0.42, 0.12, plastic(colour, 0.5), facing="back")
        cylinder((x - 1.3 + k * 1.3, out + 0.1, z - 5.4), 0.2, 0.06, dark, facing="back")
    for k in range(7):
        slab(
            (wide / 2 - 6.6, out - 0.1, high - 21.4 - k * 1.7),
            9.4,
            1.1,
            0.2,
            0.15,
            metal("#7d848e", 0.35),
            0.05,
            facing="back",
        )
    for k in range(3):
        panel((wide / 2 - 6.6, out + 0.12, high - 24.8 + 0.25), 1.6, 0.5, dark, 0.1, facing="back")
        panel((wide / 2 - 9.4 + k * 2.2, out + 0.13, high - 23.1), 1.5, 0.5, dark, 0.1, facing="back")
    box((0, out - 0.3, foot + 2.2), (15, 0.5, 8.4), plastic("#0d0f12", 0.4), 0.1)
    panel((4.6, out + 0.22, foot + 6.4), 2.8, 2.2, dark, 0.2, facing="back")
    panel((4.6, out + 0.23, foot + 6.4), 1.8, 0.3, metal("#9aa1ab", 0.3), 0.1, facing="back")
    panel((1.4, out + 0.22, foot + 6.4), 1.2, 2.0, plastic("#c02c2c", 0.5), 0.15, facing="back")
