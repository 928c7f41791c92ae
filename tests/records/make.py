"""Makes the genuine record of today's form, and its notices, from the sample: python tests/records/make.py

To be called where the form has changed; records of earlier forms stay as they were written.
"""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "helpers"), str(HERE.parent / "core" / "helpers")]

import evidencing  # noqa: E402
import forgeries  # noqa: E402
from making import make_project_at  # noqa: E402

from megu.export import salt  # noqa: E402
from megu.project.project import Project  # noqa: E402
from megu.project.schema import Request  # noqa: E402
from megu.record.keys import vault  # noqa: E402
from megu.record.notices import making  # noqa: E402
from megu.record.read_record import read  # noqa: E402
from megu.worker import stages  # noqa: E402, F401  (the guards of stages)

OFFICER = b"\x02" * 32


def main(path: Path) -> None:
    """Unlearn the sample's eights, and record that with keys that everybody knows."""
    sample = HERE.parents[1] / "resources" / "sample"
    with tempfile.TemporaryDirectory() as place:
        os.environ[vault.ELSEWHERE] = place
        (Path(place) / salt.SECRET.name).write_text(OFFICER.hex(), encoding="utf-8")
        vault.write(Path(place) / "officer.key", OFFICER)
        vault.write(Path(place) / "signing.key", forgeries.GENUINE)
        with make_project_at(Path(place) / "project", sample, method="neg_grad_plus") as project:
            record = evidencing.write(project, Path(place))
            notices(project, record, Path(place) / "signing.key")
        path.parent.mkdir(exist_ok=True)
        for former in path.parent.glob("*.json"):
            former.unlink()
        path.write_bytes(record.read_bytes())
        for notice in (*record.parent.glob("*-*.json"), *(Path(place) / "project" / making.FOLDER).glob("*.json")):
            (path.parent / notice.name).write_bytes(notice.read_bytes())


def notices(project: Project, record: Path, key: Path) -> None:
    """Write a notice of each kind."""
    act = making.Act("E. Vidence", date(2026, 12, 1), "data-protection officer", key)
    making.write_deployment(record, act, "ward 1")
    making.write_destruction(record, act, read(record).content.remains.things[:1], "purged", "overwritten three times")
    dates = {"reference": "R-1", "received": date(2026, 11, 2), "due": date(2026, 12, 2), "decided_by": "E. Vidence"}
    extension = {"extended": date(2027, 2, 2), "extension_reason": "many requests"}
    making.write_extension(project, Request(**dates, **extension), act)
    refusal = {"refusal_reason": "no images of this person", "decided": date(2026, 12, 1)}
    making.write_refusal(project, Request(**dates, **refusal), key)


if __name__ == "__main__":
    main(HERE / "2" / "evidence.json")
