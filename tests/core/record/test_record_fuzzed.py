"""Both verifiers say the same class of result of what chance makes of a record: accepted, or refused."""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sealing
from calling import Call, calling
from forgeries import FORGER
from verifier import alone

RECORDS = Path(__file__).parents[2] / "records"
SEED, MUTATIONS = 21, 200
ACCEPTED = (0, 3)
BAD: tuple[Any, ...] = (
    *(
        "\ud800",
        "a\udfff",
        "",
        "x",
        "\x00",
        "2026-13-01",
        "2026-1-1",
        "20261201",
        "2026-12-01T00:00:00",
        "٣" * 64,
        "0" * 64,
    ),
    *(None, True, False, 0, -1, 1, 1.0, 0.5, 1e308, 10**30, -(10**400), [], {}, [[]], {"": None}),
)


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's known signers."""
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return calling(capsys, monkeypatch)


def places(value: Any, places_found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Every place in a JSON value: what holds it, and its name or number there."""
    for name in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        places_found.append((value, name))
        places(value[name], places_found)
    return places_found


def mutated(document: Any, chance: random.Random) -> str:
    """Change one place of a JSON value; returns what was done."""
    holder, name = chance.choice(places(document, []))
    act = chance.randrange(4)
    if act == 0:
        del holder[name]
        return f"without {name}"
    if act == 1 and isinstance(holder, dict):
        word = chance.choice(("\ud800", "", "x", "certified"))
        holder[word] = holder.pop(name)
        return f"{name} renamed {word!a}"
    value = chance.choice(BAD)
    if act == 2 and isinstance(holder[name], str):
        value = holder[name] + chance.choice(("\ud800", " ", "\n", "x", "\x00", "０"))
    holder[name] = value
    return f"{name} {str(value)[:60]!a}"


def of_statement(path: Path, chance: random.Random) -> str:
    statement = json.loads(sealing.payload(path))
    mutation = mutated(statement, chance)
    sealing.seal(path, sealing.canonical(statement), FORGER)
    return mutation


def of_envelope(path: Path, chance: random.Random) -> str:
    envelope = json.loads(path.read_text("utf-8"))
    mutation = mutated(envelope, chance)
    path.write_text(json.dumps(envelope), "utf-8")
    return mutation


def of_bytes(path: Path, chance: random.Random) -> str:
    content = bytearray(path.read_bytes())
    place = chance.randrange(len(content))
    content[place] = chance.choice(b'\x00\xff"{}[]\\,:0-e')
    path.write_bytes(content)
    return f"byte {place}"


KINDS: tuple[Callable[[Path, random.Random], str], ...] = (
    of_statement,
    of_statement,
    of_statement,
    of_envelope,
    of_bytes,
)


@pytest.mark.parametrize("name", ["2/evidence.json", "2/refusal-*.json", "2/destruction-*.json", "0.1.0/evidence.json"])
def test_both_verifiers_agree(megu: Call, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    chance, path, other = random.Random(f"{SEED} {name}"), tmp_path / "evidence.json", alone()
    [genuine] = RECORDS.glob(name)
    kinds = KINDS if name.startswith("2") else (of_envelope, of_bytes)
    apart = []
    for number in range(MUTATIONS // 4):
        shutil.copy(genuine, path)
        mutation = kinds[number % len(kinds)](path, chance)
        ours, theirs = megu("verify", path).code, other.main([str(path)])
        if (ours in ACCEPTED) is not (theirs in ACCEPTED) or 70 in (ours, theirs):
            apart.append((mutation, ours, theirs))
    assert not apart, str(apart)
