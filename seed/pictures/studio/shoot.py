"""Takes one picture: builds the model, sets the stage, stands the camera and lets Cycles count."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from studio import camera, materials, place, stage
from studio.blender import bpy
from studio.model import Model


@dataclass(frozen=True, slots=True)
class Quality:
    """How large (pixels, square) and how carefully a picture is rendered."""

    size: int
    samples: int
    noise: float


FINAL = Quality(size=800, samples=8, noise=0.1)
PREVIEW = Quality(size=240, samples=8, noise=0.2)


def shoot(shop: str, stem: str, number: int, models: Mapping[str, Model], quality: Quality, target: Path) -> None:
    """Render one view of a model as a PNG file. Raises whatever the model raises."""
    root = place.begin()
    materials.forget()
    build(stem, models)
    setting = stage.STAGES[shop]
    stage.build(setting)
    camera.frame(root, models[stem].seen_from(number), setting)
    _settings(quality)
    scene = bpy.context.scene
    scene.render.filepath = str(target)
    with _quiet():
        bpy.ops.render.render(write_still=True)


def build(stem: str, models: Mapping[str, Model]) -> None:
    """Make a model's shapes in the open group, its parts' models first."""
    model = models[stem]
    for part in model.parts:
        with place.group(part.at, (0, 0, part.turn), part.scale):
            build(part.stem, models)
    model.build()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Blender's own progress off the terminal; it writes past Python."""
    sys.stdout.flush()
    kept = os.dup(1)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def _settings(quality: Quality) -> None:
    scene = bpy.context.scene
    render, cycles = scene.render, scene.cycles
    render.engine = "CYCLES"
    render.resolution_x = render.resolution_y = quality.size
    render.image_settings.file_format, render.image_settings.color_mode = "PNG", "RGB"
    cycles.device, cycles.samples, cycles.seed = "CPU", quality.samples, 7
    cycles.use_adaptive_sampling, cycles.adaptive_threshold, cycles.adaptive_min_samples = True, quality.noise, 4
    cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
    cycles.denoising_input_passes, cycles.denoising_prefilter = "RGB_ALBEDO_NORMAL", "FAST"
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 8, 2, 3
    cycles.transmission_bounces, cycles.transparent_max_bounces = 6, 10
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect, cycles.blur_glossy = 4.0, 0.8
