"""The address of a server: how it is written, whose it is, and whether what goes there can be read on the way."""

import ipaddress
import re
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from megu.base.errors import MllmError
from megu.similarity.remote.table import PROTOCOLS, USUAL


def base_url(text: str, protocol: str = USUAL) -> str:
    """Return the address as the client needs it: with scheme and version path, without the endpoint.

    Without a scheme it is https, but http on this computer. Raises MllmError where it is no address, or holds more than
    one: what stands before an "@" or after a "?" is often a key, so such an address is refused and never repeated.
    """
    parts = _split(text.strip())
    path = parts.path.rstrip("/").removesuffix(PROTOCOLS[protocol].path)
    return f"{parts.scheme}://{parts.netloc}{path or PROTOCOLS[protocol].root}"


def host_of(url: str) -> str:
    """Return host and, if given, port: the name by which people know the server."""
    return _split(url.strip()).netloc.lower()


def origin_of(url: str) -> tuple[Literal["http", "https"], str]:
    """Return scheme and host: what a consent holds for. Unencrypted transport is another disclosure."""
    return "https" if _split(url.strip()).scheme == "https" else "http", host_of(url)


def keyring_name(url: str) -> str:
    """Return the name of a server's key in the keyring: its host, with the scheme for plain http to another machine.

    A key that was entered for https therefore never goes over plain http.
    """
    return f"http://{host_of(url)}" if is_plain_http_elsewhere(url) else host_of(url)


def is_this_computer(url: str) -> bool:
    """Return True if the address can only mean this computer: names below ``localhost`` are up to a resolver."""
    name = (_split(url.strip()).hostname or "").rstrip(".")
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def is_plain_http_elsewhere(url: str) -> bool:
    """Return True if images and key would go to another machine unencrypted. Raise MllmError if it is no address."""
    return _split(url.strip()).scheme == "http" and not is_this_computer(url)


def _is_host(name: str) -> bool:
    """Return True for a host name in ASCII letters, with labels as long as resolvers accept, or an IP address."""
    if ":" in name:
        ipaddress.IPv6Address(name)  # raises ValueError
        return True
    return len(name) < 254 and re.fullmatch(r"([\w-]{1,63}\.)*[\w-]{1,63}\.?", name, re.ASCII) is not None


def _split(text: str) -> SplitResult:
    if "@" in text or "?" in text or "#" in text:
        raise MllmError("mllm_url_has_key")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        valid = parts.scheme in ("http", "https") and _is_host(parts.hostname or "") and parts.port != 0
    except ValueError:  # a port that is no number, brackets that don't match
        valid = False
    # letters that look like others, or that resolvers turn into others, would name another host than the one agreed to
    if not valid or not text.isascii() or not text.isprintable() or " " in text:
        raise MllmError("mllm_url_wrong", url=text)
    if "://" not in text and is_this_computer(f"https://{text}"):
        return parts._replace(scheme="http")
    return parts
