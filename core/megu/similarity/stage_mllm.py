"""Stage *mllm*: looks at the folder of a multimodal model and names it by its content."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import MllmError, NotReady
from megu.base.events import Event, Progress
from megu.project.project import Project
from megu.project.stage import Stage
from megu.similarity.local.folder import inspect


@dataclass(frozen=True)
class InspectMllm(Stage):
    """Result: title, bytes and digest of the folder."""

    name = "mllm"

    def inputs(self, project: Project) -> dict[str, Any]:
        path = self.similarity(project).mllm
        if path is None:
            raise NotReady("need_mllm")
        folder = project.find_path(path)
        try:
            return {"path": path, "stamp": files.folder_stamp(folder)}
        except OSError as error:
            raise MllmError("mllm_missing", path=str(folder)) from error

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:

        path = project.find_path(inputs["path"])
        yield Progress(0, files.size_of(path), "unit_bytes", "task_mllm_files")
        files.write_json(partial / "result.json", inspect(path))
