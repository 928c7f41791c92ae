"""The forget set, the classes and the images of a record: marks under the record's key replace names."""

import base64
from collections.abc import Generator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from megu.base.events import Event, Progress
from megu.forget.splits import forget_rows
from megu.images import materials
from megu.images.image import picture
from megu.images.sources.source import read_unchanged
from megu.record.collecting.collected import RunResults, describe_rule
from megu.record.form import sealed
from megu.record.keys.officer import digest_marks
from megu.record.schema import record as schema

if TYPE_CHECKING:
    from numpy import ndarray

    from megu.images.image import ImageFile
    from megu.images.index import Index
    from megu.images.sources.source import Source
    from megu.record.keys.officer import Marks, RecordKey
PICTURE = 64
"""Length of a picture's longer side, in pixels."""
REPORT_EVERY = 50
"""Images between two reports of progress; one image takes about a millisecond."""


def describe_forget_set(results: RunResults) -> schema.ForgetSet:
    """Return the forget set without marks."""
    rule = results.run.forget
    return schema.ForgetSet(
        kind=rule.kind,
        rule=describe_rule(results),
        count=results.forget["count"],
        of=results.forget["of"],
        outputs=len(results.class_names),
        whole=len(results.forget["whole_classes"]),
        key_check=results.officer.check,
        items=[],
        digest=digest_marks([]),
        lookalikes=results.forget.get("lookalikes"),
        copies=results.forget.get("copies"),
    )


def add_marks(results: RunResults, content: schema.Content, weights: str) -> Generator[Event, None, schema.Content]:
    """Add the marks and the sealed part to the content, under a key of its own; yields progress.

    Parameters
    ----------
    results : RunResults
    content : Content
    weights : str
        The SHA-256 of the weights.

    Raises
    ------
    ImagesError
        ``images_changed`` if a file has changed.
    """
    salt = results.officer.derive_salt(_list_inputs(results, content, weights))
    key = results.officer.derive_record_key(salt)
    items = yield from _mark_items(results, key)
    updates = {"salt": salt, "items": items, "digest": digest_marks(item.hmac for item in items)}
    part = _make_sealed_part(results, content, key)
    parts: dict[str, Any] = {
        "sealed": sealed.seal(part, key, salt),
        "forget_set": content.forget_set.model_copy(update=updates),
        "unlearned": content.unlearned.model_copy(update={"weights": key.mark_weights(weights)}),
    }
    if "classes" in results.shown:
        pairs = zip(part.classes, results.class_names, strict=True)
        parts["classes"] = [class_.model_copy(update={"name": name}) for class_, name in pairs]
    elif content.similarity:
        parts["similarity"] = content.similarity.model_copy(update={"rows": {}})
    return content.model_copy(update=parts)


def _list_inputs(results: RunResults, content: schema.Content, weights: str) -> dict[str, Any]:
    """Return everything that determines the record's content, including names and hashes of images."""
    index, rule = materials.load_index(results.project, results.stage), results.run.forget
    return {
        "content": content.as_json(),
        "weights": weights,
        "classes": [results.class_names, results.forget["by_class"], sorted(results.forget["whole_classes"])],
        "values": [rule.column, sorted(rule.subclasses)],
        "folders": results.stage.images(results.project).class_of,
        "images": mark_groups(index, forget_rows(results.project, results.stage), results.officer, {}),
        "forgotten": sorted(image.sha256 for image in index.at(forget_rows(results.project, results.stage))),
    }


def _mark_items(results: RunResults, key: "RecordKey") -> Generator[Event, None, list[schema.Item]]:
    index, source = (
        materials.load_index(results.project, results.stage),
        materials.load_source(results.project, results.stage),
    )
    rows, items = forget_rows(results.project, results.stage), []
    for count, image in enumerate(index.at(rows)):
        if count % REPORT_EVERY == 0:
            yield Progress(count, len(rows), "unit_images", "task_marks")
        items.append(_mark_item(results, key, source, image))
    return sorted(items, key=lambda item: item.hmac)


def _make_sealed_part(results: RunResults, content: schema.Content, key: "RecordKey") -> sealed.Sealed:
    """Return the parts that could identify a class, to be sealed."""
    index, choice = materials.load_index(results.project, results.stage), results.stage.images(results.project)
    rule = results.run.forget
    return sealed.Sealed(
        classes=_mark_classes(results, key),
        values=sorted(key.mark_name(f"{rule.column}={value}") for value in rule.subclasses),
        folders={key.mark_name(folder): results.class_names.index(name) for folder, name in choice.class_of.items()},
        kept=mark_groups(index, forget_rows(results.project, results.stage), key, {}),
        rows=content.similarity.rows if content.similarity else {},
    )


def _mark_item(results: RunResults, key: "RecordKey", source: "Source", image: "ImageFile") -> schema.Item:
    file_content = read_unchanged(source, image)
    uri = _make_data_uri(file_content, source.white) if "pictures" in results.shown else None
    name = image.name if "names" in results.shown else None
    return schema.Item(hmac=key.mark_content(file_content), name=name, picture=uri)


def _make_data_uri(file_content: "bytes | ndarray", white: float | None) -> str:
    thumbnail = picture(file_content, white).convert("RGB")
    thumbnail.thumbnail((PICTURE, PICTURE))
    buffer = BytesIO()
    thumbnail.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def _mark_classes(results: RunResults, key: "RecordKey") -> list[schema.Class]:
    """Return all classes of the model, in the order of its outputs."""
    import numpy as np

    index = materials.load_index(results.project, results.stage)
    training_mask = index.training_mask(results.stage.images(results.project))
    number = np.bincount(index.labels[training_mask], minlength=len(index.label_names)).tolist()
    counts = dict(zip(index.label_names, number, strict=True))
    return [
        schema.Class(
            name=None,
            hmac=key.mark_name(name),
            forgotten=results.forget["by_class"].get(name, 0),
            trained=counts.get(name, 0),
            whole=name in results.forget["whole_classes"],
        )
        for name in results.class_names
    ]


def describe_images(results: RunResults) -> schema.Images:
    """Return the description of the images that the models were measured on."""
    choice, index = results.stage.images(results.project), materials.load_index(results.project, results.stage)
    return schema.Images(
        total=len(index),
        retain=results.forget["retain"],
        used=choice.used or "unknown",
        established=results.project.choices.record.established,
        training_splits=sorted(choice.training_folders) if choice.used == "only" else [],
        watched=choice.watched if choice.used == "only" else "half",
        preprocessing=results.basis["preprocessing"],
        white=choice.white,
    )


def mark_groups(index: "Index", forget: "ndarray", key: "Marks", known_marks: dict[str, str]) -> dict[str, str]:
    """Return the marks of the images to keep: for each class and split, its mark and that of its images.

    Parameters
    ----------
    index : Index
    forget : ndarray
        Numbers of the images to forget, (m,).
    key : Marks
    known_marks : dict
        Marks of classes whose names here differ from those in the record.
    """
    import numpy as np

    hashes, is_kept = index.hashes(), np.ones(len(index), bool)
    is_kept[forget] = False
    marks = {}
    for k, label in enumerate(index.label_names):
        mark, members = known_marks.get(label) or key.mark_name(label), is_kept & (index.labels == k)
        for code in np.unique(index.splits[members]).tolist():
            split = index.split_names[code]
            marks[key.mark_group(mark, split)] = key.mark_group(mark, split, hashes[members & (index.splits == code)])
    return dict(sorted(marks.items()))


def hash_kept(index: "Index", forget: "ndarray") -> "ndarray":
    """Return the SHA-256 (n, 32) of all images but those to forget, which are given by number (m,). For records of
    0.1.0."""
    import numpy as np

    return np.delete(index.hashes(), forget, axis=0)
