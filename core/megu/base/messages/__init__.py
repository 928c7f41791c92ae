"""The catalogue: every sentence of the engine, by code."""
