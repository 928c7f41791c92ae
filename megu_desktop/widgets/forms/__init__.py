"""Controls in which values are set, and their help."""
