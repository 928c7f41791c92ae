"""Policies: the rules that an administrator fixes for a project's operators, their seal, and how they are enforced."""
