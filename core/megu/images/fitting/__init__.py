"""Finding a model's preprocessing by trying it on a few images."""
