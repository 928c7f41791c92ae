"""Secrets of evidence: the officer's key, and where keys are kept."""
