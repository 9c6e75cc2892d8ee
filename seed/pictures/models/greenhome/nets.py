"""Laundry nets: mesh bags with washing in them."""

import itertools
from math import cos, pi, sin

from models.greenhome.care import TIDEWELL_BLUE, TIDEWELL_DEEP
from studio.art import Art
from studio.blender import bmesh
from studio.details import label
from studio.materials import fabric, metal, plastic
from studio.model import Model
from studio.place import group, solid
from studio.shapes import box, slab, tube

Row = tuple[float, float, float]


def _silhouette(width: float, height: float, depth: float) -> list[Row]:
    """Half width, half depth and height of a slumped bag, from below to the zip."""
    shape = [(0.0, 0.86, 0.62), (0.03, 0.95, 0.8), (0.12, 1.0, 0.96), (0.3, 1.0, 1.0), (0.5, 0.98, 0.86)]
    shape += [(0.68, 0.95, 0.62), (0.83, 0.93, 0.36), (0.94, 0.92, 0.14), (1.0, 0.92, 0.05)]
    rows = []
    count = 44
    for k in range(count + 1):
        t = k / count
        low = max(i for i in range(len(shape) - 1) if shape[i][0] <= t)
        a, b = shape[low], shape[low + 1]
        s = (t - a[0]) / (b[0] - a[0])
        s = s * s * (3 - 2 * s) if low in (0, 1) else s
        rows.append((width / 2 * (a[1] + (b[1] - a[1]) * s), depth / 2 * (a[2] + (b[2] - a[2]) * s), height * t))
    return rows


def _skin(rows: list[Row], around: int, wobble: float, inset: float = 0, phase: float = 0) -> "bmesh.types.BMesh":
    mesh = bmesh.new()
    rings = []
    for x, y, z in rows:
        ring = []
        for k in range(around):
            angle = 2 * pi * k / around
            c, s = cos(angle), sin(angle)
            across = (abs(c) ** 0.8) * (1 if c > 0 else -1) * max(x - inset, 0.1)
            sag = wobble * (sin(across * 0.45 + z * 0.3 + phase) + sin(across * 0.21 - z * 0.5 + 2 * phase)) / 2
            deep = s * max(y - inset, 0.05)
            ring.append(
                mesh.verts.new((across, deep + sag * abs(s) * min(y / 2, 1), z + (inset * 0.5 if not rings else 0)))
            )
        rings.append(ring)
    for below, above in itertools.pairwise(rings):
        for k in range(around):
            mesh.faces.new((below[k - 1], below[k], above[k], above[k - 1]))
    mesh.faces.new(rings[0])
    return mesh


def _bag(width: float, height: float, depth: float, washing: str, phase: float) -> None:
    """One net: washing inside, mesh over it, piping down its sides, a zip with a slider along the top."""
    rows = _silhouette(width, height, depth)
    filled = [row for row in rows if row[2] < height * 0.72]
    inner = _skin(filled, 96, 1.1, inset=0.55, phase=phase)
    inner.faces.new(list(inner.verts)[-96:])
    solid("washing", inner, fabric(washing, 0.35, 0.5), (0, 0, 0.1), "up", (0, 0, 0))
    net = solid("net", _skin(rows, 110, 0.9, phase=phase), plastic("#fbfbf9", 0.35), (0, 0, 0.12), "up", (0, 0, 0))
    wires = net.modifiers.new("wires", "WIREFRAME")
    wires.thickness, wires.use_even_offset, wires.use_replace = 0.2, False, True
    net.modifiers.move(len(net.modifiers) - 1, 0)
    piping = plastic("#ffffff", 0.3)
    for side in (-1, 1):
        tube([(side * (x + 0.1), 0, z + 0.25) for x, _, z in rows[::4]], 0.38, piping)
    top = rows[-1][0]
    slab((0, 0, height - 0.9), 2 * top + 0.6, 0.7, 2.2, 0.34, piping)
    slab((0, -0.36, height + 0.25), 2 * top - 1.5, 0.35, 0.12, 0.1, metal("#9aa2a5", 0.3), facing="front")
    box((top - 3.6, -0.3, height - 0.25), (1.5, 0.6, 1.0), metal("#c9cdd0", 0.25), 0.2)
    slab((top - 3.6, -0.62, height - 1.6), 1.0, 2.8, 0.2, 0.45, plastic(TIDEWELL_BLUE, 0.5), facing="front")
    tag = Art(5.2, 2.6, TIDEWELL_DEEP)
    tag.text(2.6, 1.35, "TIDEWELL", 0.95, "#ffffff", 800)
    label((-top + 5.0, -depth * 0.1 - 0.6, height - 2.5), tag, gloss=0.2)


def nets() -> None:
    """Three sizes, the largest behind."""
    with group((3, 9, 0), (-3, 0, -4)):
        _bag(50, 46, 15, "#7fa79b", 0.4)
    with group((-15, -6, 0), (-2, 0, 9)):
        _bag(35, 36, 12.5, "#d9b38c", 1.9)
    with group((18, -9, 0), (-2, 0, -10)):
        _bag(26, 27, 10.5, "#8fb6cf", 3.1)


MODELS = {"laundry-net": Model(nets, views=((4, 14),))}
