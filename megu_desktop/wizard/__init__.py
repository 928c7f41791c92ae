"""Wizard of an open project: its steps, their order, and the bar at the bottom."""
