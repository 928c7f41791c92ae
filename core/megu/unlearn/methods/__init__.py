"""The unlearning methods, one small file each, and the table that names them."""
