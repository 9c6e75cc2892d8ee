"""Solid shapes with soft edges. `at` is the middle of a shape's underside, so that it stands on what it is put on.

`facing` turns a shape so that it grows towards that side: a cylinder at (0, -30, 70) facing "front" is a knob on a
front at y = -30. For spheres and rings `at` is the centre. All lengths in centimetres.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin
from typing import Any

from studio import outlines
from studio.blender import bmesh, bpy
from studio.outlines import Flat
from studio.place import Facing, Point, put, solid

NO_TURN: Point = (0, 0, 0)


def box(
    at: Point,
    size: tuple[float, float, float],
    material: Any,
    bevel: float | None = None,
    rotation: Point = NO_TURN,
    facing: Facing = "up",
) -> Any:
    """A block of (width, depth, height) with all edges bevelled alike; for round corners in one plane take `slab`."""
    mesh = bmesh.new()
    bmesh.ops.create_cube(mesh, size=1)
    for vertex in mesh.verts:
        vertex.co = (vertex.co.x * size[0], vertex.co.y * size[1], (vertex.co.z + 0.5) * size[2])
    width = _bevel(bevel, *size)
    if width > 0:
        bmesh.ops.bevel(
            mesh, geom=mesh.edges, offset=width, segments=4, profile=0.5, affect="EDGES", clamp_overlap=True
        )
    return solid("box", mesh, material, at, facing, rotation)


def slab(
    at: Point,
    width: float,
    depth: float,
    height: float,
    corner_radius: float,
    material: Any,
    bevel: float | None = None,
    rotation: Point = NO_TURN,
    facing: Facing = "up",
) -> Any:
    """A rounded rectangle of width by depth, `height` thick: phones, trays, keys. Facing "front", `depth` stands up."""
    soft = min(_bevel(bevel, width, depth, height), height / 2)
    sections = []
    for step in range(6):
        angle = step / 5 * pi / 2
        inset = soft * (1 - sin(angle))
        sections.append((soft * (1 - cos(angle)), width - 2 * inset, depth - 2 * inset, corner_radius - inset))
    top = [(height - z, w, d, r) for z, w, d, r in reversed(sections)]
    return _stack("slab", sections + top, material, at, facing, rotation)


def loft(
    sections: Sequence[tuple[float, float, float, float]],
    material: Any,
    at: Point = NO_TURN,
    smooth: bool = True,
    rotation: Point = NO_TURN,
    facing: Facing = "up",
) -> Any:
    """A body through rounded rectangles (height, width, depth, corner radius), lowest first: bottles, mice.

    With `smooth` the sides run through the sections in a curve. Put sections close together for a tight edge.
    """
    rows = [tuple(row) for row in outlines.smooth(sections, 6)] if smooth else list(sections)
    return _stack("loft", rows, material, at, facing, rotation)


def lathe(
    profile: Sequence[Flat],
    at: Point,
    material: Any,
    smooth: bool = False,
    rounding: float | None = None,
    wall: float = 0,
    sides: int = 96,
    rotation: Point = NO_TURN,
    facing: Facing = "up",
) -> Any:
    """A turned body: (radius, height) points from below to above. Start and end at radius 0 for a closed one.

    `smooth` curves through the points; else corners are rounded by `rounding` (0 = sharp). `wall` > 0 makes a shell of
    that thickness, inwards: glasses, bowls, lamp shades.
    """
    widest = max(radius for radius, _ in profile)
    line = (
        outlines.smooth(profile, 8)
        if smooth
        else outlines.fillet(profile, widest * 0.03 if rounding is None else rounding)
    )
    mesh = bmesh.new()
    rings = [[mesh.verts.new((max(r, 0) * cos(a), max(r, 0) * sin(a), z)) for a in _angles(sides)] for r, z in line]
    _bridge(mesh, rings)
    _lay_out(mesh, sides)
    bmesh.ops.remove_doubles(mesh, verts=mesh.verts, dist=widest * 1e-5)
    thing = solid("lathe", mesh, material, at, facing, rotation)
    if wall:
        shell = thing.modifiers.new("wall", "SOLIDIFY")
        shell.thickness, shell.offset = wall, -1
        thing.modifiers.move(1, 0)
    return thing


def cylinder(
    at: Point,
    radius: float,
    height: float,
    material: Any,
    bevel: float | None = None,
    rotation: Point = NO_TURN,
    facing: Facing = "up",
) -> Any:
    """A round body; also discs, knobs, buttons, feet."""
    return cone(at, radius, radius, height, material, bevel, rotation, facing)


def cone(
    at: Point,
    radius: float,
    top_radius: float,
    height: float,
    material: Any,
    bevel: float | None = None,
    rotation: Point = NO_TURN,
    facing: Facing = "up",
) -> Any:
    """A round body that narrows (or widens) to `top_radius`."""
    profile = [(0, 0), (radius, 0), (top_radius, height), (0, height)]
    soft = _bevel(bevel, 2 * max(radius, top_radius), height)
    return lathe(profile, at, material, rounding=soft, rotation=rotation, facing=facing)


def ring(
    at: Point, radius: float, thickness: float, material: Any, rotation: Point = NO_TURN, facing: Facing = "up"
) -> Any:
    """A torus: `radius` to the middle of the stuff, `thickness` is the radius of the stuff. `at` is its centre."""
    mesh = bmesh.new()
    section = outlines.circle(thickness, 20)
    rows = [
        [mesh.verts.new(((radius + u) * cos(a), (radius + u) * sin(a), v)) for a in _angles(112)] for u, v in section
    ]
    _bridge(mesh, [*rows, rows[0]])
    return solid("ring", mesh, material, at, facing, rotation)


def sphere(at: Point, radius: float | Point, material: Any, rotation: Point = NO_TURN) -> Any:
    """A ball round `at`, or an ellipsoid when three radii are given."""
    rx, ry, rz = (radius, radius, radius) if isinstance(radius, int | float) else radius
    mesh = bmesh.new()
    bmesh.ops.create_uvsphere(mesh, u_segments=64, v_segments=40, radius=1)
    for vertex in mesh.verts:
        vertex.co = (vertex.co.x * rx, vertex.co.y * ry, vertex.co.z * rz)
    return solid("sphere", mesh, material, at, "up", rotation)


def tube(points: Sequence[Point], radius: float, material: Any, smooth: bool = True, closed: bool = False) -> Any:
    """A round line through the points: cables, hoses, handles. Without `smooth` its corners stay sharp."""
    curve = bpy.data.curves.new("tube", "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution = "3D", radius, 6
    curve.resolution_u, curve.use_fill_caps = 16, True
    line = curve.splines.new("BEZIER" if smooth else "POLY")
    knots = line.bezier_points if smooth else line.points
    knots.add(len(points) - 1)
    for knot, point in zip(knots, points, strict=True):
        knot.co = point if smooth else (*point, 1)
        if smooth:
            knot.handle_left_type = knot.handle_right_type = "AUTO"
    line.use_cyclic_u = closed
    curve.materials.append(material)
    return put(bpy.data.objects.new("tube", curve), NO_TURN)


def _angles(sides: int) -> list[float]:
    return [2 * pi * k / sides for k in range(sides)]


def _bevel(asked: float | None, *lengths: float) -> float:
    """The bevel asked for, or a moulded one: an eighth of the shortest side, a fiftieth of the longest at most."""
    return min(min(lengths) / 8, max(lengths) / 50) if asked is None else min(asked, min(lengths) / 2 - 1e-5)


def _stack(name: str, rows: Sequence[Sequence[float]], material: Any, at: Point, facing: Facing, turn: Point) -> Any:
    mesh = bmesh.new()
    rings = [[mesh.verts.new((x, y, z)) for x, y in outlines.rounded_rectangle(w, d, r)] for z, w, d, r in rows]
    _bridge(mesh, rings)
    mesh.faces.new(rings[0])
    mesh.faces.new(rings[-1])
    return solid(name, mesh, material, at, facing, turn)


def _lay_out(mesh: Any, sides: int) -> None:
    """Art goes once round a turned body, its left edge at the back, its lower edge at the profile's start."""
    places = mesh.loops.layers.uv.new("uv")
    rows = len(mesh.faces) // sides
    for count, face in enumerate(mesh.faces):
        row, k = divmod(count, sides)
        for corner, (across, up) in zip(face.loops, ((k - 1, 0), (k, 0), (k, 1), (k - 1, 1)), strict=True):
            corner[places].uv = ((across / sides + 0.75) % 1 + (k == sides // 4) * (across == k), (row + up) / rows)


def _bridge(mesh: Any, rings: Sequence[Sequence[Any]]) -> None:
    for below, above in pairwise(rings):
        for k in range(len(below)):
            mesh.faces.new((below[k - 1], below[k], above[k], above[k - 1]))
