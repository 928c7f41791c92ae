"""The catalogue of erasure requests and erased traces, a part of `megu.base.messages.catalogue`."""

from megu.base.translation import QT_TRANSLATE_NOOP

ERASURE: dict[str, str] = {
    # requests
    "request_unknown": QT_TRANSLATE_NOOP(
        "messages", "The project holds no request “{reference}”. Add it first; there are: {known}."
    ),
    "request_refused": QT_TRANSLATE_NOOP(
        "messages", "The request “{reference}” was refused. Open it again before it is met."
    ),
    "request_met": QT_TRANSLATE_NOOP(
        "messages", "The request “{reference}” has been met by {run}: what it asks for can't be changed any more."
    ),
    "request_no_images": QT_TRANSLATE_NOOP(
        "messages", "It is not said yet what the request “{reference}” asks to forget. Say it first."
    ),
    "request_reference": QT_TRANSLATE_NOOP(
        "messages",
        "This can't be the reference of a request: it has 1 to {most} signs in one line. Shorten it; the case itself "
        "stands in your own files.",
    ),
    "request_taken": QT_TRANSLATE_NOOP(
        "messages", "There is a request “{reference}” already. Give this one another reference."
    ),
    "request_days": QT_TRANSLATE_NOOP(
        "messages",
        "A request that was received on {received} can't be due or decided on {day}. Correct one of the days.",
    ),
    "name_is_date": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is a date, where the name of a person or a body belongs. Write the name, or leave it empty.",
    ),
    "request_of_others": QT_TRANSLATE_NOOP(
        "messages",
        "The request “{reference}” asks to forget something else than {run} forgot. Meet it with a run of its own, or "
        "state another reference.",
    ),
    # the result of each request
    "judged_unrecognised": QT_TRANSLATE_NOOP(
        "messages",
        "Forgotten: of {count} images of it that the model was not trained on, it recognises {right}. As only {count} "
        "were tested, up to {high} of such images may still be recognised (95 % confidence).",
    ),
    "judged_recognised": QT_TRANSLATE_NOOP(
        "messages",
        "Not forgotten: the model still recognises {right} of {count} images of it. Retraining without them would "
        "settle it.",
    ),
    "judged_few_of_class": QT_TRANSLATE_NOOP(
        "messages",
        "Cannot tell: the model recognises {right} of {count} images of it, which are too few. {least} could tell.",
    ),
    "judged_as_unseen": QT_TRANSLATE_NOOP(
        "messages",
        "Forgotten as far as can be measured: the model recognises {right} of {count} of its images, as often as "
        "images of the same classes that it was not trained on. This does not show that it never saw them.",
    ),
    "judged_known": QT_TRANSLATE_NOOP(
        "messages",
        "Not forgotten: the model still tells its images from images of the same classes that it was not trained on. "
        "It recognises {right} of {count}, before unlearning {before}. Retraining without them would settle it.",
    ),
    "judged_too_far": QT_TRANSLATE_NOOP(
        "messages",
        "Forgotten too far: the model recognises only {right} of {count} of its images, fewer than of images of the "
        "same classes that it was not trained on. That gives them away. Use a weaker strength, or retrain.",
    ),
    "judged_never_shown": QT_TRANSLATE_NOOP(
        "messages",
        "Settled by retraining: the model was trained again without its images. It recognises {right} of {count} of "
        "them from other images of their classes.",
    ),
    "judged_still_told": QT_TRANSLATE_NOOP(
        "messages",
        "Cannot tell: the run is said to have trained the model again without its images, but the model still tells "
        "them from images of the same classes that it was not trained on. It recognises {right} of {count}. Repeat the "
        "run, or look for copies of these images among those that stay.",
    ),
    "judged_as_original": QT_TRANSLATE_NOOP(
        "messages",
        "Not forgotten: the run is said to have trained the model again without its images, but the model answers "
        "about all images as the original does. Repeat the run.",
    ),
    "judged_few": QT_TRANSLATE_NOOP(
        "messages",
        "Cannot tell from {count} images: even the original treats them like images that it was not trained on. "
        "{least} such images could tell. Retraining without them would settle it.",
    ),
    "judged_never": QT_TRANSLATE_NOOP(
        "messages",
        "Cannot tell, and no number of images would: even the original treats such images like images that it was not "
        "trained on. Retraining without them would settle it.",
    ),
    "judged_no_control": QT_TRANSLATE_NOOP(
        "messages",
        "Cannot tell: there are no images of the same classes that the model was not trained on to compare with. Add "
        "some, or retrain without its images.",
    ),
    "judged_no_images": QT_TRANSLATE_NOOP("messages", "Cannot tell: no image of it is there to ask the model about."),
    # earlier requests
    "recheck_erased": QT_TRANSLATE_NOOP(
        "messages", "which images it was about was erased with the traces, so they can't be found any more"
    ),
    "recheck_gone": QT_TRANSLATE_NOOP("messages", "none of its images is there any more to ask the models about"),
    # traces
    "traces_run": QT_TRANSLATE_NOOP(
        "messages",
        "The traces of {run} were erased, so it can't be continued, repeated or recorded anew. Its results, its export "
        "and its record are still there.",
    ),
    "traces_reading": QT_TRANSLATE_NOOP(
        "messages",
        "The list of the images was erased with the traces. Read the images again, then go on; delete those that "
        "were forgotten from the folder first.",
    ),
    "traces_rule": QT_TRANSLATE_NOOP(
        "messages", "Which images were chosen was erased with the traces. Choose anew what to forget."
    ),
    "rule_value_erased": QT_TRANSLATE_NOOP("messages", "all images with values of {column} that were erased"),
    # traces that stay
    "traces_stay_own": QT_TRANSLATE_NOOP(
        "messages",
        "Not touched: the original, the images themselves, the exported model and its records. Delete the images, and "
        "the copies of them that you know of, yourself.",
    ),
    "traces_stay_classes": QT_TRANSLATE_NOOP(
        "messages",
        "The names of classes stay: in the project, and in an exported model and its file name unless the class was "
        "removed from it.",
    ),
    "traces_stay_disk": QT_TRANSLATE_NOOP(
        "messages",
        "Files are removed, not overwritten: solid-state disks, snapshots and backups may keep remnants of them. An "
        "encrypted disk, or its secure erasure, helps against that.",
    ),
    "traces_stay_shown": QT_TRANSLATE_NOOP(
        "messages", "The record of {run} shows names or pictures of what was forgotten, because that was chosen."
    ),
    "traces_stay_requests": QT_TRANSLATE_NOOP(
        "messages", "Requests that no run has met keep the names of their images: {references}."
    ),
    "traces_stay_packed": QT_TRANSLATE_NOOP(
        "messages", "The folder “packed” holds copies of the images that came with this project: delete them yourself."
    ),
    "traces_stay_recent": QT_TRANSLATE_NOOP(
        "messages", "The window’s list of recent projects forgets what was forgotten when the window opens next."
    ),
    "traces_no_record": QT_TRANSLATE_NOOP(
        "messages", "{run} has no evidence record, and none can be made afterwards: write it first (megu report)."
    ),
    "traces_then": QT_TRANSLATE_NOOP(
        "messages", "Afterwards no run that is there can be continued, repeated or recorded anew."
    ),
}
