"""Traces of forgotten images in a project, and their erasure."""
