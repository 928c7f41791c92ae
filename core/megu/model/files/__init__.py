"""Model files and folders, read as data and written back."""
