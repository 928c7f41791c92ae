"""The window of MeGU Desktop: a wizard that leads from a model and its images to one that has forgotten."""
