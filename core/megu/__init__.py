"""The engine of MeGU Desktop: projects, stages and methods for making an image classifier forget."""

__version__ = "0.1.0"
