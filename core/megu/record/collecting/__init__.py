"""From a project's results to the content of a record."""
