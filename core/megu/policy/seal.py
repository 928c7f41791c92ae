"""Sealing a policy with the administrator's passphrase: whoever reads it can tell whether it was changed since.

The passphrase itself is kept nowhere. From it and a salt `hashlib.scrypt` makes the private key that signs; the public
one lies in the file, so that each stage can look at the signature without asking anybody.
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
"""Signs of a passphrase: whoever has the file can try as many as there is time for."""
WORK, MEMORY = 2**15, 2**26
"""scrypt's cost: about a tenth of a second and 32 MB a try; and the most memory it may take, in bytes."""


def make_seal(passphrase: str) -> Seal:
    """A seal without a signature, for a passphrase that was just chosen. Raises PolicyError
    ``policy_passphrase_short``."""
    if len(passphrase) < SHORTEST:
        raise PolicyError("policy_passphrase_short", least=SHORTEST)
    salt = secrets.token_hex(16)
    return Seal(salt=salt, public_key=_public(_key(passphrase, salt)))


def check(passphrase: str, salt: str, public_key: str) -> None:
    """Raises PolicyError ``policy_passphrase_wrong`` for any other passphrase than the one it was sealed with."""
    if not hmac.compare_digest(_public(_key(passphrase, salt)), public_key):
        raise PolicyError("policy_passphrase_wrong")


def sign(sealed: Sealed, passphrase: str) -> Sealed:
    """The same with a signature. Raises PolicyError ``policy_passphrase_wrong``."""
    seal = sealed.seal
    key = _key(passphrase, seal.salt)
    if not hmac.compare_digest(_public(key), seal.public_key):
        raise PolicyError("policy_passphrase_wrong")
    signature = key.sign(_told(sealed)).hex()
    return sealed.model_copy(update={"seal": seal.model_copy(update={"signature": signature})})


def is_intact(sealed: Sealed) -> bool:
    """Whether it is still what was sealed."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(sealed.seal.public_key))
        key.verify(bytes.fromhex(sealed.seal.signature), _told(sealed))
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public_key: str) -> str:
    """Sixteen hex digits in fours, of a public key (hex): as a record's signing key is told."""
    return fingerprints.fingerprint(bytes.fromhex(public_key))


def _told(sealed: Sealed) -> bytes:
    """What is signed: the canonical JSON of all but the signature."""
    value = sealed.model_dump(mode="json")
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
