"""Page 6, Compare."""
