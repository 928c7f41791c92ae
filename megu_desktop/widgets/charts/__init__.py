"""Charts: pictures of numbers."""
