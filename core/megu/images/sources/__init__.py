"""Sources of a project's images: folders, archives, lists and datasets that list images and read their content."""
