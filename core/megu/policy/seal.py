"""Sealing a policy with the administrator's passphrase, so that a reader can detect any change.

The passphrase itself is not stored. `hashlib.scrypt` derives the private key from it and a salt; the file holds the
public key, so that each stage can check the signature without asking anybody.
"""

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING

from megu.base import files, fingerprints
from megu.base.errors import PolicyError
from megu.policy.rules import Seal, Sealed

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SHORTEST = 8
"""Characters of a passphrase: an attacker who has the file can try any number of passphrases."""
WORK, MEMORY = 2**15, 2**26
"""Cost of scrypt, about 0.1 s and 32 MB for each try; and the most memory that it may take, in bytes."""


def make_seal(passphrase: str) -> Seal:
    """Return a seal without a signature for a new passphrase. Raises PolicyError ``policy_passphrase_short``."""
    if len(passphrase) < SHORTEST:
        raise PolicyError("policy_passphrase_short", least=SHORTEST)
    salt = secrets.token_hex(16)
    return Seal(salt=salt, public_key=_public(_key(passphrase, salt)))


def check(passphrase: str, salt: str, public_key: str) -> None:
    """Raise PolicyError ``policy_passphrase_wrong`` if the passphrase is not the one that made the seal.

    Parameters
    ----------
    passphrase : str
    salt, public_key : str
        As in the seal (hex).
    """
    if not hmac.compare_digest(_public(_key(passphrase, salt)), public_key):
        raise PolicyError("policy_passphrase_wrong")


def sign(policy: Sealed, passphrase: str) -> Sealed:
    """Return the policy with a signature. Raises PolicyError ``policy_passphrase_wrong``."""
    seal = policy.seal
    key = _key(passphrase, seal.salt)
    if not hmac.compare_digest(_public(key), seal.public_key):
        raise PolicyError("policy_passphrase_wrong")
    signature = key.sign(_signed_bytes(policy)).hex()
    return policy.model_copy(update={"seal": seal.model_copy(update={"signature": signature})})


def is_intact(policy: Sealed) -> bool:
    """Return True if the policy is unchanged since it was sealed."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(policy.seal.public_key))
        key.verify(bytes.fromhex(policy.seal.signature), _signed_bytes(policy))
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public_key: str) -> str:
    """Return sixteen hex digits of a public key (hex), in groups of four, as for a record's signing key."""
    return fingerprints.fingerprint(bytes.fromhex(public_key))


def _signed_bytes(policy: Sealed) -> bytes:
    """Return the bytes to sign: the canonical JSON of everything but the signature."""
    value = policy.model_dump(mode="json")
    value["seal"].pop("signature")
    return files.canonical(value).encode("ascii")


def _key(passphrase: str, salt: str) -> "Ed25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    text = files.nfc(passphrase).encode("utf-8", "surrogatepass")
    return Ed25519PrivateKey.from_private_bytes(
        hashlib.scrypt(text, salt=bytes.fromhex(salt), n=WORK, r=8, p=1, maxmem=MEMORY, dklen=32)
    )


def _public(key: "Ed25519PrivateKey") -> str:
    return key.public_key().public_bytes_raw().hex()
