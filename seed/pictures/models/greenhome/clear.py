"""Glass for round things that one looks into: bulbs, jugs."""

from typing import Any

from studio.colours import Colour
from studio.materials import glass

IOR = 1.55


def clear(tint: Colour) -> Any:
    """Thin glass whose far side mirrors no more than its near side, so that a closed round body has no dark rim."""
    made = glass(tint)
    tree = made.node_tree
    fresnel = next(node for node in tree.nodes if node.type == "FRESNEL")
    if not fresnel.inputs["IOR"].is_linked:
        side, choose = tree.nodes.new("ShaderNodeNewGeometry"), tree.nodes.new("ShaderNodeMapRange")
        choose.inputs["To Min"].default_value, choose.inputs["To Max"].default_value = IOR, 1 / IOR
        tree.links.new(side.outputs["Backfacing"], choose.inputs["Value"])
        tree.links.new(choose.outputs["Result"], fresnel.inputs["IOR"])
    return made
