"""Addresses as people type them."""

import subprocess
import sys

import pytest

from megu.errors import MllmError
from megu.mllm.remote import base_url, host_of, is_plain_http_elsewhere, is_this_computer


@pytest.mark.parametrize(
    ("typed", "url"),
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
def test_completed(typed: str, url: str) -> None:
    assert base_url(typed) == url and base_url(url) == url


@pytest.mark.parametrize("typed", ["", "http://", "ftp://a/b", "http://a:b/", "http://a b/", "http://[1/", "file:///x"])
def test_no_address(typed: str) -> None:
    with pytest.raises(MllmError) as caught:
        base_url(typed)
    assert caught.value.code == "mllm_url_wrong"


@pytest.mark.parametrize(
    "typed", ["https://me:secret@a.org/v1", "https://a.org/v1?key=secret", "https://a.org/#secret"]
)
def test_a_key_in_the_address_is_refused_and_not_repeated(typed: str) -> None:
    with pytest.raises(MllmError) as caught:
        base_url(typed)
    assert caught.value.code == "mllm_url_has_key" and "secret" not in str(caught.value)


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
        ("http://my.localhost/v1", False),
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
    program = "import sys; from megu.mllm.remote import keys; print({'torch', 'openai', 'PIL'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
