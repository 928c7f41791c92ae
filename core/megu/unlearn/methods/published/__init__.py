"""Published methods of others."""
