"""The catalogue: every sentence the engine can say to a person, by code."""
