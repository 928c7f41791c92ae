"""What a record is held against, and how far that goes: its own figures, and what lies beside it."""
