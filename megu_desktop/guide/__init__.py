"""The built-in guide: its chapters, its search, and its window. Needs no network."""
