"""Operator mode: what an administrator prepares in the window, and the shorter wizard in which it is worked."""
