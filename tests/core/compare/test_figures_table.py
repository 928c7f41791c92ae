"""A figure is said once: a file beside the others is all it takes, and no other file names it by a string."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import megu
import megu_desktop
from megu.compare.metrics.table import FIGURES

TOY = """
from megu.base.shares import Share
from megu.compare.metrics.figure import Column, Figure, Requirement
from megu.compare.metrics.rows import Metric

REQUIREMENT = Requirement("forget", 9, "Toys that are left.", "And the toys?")
TOY = Figure("toy", "toys, left", above="remembers", asked=REQUIREMENT, title="Toys", table=Column(20), gaps=True)
METRIC = Metric(65, (TOY,), lambda rows: rows.add(TOY, lambda m: Share(30, 70)))
"""
SEEN = """
import json, sys
from pathlib import Path
from megu.compare import metrics
metrics.__path__.append(sys.argv[1] + "/toys")
import benching, engine, making
from megu.cli.research import audit_lines
from megu.compare.bench import result_table
from megu.compare.metrics import relearn
from megu.compare.summary import summary
from megu.record.statements import say
from megu_desktop.pages.compare import figure_words

place, relearn.STEPS = Path(sys.argv[1]), 20
bench = benching.lay(place / "bench", {**benching.UNTUNED, "methods": ["ssd"], "seeds": [0]})
images, model = place / "bench/images", place / "bench/m0.safetensors"
how = {"images": images, "model": model, "forget": ("dark",), "method": "ssd"}
with making.make_project_at(place / "project", place, **how) as project:
    audit = engine.result(project, "audit", "run-1")
    engine.run(project, "compare", "run-1")
    told = summary(project, "run-1")
benching.run(bench)
with benching.opened(bench) as opened:
    tables = result_table.write(opened)
(row,) = [row for row in told.rows if row.code == "toy"]
seen = {
    "json": [row["cells"]["run-1"]["value"] for row in audit["figures"] if row["code"] == "toy"],
    "audit": audit_lines(audit),
    "tables": tables,
    "csv": (place / "bench/results/cells.csv").read_text().splitlines()[0],
    "row": [row.question, figure_words.further_question("toy"), figure_words.definition("toy")],
    "cell": figure_words.cell("toy", row.cells["run-1"], told),
    "record": say("figure_toy"),
}
print(json.dumps(seen))
"""


def test_a_figure_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "toys").mkdir()
    (tmp_path / "toys/toy.py").write_text(TOY, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", SEEN, str(tmp_path)]
    process = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr
    figures = json.loads(process.stdout.splitlines()[-1])
    assert figures["json"] == [3 / 7]
    assert any(line.startswith("  toys, left") and "42.9 %" in line for line in figures["audit"])
    assert sum("toys, left" in line for line in figures["tables"]) == 2, "among the figures, and among the gaps"
    assert any(line.startswith("| Selective") and "42.9" in line for line in figures["tables"])
    assert "toy_value,toy_low" in figures["csv"]
    assert figures["row"] == ["forget", "And the toys?", "Toys that are left."]
    assert figures["cell"][0] == "43\N{NO-BREAK SPACE}%" and figures["record"] == "Toys"


ALLOWED = {
    "megu_desktop/pages/compare/figure_words.py": {"cost"},  # one of the six questions has the same name
    "megu/record/schema/found.py": {"forget_train"},  # the only figure that a record holds an estimate of
    "megu/record/collecting/figures.py": {"forget_train"},
}


def _strings(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("package", [megu, megu_desktop])
def test_no_other_file_names_a_figure(package: object) -> None:
    root = Path(str(package.__file__)).parent  # type: ignore[attr-defined]
    codes = set(FIGURES) | {f"{what}_{code}" for code in FIGURES for what in ("figure", "definition")}
    figures_by_name = {}
    for path in root.rglob("*.py"):
        name = path.relative_to(root.parent).as_posix()
        if not name.startswith("megu/compare/metrics/"):
            figures_by_name[name] = _strings(path) & codes - ALLOWED.get(name, set())
    assert {name: figure_list for name, figure_list in figures_by_name.items() if figure_list} == {}
