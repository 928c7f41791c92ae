"""Folder of the tour: preparing it, the report as JSON, and its plain summary."""

import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import megu
from megu.base import console, files
from megu.project.project import FILE, Project
from megu.project.results import current_key
from megu.worker.stages import make_stage
from megu_desktop.text import words
from megu_desktop.tour.film import FILM

MARKER = ".megu-tour"
"""Names a folder as one of the tour's; only such a folder is ever emptied."""
REPORT = "report.json"
KEYS = "keys"
"""The folder of the tour's own keys: with them its record can be checked."""
STAGES = ("model", "images", "baseline", "forget", "mllm", "similarity")
OF_RUN = ("noise", "unlearn", "compare", "export", "evidence")
PACKAGES = ("torch", "torchvision", "transformers", "PySide6-Essentials", "pyqtgraph", "numpy", "scikit-learn")


class FolderTaken(Exception):
    """The folder holds something that no tour left there."""


def prepare(out: Path) -> None:
    """Create the folder, and remove what an earlier tour left. Raises FolderTaken if there is anything else."""
    out.mkdir(parents=True, exist_ok=True)
    paths = [path for path in out.iterdir() if not path.name.startswith(".")]
    if paths and not (out / MARKER).is_file():
        raise FolderTaken(f"“{out}” holds other files. Choose an empty folder for the tour, or a new one.")
    for path in paths:
        if (path / FILE).is_file() or (path / "sample").is_dir() or path.name == KEYS:
            shutil.rmtree(path)
        elif path.suffix == ".png" or path.name in (REPORT, FILM):
            path.unlink()
    (out / MARKER).write_text("The tour of MeGU Desktop made this folder and replaces what it left here.\n", "utf-8")


def collect(project: Project, pictures: list[str], seconds: float) -> dict[str, Any]:
    """Return the content of the report; figures are fractions, with the counts they come from."""
    run = project.choices.current_run
    results = {name: _result(project, name, None) for name in STAGES}
    results |= {name: _result(project, name, run) for name in OF_RUN}
    compare, export = results["compare"], results["export"]
    similarity = results["similarity"]
    return {
        "versions": _versions(),
        "seconds": round(seconds, 1),
        "stages": {name: _seconds(project, name, None if name in STAGES else run) for name in results},
        "unlearning_seconds": results["unlearn"].get("total_seconds"),
        "model": {name: results["model"].get(name) for name in ("title", "classes", "parameters")},
        "images": results["images"].get("total"),
        "baseline": results["baseline"].get("splits"),
        "forget": {name: results["forget"].get(name) for name in ("rule", "count", "of")},
        "mllm": results["mllm"],
        "questions": similarity.get("questions", 0) if similarity.get("source") == "mllm" else 0,
        "nearest": {row: pairs[:3] for row, pairs in similarity.get("nearest", {}).items()},
        "run": _run(project),
        "verdict": compare.get("verdict"),
        "figures": compare.get("rows"),
        "withheld": compare.get("withheld"),
        "per_class": compare.get("per_class"),
        "export": {**export, "path": _relative(project, export.get("path"))},
        "record": _record(project, results["evidence"]),
        "pictures": pictures,
    }


def _record(project: Project, result: dict[str, Any]) -> dict[str, Any]:
    values = {name: result.get(name) for name in ("fingerprint", "key_fingerprint", "files")}
    folder = result.get("folder")
    return {**values, "folder": _relative(project, str(project.find_path(folder))) if folder else None}


def shortcoming(report: dict[str, Any]) -> str:
    """Return the reason why the tour missed its goal, in a sentence; "" if it reached it."""
    verdict, export = report["verdict"] or {}, report["export"]
    names = words.class_list(report["forget"]["rule"]["classes"])
    if not verdict.get("forgotten"):
        right, count = verdict["forget_right"], verdict["forget_count"]
        return f"The new model still recognises {right} of {count} images of {names}."
    if not verdict.get("kept"):
        points = verdict["retain_change_points"]
        return f"The new model has forgotten {names}, but recognises the rest less well: {points:+.1f} points."
    if not export.get("same"):
        return "The exported file was read back and gave other predictions."
    if not report["record"]["fingerprint"]:
        return "No evidence record was written."
    if not report["questions"]:
        return "The multimodal model was asked no questions."
    return ""


def write(out: Path, report: dict[str, Any], reason: str) -> int:
    """Write `report.json`, print the summary and return the exit code."""
    content = {"ok": not reason, "why": reason, **report}
    if (out / MARKER).is_file():
        files.write_json(out / REPORT, content)
    text = summary(report) if report.get("verdict") else "The tour of MeGU Desktop did not reach its end."
    console.out(*text.split("\n"))
    if reason:
        console.err(reason)
    else:
        console.out(f"Pictures and report: {out}")
    return 1 if reason else 0


def summary(report: dict[str, Any]) -> str:
    """Return the report in a few plain lines."""
    verdict, forget, export = report["verdict"], report["forget"], report["export"]
    names = words.class_list(forget["rule"]["classes"])
    keep_row = next((row for row in report["figures"] if row["code"].startswith("retain")), None)
    lines = [
        f"MeGU Desktop {report['versions']['megu']}: the tour took {words.seconds(report['seconds'])}.",
        f"Model: {report['model']['title']}, {report['model']['classes']} classes. "
        f"Images: {words.count(report['images'])}.",
        f"To forget: {names}, {words.count(forget['count'])} of {words.count(forget['of'])} training images.",
        f"Questions asked of the multimodal model: {words.count(report['questions'])}.",
        f"Similarity, noise and unlearning: {words.seconds(report['unlearning_seconds'])}.",
        f"Images of {names} still recognised: {verdict['forget_right']} of {verdict['forget_count']}.",
    ]
    if keep_row is not None:
        before, after = words.percent(keep_row["original"]["value"]), words.percent(keep_row["unlearned"]["value"])
        lines.append(
            f"The rest: {before} before, {after} after, on {words.count(keep_row['original']['count'])} images."
        )
    if export.get("path"):
        comparison = "as the new model does" if export["same"] else "otherwise than the new model"
        check_count = words.count(export["checked"])
        lines.append(f"Exported: {export['path']}; read back, it answers {comparison} on {check_count} images.")
    if report["record"]["fingerprint"]:
        lines.append(f"Record: {report['record']['folder']}, fingerprint {report['record']['fingerprint']}.")
    return "\n".join(lines)


def _result(project: Project, name: str, run: str | None) -> dict[str, Any]:
    stage = make_stage(name, run)
    key = current_key(project, stage)
    return project.result(name, key) if project.has(name, key) else {}


def _seconds(project: Project, name: str, run: str | None) -> float | None:
    stage = make_stage(name, run)
    manifest = project.stage_folder(name, current_key(project, stage)) / "manifest.json"
    return files.read_json(manifest)["seconds"] if manifest.is_file() else None


def _run(project: Project) -> dict[str, Any]:
    run = project.choices.run(project.choices.current_run)
    return run.model_dump(mode="json", include={"id", "method", "strength", "parameters"}) if run else {}


def _relative(project: Project, path: str | None) -> str | None:
    """Return a path below the tour's folder, so that the report can be moved with it."""
    if path is None or not Path(path).is_relative_to(project.folder.parent):
        return path
    return Path(path).relative_to(project.folder.parent).as_posix()


def _versions() -> dict[str, str]:
    versions = {"megu": megu.__version__, "python": sys.version.split()[0]}
    for package in PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    return versions
