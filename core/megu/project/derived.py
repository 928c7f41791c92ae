"""All kinds of files that the engine derives below a project, in one table."""

import re
from dataclasses import dataclass
from pathlib import Path

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.project.project import Project

TEMPORARY = QT_TRANSLATE_NOOP("derived", "temporary files of a check or a repetition that was interrupted")
EARLIER = QT_TRANSLATE_NOOP("derived", "models from before, which still know what was forgotten")


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
"""Pattern of the temporary files of `megu.base.files.written`."""

# The first matching pattern decides. Weights of a finished run reveal nothing as far as the stage *compare* measured;
# those of an unfinished run, and everything computed from the original, can.
DERIVED: tuple[Derived, ...] = (
    Derived(r"project\.json", QT_TRANSLATE_NOOP("derived", "what was chosen, with the rule of the forget set"), True),
    Derived(
        r"policy\.json", QT_TRANSLATE_NOOP("derived", "what an administrator fixed, with the names of classes"), False
    ),
    Derived(r"sent\.jsonl", QT_TRANSLATE_NOOP("derived", "hashes of the images sent to a server"), True),
    Derived(r"\.lock|\.working\.(lock|json)", QT_TRANSLATE_NOOP("derived", "nothing: keeps two writers apart"), False),
    Derived(r"logs/megu\.log(\.\d+)?", QT_TRANSLATE_NOOP("derived", "what was done when, without names"), False),
    Derived(r"packed\.json", QT_TRANSLATE_NOOP("derived", "sizes, times and hashes of what was packed"), False),
    Derived(r"packed/images(-\d+)?/.+", QT_TRANSLATE_NOOP("derived", "copies of the images"), True),
    Derived(r"packed/start/[^/]+", QT_TRANSLATE_NOOP("derived", "weights that the original started from"), False),
    Derived(r"packed/model/[^/]+(/[^/]+)?", QT_TRANSLATE_NOOP("derived", "a copy of the original"), False),
    Derived(r"packed/mllm(-\d+)?/[^/]+", QT_TRANSLATE_NOOP("derived", "a copy of the multimodal model"), False),
    Derived(_ASIDE, QT_TRANSLATE_NOOP("derived", "a file half written"), True),
    Derived(r"notices/[^/]+", QT_TRANSLATE_NOOP("derived", "signed notices about requests"), False),
    Derived(r"export/evidence-[0-9a-f]{8}(-\d+)?/[^/]+", QT_TRANSLATE_NOOP("derived", "the evidence record"), False),
    Derived(
        r"export/[^/]+(/[^/]+)?", QT_TRANSLATE_NOOP("derived", "the exported model, its card and an example"), False
    ),
    Derived(_of_stage(ANY, r"manifest\.json"), QT_TRANSLATE_NOOP("derived", "where a result comes from"), False),
    Derived(_of_stage(ANY, r"attempts\.jsonl"), QT_TRANSLATE_NOOP("derived", "when a step was tried"), False),
    Derived(_of_stage("model", r"result\.json"), QT_TRANSLATE_NOOP("derived", "what the original is"), False),
    Derived(
        _of_stage("fit", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "how images are prepared"),
        False,
    ),
    Derived(_of_stage("images", r"result\.json"), QT_TRANSLATE_NOOP("derived", "counts and example images"), True),
    Derived(
        _of_stage("images", r"index\.(safetensors|jsonl)"),
        QT_TRANSLATE_NOOP("derived", "names and hashes of images"),
        True,
    ),
    Derived(_of_stage("(images|pixels)", r"pixels\.u8"), QT_TRANSLATE_NOOP("derived", "the images, decoded"), True),
    Derived(
        _of_stage("(images|pixels)", r"stamps\.i64"), QT_TRANSLATE_NOOP("derived", "sizes and times of images"), False
    ),
    Derived(_of_stage("pixels", r"result\.json"), QT_TRANSLATE_NOOP("derived", "how many images there are"), False),
    Derived(_of_stage("baseline", r"result\.json"), QT_TRANSLATE_NOOP("derived", "accuracies of the original"), False),
    Derived(
        _of_stage("baseline", r"logits\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "the original's answer about each image"),
        True,
    ),
    Derived(_of_stage("forget", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the forget set in numbers"), False),
    Derived(
        _of_stage("forget", r"images\.json"),
        QT_TRANSLATE_NOOP("derived", "the forget set as names and hashes of images"),
        True,
    ),
    Derived(
        _of_stage("forget", r"rows\.npy"), QT_TRANSLATE_NOOP("derived", "the forget set as numbers of images"), True
    ),
    Derived(
        _of_stage("forget", r"lookalikes\.json"),
        QT_TRANSLATE_NOOP("derived", "look-alikes of the forget set that were taken or left"),
        True,
    ),
    Derived(
        _of_stage("features", r"features\.f16"),
        QT_TRANSLATE_NOOP("derived", "what the original sees in each image"),
        True,
    ),
    Derived(_of_stage("features", r"result\.json"), QT_TRANSLATE_NOOP("derived", "how many images there are"), False),
    Derived(
        _of_stage("lookalikes", r"(similarity\.f32|nearest\.i32)"),
        QT_TRANSLATE_NOOP("derived", "how much each image resembles one to be forgotten"),
        True,
    ),
    Derived(
        _of_stage("lookalikes", r"result\.json"), QT_TRANSLATE_NOOP("derived", "how many images were compared"), False
    ),
    Derived(
        r"choices/[0-9a-f]{20}\.json",
        QT_TRANSLATE_NOOP("derived", "chosen images, or look-alikes taken and left, as names and hashes"),
        True,
    ),
    Derived(_of_stage("mllm", r"result\.json"), QT_TRANSLATE_NOOP("derived", "what the multimodal model is"), False),
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
        QT_TRANSLATE_NOOP("derived", "whether the multimodal model sees the classes"),
        False,
    ),
    Derived(_of_stage("(row|sight)", r"said\.json"), QT_TRANSLATE_NOOP("derived", "how answers became scores"), False),
    Derived(
        _of_stage("row", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "answers about one class, and hashes of the example images"),
        True,
    ),
    Derived(
        _of_stage("forget_pixels", r"digests\.npy"),
        QT_TRANSLATE_NOOP("derived", "hashes of the pixels of images to be forgotten"),
        True,
    ),
    Derived(
        _of_stage("forget_pixels", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "how many images are to be forgotten"),
        False,
    ),
    Derived(
        _of_stage("drawn", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "numbers of the example images that a server may be shown"),
        True,
    ),
    Derived(_of_stage("connect", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the test of a server"), False),
    Derived(_of_stage("preview", r"result\.json"), QT_TRANSLATE_NOOP("derived", "what would be asked"), False),
    Derived(_of_stage("similarity", r"how\.json"), QT_TRANSLATE_NOOP("derived", "how questions were computed"), False),
    Derived(
        _of_stage("similarity", r"result\.json"),
        QT_TRANSLATE_NOOP("derived", "similarity of classes, and hashes of the example images"),
        True,
    ),
    Derived(
        _of_stage("sketch", r"answers\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "what a model that never saw the images to forget would answer about them"),
        True,
    ),
    Derived(
        _of_stage("sketch", r"result\.json"), QT_TRANSLATE_NOOP("derived", "how much should remain, estimated"), False
    ),
    Derived(
        _of_stage("sketch", r"[a-z]+/(settings|shown)\.json"),
        QT_TRANSLATE_NOOP("derived", "how a model trained for an estimate"),
        False,
    ),
    Derived(
        _of_stage("sketch", r"[a-z]+/(resume|good)\.pt"),
        QT_TRANSLATE_NOOP("derived", "weights of a model trained for an estimate"),
        True,
    ),
    Derived(_of_stage("noise", r"result\.json"), QT_TRANSLATE_NOOP("derived", "which noise a run uses"), False),
    Derived(
        _of_stage("class_noise", r"noise\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "noise that carries what the original knows of a class"),
        True,
    ),
    Derived(_of_stage("class_noise", r"result\.json"), QT_TRANSLATE_NOOP("derived", "the class of a noise"), False),
    Derived(_of_stage("unlearn", r"settings\.json"), QT_TRANSLATE_NOOP("derived", "how a run computes"), False),
    Derived(
        _of_stage("unlearn", r"(resume|good)\.pt"),
        QT_TRANSLATE_NOOP("derived", "weights of an unlearning that is not finished"),
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
        QT_TRANSLATE_NOOP("derived", "whether each erasure request is met"),
        False,
    ),
    Derived(
        _of_stage("measured", r"measured\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "a model's answer about each image"),
        True,
    ),
    Derived(_of_stage("measured", r"result\.json"), QT_TRANSLATE_NOOP("derived", "how soon a model relearns"), False),
    Derived(_of_stage("audit", r"result\.json"), QT_TRANSLATE_NOOP("derived", "every figure of all models"), False),
    Derived(
        _of_stage("pictures", r"pictures\.safetensors"),
        QT_TRANSLATE_NOOP("derived", "where each image lies on the feature maps, and both models' answers"),
        True,
    ),
    Derived(_of_stage("pictures", r"result\.json"), QT_TRANSLATE_NOOP("derived", "how the maps were made"), False),
    Derived(_of_stage("export", r"result\.json"), QT_TRANSLATE_NOOP("derived", "where the export lies"), False),
    Derived(_of_stage("evidence", r"result\.json"), QT_TRANSLATE_NOOP("derived", "where the record lies"), False),
)


def kind_of(relative: str) -> Derived | None:
    """Return the kind of a file by its path relative to the project folder (POSIX), or None if it is not derived."""
    return next((kind for kind in DERIVED if re.fullmatch(kind.pattern, relative)), None)


def list_derived(project: Project) -> list[tuple[Path, Derived]]:
    """Return every derived file below the project folder with its kind, sorted."""
    paths = sorted(path for path in project.folder.rglob("*") if path.is_file())
    kinds = [(path, kind_of(path.relative_to(project.folder).as_posix())) for path in paths]
    return [(path, kind) for path, kind in kinds if kind is not None]
