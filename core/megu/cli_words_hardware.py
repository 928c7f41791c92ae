"""What the command line says of where this computer can compute."""

from megu.translation import QT_TRANSLATE_NOOP

HARDWARE: dict[str, str] = {
    "hardware_used": QT_TRANSLATE_NOOP("cli", "{device:<8} {name}, {what} (used)"),
    "hardware_free": QT_TRANSLATE_NOOP("cli", "{device:<8} {name}, {what}"),
    "hardware_cores": QT_TRANSLATE_NOOP("cli", "{count} cores, {free} of {memory} memory free"),
    "hardware_cores_one": QT_TRANSLATE_NOOP("cli", "{count} core, {free} of {memory} memory free"),
    "hardware_memory": QT_TRANSLATE_NOOP("cli", "{free} of {memory} memory free"),
    "hardware_how": QT_TRANSLATE_NOOP(
        "cli", "The variable {variable} chooses another: {variable}=cpu megu run DIR lets the processor do it."
    ),
}
