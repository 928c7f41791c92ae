"""What a project still holds of what was forgotten, and its erasure."""
