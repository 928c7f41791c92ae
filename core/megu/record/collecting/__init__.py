"""Collecting the content of a record from a project's results."""
