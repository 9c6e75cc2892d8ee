"""Flat bands that follow a line: watch bands, headbands, shoulder straps."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import Any

from studio import outlines
from studio.blender import bmesh
from studio.place import Point, solid
from studio.shapes import NO_TURN

Row = tuple[float, float, float, float]


def strap(
    rows: Sequence[Row], material: Any, at: Point = NO_TURN, rotation: Point = NO_TURN, round_: float = 0.9
) -> Any:
    """A band through rows of (x, z, width along y, thickness); curved through the points, its edges round."""
    line = [tuple(row) for row in outlines.smooth(rows, 10)]
    mesh = bmesh.new()
    rings = []
    for k, (x, z, width, thick) in enumerate(line):
        before, after = line[max(k - 1, 0)], line[min(k + 1, len(line) - 1)]
        along_x, along_z = after[0] - before[0], after[1] - before[1]
        size = hypot(along_x, along_z) or 1
        out_x, out_z = -along_z / size, along_x / size
        section = outlines.rounded_rectangle(width, thick, min(width, thick) / 2 * round_)
        rings.append([mesh.verts.new((x + out_x * v, u, z + out_z * v)) for u, v in section])
    for below, above in pairwise(rings):
        for k in range(len(below)):
            mesh.faces.new((below[k - 1], below[k], above[k], above[k - 1]))
    mesh.faces.new(rings[0])
    mesh.faces.new(rings[-1])
    return solid("strap", mesh, material, at, "up", rotation)
