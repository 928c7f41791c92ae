"""The forget set, the classes and the images in a record: marks under the record's key in the place of names."""

import base64
from collections.abc import Generator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from megu.base.events import Event, Progress
from megu.forget.splits import forget_rows
from megu.images import materials
from megu.images.image import picture
from megu.images.sources.source import content
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
"""Pixels of a picture's longer side."""
TOLD_EVERY = 50
"""Images between two reports of progress: one takes about a millisecond."""


def describe_forget_set(told: RunResults) -> schema.ForgetSet:
    """Return the forget set, still without marks."""
    rule = told.run.forget
    return schema.ForgetSet(
        kind=rule.kind,
        rule=describe_rule(told),
        count=told.forget["count"],
        of=told.forget["of"],
        outputs=len(told.class_names),
        whole=len(told.forget["whole_classes"]),
        key_check=told.officer.check,
        items=[],
        digest=digest_marks([]),
        lookalikes=told.forget.get("lookalikes"),
        copies=told.forget.get("copies"),
    )


def add_marks(told: RunResults, content: schema.Content, weights: str) -> Generator[Event, None, schema.Content]:
    """Yield progress and return the content with its marks and its sealed part, under a key of its own.

    weights: their SHA-256. Raises ImagesError ``images_changed`` where a file is another now.
    """
    salt = told.officer.derive_salt(_told_by(told, content, weights))
    key = told.officer.derive_record_key(salt)
    items = yield from _items(told, key)
    set_ = {"salt": salt, "items": items, "digest": digest_marks(item.hmac for item in items)}
    part = _sealed(told, content, key)
    parts: dict[str, Any] = {
        "sealed": sealed.seal(part, key, salt),
        "forget_set": content.forget_set.model_copy(update=set_),
        "unlearned": content.unlearned.model_copy(update={"weights": key.mark_weights(weights)}),
    }
    if "classes" in told.shown:
        named = zip(part.classes, told.class_names, strict=True)
        parts["classes"] = [one.model_copy(update={"name": name}) for one, name in named]
    elif content.similarity:
        parts["similarity"] = content.similarity.model_copy(update={"rows": {}})
    return content.model_copy(update=parts)


def _told_by(told: RunResults, content: schema.Content, weights: str) -> dict[str, Any]:
    """Return all that decides what the record tells, names and hashes of images included."""
    index, rule = materials.load_index(told.project, told.stage), told.run.forget
    return {
        "content": content.model_dump(mode="json"),
        "weights": weights,
        "classes": [told.class_names, told.forget["by_class"], sorted(told.forget["whole_classes"])],
        "values": [rule.column, sorted(rule.subclasses)],
        "folders": told.stage.images(told.project).class_of,
        "images": mark_groups(index, forget_rows(told.project, told.stage), told.officer, {}),
        "forgotten": sorted(image.sha256 for image in index.at(forget_rows(told.project, told.stage))),
    }


def _items(told: RunResults, key: "RecordKey") -> Generator[Event, None, list[schema.Item]]:
    index, source = materials.load_index(told.project, told.stage), materials.load_source(told.project, told.stage)
    rows, items = forget_rows(told.project, told.stage), []
    for done, image in enumerate(index.at(rows)):
        if done % TOLD_EVERY == 0:
            yield Progress(done, len(rows), "unit_images", "task_marks")
        items.append(_item(told, key, source, image))
    return sorted(items, key=lambda item: item.hmac)


def _sealed(told: RunResults, content: schema.Content, key: "RecordKey") -> sealed.Sealed:
    """Return all by which a class could be told."""
    index, choice = materials.load_index(told.project, told.stage), told.stage.images(told.project)
    rule = told.run.forget
    return sealed.Sealed(
        classes=_classes(told, key),
        values=sorted(key.mark_name(f"{rule.column}={value}") for value in rule.subclasses),
        folders={key.mark_name(folder): told.class_names.index(name) for folder, name in choice.class_of.items()},
        kept=mark_groups(index, forget_rows(told.project, told.stage), key, {}),
        rows=content.similarity.rows if content.similarity else {},
    )


def _item(told: RunResults, key: "RecordKey", source: "Source", image: "ImageFile") -> schema.Item:
    found = content(source, image)
    shown = _as_uri(found, source.white) if "pictures" in told.shown else None
    name = image.name if "names" in told.shown else None
    return schema.Item(hmac=key.mark_content(found), name=name, picture=shown)


def _as_uri(found: "bytes | ndarray", white: float | None) -> str:
    shown = picture(found, white).convert("RGB")
    shown.thumbnail((PICTURE, PICTURE))
    held = BytesIO()
    shown.save(held, "PNG")
    return "data:image/png;base64," + base64.b64encode(held.getvalue()).decode("ascii")


def _classes(told: RunResults, key: "RecordKey") -> list[schema.Class]:
    """Return all classes of the model, in the order of its outputs."""
    import numpy as np

    index = materials.load_index(told.project, told.stage)
    trained = index.trained(told.stage.images(told.project))
    number = np.bincount(index.labels[trained], minlength=len(index.label_names)).tolist()
    counts = dict(zip(index.label_names, number, strict=True))
    return [
        schema.Class(
            name=None,
            hmac=key.mark_name(name),
            forgotten=told.forget["by_class"].get(name, 0),
            trained=counts.get(name, 0),
            whole=name in told.forget["whole_classes"],
        )
        for name in told.class_names
    ]


def describe_images(told: RunResults) -> schema.Images:
    """The images that the models were measured on."""
    choice, index = told.stage.images(told.project), materials.load_index(told.project, told.stage)
    return schema.Images(
        total=len(index),
        retain=told.forget["retain"],
        used=choice.used or "unknown",
        established=told.project.choices.record.established,
        training_splits=sorted(choice.training_folders) if choice.used == "only" else [],
        watched=choice.watched if choice.used == "only" else "half",
        preprocessing=told.basis["preprocessing"],
        white=choice.white,
    )


def mark_groups(index: "Index", forget: "ndarray", key: "Marks", named: dict[str, str]) -> dict[str, str]:
    """The images that stay, all but those to forget, numbers (m,): of each class and split its mark, and its images'.

    named: the marks of classes that are called otherwise here than where the record was made.
    """
    import numpy as np

    hashes, stay = index.hashes(), np.ones(len(index), bool)
    stay[forget] = False
    found = {}
    for k, label in enumerate(index.label_names):
        mark, within = named.get(label) or key.mark_name(label), stay & (index.labels == k)
        for code in np.unique(index.splits[within]).tolist():
            split = index.split_names[code]
            found[key.mark_group(mark, split)] = key.mark_group(mark, split, hashes[within & (index.splits == code)])
    return dict(sorted(found.items()))


def hash_kept(index: "Index", forget: "ndarray") -> "ndarray":
    """The SHA-256 (n, 32) of all images but those to forget, numbers (m,); records of 0.1.0 have them alone."""
    import numpy as np

    return np.delete(index.hashes(), forget, axis=0)
