"""Flat and small things on a product: panels with art, labels, raised letters, grilles, screws, feet, cloth."""

import random
from math import cos, pi, sin
from typing import Any, Literal

from studio import art, materials, outlines
from studio.art import Art
from studio.blender import bmesh, bpy
from studio.colours import Colour
from studio.place import Facing, Point, put, solid
from studio.shapes import NO_TURN, cylinder, slab

Within = Literal["rectangle", "disc"]


def panel(
    at: Point,
    width: float,
    height: float,
    material: Any,
    corner_radius: float = 0,
    rotation: Point = NO_TURN,
    facing: Facing = "front",
) -> Any:
    """A flat rounded rectangle round `at`; art in its material fills it edge to edge. Put it a hair off the surface."""
    mesh = bmesh.new()
    face = mesh.faces.new(
        [mesh.verts.new((x, y, 0)) for x, y in outlines.rounded_rectangle(width, height, corner_radius)]
    )
    places = mesh.loops.layers.uv.new("uv")
    for corner in face.loops:
        corner[places].uv = (corner.vert.co.x / width + 0.5, corner.vert.co.y / height + 0.5)
    return solid("panel", mesh, material, at, facing, rotation)


def display(
    at: Point,
    shown: Art,
    corner_radius: float = 0,
    brightness: float = 1.0,
    rotation: Point = NO_TURN,
    facing: Facing = "front",
) -> Any:
    """A lit screen of the art's own size."""
    lit = materials.screen(shown, brightness)
    return panel(at, shown.width, shown.height, lit, corner_radius, rotation, facing)


def label(
    at: Point,
    printed: Art,
    radius: float | None = None,
    corner_radius: float = 0.15,
    gloss: float = 0.5,
    rotation: Point = NO_TURN,
    facing: Facing = "front",
) -> Any:
    """A printed label of the art's own size; with `radius` wrapped round an upright cylinder round `at`."""
    paper = materials.printed(printed, gloss)
    if radius is None:
        return panel(at, printed.width, printed.height, paper, corner_radius, rotation, facing)
    mesh = bmesh.new()
    places = mesh.loops.layers.uv.new("uv")
    steps, half = 48, printed.width / radius / 2
    columns = []
    for step in range(steps + 1):
        angle = -pi / 2 - half + 2 * half * step / steps
        x, y = radius * cos(angle), radius * sin(angle)
        columns.append([mesh.verts.new((x, y, z)) for z in (-printed.height / 2, printed.height / 2)])
    for step in range(steps):
        left, right = columns[step], columns[step + 1]
        face = mesh.faces.new((left[0], right[0], right[1], left[1]))
        spots = ((step, 0), (step + 1, 0), (step + 1, 1), (step, 1))
        for corner, (across, up) in zip(face.loops, spots, strict=True):
            corner[places].uv = (across / steps, up)
    return solid("label", mesh, paper, at, "up", rotation)


def text(
    words: str,
    at: Point,
    size: float,
    material: Any,
    align: Literal["left", "centre", "right"] = "centre",
    depth: float = 0.02,
    bold: float = 0,
    rotation: Point = NO_TURN,
    facing: Facing = "front",
) -> Any:
    """Raised letters, vertically centred on `at`. `depth` and `bold` (how much fatter) are shares of the size."""
    curve = bpy.data.curves.new("text", "FONT")
    curve.body, curve.size, curve.extrude, curve.offset = words, size, size * depth, size * bold * 0.1
    curve.align_x = {"left": "LEFT", "centre": "CENTER", "right": "RIGHT"}[align]
    curve.align_y = "CENTER"
    curve.resolution_u = 6
    curve.font = bpy.data.fonts.load(art.inter(), check_existing=True)
    curve.materials.append(material)
    return put(bpy.data.objects.new("text", curve), at, facing, rotation)


def holes(
    at: Point,
    width: float,
    height: float,
    pitch: float,
    radius: float,
    material: Any | None = None,
    within: Within = "rectangle",
    slot: float = 0,
    rotation: Point = NO_TURN,
    facing: Facing = "front",
) -> Any:
    """A field of dark dots, or with `slot` > 0 of slots that long, round `at`: speakers, vents. One flat mesh."""
    mesh = bmesh.new()
    step_x = pitch + slot
    for row in range(int(height / pitch) + 1):
        y = (row - int(height / pitch) / 2) * pitch * (1 if slot else 0.87)
        count = int(width / step_x)
        for column in range(count + 1):
            x = (column - count / 2 + (0.5 if row % 2 and not slot else 0)) * step_x
            outside = abs(x) > width / 2 or abs(y) > height / 2
            if within == "disc":
                outside = (2 * x / width) ** 2 + (2 * y / height) ** 2 > 1
            if outside:
                continue
            rim = outlines.rounded_rectangle(slot + 2 * radius, 2 * radius, radius, 3)
            mesh.faces.new([mesh.verts.new((x + u, y + v, 0)) for u, v in rim])
    return solid("holes", mesh, material or materials.plastic("#08090a", 0.1), at, facing, rotation)


def screw(at: Point, radius: float, material: Any | None = None, facing: Facing = "front") -> None:
    """A round screw head with a slot."""
    steel = material or materials.metal("#b9bcc0", 0.25)
    cylinder(at, radius, radius * 0.4, steel, facing=facing)
    shift = {"front": (0, -1, 0), "back": (0, 1, 0), "up": (0, 0, 1), "down": (0, 0, -1), "left": (-1, 0, 0)}
    out = [radius * 0.405 * part for part in shift.get(facing, (1, 0, 0))]
    spot = (at[0] + out[0], at[1] + out[1], at[2] + out[2])
    panel(spot, radius * 1.5, radius * 0.28, materials.plastic("#15171a", 0.2), facing=facing)


def feet(width: float, depth: float, radius: float = 2, height: float = 1.5, colour: Colour = "#1b1d1f") -> None:
    """Four round rubber feet at the corners of a width by depth rectangle; what stands on them starts at z = height."""
    for x in (-width / 2, width / 2):
        for y in (-depth / 2, depth / 2):
            cylinder((x, y, 0), radius, height, materials.rubber(colour))


def button(at: Point, width: float, height: float, material: Any, depth: float = 0.3, facing: Facing = "front") -> Any:
    """A soft-cornered key that stands `depth` off its surface."""
    return slab(at, width, height, depth, min(width, height) * 0.3, material, facing=facing)


def cloth(
    at: Point, width: float, depth: float, material: Any, folds: float = 0.5, thick: float = 0.15, seed: int = 1
) -> Any:
    """A piece of cloth lying on `at`, its folds about `folds` high."""
    mesh = bmesh.new()
    chance = random.Random(seed)
    waves = [(chance.uniform(2, 7), chance.uniform(2, 7), chance.uniform(0, 6)) for _ in range(4)]
    bmesh.ops.create_grid(mesh, x_segments=70, y_segments=70, size=0.5)
    for vertex in mesh.verts:
        x, y = vertex.co.x, vertex.co.y
        lift = sum(sin(a * x * 2 + b * y * 2 + c) for a, b, c in waves) / 4
        vertex.co = (x * width, y * depth, (lift + 1) / 2 * folds + thick)
    thing = solid("cloth", mesh, material, at, "up", NO_TURN)
    shell = thing.modifiers.new("thick", "SOLIDIFY")
    shell.thickness = thick
    return thing
