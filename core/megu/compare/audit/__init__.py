"""Every evaluation figure for any models of one architecture, without unlearning anything."""
