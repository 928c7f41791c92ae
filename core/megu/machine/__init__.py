"""This computer: what it is, where it computes, how much memory is free, and keeping it awake."""
