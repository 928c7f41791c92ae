"""Page 1, Model."""
