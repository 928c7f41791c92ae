"""Numbers formatted for people, in English: percentages, sizes, points and durations."""


def percent(fraction: float | None) -> str:
    """Format 0.981 as "98.1 %", and None (not measured) as a dash."""
    if fraction is None:
        return "–"
    return f"{100 * fraction:.0f} %" if fraction in (0, 1) else f"{100 * fraction:.1f} %"


def size(count: float) -> str:
    """Format 1234567 bytes as "1.2 MB"."""
    for unit in ("bytes", "kB", "MB"):
        if count < 999.5:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"


def format_signed(points: float) -> str:
    """Format percentage points with their sign and a true minus: "−0.4"."""
    text = f"{points:+.1f}"
    return text.replace("+", "") if float(text) == 0 else text.replace("-", "−")


def duration(seconds: float) -> str:
    """Format 42.3 as "42 s", 131 as "2 min 11 s", 3900 as "1 h 5 min"; below ten seconds with one decimal."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
