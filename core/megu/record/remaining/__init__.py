"""Things that still hold what was forgotten: in the project, and wherever the user says."""
