"""What records say to a person, by code, in English."""
