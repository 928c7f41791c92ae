"""Fingerprints of keys and records, short enough to be read aloud and compared."""

from hashlib import sha256


def fingerprint(public: bytes) -> str:
    """Return a public key's fingerprint: sixteen hex digits in groups of four."""
    return in_fours(sha256(public).hexdigest()[:16])


def in_fours(digits: str) -> str:
    """Return digits in groups of four."""
    return " ".join(digits[k : k + 4] for k in range(0, len(digits), 4))
