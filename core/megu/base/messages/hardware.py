"""What is said of graphics cards that can't be used, and of keeping the computer awake."""

from megu.base.translation import QT_TRANSLATE_NOOP

HARDWARE: dict[str, str] = {
    "gpu_cpu_build": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: this copy of the program was made for the processor alone. "
        "Everything works, only slower. The version made for CUDA uses the card.",
    ),
    "gpu_driver_old": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: its driver is too old. It goes up to CUDA {found}, and CUDA {cuda} "
        "is needed. Ask whoever looks after this computer for a newer driver.",
    ),
    "gpu_no_driver": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: NVIDIA's driver is not installed, or does not run. Ask whoever "
        "looks after this computer to install it.",
    ),
    "gpu_no_kernel": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: this copy of the program was not made for cards of its generation. "
        "Everything works on the processor, only slower.",
    ),
    "gpu_memory_full": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: other programs have taken its memory. Close them, then look again.",
    ),
    "gpu_gone": QT_TRANSLATE_NOOP(
        "messages", "The graphics card “{name}” is not there. If it is an external one, connect it, then look again."
    ),
    "gpu_failed": QT_TRANSLATE_NOOP(
        "messages",
        "The graphics card “{name}” can't be used: it failed a small trial ({reason}). Restart the computer; if that "
        "does not help, ask whoever looks after it for a newer driver.",
    ),
    "device_unknown": QT_TRANSLATE_NOOP(
        "messages",
        "MEGU_DEVICE says “{name}”, which is no place to compute: it takes cpu, cuda:0, cuda:1 and so on, or mps.",
    ),
    "not_kept_awake": QT_TRANSLATE_NOOP(
        "messages", "This system does not let programs keep it awake. Should it fall asleep, work goes on afterwards."
    ),
}
