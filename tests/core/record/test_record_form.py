"""The form of a record: its envelope, how strictly it is read, and whose signature counts."""

import base64
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import records
import sealing
from calling import Call, calling

from megu.base import files
from megu.base.errors import ProjectError
from megu.record import signing
from megu.record.form import envelope, signers, strict
from megu.record.keys import vault
from megu.record.read_record import check_record, read
from megu.record.schema.record import PREDICATE_TYPE, STATEMENT_TYPE

OLD = Path(__file__).parents[2] / "records" / "0.1.0" / "evidence.json"
KEY, OTHER = b"\x01" * 32, b"\x02" * 32


@pytest.fixture(autouse=True)
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the user's keyring, keys or known signers."""
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def megu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return calling(capsys, monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record made by hand, signed by `KEY`."""
    vault.write(tmp_path / "signing.key", KEY)
    record_path = tmp_path / "evidence.json"
    signing.write(signing.sign(records.record(policy=None), tmp_path / "signing.key"), record_path)
    return record_path


def refused(path: Path) -> str:
    with pytest.raises(ProjectError) as error:
        read(path)
    return error.value.code


def test_what_is_signed_is_the_specification_s() -> None:
    encoding = envelope.pae("http://example.com/HelloWorld", b"hello world")
    assert encoding == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


def test_the_file_is_an_envelope_around_a_statement(path: Path) -> None:
    """Made once more by another way, it is the same."""
    body, record = sealing.payload(path), read(path)
    assert json.loads(path.read_text(encoding="utf-8")) == sealing.envelope(body, KEY)
    statement, content = json.loads(body), record.content
    assert (statement["_type"], statement["predicateType"]) == (STATEMENT_TYPE, PREDICATE_TYPE)
    assert statement["subject"] == [{"name": "unlearned model", "digest": {"sha256": content.unlearned.sha256}}]
    [original] = statement["predicate"]["resolvedDependencies"]
    assert original["digest"] == {"sha256": content.original.sha256} and body == sealing.canonical(statement)


def test_a_folder_s_digest_is_not_called_that_of_a_file(path: Path, tmp_path: Path) -> None:
    unlearned = {**records.record().content.unlearned.model_dump(), "form": "folder"}
    signing.write(signing.sign(records.record(unlearned=unlearned), tmp_path / "signing.key"), path)
    assert json.loads(sealing.payload(path))["subject"][0]["digest"].keys() == {"meguFolder"}
    assert read(path).content.unlearned.form == "folder"


def test_nothing_is_looked_at_before_a_signature_is_good(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sealing.alter(path, lambda predicate: predicate["when"].update(run="run-2"))
    contents: list[bytes] = []
    real = strict.parse
    monkeypatch.setattr(strict, "parse", lambda content: (contents.append(content), real(content))[1])
    assert refused(path) == "evidence_altered" and contents == [path.read_bytes()]


TWICE = b'{"a": 1, "a": 2}'
ODD = [TWICE, b'{"a": [{"b": 1, "b": 1}]}', b"[NaN]", b"[-Infinity]", b"[1e999]", b"{} {}", b"{}x", b'{"a": "\xff"}']
DEEP = [b"[" * 100_000, b"[" * 181 + b"]" * 181, b'{"a":' * 190 + b"1" + b"}" * 190]


@pytest.mark.parametrize("content", [*ODD, *DEEP, b"", b"\xef\xbb\xbf{}", "{}".encode("utf-16")])
def test_json_has_one_meaning_or_none(content: bytes, path: Path) -> None:
    with pytest.raises(ValueError):
        strict.parse(content)
    path.write_bytes(content)
    assert refused(path) == "evidence_unreadable"
    sealing.seal(path, content, KEY)
    assert refused(path) == "evidence_unreadable"


def test_signs_within_texts_are_no_depth() -> None:
    assert strict.parse(b'["' + b"[" * 200 + rb"\"[{" + b'"]') == ["[" * 200 + '"[{']


def test_a_run_after_many_others_is_read(path: Path, tmp_path: Path) -> None:
    method = records.record().content.method.model_dump()
    method["after"] = []
    for _ in range(80):
        method = {**method, "after": [method]}
    signing.write(signing.sign(records.record(method=method), tmp_path / "signing.key"), path)
    assert read(path).content.method.model_dump() == method


def test_more_earlier_runs_than_one_call_of_pydantic_reads_and_writes(path: Path) -> None:
    """One call goes 255 levels deep, on Windows only 99, which a record of many requests has."""
    content = records.record().content
    values = {**content.method.model_dump(), "after": []}
    for _ in range(200):
        values = {**values, "after": [values]}
    method = type(content.method).model_validate(values)
    assert content.model_copy(update={"method": method}).as_json()["method"] == values
    assert content.as_json() == content.model_dump(mode="json"), "no other form than pydantic's"


@pytest.mark.parametrize("change", [{"steps": "7"}, {"steps": None}, {"unknown": 1}])
def test_an_earlier_run_is_read_as_strictly_as_the_last(change: dict[str, Any], path: Path) -> None:
    statement = json.loads(sealing.payload(path))
    method = statement["predicate"]["content"]["method"]
    method["after"] = [{**method, "after": []}]
    sealing.seal(path, json.dumps(statement, separators=(",", ":")).encode(), KEY)
    assert read(path).content.method.after
    method["after"][0].update(change)
    sealing.seal(path, json.dumps(statement, separators=(",", ":")).encode(), KEY)
    assert refused(path) == "evidence_unreadable"


def test_a_text_without_an_end_takes_no_time() -> None:
    with pytest.raises(ValueError):
        strict.parse(b'"' + rb"\"" * 2_000_000)


def test_duplicates_around_a_genuine_value(path: Path) -> None:
    """The forged part first, the genuine one last: most readers take the last, and a person reads the first."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"payloadType"', '"payload": "e30=", "payloadType"', 1), encoding="utf-8")
    assert refused(path) == "evidence_unreadable"
    body = sealing.payload(path) if path.write_text(text, encoding="utf-8") else b""
    sealing.seal(path, body.replace(b'"content":', b'"content":{},"content":', 1), KEY)
    assert refused(path) == "evidence_unreadable"


def _of(*names: str | int) -> Callable[[Any, Any], None]:
    def put(holder: Any, value: Any) -> None:
        for name in names[:-1]:
            holder = holder[name]
        holder[names[-1]] = value

    return put


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("content", "images", "total"), "1797"),
        (("content", "images", "total"), 300.0),
        (("content", "unlearned", "same"), 1),
        (("content", "unlearned", "max_difference"), 0),
        (("content", "forget_set", "lookalikes", "threshold"), True),
        (("content", "figures", 0, "models", "unlearned", "value"), True),
        (("content", "figures", 0, "models", "original", "count"), "60"),
        (("content", "case", "told"), "more"),
        (("told",), "more"),
        (("schema",), None),
        (("schema",), "megu-evidence-1"),
        (("content", "unlearned", "sha256"), "0" * 64),
        (("resolvedDependencies",), []),
    ],
)
def test_nothing_is_taken_for_something_else(path: Path, place: tuple[str | int, ...], value: Any) -> None:
    sealing.forge(path, lambda predicate: _of(*place)(predicate, value), KEY)
    assert refused(path) == "evidence_unreadable"


def test_what_is_left_out_is_not_made_up(path: Path) -> None:
    sealing.forge(path, lambda predicate: predicate.pop("schema"), KEY)
    assert refused(path) == "evidence_unreadable"


def test_a_later_form_is_told(path: Path) -> None:
    statement = json.loads(sealing.payload(path))
    sealing.seal(path, sealing.canonical({**statement, "predicateType": PREDICATE_TYPE[:-1] + "3"}), KEY)
    assert refused(path) == "evidence_newer"


def test_another_order_of_names_is_not_what_is_written(path: Path) -> None:
    statement = json.loads(sealing.payload(path))
    for other in (json.dumps(statement), json.dumps(statement, sort_keys=True, separators=(",", ":"))):
        sealing.seal(path, other.encode(), KEY)
        assert refused(path) == "evidence_unreadable"


def _seal(path: Path, **parts: Any) -> None:
    envelope_values = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**envelope_values, **parts}), encoding="utf-8")


def _signature(path: Path, **parts: Any) -> dict[str, Any]:
    return {**json.loads(path.read_text(encoding="utf-8"))["signatures"][0], **parts}


def test_several_sign_and_each_signature_counts(path: Path) -> None:
    body = sealing.payload(path)
    both = sealing.envelope(body, KEY, OTHER)
    path.write_text(json.dumps(both), encoding="utf-8")
    one, two = read(path).signatures
    assert check_record(read(path), two.keyid)[0].values["key"] == two.key_fingerprint
    assert check_record(read(path), one.key_fingerprint)[0].state == "known"
    both["signatures"][1]["sig"] = both["signatures"][0]["sig"]
    path.write_text(json.dumps(both), encoding="utf-8")
    assert refused(path) == "evidence_altered"


def test_signatures_that_are_none(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    one = _signature(path)
    public = sealing.signature(b"", OTHER)["public_key"]
    short = base64.b64encode(b"short").decode()
    cases: list[tuple[list[Any], str]] = [
        ([], "evidence_altered"),
        ([one, one], "evidence_altered"),
        ([{**one, "public_key": public}], "evidence_altered"),
        ([{**one, "sig": short}], "evidence_altered"),
        ([{**one, "keyid": "0" * 64}], "evidence_altered"),
        ([{**one, "sig": "?"}], "evidence_unreadable"),
        ([{**one, "more": 1}], "evidence_unreadable"),
        ([{"sig": one["sig"]}], "evidence_unreadable"),
        ([one["sig"]], "evidence_unreadable"),
        ([one] * 17, "evidence_unreadable"),
    ]
    for signatures, code in cases:
        path.write_text(text, encoding="utf-8")
        _seal(path, signatures=signatures)
        assert refused(path) == code, signatures
    for parts in ({"payloadType": "text/plain"}, {"payload": 7}, {"payload": "e30"}, {"more": 1}):
        path.write_text(text, encoding="utf-8")
        _seal(path, **parts)
        assert refused(path) == "evidence_unreadable", parts


def test_base64_of_either_alphabet(path: Path) -> None:
    one = _signature(path)
    _seal(path, signatures=[{**one, "sig": one["sig"].replace("+", "-").replace("/", "_")}])
    assert read(path).signatures[0].keyid == one["keyid"]


# --- whose signature ------------------------------------------------------------------------------------------------


def test_levels_and_what_the_command_ends_with(megu: Call, path: Path) -> None:
    shutil.copy(OLD.parents[1] / "2" / "evidence.json", path)
    keyid = _signature(path)["keyid"]
    code, output, _ = megu("verify", path)
    assert code == 3 and "Unaltered; signer unknown" in output and "same" not in output.splitlines()[0]
    code, output, _ = megu("verify", path, "--signer", "0000 0000 0000 0000")
    assert code == 1 and "Different" in output
    assert megu("verify", path).code == 3  # what did not sign is not known from then on
    code, output, _ = megu("verify", path, "--signer", keyid[:16])
    assert code == 0 and "Known signer" in output
    code, output, _ = megu("verify", path)
    assert code == 0 and "Known signer" in output
    sealing.alter(path, lambda record: record["when"].update(run="run-2"))
    code, output, _ = megu("verify", path, "--signer", keyid)
    assert code == 1 and "Altered" in output
    code, output, _ = megu("replay", path)
    assert code == 1 and "Altered" in output


@pytest.mark.parametrize("prefix", ["", "0", "whole", "prefix"])
def test_a_signer_is_named_whole_or_by_the_fingerprint(path: Path, prefix: str) -> None:
    keyid = _signature(path)["keyid"]
    signer = {"whole": keyid.upper(), "prefix": keyid[:20]}.get(prefix, prefix)
    assert check_record(read(path), signer)[0].state == ("known" if prefix == "whole" else "differs")


def test_only_a_signer_who_was_named_is_remembered(path: Path) -> None:
    record = read(path)
    sealing.forge(path, lambda predicate: predicate["when"].update(run="run-2"), OTHER)
    parsed_record = read(path)
    for _ in range(2):
        assert check_record(parsed_record, None)[0].state == "unaltered"
    assert check_record(record, record.signatures[0].keyid)[0].state == "known"
    assert check_record(parsed_record, record.signatures[0].keyid)[0].state == "differs"
    assert check_record(parsed_record, None)[0].state == "unaltered" and check_record(record, None)[0].state == "known"


def test_one_s_own_signature_is_known(path: Path) -> None:
    assert signers.own_keyid() is None
    own = signing.sign(read(path))
    assert check_record(own, None)[0].state == "known"
    assert signers.find_known(read(path).signatures) is None


def test_a_damaged_list_of_signers_names_nobody(path: Path, tmp_path: Path) -> None:
    record = read(path)
    (tmp_path / "user").mkdir()
    for content in ("{", '{"a": 1}', "[1, null]"):
        (tmp_path / "user" / signers.FILE).write_text(content, encoding="utf-8")
        assert check_record(record, None)[0].state == "unaltered"
    assert check_record(record, record.signatures[0].keyid)[0].state == "known"
    assert files.read_json(tmp_path / "user" / signers.FILE) == [record.signatures[0].keyid]


# --- records of 0.1.0 -----------------------------------------------------------------------------------------------


def test_a_record_of_0_1_0_is_read_and_its_limits_are_told(megu: Call) -> None:
    record = read(OLD)
    assert signing.record_fingerprint(record) == "54ec 5960 63bb 0b86 3f6d"  # as its report has it
    assert "row_form" in {row.what for row in check_record(record, None)}
    code, output, _ = megu("verify", OLD)
    assert code == 3 and "written by version 0.1.0" in output
    assert megu("verify", OLD, "--signer", "76d7 7a50 26d6 10e5").code == 0


def test_a_record_of_0_1_0_that_is_signed_anew_is_of_today_s_form(path: Path, tmp_path: Path) -> None:
    """As it is when traces are erased."""
    old = read(OLD)
    signing.write(signing.sign(old.replace_parts(), tmp_path / "signing.key"), path)
    new = read(path)
    assert new.content == old.content and new.when == old.when and new.schema_ != old.schema_
    assert {row.state for row in check_record(new, None)} == {"unaltered", "same"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"content": {', '"content": {}, "content": {', "evidence_unreadable"),
        ('"kind": "classes"', '"kind": "random", "kind": "classes"', "evidence_unreadable"),
        ('"schema": "megu-evidence-1",', "", "evidence_unreadable"),
        ('"total": 1797', '"total": 1797.0', "evidence_altered"),
        ('"total": 1797', '"total": "1797"', "evidence_altered"),
        ('"same": true', '"same": 1', "evidence_altered"),
        ('"count": 104', '"count": 103', "evidence_altered"),
        ('"algorithm": "Ed25519"', '"algorithm": "none"', "evidence_unreadable"),
        ('"key_fingerprint": "76d7', '"key_fingerprint": "0000', "evidence_altered"),
    ],
)
def test_a_record_of_0_1_0_is_read_strictly(tmp_path: Path, old: str, new: str, code: str) -> None:
    text = OLD.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "evidence.json").write_text(text.replace(old, new, 1), encoding="utf-8")
    assert refused(tmp_path / "evidence.json") == code
