"""Step 5, unlearning: methods, their training, and runs."""
