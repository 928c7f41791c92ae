"""Step 1, the model: checkpoints as data, and the architectures they belong to."""
