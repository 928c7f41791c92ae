"""Images as thumbnails, in grids and beside answers."""
