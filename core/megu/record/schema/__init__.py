"""The schema of a record: its parts as pydantic models."""
