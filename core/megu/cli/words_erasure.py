"""What the command line says of erasure requests and of erased traces, a part of `megu.cli.words`."""

ERASURE: dict[str, str] = {
    "note_recheck": "{still} of {count} still forgotten",
    # requests
    "requests_none": "No requests yet. Add one with --add REFERENCE.",
    "request_open": "open",
    "request_in_run": "in {run}",
    "request_done": "done on {date} by {run}",
    "request_refused": "refused",
    "request_overdue": "OVERDUE",
    "request_received": "received {date}",
    "request_due": "due {date}",
    "request_unsaid": "it is not said yet what to forget",
    "request_next": "Next: {command}",
    "request_one_at_a_time": "Use one of --add, --refuse and --reopen.",
    "request_needs_add": "Say with --add which request this is about.",
    "requests_until": "Requests are met by a whole run; leave --until out.",
    "recheck_still": "Request {reference} is still met: {now} of its images are recognised, {before} when it was met.",
    "recheck_too_few": (
        "Request {reference}: {now} of its images are recognised, {before} when it was met. These are too few to "
        "tell for sure."
    ),
    "recheck_remembered": (
        "Request {reference} is NOT met any more: {now} of its images are recognised, {before} when it was met. Run it "
        "again together with the new one."
    ),
    "recheck_unknown": "Whether request {reference} is still met can't be known: {why}.",
    # traces
    "traces_head": "Traces of what was forgotten, {count} files, {size}:",
    "traces_line": "  {count:>6}  {size:>9}  {holds}",
    "traces_none": "There are no traces to erase.",
    "traces_ask": "Erase them? This can't be undone",
    "traces_not_asked": "Nothing was erased. Say so with --yes where nobody can answer.",
    "traces_done": "Erased: {count} files, {size}.",
    "traces_count_one": "{count} record",
    "traces_count": "{count} records",
    "traces_recorded": "Recorded in {path}; the former record stays beside it.",
    "traces_erased": "Traces were erased on {date}.",
    "traces_half": "Erasing traces was begun and not ended: megu erase-traces goes on with it.",
}
