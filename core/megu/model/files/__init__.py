"""Files and folders with a model in them, read as data and written back."""
