"""The smallest parts: labels and lines, rows that wrap, and scrolling."""
