"""A product photo studio made of Blender: materials, shapes, details, printed art, stages and the camera.

Lengths are centimetres at true size, angles are degrees, colours are "#rrggbb" or (r, g, b) from 0 to 1.
x runs to the right, y away from the viewer, z up; a product stands on z = 0 and looks towards -y.
"""
