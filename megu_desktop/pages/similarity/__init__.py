"""Page 4, Similarity."""
