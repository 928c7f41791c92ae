"""Page 7, Export."""
