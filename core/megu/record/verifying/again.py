"""Measuring the figures of a record again, on the images that still exist."""

import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from megu.base.events import Event, Progress
from megu.base.shares import Share, accuracy
from megu.compare.metrics.accuracy import FORGET_TRAIN, PEERS_UNSEEN, RETAIN_TRAIN, images_by_figure
from megu.compare.metrics.entropy import MIA_ENTROPY, attack_forget_set
from megu.compare.metrics.figure import Figure as FigureInfo
from megu.images import dataset, materials
from megu.images.answers import answers
from megu.images.sources.registry import list_from, open_source
from megu.images.stage_images import ReadImages
from megu.model.open import load_original
from megu.model.stage_model import InspectModel
from megu.project.perform import perform
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import ImagesChoice, ModelChoice
from megu.record.collecting.figures import AUDITED
from megu.record.collecting.marks import hash_kept, mark_groups
from megu.record.keys.officer import Marks, OfficerKey
from megu.record.leftovers import CHECK
from megu.record.read_record import Row, State, cost_row
from megu.record.schema.found import Figure
from megu.record.schema.record import Content, Model, Record

if TYPE_CHECKING:
    from numpy import ndarray
    from torch import Tensor

    from megu.images.dataset import Dataset, Splits
    from megu.images.index import Index

Side = Literal["unlearned", "original"]

TOLERANCE = 0.005
"""Half a point: another machine rounds differently, and an image between two classes may change sides."""
EXACT = 1e-9
NEED_FORGOTTEN = (FORGET_TRAIN.code, MIA_ENTROPY.code)
"""Figures about the erased images themselves."""


def measure_again(
    record: Record, model: Path | None, data: Path, key: Marks | None, original: Path | None = None
) -> Generator[Event, None, list[Row]]:
    """Measure a model's figures again, yield progress, and return the rows about images and figures.

    The images are only read; a temporary project is used. The original's figures are measured too if it is given.

    Parameters
    ----------
    record : Record
        The record, with its sealed part in place if there is a key.
    model : Path or None
    data : Path
        The folder or archive of images.
    key : Marks or None
        The key of the record's marks.
    original : Path, optional
    """
    with (
        tempfile.TemporaryDirectory(prefix=CHECK) as temporary,
        Project.create(Path(temporary) / "project", "verify") as project,
    ):
        project.choices.images = _choose_images(record, data, key)
        project.save()
        yield from perform(project, ReadImages())
        index = materials.load_index(project, ReadImages())
        forget_rows = yield from _find_forgotten(record, project, index, key)
        rows = _compare_images(record, index, forget_rows, key)
        has_tests = not any(row.why == "why_tests_erased" for row in rows)
        if model is None:
            rows += [Row(f"figure_{one.code}", "uncheckable", "why_no_model") for one in record.content.figures]
        else:
            _choose_model(project, record, model, record.content.unlearned)
            rows += yield from _measure_figures(record, project, forget_rows, key, has_tests, "unlearned")
        if original is not None:
            _choose_model(project, record, original, record.content.original)
            rows += yield from _measure_figures(record, project, forget_rows, key, has_tests, "original")
    return [*rows, cost_row(record)]


def _choose_model(project: Project, record: Record, path: Path, model: Model) -> None:
    preprocessing = Preprocessing.model_validate(record.content.images.preprocessing)
    project.choices.model = ModelChoice(
        path=str(path.absolute()), architecture=model.architecture, preprocessing=preprocessing
    )
    project.save()


def _choose_images(record: Record, data: Path, key: Marks | None) -> ImagesChoice:
    images = record.content.images
    choice = ImagesChoice(path=str(data.absolute()), used=images.used, leave_out=True, white=images.white)
    if images.used == "only":
        choice.training_folders, choice.watched = list(images.training_splits), images.watched
    if images.folders and key is not None:
        labels = {one.label for one in list_from(open_source(data, {}))}
        numbers = {label: images.folders.get(key.mark_name(label)) for label in labels}
        choice.class_of = {label: f"class {number}" for label, number in numbers.items() if number is not None}
    return choice


def _find_forgotten(
    record: Record, project: Project, index: "Index", key: Marks | None
) -> "Generator[Event, None, ndarray | None]":
    """Find the erased images that still exist, yield progress, and return their numbers; None without the key."""
    import numpy as np

    if key is None:
        return None
    marks = {item.hmac for item in record.content.forget_set.items}
    training_rows = np.flatnonzero(index.training_mask(ReadImages().images(project)))
    source, rows = materials.load_source(project, ReadImages()), []
    for count, image in enumerate(index.at(training_rows)):
        if count % 100 == 0:
            yield Progress(count, len(training_rows), "unit_images", "task_searching")
        if key.mark_content(source.read(image)) in marks:
            rows.append(int(training_rows[count]))
    return np.array(rows, np.int64)


def _compare_images(record: Record, index: "Index", forget_rows: "ndarray | None", key: Marks | None) -> list[Row]:
    if forget_rows is None or key is None:
        return [Row(row, "uncheckable", "why_no_key") for row in ("row_kept", "row_forgotten")]
    kept_row = _compare_kept(record, index, forget_rows, key)
    found_count, count = len(forget_rows), record.content.forget_set.count
    if not found_count:
        return [kept_row, Row("row_forgotten", "uncheckable", "why_erased")]
    values = {"found": found_count, "count": count}
    if found_count < count:
        return [kept_row, Row("row_forgotten", "uncheckable", "why_some_erased", values)]
    return [kept_row, Row("row_forgotten", "same", "why_all_there", values)]


def _compare_kept(record: Record, index: "Index", forget_rows: "ndarray", key: Marks) -> Row:
    """Compare the images to keep, whose marks cover content, class and split.

    If unseen images of the forgotten classes were erased as well, that is no fault, but the rest can't be checked.
    """
    images = record.content.images
    if images.kept is None:
        assert isinstance(key, OfficerKey)  # a record of 0.1.0
        is_same = key.mark_hashes(hash_kept(index, forget_rows)) == images.kept_digest
        return Row("row_kept", "same") if is_same else Row("row_kept", "differs", "why_kept_differ")
    classes = record.content.classes
    marks = mark_groups(
        index, forget_rows, key, {f"class {number}": classes[number].hmac for number in images.folders.values()}
    )
    differing = {mark for mark in marks.keys() | images.kept.keys() if marks.get(mark) != images.kept.get(mark)}
    if not differing:
        return Row("row_kept", "same")
    tests = [name for name in index.split_names if images.used == "only" and name not in images.training_splits]
    erasable = {key.mark_group(one.hmac, name) for one in classes if one.forgotten for name in tests}
    has_fewer = len(index) - len(forget_rows) < images.total - record.content.forget_set.count
    if has_fewer and differing <= erasable:
        return Row("row_kept", "uncheckable", "why_tests_erased")
    return Row("row_kept", "differs", "why_kept_differ")


def _measure_figures(
    record: Record,
    project: Project,
    forget_rows: "ndarray | None",
    key: Marks | None,
    tests: bool,
    model: Side,
) -> Generator[Event, None, list[Row]]:
    content = record.content
    codes = [figure.code for figure in content.figures]
    row = "figure" if model == "unlearned" else "original"
    if content.unlearned.blanked and model == "unlearned":
        return [Row(f"{row}_{code}", "uncheckable", "why_blanked") for code in codes]
    yield from perform(project, InspectModel())
    class_names = _name_outputs(content, [row["name"] for row in result_of(project, ReadImages())["classes"]], key)
    if class_names is None:
        reason = "why_no_key" if key is None else "why_classes"
        return [Row(f"{row}_{code}", "uncheckable", reason) for code in codes]
    shares = yield from _measure_shares(record, project, class_names, forget_rows, key)
    has_all = forget_rows is not None and len(forget_rows) == content.forget_set.count
    is_mixed = key is None and any(_has_more(figure, shares.get(figure.code)) for figure in content.figures)
    available = _Available(model, has_all, is_mixed, tests, record.when.done[:10])
    return [_compare_figure(figure, shares.get(figure.code), available) for figure in content.figures]


class _Available(NamedTuple):
    """The model to measure, and which images are available.

    Attributes
    ----------
    model : Side
    whole : bool
        True if all images to forget are there and identified.
    mixed : bool
        True if some may be there, which only the key could identify.
    tests : bool
        True if all unseen images of the forgotten classes are there.
    date : str
        The day on which the record's figures were measured.
    """

    model: Side
    whole: bool
    mixed: bool
    tests: bool
    date: str


def _has_more(figure: Figure, share: Share | None) -> bool:
    """Return True if there are more training images than the record's model kept: some may be forgotten ones."""
    recorded_share = figure.models["unlearned"]
    return (
        figure.code == RETAIN_TRAIN.code
        and share is not None
        and recorded_share is not None
        and share.count > recorded_share["count"]
    )


def _name_outputs(content: Content, class_names: list[str], key: Marks | None) -> list[str] | None:
    """Return the names of the model's outputs; a class that was erased completely may have no image left, and no name.

    None if neither key nor names identify the classes, or if the images have other classes.
    """
    classes = content.classes
    if not classes:
        return None
    if key is not None:
        marks_by_folder = {f"class {number}": classes[number].hmac for number in content.images.folders.values()}
        marks = {marks_by_folder.get(name) or key.mark_name(name): name for name in class_names}
        order = [marks.get(one.hmac) for one in classes]
    else:
        order = [one.name if one.name in class_names else None for one in classes]
    names = [name for name in order if name is not None]
    nameless_classes = [one for one, name in zip(classes, order, strict=True) if name is None and not one.whole]
    if nameless_classes or set(names) < set(class_names):
        return None
    return [name if name is not None else f"/{number}" for number, name in enumerate(order)]


def _measure_shares(
    record: Record, project: Project, class_names: list[str], forget_rows: "ndarray | None", key: Marks | None
) -> Generator[Event, None, dict[str, Share]]:
    """Measure all figures that can be measured, yield progress, and return them by code."""
    import numpy as np

    stage, preprocessing = ReadImages(), Preprocessing.model_validate(record.content.images.preprocessing)
    index = materials.index_path(project, stage)
    data = dataset.load(materials.load_source(project, stage), index, class_names, preprocessing, None)
    splits = dataset.split(data, stage.images(project), np.empty(0, np.int64) if forget_rows is None else forget_rows)
    logits = yield from answers(load_original(project), data)
    parts = _choose_parts(record, data, splits, key)
    shares = {figure.code: accuracy(logits, data.labels, which) for figure, which in parts.items() if len(which)}
    if len(splits.forget) and (len(splits.validation) or len(splits.test)):
        shares[MIA_ENTROPY.code] = attack_forget_set(logits, splits)
    return shares


def _choose_parts(record: Record, data: "Dataset", splits: "Splits", key: Marks | None) -> "dict[FigureInfo, Tensor]":
    """Return the images for each accuracy, as the stage *compare* chooses them."""
    import torch

    classes, test = record.content.classes, splits.test
    is_gone, is_touched = (
        torch.isin(data.labels[test], torch.tensor(numbers, dtype=torch.long))
        for numbers in (
            [k for k, one in enumerate(classes) if one.whole],
            [k for k, one in enumerate(classes) if one.forgotten],
        )
    )
    if record.content.forget_set.kind == "subclass" and not is_gone.any():
        is_alike = _find_subclass(record, data, key)
        if is_alike is None:
            return {FORGET_TRAIN: splits.forget, RETAIN_TRAIN: splits.retain}
        return images_by_figure(splits, is_alike[test])
    return {**images_by_figure(splits, is_gone), PEERS_UNSEEN: test[is_touched]}


def _find_subclass(record: Record, data: "Dataset", key: Marks | None) -> "Tensor | None":
    """Return a mask (N,) bool of the images of the forgotten sub-class; None if they can't be identified."""
    import torch

    if key is None:
        return None
    marks = set(record.content.forget_set.values)
    numbers = torch.tensor([k for k, one in enumerate(record.content.classes) if one.forgotten], dtype=torch.long)
    within = torch.isin(data.labels, numbers)
    for column in ("", *data.images.column_names):
        codes, names = data.images.divide(column)
        wanted_codes = [code for code, name in enumerate(names) if key.mark_name(f"{column}={name}") in marks]
        if wanted_codes:
            return within & torch.isin(torch.from_numpy(codes), torch.tensor(wanted_codes, dtype=torch.int32))
    return None


def _compare_figure(figure: Figure, share: Share | None, available: _Available) -> Row:
    recorded_share = figure.models.get(available.model)
    code = f"{'figure' if available.model == 'unlearned' else 'original'}_{figure.code}"
    if figure.code in AUDITED:
        return Row(code, "measured", "", {"date": available.date})
    if available.mixed and figure.code in (RETAIN_TRAIN.code, *NEED_FORGOTTEN):
        return Row(code, "uncheckable", "why_no_key")
    if figure.code in NEED_FORGOTTEN and not available.whole:
        return Row(code, "uncheckable", "why_erased")
    is_missing = share is None or recorded_share is None or share.count != recorded_share["count"]
    if not available.tests and (is_missing or figure.code == MIA_ENTROPY.code):
        return Row(code, "uncheckable", "why_tests_erased")
    if share is None or share.value is None or recorded_share is None or recorded_share["value"] is None:
        return Row(code, "uncheckable", "why_kept_differ")
    difference = abs(share.value - recorded_share["value"])
    values = {
        "now": _format_share(share.value, share.count),
        "then": _format_share(recorded_share["value"], recorded_share["count"]),
    }
    if share.count != recorded_share["count"]:
        return Row(code, "differs", "why_figure", values)
    state: State = "same" if difference <= EXACT else "tolerance" if difference <= TOLERANCE else "differs"
    return Row(code, state, "" if state == "same" else "why_figure", values)


def _format_share(value: float, count: int) -> str:
    return f"{100 * value:.2f} % of {count:,}"
