"""Checkpoints and the architectures they are put into."""
