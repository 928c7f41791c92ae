"""Projects as folders: the user's choices, results named by their inputs, and performing a stage."""
