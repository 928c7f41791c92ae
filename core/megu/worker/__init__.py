"""The engine in a process of its own, and portable copies of a project."""
