"""How a model wants its images prepared, found by trying on a few of them."""
