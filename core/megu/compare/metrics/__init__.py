"""Evaluation figures, defined as in the literature; each with its source."""
