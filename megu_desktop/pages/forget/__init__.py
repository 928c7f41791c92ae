"""Page 3, Forget."""
