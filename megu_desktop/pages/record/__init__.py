"""Page 8, Record."""
