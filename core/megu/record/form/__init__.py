"""The form of a record: its envelope, strict JSON, and what 0.1.0 wrote."""
