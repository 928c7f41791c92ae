"""The sentences of records, by code, in English."""
