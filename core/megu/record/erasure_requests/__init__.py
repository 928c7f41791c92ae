"""Erasure requests: what is asked for, runs that meet them, how each stands, and whether it is met."""
