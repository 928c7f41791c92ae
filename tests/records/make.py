"""Writes the genuine record of today's form anew, from the sample: python tests/records/make.py

To be called where the form has changed; records of earlier forms stay as they were written.
"""

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "helpers"), str(HERE.parent / "core" / "helpers")]

import evidencing  # noqa: E402
import forgeries  # noqa: E402
from making import make_project_at  # noqa: E402

from megu.export import salt  # noqa: E402
from megu.record import vault  # noqa: E402
from megu.worker import stages  # noqa: E402, F401  (the guards of stages)

OFFICER = b"\x02" * 32


def main(path: Path) -> None:
    """Unlearn the sample's eights, and record that with keys that everybody knows."""
    sample = HERE.parents[1] / "resources" / "sample"
    with tempfile.TemporaryDirectory() as place:
        os.environ[vault.ELSEWHERE] = place
        (Path(place) / salt.SECRET.name).write_text(OFFICER.hex())
        vault.write(Path(place) / "officer.key", OFFICER)
        vault.write(Path(place) / "signing.key", forgeries.GENUINE)
        with make_project_at(Path(place) / "project", sample, method="neg_grad_plus") as project:
            found = evidencing.write(project, Path(place))
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(found.read_bytes())


if __name__ == "__main__":
    main(HERE / "2" / "evidence.json")
