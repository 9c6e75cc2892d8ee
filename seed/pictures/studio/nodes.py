"""Blender's material nodes, as few words as the factories in materials.py need."""

from typing import Any

from studio.blender import bpy

Linear = tuple[float, float, float, float]


class Nodes:
    """One material around a Principled BSDF. Textures count in the shape's own centimetres."""

    def __init__(self, name: str, colour: Linear, roughness: float, metallic: float = 0) -> None:
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.surface = self.tree.nodes["Principled BSDF"]
        self.set("Base Color", colour).set("Roughness", max(roughness, 0.02)).set("Metallic", metallic)

    def set(self, name: str, value: Any) -> "Nodes":
        """Give an input of the surface a fixed value."""
        self.surface.inputs[name].default_value = value
        return self

    def link(self, output: Any, name: str) -> None:
        """Drive an input of the surface by a texture."""
        self.tree.links.new(output, self.surface.inputs[name])

    def noise(self, scale: float, detail: float, stretch: tuple[float, float, float] = (1, 1, 1)) -> Any:
        """Cloudy grey, `scale` features per centimetre, more of them along an axis with a larger `stretch`."""
        texture = self._textured("ShaderNodeTexNoise", stretch)
        texture.inputs["Scale"].default_value = scale
        texture.inputs["Detail"].default_value = detail
        return texture.outputs["Fac"]

    def cells(self, scale: float) -> Any:
        """Leathery cells, `scale` of them per centimetre."""
        texture = self._textured("ShaderNodeTexVoronoi", (1, 1, 1))
        texture.inputs["Scale"].default_value = scale
        return texture.outputs["Distance"]

    def checks(self, scale: float) -> Any:
        """A weave: threads over and under, `scale` per centimetre."""
        texture = self._textured("ShaderNodeTexChecker", (1, 1, 1))
        texture.inputs["Scale"].default_value = scale
        return texture.outputs["Fac"]

    def picture(self, image: Any) -> Any:
        """The colours of an image, laid out by the shape's UV map."""
        texture = self._new("ShaderNodeTexImage")
        texture.image, texture.extension = image, "EXTEND"
        return texture.outputs["Color"]

    def vary(self, name: str, by: Any, least: float, most: float) -> None:
        """Let an input run from `least` to `most` with a texture."""
        span = self._new("ShaderNodeMapRange")
        span.inputs["To Min"].default_value, span.inputs["To Max"].default_value = least, most
        self.tree.links.new(by, span.inputs["Value"])
        self.link(span.outputs["Result"], name)

    def mix(self, name: str, by: Any, colour: Linear, darkest: float) -> None:
        """Let a colour input run from `colour` down to `darkest` times it with a texture."""
        ramp = self._new("ShaderNodeValToRGB")
        ramp.color_ramp.elements[0].color = (*(part * darkest for part in colour[:3]), 1)
        ramp.color_ramp.elements[1].color = colour
        self.tree.links.new(by, ramp.inputs["Fac"])
        self.link(ramp.outputs["Color"], name)

    def bump(self, height: Any, strength: float, distance: float) -> None:
        """Roughen the surface by a texture, `distance` centimetres deep."""
        bump = self._new("ShaderNodeBump")
        bump.inputs["Strength"].default_value, bump.inputs["Distance"].default_value = strength, distance
        self.tree.links.new(height, bump.inputs["Height"])
        self.link(bump.outputs["Normal"], "Normal")

    def _textured(self, kind: str, stretch: tuple[float, float, float]) -> Any:
        place, mapping, texture = self._new("ShaderNodeTexCoord"), self._new("ShaderNodeMapping"), self._new(kind)
        mapping.inputs["Scale"].default_value = stretch
        self.tree.links.new(place.outputs["Object"], mapping.inputs["Vector"])
        self.tree.links.new(mapping.outputs["Vector"], texture.inputs["Vector"])
        return texture

    def _new(self, kind: str) -> Any:
        return self.tree.nodes.new(kind)


def pane(tint: Linear, roughness: float) -> Any:
    """Thin glass: what is behind it, tinted, under a reflection that grows towards the edges."""
    made = Nodes("pane", tint, roughness)
    clear, shine, mix = (made._new(f"ShaderNode{kind}") for kind in ("BsdfTransparent", "BsdfGlossy", "MixShader"))
    fresnel = made._new("ShaderNodeFresnel")
    clear.inputs["Color"].default_value = tint
    shine.inputs["Roughness"].default_value = max(roughness, 0.01)
    fresnel.inputs["IOR"].default_value = 1.55
    made.tree.links.new(fresnel.outputs["Fac"], mix.inputs["Fac"])
    made.tree.links.new(clear.outputs["BSDF"], mix.inputs[1])
    made.tree.links.new(shine.outputs["BSDF"], mix.inputs[2])
    return _surfaced(made, mix.outputs["Shader"], tint)


def solid_glass(tint: Linear, roughness: float, ior: float = 1.46) -> Any:
    """Glass or fluid with a thickness; it bends light, and its shadow is tinted instead of black."""
    made = Nodes("glass", tint, roughness)
    made.set("Transmission Weight", 1.0).set("IOR", ior)
    made.surface.inputs["Roughness"].default_value = roughness
    return _surfaced(made, made.surface.outputs["BSDF"], tint)


def _surfaced(made: Nodes, shader: Any, tint: Linear) -> Any:
    path, shade, choose = (made._new(f"ShaderNode{kind}") for kind in ("LightPath", "BsdfTransparent", "MixShader"))
    shade.inputs["Color"].default_value = (*(0.25 + 0.65 * part for part in tint[:3]), 1)
    made.tree.links.new(path.outputs["Is Shadow Ray"], choose.inputs["Fac"])
    made.tree.links.new(shader, choose.inputs[1])
    made.tree.links.new(shade.outputs["BSDF"], choose.inputs[2])
    made.tree.links.new(choose.outputs["Shader"], made.tree.nodes["Material Output"].inputs["Surface"])
    return made.material
