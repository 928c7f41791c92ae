"""Measuring the figures of a record once more, on the images that are still there."""

import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from megu.base.events import Event, Progress
from megu.base.shares import Share, accuracy
from megu.compare.metrics.accuracy import FORGET_TRAIN, PEERS_UNSEEN, RETAIN_TRAIN, images
from megu.compare.metrics.entropy import MIA_ENTROPY, attacked
from megu.compare.metrics.figure import Figure as FigureInfo
from megu.images import dataset, materials
from megu.images.answers import answers
from megu.images.sources.registry import listed, open_source
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

    from megu.images.dataset import Dataset, Parts
    from megu.images.index import Index

Side = Literal["unlearned", "original"]

TOLERANCE = 0.005
"""Half a point: another machine rounds otherwise, and an image at the edge of two classes may fall to either side."""
EXACT = 1e-9
NEED_FORGOTTEN = (FORGET_TRAIN.code, MIA_ENTROPY.code)
"""Figures about the erased images themselves."""


def measure_again(
    record: Record, model: Path | None, data: Path, key: Marks | None, original: Path | None = None
) -> Generator[Event, None, list[Row]]:
    """Yields progress and returns the rows about images and figures, and about those of the original where it is given.
    The images are only read; a project for the time being stands in a temporary folder.

    record: with its sealed part in its place, where the key is there. key: the one that its marks are made under.
    """
    with (
        tempfile.TemporaryDirectory(prefix=CHECK) as place,
        Project.create(Path(place) / "project", "verify") as project,
    ):
        project.choices.images = _images(record, data, key)
        project.save()
        yield from perform(project, ReadImages())
        index = materials.load_index(project, ReadImages())
        forgotten = yield from _forgotten(record, project, index, key)
        rows = _of_images(record, index, forgotten, key)
        tests = not any(row.why == "why_tests_erased" for row in rows)
        if model is None:
            rows += [Row(f"figure_{one.code}", "uncheckable", "why_no_model") for one in record.content.figures]
        else:
            _choose(project, record, model, record.content.unlearned)
            rows += yield from _figures(record, project, forgotten, key, tests, "unlearned")
        if original is not None:
            _choose(project, record, original, record.content.original)
            rows += yield from _figures(record, project, forgotten, key, tests, "original")
    return [*rows, cost_row(record)]


def _choose(project: Project, record: Record, path: Path, told: Model) -> None:
    how = Preprocessing.model_validate(record.content.images.preprocessing)
    project.choices.model = ModelChoice(path=str(path.absolute()), architecture=told.architecture, preprocessing=how)
    project.save()


def _images(record: Record, data: Path, key: Marks | None) -> ImagesChoice:
    images = record.content.images
    choice = ImagesChoice(path=str(data.absolute()), used=images.used, leave_out=True, white=images.white)
    if images.used == "only":
        choice.training_folders, choice.watched = list(images.training_splits), images.watched
    if images.folders and key is not None:
        places = {one.label for one in listed(open_source(data, {}))}
        known = {place: images.folders.get(key.mark_name(place)) for place in places}
        choice.class_of = {place: f"class {number}" for place, number in known.items() if number is not None}
    return choice


def _forgotten(
    record: Record, project: Project, index: "Index", key: Marks | None
) -> "Generator[Event, None, ndarray | None]":
    """Yields progress and returns the numbers of the erased images that are still there; None without the key."""
    import numpy as np

    if key is None:
        return None
    marks = {item.hmac for item in record.content.forget_set.items}
    trained = np.flatnonzero(index.trained(ReadImages().images(project)))
    source, found = materials.load_source(project, ReadImages()), []
    for done, image in enumerate(index.at(trained)):
        if done % 100 == 0:
            yield Progress(done, len(trained), "unit_images", "task_searching")
        if key.mark_content(source.read(image)) in marks:
            found.append(int(trained[done]))
    return np.array(found, np.int64)


def _of_images(record: Record, index: "Index", forgotten: "ndarray | None", key: Marks | None) -> list[Row]:
    if forgotten is None or key is None:
        return [Row(row, "uncheckable", "why_no_key") for row in ("row_kept", "row_forgotten")]
    there = _of_kept(record, index, forgotten, key)
    found, count = len(forgotten), record.content.forget_set.count
    if not found:
        return [there, Row("row_forgotten", "uncheckable", "why_erased")]
    told = {"found": found, "count": count}
    if found < count:
        return [there, Row("row_forgotten", "uncheckable", "why_some_erased", told)]
    return [there, Row("row_forgotten", "same", "why_all_there", told)]


def _of_kept(record: Record, index: "Index", forgotten: "ndarray", key: Marks) -> Row:
    """Images that stay are bound by content, class and split. That test images of what was forgotten were erased too is
    no fault: what is left of them can't be checked."""
    then = record.content.images
    if then.kept is None:
        assert isinstance(key, OfficerKey)  # a record of 0.1.0
        same = key.mark_hashes(hash_kept(index, forgotten)) == then.kept_digest
        return Row("row_kept", "same") if same else Row("row_kept", "differs", "why_kept_differ")
    classes = record.content.classes
    now = mark_groups(
        index, forgotten, key, {f"class {number}": classes[number].hmac for number in then.folders.values()}
    )
    other = {mark for mark in now.keys() | then.kept.keys() if now.get(mark) != then.kept.get(mark)}
    if not other:
        return Row("row_kept", "same")
    tests = [name for name in index.split_names if then.used == "only" and name not in then.training_splits]
    erasable = {key.mark_group(one.hmac, name) for one in classes if one.forgotten for name in tests}
    fewer = len(index) - len(forgotten) < then.total - record.content.forget_set.count
    if fewer and other <= erasable:
        return Row("row_kept", "uncheckable", "why_tests_erased")
    return Row("row_kept", "differs", "why_kept_differ")


def _figures(
    record: Record,
    project: Project,
    forgotten: "ndarray | None",
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
    order = _outputs(content, [row["name"] for row in result_of(project, ReadImages())["classes"]], key)
    if order is None:
        why = "why_no_key" if key is None else "why_classes"
        return [Row(f"{row}_{code}", "uncheckable", why) for code in codes]
    now = yield from _measured(record, project, order, forgotten, key)
    whole = forgotten is not None and len(forgotten) == content.forget_set.count
    mixed = key is None and any(_has_more(figure, now.get(figure.code)) for figure in content.figures)
    there = _There(model, whole, mixed, tests, record.when.done[:10])
    return [_figure(figure, now.get(figure.code), there) for figure in content.figures]


class _There(NamedTuple):
    """Which model's figures, and what is there of the images: whether all images to forget are there and known; whether
    they may be, and only the key tells which they are; and whether unseen ones of what was forgotten are all there.
    date: when the record's figures were measured."""

    model: Side
    whole: bool
    mixed: bool
    tests: bool
    date: str


def _has_more(figure: Figure, now: Share | None) -> bool:
    """Tell whether there are more training images than the record's model kept: forgotten ones may be among them."""
    then = figure.models["unlearned"]
    return figure.code == RETAIN_TRAIN.code and now is not None and then is not None and now.count > then["count"]


def _outputs(content: Content, found: list[str], key: Marks | None) -> list[str] | None:
    """The names of the model's outputs; a class that was erased whole may have no image left, and no name.

    None where neither key nor names tell, or where the images are of other classes.
    """
    classes = content.classes
    if not classes:
        return None
    if key is not None:
        own = {f"class {number}": classes[number].hmac for number in content.images.folders.values()}
        marks = {own.get(name) or key.mark_name(name): name for name in found}
        order = [marks.get(one.hmac) for one in classes]
    else:
        order = [one.name if one.name in found else None for one in classes]
    known = [name for name in order if name is not None]
    lacking = [one for one, name in zip(classes, order, strict=True) if name is None and not one.whole]
    if lacking or set(known) < set(found):
        return None
    return [name if name is not None else f"/{number}" for number, name in enumerate(order)]


def _measured(
    record: Record, project: Project, order: list[str], forgotten: "ndarray | None", key: Marks | None
) -> Generator[Event, None, dict[str, Share]]:
    """Yields progress and returns the figures that can be measured, by their code."""
    import numpy as np

    stage, how = ReadImages(), Preprocessing.model_validate(record.content.images.preprocessing)
    index = materials.index_path(project, stage)
    data = dataset.load(materials.load_source(project, stage), index, order, how, None)
    divided = dataset.parts(data, stage.images(project), np.empty(0, np.int64) if forgotten is None else forgotten)
    logits = yield from answers(load_original(project), data)
    where = _where(record, data, divided, key)
    found = {figure.code: accuracy(logits, data.labels, which) for figure, which in where.items() if len(which)}
    if len(divided.forget) and (len(divided.validation) or len(divided.test)):
        found[MIA_ENTROPY.code] = attacked(logits, divided)
    return found


def _where(record: Record, data: "Dataset", divided: "Parts", key: Marks | None) -> "dict[FigureInfo, Tensor]":
    """The images that each accuracy is measured on, as the stage *compare* has them."""
    import torch

    classes, test = record.content.classes, divided.test
    gone, touched = (
        torch.isin(data.labels[test], torch.tensor(numbers, dtype=torch.long))
        for numbers in (
            [k for k, one in enumerate(classes) if one.whole],
            [k for k, one in enumerate(classes) if one.forgotten],
        )
    )
    if record.content.forget_set.kind == "subclass" and not gone.any():
        alike = _of_subclass(record, data, key)
        if alike is None:
            return {FORGET_TRAIN: divided.forget, RETAIN_TRAIN: divided.retain}
        return images(divided, alike[test])
    return {**images(divided, gone), PEERS_UNSEEN: test[touched]}


def _of_subclass(record: Record, data: "Dataset", key: Marks | None) -> "Tensor | None":
    """Which images are of the sub-class that was forgotten, (N,) bool; None where that can't be told."""
    import torch

    if key is None:
        return None
    marks = set(record.content.forget_set.values)
    numbers = torch.tensor([k for k, one in enumerate(record.content.classes) if one.forgotten], dtype=torch.long)
    within = torch.isin(data.labels, numbers)
    for column in ("", *data.images.column_names):
        codes, names = data.images.divided(column)
        wanted = [code for code, name in enumerate(names) if key.mark_name(f"{column}={name}") in marks]
        if wanted:
            return within & torch.isin(torch.from_numpy(codes), torch.tensor(wanted, dtype=torch.int32))
    return None


def _figure(figure: Figure, now: Share | None, there: _There) -> Row:
    then = figure.models.get(there.model)
    what = f"{'figure' if there.model == 'unlearned' else 'original'}_{figure.code}"
    if figure.code in AUDITED:
        return Row(what, "measured", "", {"date": there.date})
    if there.mixed and figure.code in (RETAIN_TRAIN.code, *NEED_FORGOTTEN):
        return Row(what, "uncheckable", "why_no_key")
    if figure.code in NEED_FORGOTTEN and not there.whole:
        return Row(what, "uncheckable", "why_erased")
    lacking = now is None or then is None or now.count != then["count"]
    if not there.tests and (lacking or figure.code == MIA_ENTROPY.code):
        return Row(what, "uncheckable", "why_tests_erased")
    if now is None or now.value is None or then is None or then["value"] is None:
        return Row(what, "uncheckable", "why_kept_differ")
    apart = abs(now.value - then["value"])
    told = {"now": _said(now.value, now.count), "then": _said(then["value"], then["count"])}
    if now.count != then["count"]:
        return Row(what, "differs", "why_figure", told)
    state: State = "same" if apart <= EXACT else "tolerance" if apart <= TOLERANCE else "differs"
    return Row(what, state, "" if state == "same" else "why_figure", told)


def _said(value: float, count: int) -> str:
    return f"{100 * value:.2f} % of {count:,}"
