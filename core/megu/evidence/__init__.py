"""What a person can hold in the hand: a signed record of what was erased, how far, and what remains."""
