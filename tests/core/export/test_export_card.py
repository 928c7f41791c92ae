"""The model card: made of results, in numbers alone unless class names are wanted, with its limits."""

import re
from collections.abc import Callable
from pathlib import Path

import engine
import yaml
from exporting import STEPS, exporting, small_vit

from megu.project.project import Project

MakeTiny = Callable[..., Project]


def card(project: Project) -> str:
    return project.find_path(engine.result(project, "export", "run-1")["card"]).read_text(encoding="utf-8")


def test_it_tells_what_was_measured_and_no_name(finished: Project) -> None:
    text = card(finished)
    compare = engine.result(finished, "compare", "run-1")
    rows = {row["code"]: row for row in compare["rows"]}
    cell = rows["retain_unseen"]["unlearned"]
    assert f"{100 * cell['low']:.1f} % to {100 * cell['high']:.1f} %, of {cell['count']}" in text
    assert "Right on the forgotten images themselves" in text and "| Original | This model |" in text
    forget = engine.result(finished, "forget", "run-1")
    assert (
        f"forget {forget['count']} of the {forget['of']:,} images" in text
        and "all training images of one class" in text
    )
    assert (
        engine.result(finished, "export", "run-1")["sha256"] in text
        and "answered like the unlearned model on all 1,797 images" in text
    )
    assert "## Limits" in text and "don't prove" in text and "not retrained" in text
    names = [name for name in compare["class_names"] if re.search(rf"\b{name}\b", text)]
    assert names == ["one"] and "of one class" in text, "class names are off by default"
    assert not any(image in text for image in (".png", "train/", "test/"))
    assert "{" not in text and "card_" not in text


def test_class_names_are_told_where_that_is_wanted(tiny_project: MakeTiny) -> None:
    project = exporting(tiny_project(**STEPS), class_names=True)
    text = card(project)
    assert "Classes, in the order of the outputs: dark, grey, light." in text and "Forgotten as a whole: dark." in text
    assert "contains no class names" not in text


def test_without_a_comparison_it_says_so_and_exporting_again_mends_it(tiny_project: MakeTiny) -> None:
    project = tiny_project(**STEPS)
    assert "Nothing had been measured" in card(project)
    first = engine.result(project, "export", "run-1")
    engine.run(project, "compare", "run-1")
    from megu.project.perform import perform
    from megu.project.results import result_of
    from megu.worker.stages import make_stage

    again = make_stage("export", "run-1", again=True)
    list(perform(project, again))
    second = result_of(project, again)
    assert second["path"] == first["path"] and second["card"] != first["card"], "nothing is overwritten"
    assert "Right on" in project.find_path(second["card"]).read_text(encoding="utf-8")
    assert "fewer than 30" in project.find_path(second["card"]).read_text(encoding="utf-8")


def test_another_export_in_the_same_folder_has_a_card_of_its_own(tiny_project: MakeTiny) -> None:
    project = tiny_project(**STEPS)
    engine.result(project, "export", "run-1")
    second = engine.result(exporting(project, name="second.safetensors"), "export", "run-1")
    assert Path(second["snippet"]).name == "load_example-second.py"
    assert "second.safetensors" in project.find_path(second["snippet"]).read_text(encoding="utf-8")
    assert project.find_path("export/load_example.py").read_text(encoding="utf-8") != project.find_path(
        second["snippet"]
    ).read_text(encoding="utf-8")


def test_in_a_folder_it_is_what_hugging_face_reads(tmp_path: Path, tiny_project: MakeTiny) -> None:
    project = tiny_project(model=small_vit(tmp_path / "vit"), **STEPS)
    result = engine.result(project, "export", "run-1")
    assert result["card"].endswith("vit-without-a-class/README.md")
    _, head, body = project.find_path(result["card"]).read_text(encoding="utf-8").split("---", 2)
    front = yaml.safe_load(head)
    assert front["library_name"] == "transformers" and front["license"] == "apache-2.0"
    assert front["pipeline_tag"] == "image-classification" and "machine-unlearning" in front["tags"]
    assert "# ViT, after unlearning" in body
