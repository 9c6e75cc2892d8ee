"""The camera: turns the model, scales it to the studio and stands so far off that the margin is the same for all."""

from math import atan, cos, radians, sin, tan
from typing import Any

from studio.blender import bpy, mathutils
from studio.model import View
from studio.stage import Stage

SENSOR_MM = 36


def frame(root: Any, view: View, stage: Stage) -> None:
    """Stand the model on the floor, turned to the view, and fit a new camera to it. Raises ValueError when empty."""
    _stand(root, view.azimuth)
    points = _points(root)
    tilt = radians(view.elevation)
    forward = mathutils.Vector((0, cos(tilt), -sin(tilt)))
    up = mathutils.Vector((0, sin(tilt), cos(tilt)))
    right = mathutils.Vector((1, 0, 0))
    reach = tan(atan(SENSOR_MM / 2 / stage.lens_mm)) * (1 - 2 * stage.margin)
    seen = [(p.dot(right), p.dot(up), p.dot(forward)) for p in points]
    # A point is in the picture where |across - eye's across| <= reach * (depth - eye's depth); each side gives a bound.
    sides = [(max(s[i] - reach * s[2] for s in seen), max(-s[i] - reach * s[2] for s in seen)) for i in (0, 1)]
    depth = min(-(plus + minus) / (2 * reach) for plus, minus in sides)
    across, height = ((plus - minus) / 2 for plus, minus in sides)
    eye = right * across + up * height + forward * depth

    lens = bpy.data.cameras.new("camera")
    lens.lens, lens.sensor_width, lens.clip_end = stage.lens_mm, SENSOR_MM, 200
    lens.dof.use_dof, lens.dof.aperture_fstop = True, stage.f_stop
    nearest = min(s[2] for s in seen)
    lens.dof.focus_distance = nearest - depth + 0.35 * (max(s[2] for s in seen) - nearest)
    camera = bpy.data.objects.new("camera", lens)
    camera.location, camera.rotation_euler = eye, forward.to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(camera)
    bpy.context.scene.camera = camera


def _stand(root: Any, azimuth: float) -> None:
    """Turn the model (not the camera, so that the light stays), bring it to radius 1, on the floor, in the middle."""
    root.matrix_world = mathutils.Matrix.Rotation(radians(-azimuth), 4, "Z")
    points = _points(root)
    low = mathutils.Vector([min(p[i] for p in points) for i in range(3)])
    high = mathutils.Vector([max(p[i] for p in points) for i in range(3)])
    size = 2 / max((high - low).length, 1e-6)
    middle = (low + high) / 2
    root.scale = (size, size, size)
    root.location = (-middle.x * size, -middle.y * size, -low.z * size)


def _points(root: Any) -> list[Any]:
    """The corners of everything in the model that is seen, as they are after all modifiers."""
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    points = []
    for thing in root.children_recursive:
        if thing.type == "EMPTY" or thing.hide_render:
            continue
        final = thing.evaluated_get(graph)
        shape = final.to_mesh()
        step = max(len(shape.vertices) // 3000, 1)
        points += [final.matrix_world @ shape.vertices[k].co for k in range(0, len(shape.vertices), step)]
        final.to_mesh_clear()
    if not points:
        raise ValueError("the model made no shapes")
    return points
