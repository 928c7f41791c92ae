"""A project as a folder: what was chosen, results by their inputs, and performing a stage."""
