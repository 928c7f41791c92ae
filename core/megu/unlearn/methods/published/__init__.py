"""Methods that others published, to compare with: one small file each, with its source and its authors' values."""
