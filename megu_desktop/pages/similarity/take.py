"""How the similarity page changes the choices, and what tells one matrix from another. Knows no Qt."""

from megu.project.schema import Choices, Consent, Edit, Precision, ServerChoice, SimilarityChoice, SimilarityParameters


def who(choice: SimilarityChoice) -> str:
    """Names who is asked: cells set by hand belong to one's answers, and mean little among another's."""
    server = f"{choice.server.url} {choice.server.model}" if choice.server else ""
    return f"{choice.source} {({'mllm': choice.mllm, 'server': server}).get(choice.source, '')}"


def matrix_of(choices: Choices) -> str:
    """Names the matrix of today's choices, whatever cells are set by hand in it."""
    other = {"edits": True, "server": {"requests"}, "consent": True}
    asked = choices.similarity.model_dump_json(exclude=other)  # type: ignore[arg-type]  (nested, as pydantic takes it)
    return choices.model_dump_json(include={"model", "images", "forget"}) + asked


class Kept:
    """Cells set by hand in the matrix of each source that was chosen before, in this session."""

    def __init__(self) -> None:
        self._edits: dict[str, list[Edit]] = {}

    def set_source(self, source: str, mllm: str | None, choices: Choices) -> None:
        """Choose where similarity comes from. mllm: the folder, None for the one chosen before."""
        before = who(choices.similarity)
        choices.similarity.source = source  # type: ignore[assignment]  (checked on assignment)
        if mllm is not None:
            choices.similarity.mllm = mllm
        self._exchange(before, choices)

    def set_server(self, server: ServerChoice, choices: Choices) -> None:
        """Choose the server."""
        before = who(choices.similarity)
        choices.similarity.server = server
        self._exchange(before, choices)

    def _exchange(self, before: str, choices: Choices) -> None:
        after = who(choices.similarity)
        if after != before:
            self._edits[before] = choices.similarity.edits
            choices.similarity.edits = self._edits.get(after, [])


def set_options(
    parameters: SimilarityParameters, device: str | None, precision: Precision | None, choices: Choices
) -> None:
    """How many images are shown and so on; device and precision: None lets the machine decide."""
    choices.similarity.parameters = parameters
    choices.similarity.device, choices.similarity.precision = device, precision


def set_edits(edits: list[Edit], choices: Choices) -> None:
    """The cells set by hand."""
    choices.similarity.edits = edits


def set_consent(consent: Consent, choices: Choices) -> None:
    """What was agreed to."""
    choices.similarity.consent = consent
