"""The form of a record: its envelope, strict JSON, and the form that 0.1.0 wrote."""
