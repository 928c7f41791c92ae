"""The command `megu-desktop`: start, and end when the system asks for it."""
