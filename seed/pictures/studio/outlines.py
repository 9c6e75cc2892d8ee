"""Outlines that shapes are made of: rounded rectangles, rounded corners of a profile, smooth lines through points."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin

Flat = tuple[float, float]

CORNER_STEPS = 10


def rounded_rectangle(width: float, depth: float, radius: float, steps: int = CORNER_STEPS) -> list[Flat]:
    """The corners of a rounded rectangle round the origin, counter-clockwise, always 4 * (steps + 1) points."""
    width, depth = max(width, 1e-5), max(depth, 1e-5)
    radius = min(max(radius, 1e-5), width / 2, depth / 2)
    points = []
    for quarter, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        cx, cy = sx * (width / 2 - radius), sy * (depth / 2 - radius)
        for step in range(steps + 1):
            angle = (quarter + step / steps) * pi / 2
            points.append((cx + radius * cos(angle), cy + radius * sin(angle)))
    return points


def circle(radius: float, count: int) -> list[Flat]:
    """Points round the origin, counter-clockwise."""
    return [(radius * cos(2 * pi * k / count), radius * sin(2 * pi * k / count)) for k in range(count)]


def fillet(profile: Sequence[Flat], radius: float, steps: int = 6) -> list[Flat]:
    """The open line with its inner corners rounded; a corner between short sides is rounded by as much as fits."""
    if radius <= 0 or len(profile) < 3:
        return list(profile)
    points = [profile[0]]
    for before, corner, after in zip(profile, profile[1:], profile[2:], strict=False):
        ax, ay = before[0] - corner[0], before[1] - corner[1]
        bx, by = after[0] - corner[0], after[1] - corner[1]
        a, b = hypot(ax, ay), hypot(bx, by)
        if a < 1e-9 or b < 1e-9:
            continue
        reach = min(radius, a * 0.49, b * 0.49)
        start = (corner[0] + ax / a * reach, corner[1] + ay / a * reach)
        end = (corner[0] + bx / b * reach, corner[1] + by / b * reach)
        for step in range(steps + 1):
            t = step / steps
            points.append(tuple((1 - t) ** 2 * start[i] + 2 * t * (1 - t) * corner[i] + t * t * end[i] for i in (0, 1)))
    return [*points, profile[-1]]


def smooth(points: Sequence[Sequence[float]], steps: int = 8) -> list[tuple[float, ...]]:
    """A line through all the points without corners (Catmull-Rom), in any number of dimensions."""
    if len(points) < 3:
        return [tuple(point) for point in points]
    ends = [
        [2 * a - b for a, b in zip(points[0], points[1], strict=True)],
        [2 * a - b for a, b in zip(points[-1], points[-2], strict=True)],
    ]
    line = [ends[0], *points, ends[1]]
    result = []
    for p, q, r, s in zip(line, line[1:], line[2:], line[3:], strict=False):
        for step in range(steps):
            t = step / steps
            result.append(tuple(_catmull(*four, t) for four in zip(p, q, r, s, strict=True)))
    return [*result, tuple(points[-1])]


def _catmull(p: float, q: float, r: float, s: float, t: float) -> float:
    return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
