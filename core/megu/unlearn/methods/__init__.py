"""The methods of unlearning, one small file each, named in one table."""
