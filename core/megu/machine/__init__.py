"""This computer: processor, devices, free memory, and keeping it awake."""
