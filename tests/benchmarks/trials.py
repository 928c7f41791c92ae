"""Every trial that was made of a method for a benchmark, those included that its file no longer asks for.

.venv/bin/python tests/benchmarks/trials.py cifar10|cifar10_single [METHOD]
"""

import sys
from typing import Any

from reference_run import HERE

from megu.base import files
from megu.compare.bench import result_table, tuning
from megu.compare.bench.plan import name_of, trials
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import describe_changes, number
from megu.unlearn.methods.table import METHODS


def main() -> None:
    """Print a table a scenario that was tuned on."""
    name, method = sys.argv[1], (sys.argv[2:] or ["megu_plus"])[0]
    config, folder = read_config(HERE / f"{name}.yaml"), HERE / "results" / name / "trials"
    names, selection = {name_of(config, cell) for cell in trials(config)}, tuning.select(config, folder)
    by_scenario: dict[str, list[list[str]]] = {}
    for path in folder.glob("*.json"):
        content = files.read_json(path)
        if content["cell"]["method"] == method:
            scenario = content["cell"]["scenario"]
            retrained = selection.get(scenario, {}).get("retrained", [])
            what = describe_changes(method, content["decided"]["parameters"], content["rule"]["kind"])
            row = [what, "yes" if path.stem in names else "", *_figures(content, retrained)]
            by_scenario.setdefault(scenario, []).append(row)
    for scenario, body in sorted(by_scenario.items()):
        print(f"{METHODS[method].title}, {scenario}: {len(body)} trials\n")
        head = ["what differs from the defaults", "asked for", *tuning.LOOKED_AT, "floors from retrained"]
        print("\n".join(result_table.grid(head, sorted(body))), end="\n\n")


def _figures(result: dict[str, Any], retrained: list[dict[str, Any]]) -> list[str]:
    """Each figure in percent, then how far they are from retrained models, where there are any."""
    if not result.get("figures"):
        return ["diverged"] * (len(tuning.LOOKED_AT) + 1)
    cells = [number((result["figures"][code]["value"], 0.0, 1), 100, 1) for code in tuning.LOOKED_AT]
    apart = tuning.distance(result["figures"], retrained, result["rule"]["kind"] == "classes") if retrained else None
    return [*cells, number(apart if apart is None else (apart, 0.0, 1), 1, 2)]


if __name__ == "__main__":
    main()
