"""The engine as a process of its own, and what it does beside stages: portable copies of a project."""
