"""The cost of trusting results by their content: bytes hashed for an export with its record, and the time beside it.

The control is the same work with results trusted by the sizes of their files, in the same process. Best of three.
"""

import hashlib
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import common
import engine
from evidencing import write

from megu.base import files
from megu.project import perform, trust
from megu.project.project import Project
from megu.unlearn.stage_unlearn import MODEL
from megu.worker.stages import make_stage

hashed: Counter[str] = Counter()


@contextmanager
def by_size() -> Iterator[trust.Reading]:
    """As `trust.by_content`, but nothing is hashed: each part is noted as its manifest tells."""
    yield trust.Reading()


def counting() -> None:
    """Count the bytes of each published file that is hashed to be trusted."""
    steps, content = files.hash_in_steps, Project.content

    def noted(path: Path) -> Any:
        with path.open("rb") as file:
            is_known = files._state(file.fileno()) in files._digests
        if not is_known:
            hashed[path.name] += path.stat().st_size
        return (yield from steps(path))

    def read(self: Project, name: str, key: str, part: str) -> bytes:
        content_found = content(self, name, key, part)
        hashed[part] += len(content_found)
        return content_found

    files.hash_in_steps, Project.content = noted, read  # type: ignore[method-assign, assignment]


def exported(project: Project) -> float:
    """Seconds of an export that is made again, by a process that has hashed nothing yet."""
    files._digests.clear()
    start = time.monotonic()
    list(perform.perform(project, make_stage("export", "run-1", again=True)))
    return time.monotonic() - start


def main() -> None:
    sha = hashlib.sha256(bytes(100_000_000))
    start = time.monotonic()
    sha.update(bytes(100_000_000))
    print(f"SHA-256 here: {0.1 / (time.monotonic() - start):.2f} GB/s")
    with tempfile.TemporaryDirectory() as place, common.sample_project(Path(place) / "project") as project:
        engine.run(project, "compare", "run-1")
        write(project, Path(place))
        weights = (engine.folder_of(project, make_stage("unlearn", "run-1")) / MODEL).stat().st_size
        time.sleep(3)  # files of the last two seconds are hashed each time
        counting()
        times = {"content": [exported(project)]}
        write(project, Path(place))
        print(f"hashed for an export and its record: {sum(hashed.values()):,} bytes, of which")
        for name, size in hashed.most_common(6):
            print(f"  {size:>12,} {name}")
        print(f"the weights ({weights:,} bytes) {hashed[MODEL] / weights:.0f} times")
        times["content"] += [exported(project) for _ in range(2)]
        perform.trust.by_content, by_content = by_size, trust.by_content  # type: ignore[assignment]
        times["size"] = [exported(project) for _ in range(3)]
        perform.trust.by_content = by_content
    content, size = min(times["content"]), min(times["size"])
    print(f"export by content {content:.2f} s, by size {size:.2f} s: {content / size:.2f} times")


if __name__ == "__main__":
    main()
