"""The catalogue of `import megu`. English only, as the command line: its readers write Python."""

LIBRARY: dict[str, str] = {
    "project_closed": "This project is closed. Open it again with megu.open_project.",
    "strength_unknown": "{method} has no strength “{strength}”. Strengths: {strengths}.",
    "no_strengths": "{method} has no strengths. Leave out strength, or choose another method.",
    "parameter_unknown": "{method} has no parameter “{name}”. Parameters: {known}.",
    "parameter_unknown_near": "{method} has no parameter “{name}”. Did you mean “{near}”? Parameters: {known}.",
    "run_unknown": "The project has no run “{run}”. Runs: {runs}.",
    "run_unknown_none": "The project has no run “{run}” and no others. Start one with megu.run.",
}
