"""A record that was written: how it stands, a second signature, and what else the window puts beside it."""
