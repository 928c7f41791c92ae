"""What an administrator fixed for the operators of a project: its rules, their seal, and how they are enforced."""
