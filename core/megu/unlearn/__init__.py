"""Unlearning: methods, their training loop, and the stages that run them."""
