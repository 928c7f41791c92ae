"""The form of a record: its parts as pydantic models."""
