"""What the command line says of where this computer can compute."""

HARDWARE: dict[str, str] = {
    "hardware_used": "{device:<8} {name}, {what} (used)",
    "hardware_free": "{device:<8} {name}, {what}",
    "hardware_cores": "{count} cores, {free} of {memory} memory free",
    "hardware_cores_one": "{count} core, {free} of {memory} memory free",
    "hardware_memory": "{free} of {memory} memory free",
    "hardware_how": "The variable {variable} chooses another: {variable}=cpu megu run DIR lets the processor do it.",
}
