"""Verifying a record against its own figures and other files, and the level that the checks reach."""
