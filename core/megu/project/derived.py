"""All kinds of files that the engine derives below a project, in one table."""

import re
from dataclasses import dataclass
from pathlib import Path

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.project.project import Project

TEMPORARY = QT_TRANSLATE_NOOP("derived", "temporary files of an interrupted check or repetition")
EARLIER = QT_TRANSLATE_NOOP("derived", "earlier models, which still know what was forgotten")


@dataclass(frozen=True)
class Derived:
    """A kind of file.

    Attributes
    ----------
    pattern : str
        Regular expression for the path relative to the project folder (POSIX).
    holds : str
        Description of the content, for people.
    reveals : bool
        True if the file can tell which images are to be forgotten, or something of what they show.
    """

    pattern: str
    holds: str
    reveals: bool


def _of_stage(stage: str, file: str) -> str:
    """Return a pattern for a stage's file, in `stages/<stage>/<key>/` or, at work, in `partial/<stage>-<key>/`."""
    return rf"(stages/{stage}/[0-9a-f]{{20}}|partial/{stage}-[0-9a-f]{{20}})/{file}"


ANY = "[a-z_]+"
_ASIDE = r"((stages|partial|export|choices)/(.*/)?)?\.[^/]*-[A-Za-z0-9_]{8}(\.[^/]+)?"
"""Pattern of the temporary files of `megu.base.files.write_aside`."""

# The first matching pattern decides. Weights of a finished run reveal nothing as far as the stage *compare* measured;
# those of an unfinished run, and everything computed from the original, can.
DERIVED: tuple[Derived, ...] = (
    Derived(r"project\.json", QT_TRANSLATE_NOOP("derived", "the choice, with the rule of the forget set"), True),
    Derived(r"policy\.json", QT_TRANSLATE_NOOP("derived", "the administrator's settings, with class names"), False),
    Derived(r"sent\.jsonl", QT_TRANSLATE_NOOP("derived", "hashes of the images sent to a server"), True),
    Derived(
        r"\.lock|\.working\.(lock|json)", QT_TRANSLATE_NOOP("derived", "nothing: prevents simultaneous writing"), False
    ),
    Derived(r"logs/megu\.log(\.\d+)?", QT_TRANSLATE_NOOP("derived", "a log without names"), False),
    Derived(r"packed\.json", QT_TRANSLATE_NOOP("derived", "sizes, times and hashes of the packed files"), False),
    Derived(r"packed/images(-\d+)?/.+", QT_TRANSLATE_NOOP("derived", "copies of the images"), True),
    Derived(r"packed/start/[^/]+", QT_TRANSLATE_NOOP("derived", "starting weights of the original"), False),
    Derived(r"packed/model/[^/]+(/[^/]+)?", QT_TRANSLATE_NOOP("derived", "a copy of the original"), False),
    Derived(r"packed/mllm(-\d+)?/[^/]+", QT_TRANSLATE_NOOP("derived", "a copy of the multimodal model"), False),
    Derived(_ASIDE, QT_TRANSLATE_NOOP("derived", "an incomplete file"), True),
    Derived(r"notices/[^/]+", QT_TRANSLATE_NOOP("derived", "signed records of decisions about requests"), False),
    Derived(r"export/evidence-[0-9a-f]{8}(-\d+)?/[^/]+", QT_TRANSLATE_NOOP("derived", "the evidence record"), False),
    Derived(
        r"export/[^/]+(/[^/]+)?", QT_TRANSLATE_NOOP("derived", "the exported model, its card and an example"), False
    ),
    Derived(_of_stage(ANY, r"manifest\.json"), QT_TRANSLATE_NOOP("derived", "the origin of a result"), False),
    Derived(_of_stage(ANY, r"attempts\.jsonl"), QT_TRANSLATE_NOOP("derived", "the time a step was tried"), False),
    Derived(_of_stage("model", r"result\.json"), QT_TRANSLATE_NOOP("derived", "a description of the original"), False),
    Derived(
        _of_stage("fit", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "the preprocessing"),
        False,
    ),
    Derived(_of_stage("images", r"result\.json"), QT_TRANSLATE_NOOP("derived", "counts and example images"), True),
    Derived(
        _of_stage("images", r"index\.(safetensors|jsonl)"),
        QT_TRANSLATE_NOOP("derived", "names and hashes of images"),
        True,
    ),
    Derived(_of_stage("(images|pixels)", r"pixels\.u8"), QT_TRANSLATE_NOOP("derived", "the decoded images"), True),
    Derived(
        _of_stage("(images|pixels)", r"stamps\.i64"),
        QT_TRANSLATE_NOOP("derived", "sizes and times of image files"),
        False,
    ),
    Derived(_of_stage("pixels", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the number of images"), False),
    Derived(_of_stage("baseline", r"result\.json"), QT_TRANSLATE_NOOP("derived", "accuracies of the original"), False),
    Derived(
        _of_stage("baseline", r"logits\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "the original's answers about each image"),
        True,
    ),
    Derived(_of_stage("forget", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the numbers of the forget set"), False),
    Derived(
        _of_stage("forget", r"images\.json"),
        QT_TRANSLATE_NOOP("derived", "the forget set as image names and hashes"),
        True,
    ),
    Derived(_of_stage("forget", r"rows\.npy"), QT_TRANSLATE_NOOP("derived", "the forget set as image numbers"), True),
    Derived(
        _of_stage("forget", r"lookalikes\.json"),
        QT_TRANSLATE_NOOP("derived", "look-alikes of the forget set, forgotten or kept"),
        True,
    ),
    Derived(
        _of_stage("features", r"features\.f16"),
        QT_TRANSLATE_NOOP("derived", "the original's features of each image"),
        True,
    ),
    Derived(_of_stage("features", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the number of images"), False),
    Derived(
        _of_stage("lookalikes", r"(similarity\.f32|nearest\.i32)"),
        QT_TRANSLATE_NOOP("derived", "the similarity of each image to the images to forget"),
        True,
    ),
    Derived(
        _of_stage("lookalikes", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the number of images compared"), False
    ),
    Derived(
        r"choices/[0-9a-f]{20}\.json",
        QT_TRANSLATE_NOOP("derived", "chosen images, or look-alikes forgotten and kept, as names and hashes"),
        True,
    ),
    Derived(
        _of_stage("mllm", r"result\.json"), QT_TRANSLATE_NOOP("derived", "a description of the multimodal model"), False
    ),
    Derived(
        _of_stage("row", r"answers\.jsonl"),
        QT_TRANSLATE_NOOP("derived", "the multimodal model's answer about each example image"),
        True,
    ),
    Derived(
        _of_stage("sight", r"answers\.jsonl"),
        QT_TRANSLATE_NOOP("derived", "the multimodal model's answer about each example image"),
        True,
    ),
    Derived(
        _of_stage("sight", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "whether the multimodal model recognises the classes"),
        False,
    ),
    Derived(
        _of_stage("(row|sight)", r"said\.json"), QT_TRANSLATE_NOOP("derived", "the way scores are computed"), False
    ),
    Derived(
        _of_stage("row", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "answers about one class, and hashes of the example images"),
        True,
    ),
    Derived(
        _of_stage("forget_pixels", r"digests\.npy"),
        QT_TRANSLATE_NOOP("derived", "pixel hashes of images to forget"),
        True,
    ),
    Derived(
        _of_stage("forget_pixels", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "the number of images to forget"),
        False,
    ),
    Derived(
        _of_stage("drawn", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "numbers of the example images that may be sent to a server"),
        True,
    ),
    Derived(_of_stage("connect", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the test of a server"), False),
    Derived(_of_stage("preview", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the questions to ask"), False),
    Derived(
        _of_stage("similarity", r"how\.json"), QT_TRANSLATE_NOOP("derived", "the way questions were computed"), False
    ),
    Derived(
        _of_stage("similarity", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "class similarity, and hashes of the example images"),
        True,
    ),
    Derived(
        _of_stage("sketch", r"answers\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "estimated answers of a model that never saw the images to forget"),
        True,
    ),
    Derived(_of_stage("sketch", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the expected share, estimated"), False),
    Derived(
        _of_stage("sketch", r"[a-z]+/(settings|shown)\.json"),
        QT_TRANSLATE_NOOP("derived", "the training course of a model for an estimate"),
        False,
    ),
    Derived(
        _of_stage("sketch", r"[a-z]+/(resume|good)\.pt"),
        QT_TRANSLATE_NOOP("derived", "weights of a model trained for an estimate"),
        True,
    ),
    Derived(_of_stage("noise", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the noise used by a run"), False),
    Derived(
        _of_stage("class_noise", r"noise\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "noise, which carries what the original knows of a class"),
        True,
    ),
    Derived(_of_stage("class_noise", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the class of a noise"), False),
    Derived(
        _of_stage("unlearn", r"settings\.json"), QT_TRANSLATE_NOOP("derived", "the compute settings of a run"), False
    ),
    Derived(
        _of_stage("unlearn", r"(resume|good)\.pt"),
        QT_TRANSLATE_NOOP("derived", "weights of unfinished unlearning"),
        True,
    ),
    Derived(_of_stage("unlearn", r"shown\.json"), QT_TRANSLATE_NOOP("derived", "the curves of a stopped run"), False),
    Derived(_of_stage("unlearn", r"model\.safetensors"), QT_TRANSLATE_NOOP("derived", "the unlearned weights"), False),
    Derived(_of_stage("unlearn", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the course of a run"), False),
    Derived(
        _of_stage("compare", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "figures before and after, and the answers about ten images"),
        True,
    ),
    Derived(
        _of_stage("requests", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "the status of each erasure request"),
        False,
    ),
    Derived(
        _of_stage("measured", r"measured\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "a model's answers about each image"),
        True,
    ),
    Derived(_of_stage("measured", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the speed of relearning"), False),
    Derived(_of_stage("audit", r"result\.json"), QT_TRANSLATE_NOOP("derived", "all figures of all models"), False),
    Derived(
        _of_stage("pictures", r"pictures\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "the position of each image on the feature maps, and both models' answers"),
        True,
    ),
    Derived(_of_stage("pictures", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the settings of the maps"), False),
    Derived(_of_stage("export", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the location of the export"), False),
    Derived(_of_stage("evidence", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the location of the record"), False),
)


def kind_of(relative: str) -> Derived | None:
    """Return the kind of a file by its path relative to the project folder (POSIX), or None if it is not derived."""
    return next((kind for kind in DERIVED if re.fullmatch(kind.pattern, relative)), None)


def list_derived(project: Project) -> list[tuple[Path, Derived]]:
    """Return every derived file below the project folder with its kind, sorted."""
    paths = sorted(path for path in project.folder.rglob("*") if path.is_file())
    kinds = [(path, kind_of(path.relative_to(project.folder).as_posix())) for path in paths]
    return [(path, kind) for path, kind in kinds if kind is not None]
