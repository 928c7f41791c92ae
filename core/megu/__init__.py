"""The engine of MeGU Desktop: projects, stages and methods for making an image classifier forget.

Each folder is a room, named by the wizard's step whose work it does; docs/architecture.md shows them.
"""

from megu.base import old_paths

__version__ = "0.1.0"

old_paths.install()
