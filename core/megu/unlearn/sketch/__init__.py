"""What a model that never saw the images would answer, estimated for a few percent of retraining's cost."""
