"""Page 5, Unlearn."""
