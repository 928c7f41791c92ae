"""What the command line says of erasure requests and of erased traces, a part of `megu.cli_words`."""

from megu.translation import QT_TRANSLATE_NOOP

ERASURE: dict[str, str] = {
    "doing_recheck": QT_TRANSLATE_NOOP("cli", "Checking earlier requests again"),
    "doing_traces": QT_TRANSLATE_NOOP("cli", "Erasing traces"),
    "note_recheck": QT_TRANSLATE_NOOP("cli", "{still} of {count} still forgotten"),
    # requests
    "requests_none": QT_TRANSLATE_NOOP("cli", "No requests yet. Add one with --add REFERENCE."),
    "request_open": QT_TRANSLATE_NOOP("cli", "open"),
    "request_in_run": QT_TRANSLATE_NOOP("cli", "in {run}"),
    "request_done": QT_TRANSLATE_NOOP("cli", "done on {date} by {run}"),
    "request_refused": QT_TRANSLATE_NOOP("cli", "refused"),
    "request_overdue": QT_TRANSLATE_NOOP("cli", "OVERDUE"),
    "request_received": QT_TRANSLATE_NOOP("cli", "received {date}"),
    "request_due": QT_TRANSLATE_NOOP("cli", "due {date}"),
    "request_unsaid": QT_TRANSLATE_NOOP("cli", "it is not said yet what to forget"),
    "request_next": QT_TRANSLATE_NOOP("cli", "Next: {command}"),
    "request_one_at_a_time": QT_TRANSLATE_NOOP("cli", "Use one of --add, --refuse and --reopen."),
    "request_needs_add": QT_TRANSLATE_NOOP("cli", "Say with --add which request this is about."),
    "requests_until": QT_TRANSLATE_NOOP("cli", "Requests are met by a whole run; leave --until out."),
    "recheck_still": QT_TRANSLATE_NOOP(
        "cli", "Request {reference} is still met: {now} of its images are recognised, {before} when it was met."
    ),
    "recheck_too_few": QT_TRANSLATE_NOOP(
        "cli",
        "Request {reference}: {now} of its images are recognised, {before} when it was met. These are too few to "
        "tell for sure.",
    ),
    "recheck_remembered": QT_TRANSLATE_NOOP(
        "cli",
        "Request {reference} is NOT met any more: {now} of its images are recognised, {before} when it was met. Run it "
        "again together with the new one.",
    ),
    "recheck_unknown": QT_TRANSLATE_NOOP("cli", "Whether request {reference} is still met can't be known: {why}."),
    # traces
    "traces_head": QT_TRANSLATE_NOOP("cli", "Traces of what was forgotten, {count} files, {size}:"),
    "traces_line": QT_TRANSLATE_NOOP("cli", "  {count:>6}  {size:>9}  {holds}"),
    "traces_none": QT_TRANSLATE_NOOP("cli", "There are no traces to erase."),
    "traces_ask": QT_TRANSLATE_NOOP("cli", "Erase them? This can't be undone"),
    "traces_not_asked": QT_TRANSLATE_NOOP("cli", "Nothing was erased. Say so with --yes where nobody can answer."),
    "traces_done": QT_TRANSLATE_NOOP("cli", "Erased: {count} files, {size}."),
    "traces_count_one": QT_TRANSLATE_NOOP("cli", "{count} record"),
    "traces_count": QT_TRANSLATE_NOOP("cli", "{count} records"),
    "traces_recorded": QT_TRANSLATE_NOOP("cli", "Recorded in {path}; the former record stays beside it."),
    "traces_erased": QT_TRANSLATE_NOOP("cli", "Traces were erased on {date}."),
    "traces_half": QT_TRANSLATE_NOOP(
        "cli", "Erasing traces was begun and not ended: megu erase-traces goes on with it."
    ),
}
