"""The marker of translatable texts. It imports nothing, because the catalogue of messages is loaded at start."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (the name that Qt's translator looks for)
    """Return `text` unchanged; Qt's tool extracts it for translation."""
    return text
