"""The model card: what the model is, what it forgot, in numbers, what was measured, and its limits.

It is given away, so it names no image, and classes only if that was chosen. Its figures are those of the comparison.
"""

from dataclasses import dataclass
from typing import Any

import megu
from megu.base import yaml_text
from megu.base.messages.catalogue import sentence
from megu.base.numbers import percent
from megu.base.shares import FEWEST
from megu.compare.stage_compare import Compare
from megu.export import snippet
from megu.export.contents import ExportModel
from megu.export.folder import README
from megu.forget.stage_forget import Forget
from megu.project.project import Project
from megu.project.results import result_of, result_or_none
from megu.unlearn.methods.table import METHODS, RETRAIN

NAME = "MODEL_CARD.md"
COLUMNS = ("original", "unlearned", "retrained")


@dataclass(frozen=True)
class CardContent:
    """Content of a card: results of stages.

    Attributes
    ----------
    described
        Result of the stage *model*.
    preprocessing
        Preprocessing of images.
    forget
        Result of the stage *forget*.
    compare
        Result of the stage *compare*, if it exists.
    export
        The part of the result of *export* that is known so far.
    method
        The method.
    first
        True if the run starts from the original.
    names
        Class names in the order of the outputs, or None.
    gone
        Names of the classes that are forgotten entirely.
    license
        Licence that the original's own card states.
    """

    described: dict[str, Any]
    preprocessing: dict[str, Any]
    forget: dict[str, Any]
    compare: dict[str, Any] | None
    export: dict[str, Any]
    method: str
    first: bool
    names: list[str] | None
    gone: list[str]
    license: str | None = None

    @classmethod
    def of(
        cls,
        project: Project,
        run_id: str | None,
        model: ExportModel,
        inputs: dict[str, Any],
        export: dict[str, Any],
    ) -> "CardContent":
        """Return the content for a run's exported model; `export` is the part of the result that is known so far."""
        run, forget = project.choices.run(run_id), result_of(project, Forget(run_id))
        assert run is not None
        stay = [name for name in inputs["class_names"] if name not in inputs["blank"]]
        class_names = [name for name in forget["whole_classes"] if name in stay]
        compare = result_or_none(project, Compare(run_id))
        classes = (stay, class_names) if inputs["names_in_card"] else (None, [])
        results = (model.described, model.preprocessing, forget, compare, export)
        return cls(*results, run.method, run.start_from == "original", *classes, _license(model))


def text(content: CardContent, is_folder: bool) -> str:
    """Return the card as Markdown; in a folder with the header that Hugging Face reads."""
    head = _header(content) if is_folder else []
    title = [f"# {say('card_title', title=content.described['title'])}", ""]
    return (
        "\n".join(
            [
                *head,
                *title,
                *_summary(content),
                *_use(content),
                *_method(content),
                *_figures(content),
                *_limits(content),
            ]
        )
        + "\n"
    )


def say(code: str, **values: Any) -> str:
    """Return a sentence of the catalogue, with thousands separators in whole numbers."""
    return sentence(code, {name: f"{v:,}" if isinstance(v, int) else v for name, v in values.items()})


def _header(content: CardContent) -> list[str]:
    library = "transformers" if "config" in content.described["arguments"] else "timm"
    license_ = [f"license: {content.license}"] if content.license else []
    tags = ["tags:", "- image-classification", "- machine-unlearning"]
    return ["---", f"library_name: {library}", "pipeline_tag: image-classification", *license_, *tags, "---", ""]


def _summary(content: CardContent) -> list[str]:
    description, forget, whole = content.described, content.forget, len(content.forget["whole_classes"])
    counts = {name: description[name] for name in ("title", "parameters", "classes")}
    lines = [say("card_what", **counts, count=forget["count"], of=forget["of"])]
    kind = "all" if whole == len(forget["by_class"]) else "among"
    code = f"card_{kind}_one" if whole == 1 else f"card_{kind}" if whole else "card_part"
    lines += [say(code, count=whole)]
    if blank_count := len(content.export["blanked"]):
        lines += [say("card_blanked_one") if blank_count == 1 else say("card_blanked", count=blank_count)]
    if content.names is None:
        return [*lines, say("card_no_names"), ""]
    lines += [say("card_names", names=", ".join(content.names))]
    return [*lines, *([say("card_forgotten_names", names=", ".join(content.gone))] if content.gone else []), ""]


def _use(content: CardContent) -> list[str]:
    how = snippet.of_images(content.preprocessing)
    return [f"## {say('card_use_head')}", "", say("card_input", example=snippet.NAME, **how), ""]


def _method(content: CardContent) -> list[str]:
    info, export = METHODS[content.method], content.export
    lines = [say("card_method", title=info.title, summary=info.summary)]
    lines += [say("card_paper", citation=info.citation)] if info.citation else []
    lines += [] if content.first else [say("card_after")]
    lines += [say("card_program", version=megu.__version__), ""]
    code = "card_same" if export["same"] else "card_differs" if export["changed"] else "card_far"
    read_back = {"checked": export["checked"], "changed": export["changed"], "most": f"{export['max_difference']:.1g}"}
    lines += [say(code, **read_back), ""]
    return [f"## {say('card_how_head')}", "", *lines, say("card_sha", digest=export["sha256"]), ""]


def _figures(content: CardContent) -> list[str]:
    head = [f"## {say('card_figures_head')}", ""]
    rows = [row for row in (content.compare or {}).get("rows", ()) if _is_known_share(row)]
    if not rows:
        return [*head, say("card_no_figures"), ""]
    columns = [name for name in COLUMNS if any(row.get(name) for row in rows)]
    titles = [say("card_column_figure"), *(say(f"card_column_{name}") for name in columns)]
    lines = [[say(f"card_{row['code']}"), *(_share(row.get(name)) for name in columns)] for row in rows]
    table = [titles, ["---"] * len(titles), *lines]
    return [*head, say("card_figures"), "", *(f"| {' | '.join(cells)} |" for cells in table), ""]


def _is_known_share(row: dict[str, Any]) -> bool:
    """Return True if the card has a text for a row of the comparison, and the row is a share."""
    code = f"card_{row['code']}"
    return sentence(code, {}) != code and any("count" in (row.get(name) or {}) for name in COLUMNS)


def _share(cell: dict[str, Any] | None) -> str:
    if not cell or cell.get("value") is None:
        return "–"
    shares = {part: percent(cell[part]) for part in ("value", "low", "high")}
    return say("card_share", **shares, count=cell["count"])


def _limits(content: CardContent) -> list[str]:
    rows = [row for row in (content.compare or {}).get("rows", ()) if _is_known_share(row)]
    counts = [cell["count"] for row in rows for name in COLUMNS if (cell := row.get(name)) and "count" in cell]
    limits = [say("card_limit_figures")]
    limits += [] if content.method == RETRAIN else [say("card_limit_not_retrained")]
    limits += [say("card_limit_unseen")] if content.compare and not content.compare["unseen"] else []
    limits += [say("card_limit_few", fewest=FEWEST)] if counts and min(counts) < FEWEST else []
    limits += [say("card_limit_both"), say("card_limit_data")]
    return [f"## {say('card_limits_head')}", "", *(f"- {limit}" for limit in limits)]


def _license(model: ExportModel) -> str | None:
    """Return the licence in the header of the original's own card, which holds for this model too."""
    try:
        with (model.source / README).open("rb") as file:
            _, head, _ = file.read(yaml_text.LARGEST).split(b"---", 2)
        header = yaml_text.load(head)
    except (OSError, ValueError):
        return None
    license_id = header.get("license") if isinstance(header, dict) else None
    return (
        license_id if isinstance(license_id, str) and license_id.replace("-", "").replace(".", "").isalnum() else None
    )
