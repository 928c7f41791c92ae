"""Time stamps by an authority, and a second signature, got without a network."""

import base64
import json
import shutil
from pathlib import Path
from typing import Any

import authority as made
import forgeries
import pytest
import sealing
from evidencing import ended

from megu.base.errors import ProjectError
from megu.record import stage_evidence, time_stamp
from megu.record.read_record import Row, read
from megu.record.schema.record import Record
from megu.record.verify import Materials, verify
from megu.record.verifying.levels import level
from megu.record.written.countersign import countersign

RECORDS = Path(__file__).resolve().parents[2] / "records"
pytestmark = pytest.mark.skipif(made.OPENSSL is None, reason="openssl, which plays the authority, is not installed")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> made.Authority:
    return made.Authority(tmp_path_factory.mktemp("authority") / "own")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A genuine record, alone in a folder."""
    (tmp_path / "evidence").mkdir()
    return Path(shutil.copy(RECORDS / "2" / "evidence.json", tmp_path / "evidence" / "evidence.json"))


def rows(record: Path, **beside: Any) -> dict[str, Row]:
    result_rows = ended(verify(record, Materials(**beside)))
    return {row.what: row for row in result_rows if row.sentences()}


def stamped(record: Path, authority: made.Authority) -> Path:
    request = time_stamp.write_request(record)
    return authority.answer(request, record.with_name("answer.tsr"))


def test_a_stamp_of_a_known_authority(record: Path, authority: made.Authority) -> None:
    stamp = time_stamp.add_answer(record, stamped(record, authority), authority.root)
    assert stamp.known and "Time of day stamps" in stamp.authority
    result_rows = rows(record)["row_time"]
    assert (result_rows.state, result_rows.why) == ("same", "why_stamped") and "Time of day" in result_rows.sentences()[
        2
    ]
    assert level(ended(verify(record, Materials(signer=read(record).signatures[0].keyid)))) == "timed"


def test_openssl_finds_it_good(record: Path, authority: made.Authority, tmp_path: Path) -> None:
    time_stamp.add_answer(record, stamped(record, authority))
    signature = tmp_path / "signature"
    signature.write_bytes(base64.b64decode(json.loads(record.read_text(encoding="utf-8"))["signatures"][0]["sig"]))
    assert "OK" in authority.verify(signature, record.with_name(time_stamp.ANSWER))


def test_an_unknown_authority_is_told_as_such(record: Path, authority: made.Authority, tmp_path: Path) -> None:
    forger = made.Authority(tmp_path / "forger")
    stamp = time_stamp.add_answer(record, stamped(record, forger))
    assert not stamp.known and rows(record)["row_time"].state == "noted"
    time_stamp.remember(authority.root)  # of the same name, with another key
    assert rows(record)["row_time"].state == "noted"
    assert rows(record, authority=forger.root)["row_time"].state == "same"


def test_a_stamp_of_another_record(record: Path, authority: made.Authority) -> None:
    answer = stamped(record, authority)
    sealing.forge(record, lambda predicate: predicate["when"].update(run="run-9"), forgeries.FORGER)
    with pytest.raises(ProjectError) as error:
        time_stamp.add_answer(record, answer, authority.root)
    assert error.value.code == "stamp_of_other"
    shutil.copy(answer, record.with_name(time_stamp.ANSWER))
    assert rows(record)["row_time"].state == "differs"


def test_a_record_written_after_its_stamp(record: Path, authority: made.Authority) -> None:
    sealing.forge(
        record, lambda predicate: predicate["when"].update(recorded="2999-01-01T00:00:00+00:00"), forgeries.GENUINE
    )
    time_stamp.add_answer(record, stamped(record, authority), authority.root)
    assert rows(record)["row_time"].why == "why_stamp_early"


@pytest.mark.parametrize("content", [b"", b"garbage", b"0\x03\x02\x01\x02", b"\x30\x80" + b"\x00" * 40, b"A" * 2**21])
def test_no_answer(record: Path, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "answer").write_bytes(content)
    with pytest.raises(ProjectError) as error:
        time_stamp.add_answer(record, tmp_path / "answer")
    assert error.value.code in ("stamp_unreadable", "stamp_refused") and "answer" in str(error.value)
    assert not record.with_name(time_stamp.ANSWER).exists()


def test_no_certificate(record: Path, authority: made.Authority, tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_text("no certificate", encoding="utf-8")
    with pytest.raises(ProjectError) as error:
        time_stamp.add_answer(record, stamped(record, authority), tmp_path / "root.pem")
    assert error.value.code == "authority_unreadable"


def test_a_better_stamp_is_not_lost(record: Path, authority: made.Authority, tmp_path: Path) -> None:
    time_stamp.add_answer(record, stamped(record, authority), authority.root)
    time_stamp.add_answer(record, stamped(record, made.Authority(tmp_path / "forger")))
    assert rows(record)["row_time"].state == "same"


# --- a second signature ---------------------------------------------------------------------------------------------


def with_reports(path: Path) -> Record:
    """A record that this version wrote, with its reports."""
    record = read(path)
    stage_evidence.write_reports(record, path.parent, "de")
    return record


def test_a_second_signature(record: Path, tmp_path: Path) -> None:
    before = with_reports(record)
    signature = countersign(record, tmp_path / "officer-signs.key")
    after = read(record)
    assert after.signed == before.signed and after.signatures == (*before.signatures, signature)
    result_rows = rows(record)
    assert {result_rows[what].state for what in ("row_html", "row_pdf")} == {"same"}
    assert '<html lang="de">' in (record.parent / "report.html").read_text("utf-8")
    assert result_rows["row_countersigned"].state == "unaltered" and result_rows["row_signature"].state == "unaltered"
    result_rows = rows(record, signer=signature.keyid)
    assert result_rows["row_signature"].state == "known" and result_rows["row_countersigned"].state == "unaltered"
    assert before.signatures[0].key_fingerprint in result_rows["row_countersigned"].sentences()[2]


def test_reports_from_before_the_second_signature_are_good_still(record: Path, tmp_path: Path) -> None:
    with_reports(record)
    pages = {name: (record.parent / name).read_bytes() for name in ("report.html", "report.pdf")}
    countersign(record, tmp_path / "officer-signs.key")
    for name, content in pages.items():
        (record.parent / name).write_bytes(content)
    assert {rows(record)[what].state for what in ("row_html", "row_pdf")} == {"same"}


def test_nobody_signs_twice(record: Path, tmp_path: Path) -> None:
    countersign(record, tmp_path / "officer-signs.key")
    with pytest.raises(ProjectError) as error:
        countersign(record, tmp_path / "officer-signs.key")
    assert error.value.code == "countersign_twice" and len(read(record).signatures) == 2


def test_a_stamp_stays_good_under_a_second_signature(record: Path, authority: made.Authority, tmp_path: Path) -> None:
    time_stamp.add_answer(record, stamped(record, authority), authority.root)
    countersign(record, tmp_path / "officer-signs.key")
    assert rows(record)["row_time"].state == "same"


def test_a_record_of_0_1_0_has_no_room(tmp_path: Path) -> None:
    path = Path(shutil.copy(RECORDS / "0.1.0" / "evidence.json", tmp_path / "evidence.json"))
    with pytest.raises(ProjectError) as error:
        countersign(path, tmp_path / "officer-signs.key")
    assert error.value.code == "countersign_old"


def test_a_stamp_of_another_signature_says_nothing_of_the_known_one(
    record: Path, authority: made.Authority, tmp_path: Path
) -> None:
    own = read(record).signatures[0].keyid
    sealing.forge(record, lambda predicate: None, forgeries.FORGER)
    time_stamp.add_answer(record, stamped(record, authority), authority.root)
    key = tmp_path / "genuine.key"
    key.write_text(forgeries.GENUINE.hex() + "\n", encoding="utf-8")
    assert countersign(record, key).keyid == own
    assert level(ended(verify(record, Materials(signer=own)))) == "known"
