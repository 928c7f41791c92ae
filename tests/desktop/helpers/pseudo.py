"""A language that does not exist: every text in brackets and longer, so that what was not translated stands out."""

from PySide6.QtCore import QTranslator

OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4


class Pseudo(QTranslator):
    """Translates whatever is asked of it."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """The text, filled up with short words."""
        missing = max(1, round(len(text) * LONGER) - 2)
        return f"{OPEN}{text}{('~~~~ ' * (missing // 5 + 1))[:missing]}{CLOSE}" if text.strip() else ""

    def isEmpty(self) -> bool:  # noqa: N802  (Qt's name)
        return False


def rest(text: str) -> str:
    """Return the parts of a text that did not pass the translator."""
    depth, left = 0, []
    for sign in text:
        depth += (sign == OPEN) - (sign == CLOSE)
        if depth == 0 and sign != CLOSE:
            left.append(sign)
    return "".join(left)


FILL = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore " * 20


class Longer(QTranslator):
    """A language whose texts are 40 % longer than the English ones, in words of common length."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        more = FILL[: max(2, round(0.4 * len(sourceText)))].strip()
        return f"{sourceText} {more}" if " " in sourceText else f"{sourceText}{more}"

    def isEmpty(self) -> bool:
        return False
