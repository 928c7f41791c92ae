"""Keys for evidence: the officer's key, and where keys are stored."""
