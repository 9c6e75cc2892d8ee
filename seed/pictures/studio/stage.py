"""The two sets the products are photographed on. The model is scaled so that every one fills the same studio.

In here a unit is the radius of the ball around the model, so that a light is as soft on an earbud as on a fridge.
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

from studio.blender import bpy, mathutils
from studio.colours import linear
from studio.nodes import Nodes
from studio.place import Point


@dataclass(frozen=True, slots=True)
class Light:
    """A softbox: where it hangs (the model is at the origin), how wide and high it is, and its power in watts."""

    at: Point
    size: tuple[float, float]
    power: float
    colour: str = "#ffffff"
    aim: Point = (0, 0, 0.6)


@dataclass(frozen=True, slots=True)
class Stage:
    """A shop's set: the sweep's tints (floor, wall), the room's light (around, above), softboxes, exposure and lens."""

    floor: str
    wall: str
    around: str
    above: str
    ambient: float
    lights: tuple[Light, ...]
    exposure: float
    lens_mm: float = 75
    margin: float = 0.11
    f_stop: float = 11


STAGES = {
    "greenhome": Stage(
        floor="#dadad3",
        wall="#d4d7d0",
        around="#b9bdb7",
        above="#ffffff",
        ambient=0.5,
        lights=(
            Light((-3.4, -3.0, 4.2), (2.4, 2.4), 225, "#fffdfa"),
            Light((4.2, -2.0, 2.2), (1.2, 3.4), 60),
            Light((-1.2, -5.5, 1.6), (3.0, 1.6), 32),
            Light((1.2, 3.4, 4.6), (4.0, 1.6), 170),
        ),
        exposure=0.0,
    ),
    "techgadgets": Stage(
        floor="#b3b7bd",
        wall="#989ea7",
        around="#62676f",
        above="#e8edf5",
        ambient=0.4,
        lights=(
            Light((-3.4, -2.8, 4.4), (2.6, 1.8), 265, "#ffffff"),
            Light((4.4, -1.2, 2.0), (0.8, 3.8), 125, "#f3f7ff"),
            Light((-4.2, 0.6, 1.8), (0.7, 3.6), 110, "#f3f7ff"),
            Light((0.4, 3.6, 4.4), (4.4, 1.4), 290, "#f6f9ff"),
        ),
        exposure=0.0,
        lens_mm=78,
    ),
}


def build(stage: Stage) -> None:
    """Hang the lights and roll out the backdrop in the current scene."""
    _room(stage)
    _sweep(stage)
    for light in stage.lights:
        _hang(light)
    view = bpy.context.scene.view_settings
    view.view_transform, view.exposure = "Khronos PBR Neutral", stage.exposure


def _room(stage: Stage) -> None:
    """The light that comes from everywhere: pale above, dimmer around, so that metal has something to mirror."""
    world = bpy.data.worlds.new("room")
    bpy.context.scene.world = world
    world.use_nodes = True
    world.cycles.sampling_method, world.cycles.sample_map_resolution = "MANUAL", 64
    tree = world.node_tree
    where, part, ramp = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("TexCoord", "SeparateXYZ", "ValToRGB"))
    ramp.color_ramp.elements[0].color, ramp.color_ramp.elements[1].color = linear(stage.around), linear(stage.above)
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = 0.1, 0.7
    background = tree.nodes["Background"]
    background.inputs["Strength"].default_value = stage.ambient
    tree.links.new(where.outputs["Generated"], part.inputs["Vector"])
    tree.links.new(part.outputs["Z"], ramp.inputs["Fac"])
    tree.links.new(ramp.outputs["Color"], background.inputs["Color"])


def _sweep(stage: Stage) -> None:
    """Floor, quarter circle and wall in one sheet without a horizon, from the floor's tint to the wall's."""
    bend = [(3 + 4 * sin(radians(d)), 4 - 4 * cos(radians(d))) for d in range(0, 91, 3)]
    line = [(-14.0, 0.0), *bend, (7.0, 16.0)]
    corners = [(x, y, z) for y, z in line for x in (-20, 20)]
    faces = [(k, k + 1, k + 3, k + 2) for k in range(0, len(corners) - 2, 2)]
    sheet = bpy.data.meshes.new("sweep")
    sheet.from_pydata(corners, [], faces)
    sheet.shade_smooth()
    made = Nodes("sweep", linear(stage.floor), roughness=0.85)
    made.set("Specular IOR Level", 0.15)
    where, part, ramp = (made.tree.nodes.new(f"ShaderNode{kind}") for kind in ("TexCoord", "SeparateXYZ", "ValToRGB"))
    ramp.color_ramp.elements[0].color, ramp.color_ramp.elements[1].color = linear(stage.floor), linear(stage.wall)
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = 0.0, 0.35
    made.tree.links.new(where.outputs["Generated"], part.inputs["Vector"])
    made.tree.links.new(part.outputs["Z"], ramp.inputs["Fac"])
    made.link(ramp.outputs["Color"], "Base Color")
    sheet.materials.append(made.material)
    bpy.context.scene.collection.objects.link(bpy.data.objects.new("sweep", sheet))


def _hang(light: Light) -> Any:
    lamp = bpy.data.lights.new("softbox", "AREA")
    lamp.shape, lamp.size, lamp.size_y = "RECTANGLE", *light.size
    lamp.energy, lamp.color = light.power, linear(light.colour)[:3]
    box = bpy.data.objects.new("softbox", lamp)
    box.location = light.at
    box.rotation_euler = (mathutils.Vector(light.aim) - box.location).to_track_quat("-Z", "Y").to_euler()
    box.visible_camera = False
    bpy.context.scene.collection.objects.link(box)
    return box
