"""The stages of a project and the table that finds them by name."""
