"""An open project as a wizard: its steps, their order, and the bar at the bottom."""
