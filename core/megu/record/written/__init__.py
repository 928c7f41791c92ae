"""Working with a written record: its status, a second signature, and other files for the window."""
