"""What still holds what was forgotten: in the project, and wherever the user says."""
