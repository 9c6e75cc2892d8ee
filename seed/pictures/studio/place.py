"""Where things stand: the scene, groups of objects, and the way a shape faces."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import radians
from typing import Any, Literal

from studio.blender import bmesh, bpy, mathutils

Point = tuple[float, float, float]
Facing = Literal["up", "down", "front", "back", "left", "right"]

# Turns (about x, then about z) that bring a shape's own z axis to where it faces; its own y axis stays up where it can.
_FACINGS: dict[str, tuple[float, float]] = {
    "up": (0, 0),
    "down": (180, 0),
    "front": (90, 0),
    "back": (90, 180),
    "left": (90, -90),
    "right": (90, 90),
}
_open: list[Any] = []  # the groups that are open, the model's root first


def begin() -> Any:
    """Empty the scene and open a new model's root. Materials made before are gone."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    root = bpy.data.objects.new("model", None)
    bpy.context.scene.collection.objects.link(root)
    _open[:] = [root]
    return root


@contextmanager
def group(at: Point = (0, 0, 0), rotation: Point = (0, 0, 0), scale: float = 1) -> Iterator[Any]:
    """Everything made inside is one group: its own origin is put at `at`, turned and scaled as a whole. Groups nest."""
    held = bpy.data.objects.new("group", None)
    held.scale = (scale, scale, scale)
    put(held, at, rotation=rotation)
    _open.append(held)
    try:
        yield held
    finally:
        _open.pop()


def put(thing: Any, at: Point, facing: Facing = "up", rotation: Point = (0, 0, 0)) -> Any:
    """Link an object into the open group: faced, then turned (about x, y, z in that order), then moved to `at`."""
    about_x, about_z = _FACINGS[facing]
    faced = mathutils.Euler((radians(about_x), 0, radians(about_z))).to_matrix()
    turned = mathutils.Euler([radians(angle) for angle in rotation]).to_matrix()
    thing.rotation_euler = (turned @ faced).to_euler()
    thing.location = at
    thing.parent = _open[-1]
    bpy.context.scene.collection.objects.link(thing)
    return thing


def solid(name: str, mesh: Any, material: Any, at: Point, facing: Facing, rotation: Point) -> Any:
    """A bmesh (freed here) as a smooth-shaded object whose flat faces look flat and whose bevels look round."""
    bmesh.ops.recalc_face_normals(mesh, faces=mesh.faces)
    shape = bpy.data.meshes.new(name)
    mesh.to_mesh(shape)
    mesh.free()
    shape.shade_smooth()
    shape.set_sharp_from_angle(angle=radians(50))
    shape.materials.append(material)
    thing = bpy.data.objects.new(name, shape)
    normals = thing.modifiers.new("normals", "WEIGHTED_NORMAL")
    normals.keep_sharp = True
    return put(thing, at, facing, rotation)


def cut(thing: Any, *cutters: Any, bevel: float = 0) -> Any:
    """Take the cutters' volume out of `thing` and bevel the new edges; the cutters themselves are not seen."""
    if bevel:
        edge = thing.modifiers.new("edge", "BEVEL")
        edge.width, edge.segments, edge.limit_method, edge.angle_limit = bevel, 3, "ANGLE", radians(50)
        thing.modifiers.move(len(thing.modifiers) - 1, 0)
    for cutter in cutters:
        hole = thing.modifiers.new("cut", "BOOLEAN")
        hole.object, hole.solver, hole.operation = cutter, "EXACT", "DIFFERENCE"
        thing.modifiers.move(len(thing.modifiers) - 1, 0)
        cutter.hide_render = True
    return thing
