"""The built-in guide: its chapters, what is found in them, and the window that shows them. Needs no network."""
