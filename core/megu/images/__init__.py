"""Step 2, the images: where they come from, how they are prepared, and the pixels a model sees."""
