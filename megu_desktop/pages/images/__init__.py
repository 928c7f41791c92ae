"""Page 2, Images."""
