"""What the command line says: its catalogue of sentences."""

from collections.abc import Mapping, Sequence
from typing import Any

from megu.base.messages.catalogue import filled, plain, set_apart
from megu.compare.table_texts import WORDS as COMPARE
from megu.images.few_images import FEW
from megu.project.doing import DOING

WORDS: dict[str, str] = {
    **{f"doing_{name}": text for name, text in DOING.items()},
    **COMPARE,
    "checked": "{count} things checked",
    "checked_no_figure": (
        "No figure of the record could be checked with the images in “{data}”; the lines above say why."
    ),
    "evidence_written": "The evidence record lies in {path}",
    "evidence_file_it": "File these elsewhere: the record's fingerprint {fingerprint}, the signing key's {key}",
    "evidence_key_changed": (
        "This record's marks are made with another officer's key (check {now}) than those of the former (check "
        "{former}): each record is checked with its own key. To keep to one key, give its file with --key."
    ),
    "opening_needs_both": "An image and its opening belong together: give both --image and --opening.",
    "report_language": "Reports are written in one of these languages: {languages}.",
    "report_needs_reference": "Dates and who decided belong to a request: say with --reference which one.",
    "measured": "right on {forget} to forget, {retain} to keep",
    "done_of": "{done} of {total} {unit}",
    "left": "{time} left",
    "stopping": "Stopping; press again to stop at once.",
    # so many of something
    "n_images": "{count} images",
    "n_images_one": "{count} image",
    "n_classes": "{count} classes",
    "n_classes_one": "{count} class",
    "n_parameters": "{count} parameters",
    "n_parameters_one": "{count} parameter",
    "n_channels": "{count} channels",
    "n_channels_one": "{count} channel",
    "n_questions": "{count} questions",
    "n_questions_one": "{count} question",
    "n_steps": "{count} steps",
    "n_steps_one": "{count} step",
    "n_models": "{count} models",
    "n_models_one": "{count} model",
    # states of a stage
    "state_done": "done",
    "state_reused": "done before",
    "state_running": "running",
    "at_work": "Another process works in this project: {doing}",
    "at_work_unknown": "Another process works in this project.",
    "state_stopped": "stopped",
    "state_todo": "to do",
    # what a stage found
    "note_model": "{title}, {classes}, {parameters}",
    "note_images": "{images} in {classes}",
    "note_unreadable": "{count} can't be read: {names}",
    "note_across": "{images} among the training images and the others too: {names}",
    "note_few": "{classes} with fewer than {few} training images, too few to tell: {names}",
    "note_fit": "{by}: {how}; right on {right} of {count} shown ({low} to {high})",
    "note_fit_nothing": "nothing could be tried",
    "note_fit_white": "nothing tried yet: which value is white is to be said first (--white)",
    "note_fit_classes": "nothing could be tried: the model and the images have different numbers of classes",
    "note_fit_read": "nothing could be tried: no image can be read",
    "note_fit_tried": "{ways} tried: {best}",
    "note_fit_better": "fits better, --preprocessing chooses it: {how} ({way})",
    "fit_user": "as you chose",
    "fit_file": "as the file says",
    "fit_search": "as fits best",
    "fit_before": "as before",
    "level_chance": (
        "hardly better than guessing: other images or another preparation may be meant (--images, --preprocessing)"
    ),
    "level_low": (
        "fewer than a model of {classes} should reach ({expected}): another preparation may be meant (--preprocessing)"
    ),
    "note_baseline": "right on {accuracy} of {count} unseen images",
    "note_names_differ": (
        "the model's file gives its classes other names than these images; if its outputs stand for these in this "
        "order, say so: {option}"
    ),
    "note_baseline_all": "right on {accuracy} of all {count} images, which trained it",
    "note_baseline_unknown": "right on {accuracy} of all {count} images; which of them trained it is not known",
    "n_ways": "{count} ways",
    "n_ways_one": "{count} way",
    "note_flat": "{count} black or of one brightness throughout: {names}",
    "note_forget": "{names}: {count} of {of} training images",
    "note_similarity": "{name}: nearest {nearest}",
    "note_preview": "{questions}, {images}",
    "note_questions": "{count} questions asked",
    "note_questions_one": "{count} question asked",
    "note_noise": "against {negative}, towards {positive}",
    "note_noise_negative": "against {negative}",
    "note_noise_positive": "towards {positive}",
    "note_noise_none": "nothing to do: this run adds no noise",
    "note_ended": "{steps}, of {planned} planned: more would have changed nothing",
    "note_compare": "still recognised: {right} of {count}",
    # forget
    "look_alikes": "{count} images resemble one to be forgotten (similarity {threshold} on)",
    "look_alikes_one": "{count} image resembles one to be forgotten (similarity {threshold} on)",
    "look_alike": "  {similarity}  {name}  resembles  {other}",
    "more_alike": "  and {count} more: --table FILE saves them all",
    "decide": (
        "Decide by giving --look-alikes {threshold} again, with --take all, none, or a file with the names of some."
    ),
    "decided": "Taken: {taken}, left: {left}, not used in training and no longer counted as unseen: {unseen}",
    "forgetting": "To be forgotten: {count} of {of} training images, of {classes}",
    "vanishing": "Classes that vanish entirely: {names}",
    "none_whole": "none",
    # similarity
    "who_is_asked": "Give --mllm FOLDER, or --server URL with --model NAME.",
    "plain_http": (
        "The connection to {host} is not encrypted: others on the network can see the images and the key. Use https."
    ),
    "not_text": "“{value}” holds signs that are not text. Rename it, or type it again.",
    "would_send": (
        "{count} images would be sent to {host}, each perhaps several times. Whoever runs it can see and keep them:"
        " this is a disclosure to a third party, and can't be taken back. Images by class:"
    ),
    "would_send_forget": "{count} of them are images to be forgotten, because their class has no others.",
    "would_send_no_forget": "None of the images to forget is among them.",
    "agree_by_option": "Where nobody can be asked, --agree-to-send says yes.",
    "not_both": "Give --mllm FOLDER or --server URL, not both.",
    "agree": "Send them?",
    "agree_forget": "A class has no other images than those to forget. Send these as well?",
    "asked": "{count} questions answered, {undecided} undecided. They will not be asked again.",
    "sees": "The model can see these classes: it rates the right one {gap} higher ({low} to {high}).",
    "votes_short": "{count} of them rest on fewer votes than were asked for.",
    "with_interval": "{name} {value} ({low} to {high})",
    "sees_not": (
        "It can't be shown that the model sees these classes: it rates the right one {gap} higher ({low} to {high})."
    ),
    "sent": "Sent to {host}: {different} images, {times} times in all.",
    "connected": "{host} answered {answer} in {seconds} s. Scores: {how}.",
    "neither": "neither True nor False",
    "test_needs_server": "Only a connection to a server can be tested: give --server too.",
    "note_copies": "{count} of them exact copies of others, which would have stayed",
    # the verdict
    "single_as_new": (
        "Forgotten: of {what}, the model recognises {right} of {count}, as many as one that never saw them would."
    ),
    "single_remembered": (
        "Not forgotten: of {what}, the model recognises {right} of {count}, more than if it had never seen them."
    ),
    "single_too_much": (
        "Too much forgotten: of {what}, the model recognises {right} of {count}, fewer than if never seen."
    ),
    "single_too_few": "Of {what}, the model recognises {right} of {count}: too few to tell whether they are forgotten.",
    "single_unknown": (
        "Of {what}, the model recognises {right} of {count}. How many it should, only a model retrained without them "
        "can tell: megu run with --method retrain adds one."
    ),
    "aim_unseen": "Expected: {value} ({low} to {high}), the original's share of unseen images of the same classes.",
    "aim_retrained": "Expected: {value} ({low} to {high}), as the retrained model.",
    "sketch": (
        "A model that never saw them would recognise about {value} % of them, between {low} and {high} (estimate)."
    ),
    "note_sketch": "about {value} % should remain ({low} to {high}, estimate)",
    "forgotten": "The model no longer recognises {names}: {right} of {count} {images}.",
    "forgotten_of_few": "The model recognises {right} of {count} {images} of {names}, which are too few to tell.",
    "not_forgotten": "The model still recognises {names}: {right} of {count} {images}.",
    "nothing_to_check": "There are no images of {names} to check on.",
    "images_test": "unseen images",
    "images_training": "training images",
    "kept": "It knows the rest as well as before",
    "not_kept": "It knows the rest less well than before",
    "change": "{sentence}: {after} right, {change} points (95 % interval {low} to {high}).",
    "withheld": "Measured on training images: nothing is known to be unseen, so figures on unseen images are withheld.",
    "exported": "Exported: {path}",
    "export_state_dict": (
        "The original was saved whole, as a program's object. The new model is not: it becomes a state dict with the "
        "same names, to be loaded with load_state_dict. Other forms: --form safetensors, folder or onnx."
    ),
    "exported_beside": "Model card: {card}\nExample: {snippet}",
    "same": "Read back, the file answers as the new model does on {count} images; outputs differ by at most {most}.",
    # methods
    "method_paper": "Paper: {value}",
    "method_package": "From the package {value}",
    "method_suits": "Forgets only: {value}",
    # show
    "row_model": "Model",
    "row_images": "Images",
    "row_forget": "Forget",
    "row_similarity": "Similarity",
    "row_run": "Run",
    "newer_choice": "chosen since, for the next run: {choice}",
    "earlier_choice": "made for an earlier choice",
    "other_runs": "Other runs",
    "used_all": "all of them trained the model",
    "used_only": "only those in {folders} trained the model",
    "used_unknown": "not known which of them trained the model",
    "said_white": "white is {white:g}",
    "said_white_guessed": "white is taken to be {white:g}, which nobody knows",
    "said_order": "outputs in the order {names}",
    "said_scans": "read again {count} times",
    "said_scans_one": "read again once",
    "said_edits": "{count} cells set by hand",
    "said_edits_one": "{count} cell set by hand",
    "source_confusions": "the model's own confusions",
    "none": "not chosen yet",
    # the model
    "note_several": "{count} other architectures fit too (megu model)",
    "note_several_one": "{count} other architecture fits too (megu model)",
    "model_classes": "Classes: {names}",
    "model_stated": "Images, as the file says: {how}",
    "model_usual": "Images, as is usual for it: {how}",
    "model_assumed": "Its last layers were replaced by others. Between them a ReLU was assumed, as is usual.",
    "model_candidates": (
        "These weights fit several architectures; the first one is taken unless --architecture names another:"
    ),
    "preprocessing": "{width} × {height} pixels, {channels}, divided by {scale:g}, mean {mean}, deviation {std}",
    "preprocessing_shorter": "shorter side {side} pixels, of which the middle: {how}",
    "preprocessing_whole": "{width} × {height} pixels, of which the middle: {how}",
    "preprocessing_resampling": "{how}, resized by {name} filter",
    "preprocessing_bgr": "blue first, red last: {how}",
    "preprocessing_grey": "made grey: {how}",
    "way": "{width} × {height} {name}: {right} of {count}",
    "preprocessing_form": (
        '“{text}” is none of: {known}, each also with a size (half@64), nor JSON such as {{"mean": [0, 0, 0]}}.'
    ),
    "start_form": "“{text}” is neither random nor unknown, and no file is called so.",
    "recipe_form": "“{text}” is none of epochs=NUMBER, rate=NUMBER and batch=NUMBER.",
    "letter": "A message to whoever made it:",
    # new
    "made": "Project “{name}” is ready in {folder}",
    "next": "Next: {command}",
    "say_used": (
        "It was not said which images trained the model (--used), so figures on unseen images will be withheld."
    ),
    "say_few": "{classes} with fewer than {few} training images, too few to tell much: {names}.",
    "say_only": "If only those in {folders} did, make the project with --used only.",
    # pack
    "packing": "To be copied: {images} of images ({count}), {rest} of model, results and other files.",
    "weights_stay": (
        "The multimodal model's weights ({weights}) stay behind: what it answered is kept, and new questions need them "
        "(--with-mllm)."
    ),
    "packed": "Packed: {path} ({size})",
    "unpacked": "Unpacked: {path} ({size})",
    # wrong options
    "class_unknown": "There is no class {names} in {path}. Classes: {classes}.",
    "one_rule": (
        "Say what to forget by one of --forget, --forget-subclass, --forget-random, --forget-images and --forget-where."
    ),
    "where_form": "Write COLUMN=VALUE, all of the same column: patient=0137 patient=0138.",
    "needs_look_alikes": "Say with --look-alikes from which similarity on to look.",
    "share_wrong": "The share must lie between 0 and 1: 0.1 forgets 10 % of the images.",
    "subclass_form": "Write CLASS/SUBCLASS, all of the same class: pets/cat pets/dog.",
    "no_training_folder": (
        "{path} has no folder train beside others, so “only” can't be told apart. Use all or unknown."
    ),
    "training_none": "These images have no splits to name. Leave --training out.",
    "training_wrong": "Name some of the images' splits, and not all of them: {splits}.",
    "order_wrong": "Name each class of the images once: {classes}.",
    "white_wrong": "White is a value above 0, such as 4095 for 12 bits.",
    "strength_unknown": "{method} has no strength “{strength}”. Strengths: {strengths}.",
    "no_strengths": "{method} has no strengths; set its parameters with --set, or name another --method.",
    "not_one_of": "“{value}” is none of: {known}.",
    "set_form": "“{text}” is not of the form NAME=VALUE.",
    "set_none": "{owner} has no parameters, so “{name}” can't be set.",
    "set_unknown": "{owner} has no parameter “{name}”. Parameters: {known}.",
    # hardware
    "hardware_used": "{device:<8} {name}, {what} (used)",
    "hardware_free": "{device:<8} {name}, {what}",
    "hardware_cores": "{count} cores, {free} of {memory} memory free",
    "hardware_cores_one": "{count} core, {free} of {memory} memory free",
    "hardware_memory": "{free} of {memory} memory free",
    "hardware_how": "The variable {variable} chooses another: {variable}=cpu megu run DIR lets the processor do it.",
    # policy
    "policy_set": "The project is prepared for operators. In force:",
    "policy_digest": "SHA-256 of the policy: {digest}\nSealed by the key {key}",
    "policy_keep": (
        "Keep a copy of {path} where operators can't write: megu verify --policy compares a record with it. Whoever "
        "can write in the project's folder can take the policy away; the record then tells that there was none."
    ),
    "policy_lifted": "The policy is lifted: anyone can change everything in this project.",
    "policy_allowed": "The model of {run} may be exported. The record will tell the reason.",
    "policy_ask": "Administrator's passphrase",
    "policy_no_passphrase": (
        "Give the passphrase with --passphrase-file, or in the environment variable MEGU_POLICY_PASSPHRASE, where "
        "nobody can be asked."
    ),
    "policy_passphrase_file": "“{path}” can't be read as a passphrase: one line of text.",
    "policy_fits": "  as prepared",
    "policy_row": "  {state:<8}{sentence}",
    "policy_state_met": "met",
    "policy_state_missed": "NOT MET",
    "policy_may_export": "The model of {run} may be exported.",
    "policy_may_not_export": "The model of {run} may not be exported.",
    "note_requests": "{met} of {count} requests met",
    # requests
    "requests_none": "No requests yet. Add one with --add REFERENCE.",
    "request_open": "open",
    "request_in_run": "in {run}",
    "request_done": "done on {date} by {run}",
    "request_unchecked": "given out on {date} by {run}, NOT CHECKED yet: megu report checks it",
    "request_not_met": "NOT FORGOTTEN by {run}, given out on {date}",
    "request_cannot_tell": "given out on {date} by {run}; whether it is forgotten cannot be told",
    "request_refused": "refused",
    "request_overdue": "OVERDUE",
    "request_late": "LATE",
    "request_received": "received {date}",
    "request_due": "due {date}",
    "request_unsaid": "it is not said yet what to forget",
    "request_next": "Next: {command}",
    "request_one_at_a_time": "Use one of --add, --refuse and --reopen.",
    "request_needs_add": "Say with --add which request this is about.",
    "requests_until": "Requests are met by a whole run; leave --until out.",
    "request_judged": "Request {reference}: {what}",
    # traces
    "verify_not_here": "This applies to a single record. Give its file evidence.json, or leave it out.",
    "notice_how": "This is not known. Use one of: {known}.",
    "notice_row": "There is no line {number}; there are {most}. See megu destroyed RECORD.",
    "notice_line": "{number:>3}  {state}: {what}",
    "notice_written": "Written: {path}",
    "thing_there": "there",
    "thing_withdrawn": "withdrawn",
    "thing_destroyed": "destroyed",
    "thing_unknown": "not known",
    "stamp_request": (
        "Written: {path}. Send it to a time-stamp authority, and take in what it sends back: megu stamp RECORD "
        "--answer FILE"
    ),
    "countersigned": "Signed by {key}: {path}",
    "request_extended": "due {date} instead of {due}",
    "request_no_notice": ("No record of the refusal was written: say --reason and --decided-by for one."),
    "request_needs_until": "Say with --until to which day, and with --reason why.",
    "row_kept_wrong": (
        "“{row}” can't be a row: WHAT; PLACE; WHOSE; SINCE; STATE, for instance copy; tape 7; IT; ; there."
    ),
    "row_told_wrong": "“{row}” can't be a row: NAME; DATE, or NAME; WHY NOT.",
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
    # audit
    "audit_head": "Figures, with 95 % intervals",
    "gaps_head": "Gaps to retrained in points, beside the noise floor",
    "too_few": "too few to tell",
    "more_than": "more than {steps}",
    "audit_saved": "Saved: {path}",
    # ends
    "log_at": "{sentence} What is known of it is in {log}",
}


def say(code: str, **values: Any) -> str:
    """Return a sentence of the catalogue, filled (see `filled`)."""
    return filled(WORDS, code, **values)


def of(thing: str, count: int) -> str:
    """Return so many of something, ``images`` or ``classes`` for instance: "1,797 images", "1 class"."""
    return say(f"n_{thing}", count=count)


def listed(names: Sequence[str], most: int = 6) -> str:
    """Return names with commas, quoted where empty or like figures; beyond `most` an ellipsis; "none" for none."""
    if not names:
        return say("none_whole")
    return ", ".join(set_apart(plain(name)) or "“”" for name in names[:most]) + (", …" if len(names) > most else "")


def few_warning(code: str, few: Mapping[str, int]) -> str:
    """Return which classes have few training images, with the number of each; "" where none has."""
    if not few:
        return ""
    names = listed([f"{set_apart(name)} ({count:,})" for name, count in few.items()], 3)
    return say(code, classes=of("classes", len(few)), few=FEW, names=names)
