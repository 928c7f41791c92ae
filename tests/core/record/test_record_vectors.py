"""Genuine records pass both verifiers, ours and the one of `docs/verify_record.py`; every forgery fails in both."""

import base64
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import forgeries
import pytest
import sealing
from calling import Call, calling

from megu.record.form.signers import FILE
from megu.record.keys import vault
from megu.record.keys.officer import OfficerKey
from megu.record.read_record import read
from megu.record.verifying import openings

ROOT = Path(__file__).parents[3]
ALONE = ROOT / "docs" / "verify_record.py"
RECORDS = ROOT / "tests" / "records"
SIGNERS = {"2": "3475 0f98 bd59 fcfc", "0.1.0": "76d7 7a50 26d6 10e5"}
NO_RECORD, DIFFERENT, ANYONES = 2, 1, 3


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring, keys or known signers."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


Codes = Callable[..., tuple[int, int]]


@pytest.fixture
def codes(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Codes:
    """A function that gives the exit codes of both verifiers, ours first."""
    megu: Call = calling(capsys, monkeypatch)

    def call(*arguments: object) -> tuple[int, int]:
        exit_code = alone().main([str(one) for one in arguments])
        code = megu("verify", *arguments).code
        (tmp_path / "user" / FILE).unlink(missing_ok=True)
        return code, exit_code

    return call


def alone() -> ModuleType:
    """Load the verifier that imports nothing from this project."""
    spec = importlib.util.spec_from_file_location("verify_record", ALONE)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def genuine(tmp_path: Path) -> Path:
    """A copy of the genuine record of today's form."""
    return Path(shutil.copy(RECORDS / "2" / "evidence.json", tmp_path))


@pytest.fixture
def officer_key(tmp_path: Path) -> Path:
    """The officer's key of the genuine record, which everybody knows (`tests/records/make.py`)."""
    vault.write(tmp_path / "officer.key", b"\x02" * 32)
    return tmp_path / "officer.key"


@pytest.mark.parametrize("form", SIGNERS)
def test_genuine_records_pass(codes: Codes, form: str) -> None:
    record = RECORDS / form / "evidence.json"
    assert codes(record) == (ANYONES, ANYONES)
    assert codes(record, "--signer", SIGNERS[form]) == (0, 0)
    assert codes(record, "--signer", SIGNERS["2" if form == "0.1.0" else "0.1.0"]) == (DIFFERENT, DIFFERENT)
    assert codes(record, "--signer", SIGNERS[form][:9]) == (DIFFERENT, DIFFERENT)


@pytest.mark.parametrize("name", forgeries.NOT_JSON)
def test_what_is_no_record(codes: Codes, genuine: Path, name: str) -> None:
    forgeries.NOT_JSON[name](genuine)
    assert codes(genuine) == (NO_RECORD, NO_RECORD)


@pytest.mark.parametrize("name", forgeries.ALTERED)
def test_what_was_altered(codes: Codes, genuine: Path, name: str) -> None:
    forgeries.ALTERED[name](genuine)
    assert codes(genuine, "--signer", SIGNERS["2"]) == (DIFFERENT, DIFFERENT)


@pytest.mark.parametrize("name", forgeries.IMPOSSIBLE)
def test_what_can_not_be_true_whoever_signed_it(codes: Codes, genuine: Path, name: str) -> None:
    forgeries.IMPOSSIBLE[name](genuine)
    assert codes(genuine, "--signer", SIGNERS["2"]) == (DIFFERENT, DIFFERENT)


@pytest.mark.parametrize("name", forgeries.ANYONES)
def test_what_anyone_can_sign_is_nobody_s_word(codes: Codes, genuine: Path, name: str) -> None:
    forgeries.ANYONES[name](genuine)
    assert set(codes(genuine)) <= {ANYONES, DIFFERENT}
    assert codes(genuine, "--signer", SIGNERS["2"]) == (DIFFERENT, DIFFERENT)


@pytest.mark.parametrize("name", forgeries.SEALED)
def test_what_the_officer_s_key_tells(codes: Codes, genuine: Path, officer_key: Path, name: str) -> None:
    assert codes(genuine, "--signer", SIGNERS["2"], "--key", officer_key) == (0, 0)
    forgeries.SEALED[name](genuine)
    assert codes(genuine, "--signer", SIGNERS["2"], "--key", officer_key) == (DIFFERENT, DIFFERENT)


def test_openings_of_something_else(codes: Codes, genuine: Path, officer_key: Path, tmp_path: Path) -> None:
    """Of another image, of the same in another record, and what is none."""
    images = sorted((ROOT / "resources" / "sample" / "digits" / "train" / "eight").iterdir())[:2]
    key = OfficerKey(vault.read(officer_key))
    one, two = (openings.opening(read(genuine), image, key) for image in images)
    signer_options = ("--signer", SIGNERS["2"])
    assert codes(genuine, *signer_options, "--image", images[0], "--opening", one) == (0, 0)
    other = key.derive_record_key("0" * 64).opening(images[0].read_bytes())
    mark = read(genuine).content.forget_set.items[0].hmac
    for wrong in (two, other, mark, vault.read(officer_key).hex(), one + "00", one[2:], ""):
        assert codes(genuine, *signer_options, "--image", images[0], "--opening", wrong) == (DIFFERENT, DIFFERENT), (
            wrong
        )
    again = Path(shutil.copy(images[0], tmp_path / "saved.png"))
    again.write_bytes(again.read_bytes() + b"\0")
    assert codes(genuine, *signer_options, "--image", again, "--opening", one) == (DIFFERENT, DIFFERENT)


@pytest.mark.parametrize("name", forgeries.OLD)
def test_forged_records_of_0_1_0(codes: Codes, tmp_path: Path, name: str) -> None:
    record = Path(shutil.copy(RECORDS / "0.1.0" / "evidence.json", tmp_path))
    forgeries.OLD[name](record)
    assert set(codes(record, "--signer", SIGNERS["0.1.0"])) <= {NO_RECORD, DIFFERENT}


def test_original_figures_and_another_method_give_themselves_away(codes: Codes, genuine: Path) -> None:
    """A record whose parts contradict each other is refused, whoever signed it."""
    text = genuine.read_text(encoding="utf-8")
    for name in ("the original's figures", "another method"):
        genuine.write_text(text, encoding="utf-8")
        forgeries.ANYONES[name](genuine)
        assert codes(genuine)[0] == DIFFERENT, name


def test_a_model_is_held_against_the_record(codes: Codes, genuine: Path, tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.write_bytes(b"weights")
    assert codes(genuine, "--model", model) == (DIFFERENT, DIFFERENT)
    statement = json.loads(sealing.payload(genuine))
    digest = sha256(b"weights").hexdigest()
    statement["subject"][0]["digest"]["sha256"] = statement["predicate"]["content"]["unlearned"]["sha256"] = digest
    sealing.seal(genuine, sealing.canonical(statement), forgeries.GENUINE)
    assert codes(genuine, "--model", model, "--signer", SIGNERS["2"]) == (0, 0)
    statement["predicate"]["content"]["unlearned"]["sha256"] = "0" * 64
    statement["predicate"]["content"]["remains"]["other_exports"] = [digest]
    statement["subject"][0]["digest"]["sha256"] = "0" * 64
    sealing.seal(genuine, sealing.canonical(statement), forgeries.GENUINE)
    assert codes(genuine, "--model", model, "--signer", SIGNERS["2"]) == (DIFFERENT, DIFFERENT)


PLACES = [
    {"LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Pago_Pago"},
    {"LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0", "OMP_NUM_THREADS": "2"},
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place["LC_ALL"])
@pytest.mark.parametrize("form", SIGNERS)
def test_wherever_it_is_checked(place: dict[str, str], form: str, tmp_path: Path) -> None:
    """Another locale, zone, umask, number of threads and working folder, by processes of their own."""
    environment = {
        **os.environ,
        **place,
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "MEGU_KEYS": str(tmp_path),
    }
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "core"), os.environ.get("PYTHONPATH", "")])
    record = RECORDS / form / "evidence.json"
    for command in ([str(ALONE)], ["-m", "megu", "verify"]):
        process = subprocess.run(
            [sys.executable, *command, str(record), "--signer", SIGNERS[form]],
            env=environment,
            cwd=tmp_path,
            umask=0o077 if os.name != "nt" else -1,
            capture_output=True,
            check=False,
        )
        assert process.returncode == 0, process


def test_the_verifier_alone_needs_nothing_of_ours() -> None:
    code = f"import sys, runpy; runpy.run_path({str(ALONE)!r}); print([n for n in sys.modules if n.startswith('megu')])"
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert process.stdout.strip() == "[]"


# --- notices --------------------------------------------------------------------------------------------------------

NOTICES = sorted((RECORDS / "2").glob("*-*.json"))


@pytest.mark.parametrize("path", NOTICES, ids=[path.name.partition("-")[0] for path in NOTICES])
def test_a_genuine_notice_passes_both(codes: Codes, path: Path) -> None:
    assert codes(path) == (ANYONES, ANYONES)
    assert alone().main([str(path), "--signer", SIGNERS["2"]]) == 0


def test_there_is_a_notice_of_each_kind() -> None:
    assert {path.name.partition("-")[0] for path in NOTICES} == {"deployment", "destruction", "refusal", "extension"}


@pytest.mark.parametrize("name", forgeries.OF_NOTICES)
@pytest.mark.parametrize("path", NOTICES, ids=[path.name.partition("-")[0] for path in NOTICES])
def test_a_forged_notice_fails_in_both(codes: Codes, path: Path, name: str, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / path.name))
    forgeries.OF_NOTICES[name](copy)
    ours, others = codes(copy)
    assert ours in (NO_RECORD, DIFFERENT) and others in (NO_RECORD, DIFFERENT)


def test_a_key_whose_signature_fits_any_message_signs_nothing(codes: Codes, genuine: Path) -> None:
    weak = bytes([1, *[0] * 31])
    envelope = json.loads(genuine.read_text(encoding="utf-8"))
    signature = base64.b64encode(weak + bytes(32)).decode()
    envelope["signatures"] = [{"keyid": sha256(weak).hexdigest(), "sig": signature, "public_key": weak.hex()}]
    genuine.write_text(json.dumps(envelope), encoding="utf-8")
    assert codes(genuine) == (DIFFERENT, DIFFERENT)
