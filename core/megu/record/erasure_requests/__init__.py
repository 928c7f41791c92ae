"""Erasure requests: their content, the runs that fulfil them, their status, and how they are judged."""
