"""Step 2, the images: their sources, their preprocessing, and the pixels a model is given."""
