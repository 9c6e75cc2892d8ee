"""Flat bodies with any outline, and labels that follow a rounded body: what several models here are made of."""

from collections.abc import Sequence
from math import cos, pi, radians, sin
from typing import Any

from studio import materials, outlines
from studio.art import Art
from studio.blender import bmesh
from studio.outlines import Flat
from studio.place import Facing, Point, solid


def plate(
    outline: Sequence[Flat],
    thickness: float,
    material: Any,
    at: Point = (0, 0, 0),
    soft: float = 0.1,
    smooth: bool = False,
    facing: Facing = "front",
    rotation: Point = (0, 0, 0),
) -> Any:
    """A sheet `thickness` thick with rounded edges; `smooth` runs through the outline's points in a curve."""
    rim = [(float(x), float(y)) for x, y in outline]
    if smooth:
        curve = outlines.smooth([rim[-1], *rim, rim[0], rim[1]], 6)
        rim = [(x, y) for x, y in curve[6 : 6 + 6 * len(rim)]]
    mesh = bmesh.new()
    low, high = ([mesh.verts.new((x, y, z)) for x, y in rim] for z in (0, thickness))
    for k in range(len(rim)):
        mesh.faces.new((low[k - 1], low[k], high[k], high[k - 1]))
    mesh.faces.new(low)
    mesh.faces.new(high)
    thing = solid("plate", mesh, material, at, facing, rotation)
    edge = thing.modifiers.new("edge", "BEVEL")
    edge.width, edge.segments, edge.limit_method, edge.angle_limit = soft, 4, "ANGLE", radians(50)
    thing.modifiers.move(len(thing.modifiers) - 1, 0)
    return thing


def wrapped(at: Point, printed: Art, width: float, depth: float, corner_radius: float, gloss: float = 0.5) -> Any:
    """A label round the front of an upright body whose plan is a rounded rectangle of these measures."""
    off = 0.03
    flat, radius, front = width / 2 - corner_radius, corner_radius + off, -depth / 2 - off
    mesh = bmesh.new()
    places = mesh.loops.layers.uv.new("uv")
    steps, columns = 60, []
    for step in range(steps + 1):
        along = printed.width * (step / steps - 0.5)
        side, far = (1 if along > 0 else -1), abs(along)
        angle = min(max(far - flat, 0) / radius, pi / 2)
        beyond = max(far - flat - radius * pi / 2, 0)
        x = side * (min(far, flat) + radius * sin(angle))
        y = front + radius * (1 - cos(angle)) + beyond
        columns.append([mesh.verts.new((x, y, z)) for z in (-printed.height / 2, printed.height / 2)])
    for step in range(steps):
        left, right = columns[step], columns[step + 1]
        face = mesh.faces.new((left[0], right[0], right[1], left[1]))
        spots = ((step, 0), (step + 1, 0), (step + 1, 1), (step, 1))
        for corner, (across, up) in zip(face.loops, spots, strict=True):
            corner[places].uv = (across / steps, up)
    return solid("label", mesh, materials.printed(printed, gloss), at, "up", (0, 0, 0))
