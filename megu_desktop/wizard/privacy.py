"""Privacy line of the step list: whether anything leaves this program, to whom, and how many images."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

from megu.project.schema import Choices
from megu_desktop.text import words

Icon = Literal["lock", "borderline"]


def privacy(choices: Choices) -> tuple[str, Icon]:
    """Return the sentence for today's choices, and its icon."""
    choice, consent = choices.similarity, choices.similarity.consent
    if choice.source == "server":
        if consent is None:
            text = QCoreApplication.translate("privacy", "Nothing is sent without your consent.")
            return text, "borderline"
        text = QCoreApplication.translate(
            "privacy", "{n} images may be sent to {host}. Everything else stays on this computer."
        )
        return text.format(n=words.count(consent.images), host=consent.host), "borderline"
    if consent is not None:
        text = QCoreApplication.translate(
            "privacy", "Nothing is sent now. Earlier, up to {n} images were sent to {host}."
        )
        return text.format(n=words.count(consent.images), host=consent.host), "borderline"
    return QCoreApplication.translate("privacy", "On this computer only. Nothing is sent."), "lock"
