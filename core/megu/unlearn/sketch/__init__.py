"""Sketches: estimates of what a model that never saw the images would answer, for a few percent of retraining's
cost."""
