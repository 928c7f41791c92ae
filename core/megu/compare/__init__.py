"""Step 6, comparing: figures of models, beside the original and retrained ones."""
