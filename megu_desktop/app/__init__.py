"""The command `megu-desktop`: starting, and ending when the system asks for it."""
