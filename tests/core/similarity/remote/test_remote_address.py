"""Addresses as people type them."""

import subprocess
import sys

import pytest

from megu.base.errors import MllmError
from megu.similarity.remote.address import base_url, host_of, is_plain_http_elsewhere, is_this_computer, keyring_name


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("http://localhost:8080/v1", "http://localhost:8080/v1"),
        (" http://localhost:8080/v1/ ", "http://localhost:8080/v1"),
        ("localhost:11434", "http://localhost:11434/v1"),
        ("[::1]:80", "http://[::1]:80/v1"),
        ("api.example.org", "https://api.example.org/v1"),
        ("https://api.example.org/v1/chat/completions", "https://api.example.org/v1"),
        ("https://api.example.org/v1beta/openai/", "https://api.example.org/v1beta/openai"),
    ],
)
def test_completed(text: str, url: str) -> None:
    assert base_url(text) == url and base_url(url) == url


ODD = [
    "http://\u24dbocalhost:1/v1",
    "http://127.0.0.1:9\u200b/v1",
    "http://a.org\u200b.localhost",
    "http://localhost\u3002a.org",
    "http://\ud800.localhost",
    "http://a.org/\ud800",
    "http://127.0.0.1\\a.org/v1",
    "http://a.org%2f.localhost",
    "http://" + "x" * 64 + ".org",
    "http://" + "x." * 130 + "org",
    "http://a..org",
    "http://[::1",
    "http://[1.2]/v1",
    "http://a.org:99999",
]
"""Addresses that could name another host than the one that is read, or that no client takes."""


@pytest.mark.parametrize(
    "text", ["", "http://", "ftp://a/b", "http://a:b/", "http://a b/", "http://[1/", "file:///x", *ODD]
)
def test_no_address(text: str) -> None:
    with pytest.raises(MllmError) as error:
        base_url(text)
    assert error.value.code == "mllm_url_wrong"


@pytest.mark.parametrize("text", ["https://me:secret@a.org/v1", "https://a.org/v1?key=secret", "https://a.org/#secret"])
def test_a_key_in_the_address_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(MllmError) as error:
        base_url(text)
    assert error.value.code == "mllm_url_has_key" and "secret" not in str(error.value)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://API.example.org:8/v1", "api.example.org:8"),
        ("http://localhost:8080/v1", "localhost:8080"),
        ("http://api.example.org:8/v1", "http://api.example.org:8"),
        ("http://my.localhost/v1", "http://my.localhost"),
    ],
)
def test_a_key_is_kept_for_plain_http_apart(url: str, name: str) -> None:
    assert keyring_name(url) == name


def test_host() -> None:
    assert host_of("https://API.example.org/v1") == "api.example.org"
    assert host_of("http://localhost:8080/v1") == "localhost:8080"


@pytest.mark.parametrize(
    ("url", "warned"),
    [
        ("http://localhost:8080/v1", False),
        ("http://127.0.0.2/v1", False),
        ("http://[::1]:8080/v1", False),
        ("http://localhost.:1/v1", False),
        ("http://my.localhost/v1", True),
        ("https://example.org/v1", False),
        ("http://example.org/v1", True),
        ("http://192.168.1.7:8000/v1", True),
        ("http://localhost.example.org/v1", True),
        ("http://127.0.0.1.example.org/v1", True),
        ("http://0.0.0.0:8000/v1", True),
    ],
)
def test_plain_http_elsewhere(url: str, warned: bool) -> None:
    assert is_plain_http_elsewhere(url) == warned


def test_this_computer() -> None:
    assert is_this_computer("https://localhost") and not is_this_computer("https://example.org")


def test_what_a_window_uses_loads_quickly() -> None:
    """Addresses, keys and counts need neither the client nor torch."""
    program = (
        "import sys; from megu.similarity.remote import keys; print({'torch', 'openai', 'PIL'} & set(sys.modules))"
    )
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert process.stdout.strip() == "set()"
