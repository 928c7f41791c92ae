"""Stage *export*: writes the unlearned model in the chosen form, and reads it back to prove it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress
from megu.export import card, file_names, forms, free_names, snippet, writing
from megu.export import salt as salts
from megu.export.blank import blank_classes
from megu.export.contents import ExportModel
from megu.export.folder import README
from megu.export.hidden_names import Words
from megu.export.proof import prove
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images import stage_pixels as pixels
from megu.images.stage_pixels import load_dataset
from megu.model.files import checkpoint, said
from megu.model.files.reading import read_model
from megu.model.open import build_with_weights, model_result, read_unaltered
from megu.model.stage_model import content
from megu.project import trust
from megu.project.project import Project, now
from megu.project.results import current_key, digest_of, find_published, result_of, tensors_of
from megu.project.stage import Stage
from megu.unlearn.stage_unlearn import MODEL, Unlearn

if TYPE_CHECKING:
    from torch import Tensor

    from megu.export.contents import ExportModel
    from megu.export.proof import Proof


@dataclass(frozen=True)
class Export(Stage):
    """Stage *export*.

    The result holds where the model is (`path`, `stored_path`), its hash, its form and the chosen one, what was left
    out or blanked, and if it gives the same predictions on how many images; also the card and the example beside it.
    The card has the figures measured so far. Later ones make no other model of it, so they are no inputs; exporting
    again writes them.
    """

    name = "export"
    tells_of_content = True
    version = 3  # 2: read back; 3: forms, blanked classes, a card and an example

    def needs(self, project: Project) -> list[Stage]:
        return [Unlearn(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        if self.unlearning_run(project) is None:
            raise NotReady("need_run")
        choice, description = project.choices.export, model_result(project)
        if reason := forms.refusal(description, choice.form):
            raise NotReady(reason, title=description["title"])
        basis = materials.basis(project, self)
        name = choice.name or default_name(project, self)
        check_blank(project, self, name)
        return {
            **basis,
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "folder": choice.folder or "export",
            "name": name,
            "form": choice.form,
            "blank": sorted(choice.blank),
            "names_in_card": choice.class_names,
        }

    def still_valid(self, project: Project, key: str) -> bool:
        """Return False if the exported file was moved or changed since: then it is written again."""
        result = project.result(self.name, key)
        path = project.find_path(result["stored_path"])
        try:
            # size alone would not tell: every checkpoint of an architecture has the same
            if not (stamp := writing.stamp(path)) or stamp != result["stamp"]:
                return False
            return trust.reading() is None or is_as_written(project, result)
        except OSError:
            return False

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        size = files.size_of(find_published(project, Unlearn(self.run_id)) / MODEL)
        yield Progress(0, size, "unit_bytes", "task_writing")
        weights = tensors_of(project, Unlearn(self.run_id), MODEL)
        model, left_out = self._prepare(project, inputs, weights)
        salt = salts.salt(digest_of(project, Unlearn(self.run_id), MODEL))
        path = writing.write(model, inputs["form"], project.find_path(inputs["folder"]), inputs["name"], salt)
        proof = yield from self._prove(project, weights, model, inputs, path)
        yield Progress(0, files.size_of(path), "unit_bytes", "task_hashing")
        digest = content(path)
        result = {
            "path": str(path),
            "exported": now(),  # hashed with the result, unlike the times of its manifest
            "stored_path": project.store_path(path),
            "bytes": digest["bytes"],
            "sha256": digest["digest"],
            "form": writing.kind(model, inputs["form"]),
            "choice": inputs["form"],
            "salt": salt,
            "left_out": left_out,
            "blanked": inputs["blank"],
            "rounded": writing.is_rounded(model, inputs["form"]),
            **proof.as_json(),
        }
        yield Progress(0, 1, "", "task_card")
        beside = self._write_beside(project, model, inputs, result)
        files.write_json(partial / "result.json", {**result, **beside, "stamp": writing.stamp(path)})

    def _prepare(
        self, project: Project, inputs: dict[str, Any], weights: "dict[str, Tensor]"
    ) -> "tuple[ExportModel, list[str]]":
        """Return the model to write, and the names of what the original held and the export leaves out."""
        source, description = project.find_path(self.model(project).path), model_result(project)
        original = read_unaltered(project, read_model).narrow(description.get("prefix"))
        names = inputs["class_names"] if inputs["names_in_card"] else said.class_names(original, description["classes"])
        model = ExportModel(original, weights, description, inputs["preprocessing"], names, source)
        if inputs["blank"]:
            model = blank_classes(model, inputs["blank"], inputs["class_names"])
        return model, checkpoint.left_out(original)

    def _prove(
        self,
        project: Project,
        weights: "dict[str, Tensor]",
        export_model: "ExportModel",
        inputs: dict[str, Any],
        path: Path,
    ) -> "Iterator[Event]":
        yield from pixels.make(project, self)
        yield Progress(0, files.size_of(path), "unit_bytes", "task_opening")
        data = load_dataset(project, self, inputs)
        model = build_with_weights(model_result(project), weights)
        copy, is_rounded = (
            writing.open_written(export_model, inputs["form"], path),
            writing.is_rounded(export_model, inputs["form"]),
        )
        proof: Proof = yield from prove(model, copy, data, export_model.stay, is_rounded)
        return proof  # type: ignore[return-value]

    def _write_beside(
        self, project: Project, export_model: "ExportModel", inputs: dict[str, Any], result: dict[str, Any]
    ) -> dict[str, Any]:
        """Write the card and the example, into the folder or beside the file; return their paths."""
        path = Path(result["path"])
        within, card_name = (path, README) if path.is_dir() else (path.parent, card.NAME)
        text = card.text(card.CardContent.of(project, self.run_id, export_model, inputs, result), path.is_dir())
        example = snippet.text(export_model, inputs["form"], path)
        names_beside = {
            "card": free_names.write_beside(within, card_name, path, text),
            "snippet": free_names.write_beside(within, snippet.NAME, path, example),
        }
        return {name: project.store_path(file) for name, file in names_beside.items()}


def is_as_written(project: Project, result: dict[str, Any]) -> bool:
    """Return True if the exported file, or folder, exists with the content that was read back."""
    try:
        return content(project.find_path(result["stored_path"]), files.digest_once)["digest"] == result["sha256"]
    except OSError:
        return False


def default_name(project: Project, stage: Stage) -> str:
    """Return the name of a run's exported model if none was chosen."""
    choice, original = project.choices.export, Path(stage.model(project).path)
    return file_names.default_name(original, stage.forget(project), choice.form)


def check_blank(project: Project, stage: Stage, name: str) -> None:
    """Raise NotReady if a class to blank is not forgotten entirely, or if the file is named after it."""
    if not (blank := project.choices.export.blank):
        return
    whole_classes = result_of(project, Forget(stage.run_id))["whole_classes"]
    if others := sorted(set(blank) - set(whole_classes)):
        raise NotReady("blank_not_whole", names=", ".join(others))
    if Words(blank, (), 0).within(name):
        raise NotReady("blank_in_name", name=name)
