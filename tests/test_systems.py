"""Tests get from a system links and pipes, or a reason to leave the test out; no network, but pairs of sockets."""

import os
import socket
from pathlib import Path

import offline
import pytest
import systems


def test_a_link_is_made_or_the_right_that_lacks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(number: int) -> None:
        error = OSError("a required privilege is not held")
        error.winerror = number  # type: ignore[attr-defined]
        monkeypatch.setattr(Path, "symlink_to", lambda *_, **__: (_ for _ in ()).throw(error))

    refused(systems.NO_RIGHT)
    with pytest.raises(pytest.skip.Exception, match="right that this user lacks"):
        systems.link(tmp_path / "a", "b")
    refused(5)
    with pytest.raises(OSError, match="privilege"):
        systems.link(tmp_path / "a", "b")


def test_a_link_to_a_folder_is_made_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has two kinds of them."""
    answers: list[bool] = []
    monkeypatch.setattr(Path, "symlink_to", lambda *_, target_is_directory: answers.append(target_is_directory))
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    for target in ("folder", tmp_path / "folder", "file", "gone"):
        systems.link(tmp_path / "a", target)
    assert answers == [True, True, False, False]


def test_where_names_are_unicode_a_test_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsdecode", lambda name: name.decode("utf-8"))
    with pytest.raises(pytest.skip.Exception, match="Unicode"):
        systems.misnamed(tmp_path / "a")


def test_where_names_hold_no_control_characters_a_test_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name != "nt":
        assert systems.steering_name(tmp_path, "a\x1b") == tmp_path / "a\x1b" and not any(tmp_path.iterdir())
    monkeypatch.setattr(Path, "touch", lambda self: (_ for _ in ()).throw(OSError(22, "Invalid argument")))
    with pytest.raises(pytest.skip.Exception, match="control characters"):
        systems.steering_name(tmp_path, "a\x1b")


def test_where_there_are_no_pipes_a_test_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "mkfifo", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no pipes"):
        systems.pipe(tmp_path / "a")


def test_a_pair_of_sockets_is_no_network_even_where_it_is_made_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    def as_on_windows() -> tuple[socket.socket, socket.socket]:
        with socket.socket() as door:
            door.bind(("127.0.0.1", 0))
            door.listen()
            near = socket.socket()
            near.connect(door.getsockname())
            return near, door.accept()[0]

    monkeypatch.setattr(offline, "_pair", as_on_windows)
    near, far = socket.socketpair()
    with near, far:
        near.sendall(b"x")
        assert far.recv(1) == b"x"
    with pytest.raises(RuntimeError, match="network"):
        socket.socket()
