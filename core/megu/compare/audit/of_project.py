"""Images and models of an audit, from a project and from files."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import ModelError
from megu.compare.case import Case, Model, Role
from megu.compare.stage_compare import is_finished
from megu.forget.rules import of_subclass
from megu.forget.splits import forgotten_classes, load_splits
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model.architectures.table import build
from megu.model.files.reading import read_model
from megu.model.open import load_original, model_result, open_original
from megu.model.stage_model import content, describe
from megu.model.starting_weights import doubt
from megu.project.project import Project
from megu.project.results import current_key, digest_of
from megu.project.stage import Stage
from megu.unlearn.methods.table import RETRAIN
from megu.unlearn.stage_unlearn import MODEL, Unlearn, load_unlearned

if TYPE_CHECKING:
    from torch import Tensor, nn

PathsByRole = dict[Role, list[Path]]
UNTRAINED = "untrained"


def collect(
    project: Project, paths_by_role: PathsByRole, seed: int = 0, of: Forget | None = None
) -> tuple[Case, list[Model]]:
    """Return the project's images and models: its original, its finished runs for the same forget set, and the given
    files.

    A model with random weights of `seed` is added as the untrained one, unless a file has that role.

    Parameters
    ----------
    project
        The project.
    paths_by_role
        Checkpoints of the project's architecture, by role. For a reference, a text file of the same name lists the
        images it was trained on, by their names relative to the image folder.
    seed
        Seed of the untrained model.
    of
        The stage, already done, that made the forget set; the current run's by default.

    Raises
    ------
    ModelError
        For a file that can't be read, has another architecture, or whose list of images names none of the project's.
    """
    stage = of or Forget(project.choices.current_run)
    case = case_of(project, stage)
    models = [original_of(project), *_runs(project, stage), *given_models(project, case, paths_by_role)]
    if all(model.role != "untrained" for model in models):
        models.append(untrained_of(project, seed))
    return case, with_distinct_names(models)


def case_of(project: Project, stage: Forget) -> Case:
    """Return the project's images and splits for the forget set of a finished stage."""
    import torch

    data = load_dataset(project, stage, materials.basis(project, stage))
    splits = load_splits(project, stage, data)
    whole_classes = forgotten_classes(project, stage, data.class_names)
    rule = stage.forget(project)
    subclass = torch.from_numpy(of_subclass(rule, data.images)) if rule.kind == "subclass" else None
    return Case(data, splits, whole_classes, subclass, doubt(stage.model(project).origin))


def given_models(project: Project, case: Case, paths_by_role: PathsByRole) -> list[Model]:
    """Return the given files as models in their roles. Raise ModelError as `collect` does."""
    opener = _ModelOpener(model_result(project), [image.name for image in case.data.images])
    return [opener.model(role, path) for role, paths in paths_by_role.items() for path in paths]


def original_of(project: Project) -> Model:
    """Return the project's original."""
    source = {"sha256": model_result(project)["digest"]}
    return Model("original", "original", lambda: load_original(project), source=source)


def untrained_of(project: Project, seed: int) -> Model:
    """Return a model of the original's architecture with random weights of `seed`."""
    description = model_result(project)
    return Model(UNTRAINED, "untrained", lambda: fresh(description, seed), source={"seed": seed})


def _runs(project: Project, stage: Stage) -> list[Model]:
    """Return the finished runs for the same images. Those of the method *retrain* are retrained models."""
    forget, models = current_key(project, stage), []
    for run in project.choices.runs:
        if is_finished(project, run.id, forget):
            digest = digest_of(project, Unlearn(run.id), MODEL)
            role: Role = "retrained" if run.method == RETRAIN else "checkpoint"
            open_it = partial(load_unlearned, project, run.id)
            models.append(Model(run.id, role, open_it, source={"method": run.method, "sha256": digest}))
    return models


def fresh(description: dict[str, Any], seed: int) -> "nn.Module":
    """Return a module of an architecture (from the result of the stage *model*) with random weights of `seed`, in
    eval mode."""
    torch_setup.seed_all(seed)
    return build(description["architecture"], description["arguments"]).to(torch_setup.device()).eval()


class _ModelOpener:
    """Files as models of the project's architecture."""

    def __init__(self, description: dict[str, Any], names: list[str]) -> None:
        self.described, self.names = description, names

    def model(self, role: Role, path: Path) -> Model:
        """Return the file as a model. It is read once now, so that an unusable one is found before anything is
        computed."""
        description = describe(read_model(path), path, self.described.get("chosen"))
        if any(description[part] != self.described[part] for part in ("architecture", "arguments")):
            raise ModelError(
                "audit_other_model", path=str(path), found=description["title"], wanted=self.described["title"]
            )
        out = self._out(path) if role == "reference" else None
        source = {"file": str(path), "sha256": content(path)["digest"]}
        open_it = partial(open_original, path, {**self.described, "prefix": description["prefix"]})
        return Model(path.name, role, open_it, out, source)

    def _out(self, path: Path) -> "Tensor | None":
        """Return True for the images (N,) that a reference was trained without, by its list; None without a list."""
        import torch

        listing = path.with_suffix(".txt")
        if not listing.exists():
            return None
        names = {files.nfc(line.strip()) for line in listing.read_text(encoding="utf-8").splitlines()} - {""}
        out = torch.tensor([name not in names for name in self.names])
        if names and bool(out.all()):
            raise ModelError("audit_list_unknown", path=str(listing), example=self.names[0])
        return out


def with_distinct_names(models: list[Model]) -> list[Model]:
    """Return the models with distinct names: a second one of the same name gets a number."""
    names_in_use: set[str] = set()
    new_names = []
    for model in models:
        name, number = model.name, 2
        while name in names_in_use:
            name, number = f"{model.name} ({number})", number + 1
        names_in_use.add(name)
        new_names.append(replace(model, name=name))
    return new_names
