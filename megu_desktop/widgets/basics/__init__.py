"""The smallest parts: labels and lines, rows that break, and scrolling."""
