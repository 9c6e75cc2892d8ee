"""Blender and Pillow, where they are installed. Listing the models works without them; building one does not."""

# isort: off
try:
    import bpy  # first, because it brings bmesh and mathutils along
    import bmesh
    import mathutils
    import PIL

    MISSING = ""
except ImportError as error:
    bpy = bmesh = mathutils = PIL = None
    MISSING = error.name or "bpy"

__all__ = ["MISSING", "PIL", "bmesh", "bpy", "mathutils"]
