"""Controls for values, and their help."""
