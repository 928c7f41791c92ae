"""The texts of the command line, by code."""

from collections.abc import Mapping, Sequence
from typing import Any

from megu.base.messages.catalogue import fill, plain, set_apart
from megu.compare.table_texts import WORDS as COMPARE
from megu.images.few_images import FEW
from megu.project.doing import DOING

WORDS: dict[str, str] = {
    **{f"doing_{name}": text for name, text in DOING.items()},
    **COMPARE,
    "checked": "{count} checks passed",
    "checked_no_figure": (
        "No figure of the record could be checked with the images in “{data}”. The lines above say why."
    ),
    "evidence_written": "Evidence record written to {path}",
    "evidence_file_it": (
        "Keep these in another place: the record's fingerprint {fingerprint}, the signing key's fingerprint {key}"
    ),
    "evidence_key_changed": (
        "This record's marks use a different officer's key (check value {now}) than those of the previous record "
        "(check value {former}). Each record is checked with its own key. To use the same key, give its file with "
        "--key."
    ),
    "opening_needs_both": "Give both --image and --opening.",
    "report_language": "Reports are written in one of these languages: {languages}.",
    "report_needs_reference": (
        "Dates and the name of the person who decided belong to a request. Name it with --reference."
    ),
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
    "state_reused": "reused",
    "state_running": "running",
    "at_work": "Another process is using this project: {doing}",
    "at_work_unknown": "Another process is using this project.",
    "state_stopped": "stopped",
    "state_todo": "to do",
    # what a stage found
    "note_model": "{title}, {classes}, {parameters}",
    "note_images": "{images} in {classes}",
    "note_unreadable": "{count} unreadable: {names}",
    "note_across": "{images} both among the training images and the others: {names}",
    "note_few": "{classes} with fewer than {few} training images, too few for reliable figures: {names}",
    "note_fit": "{by}: {how}; right on {right} of {count} shown ({low} to {high})",
    "note_fit_nothing": "nothing could be tried",
    "note_fit_white": "nothing tried yet: give the value of white first (--white)",
    "note_fit_classes": "nothing could be tried: the model and the images have different numbers of classes",
    "note_fit_read": "nothing could be tried: no image is readable",
    "note_fit_tried": "{ways} tried: {best}",
    "note_fit_better": "a better fit, choose it with --preprocessing: {how} ({way})",
    "fit_user": "as you chose",
    "fit_file": "as stated in the file",
    "fit_search": "best fit",
    "fit_before": "as before",
    "level_chance": "hardly better than guessing: try other images or other preprocessing (--images, --preprocessing)",
    "level_low": (
        "fewer than expected of a model with {classes} ({expected}): try other preprocessing (--preprocessing)"
    ),
    "note_baseline": "right on {accuracy} of {count} unseen images",
    "note_names_differ": (
        "the class names in the model file differ from those of these images; if the outputs have this order, "
        "confirm it: {option}"
    ),
    "note_baseline_all": "right on {accuracy} of all {count} images, all of them training images",
    "note_baseline_unknown": "right on {accuracy} of all {count} images; its training images are not known",
    "n_ways": "{count} ways",
    "n_ways_one": "{count} way",
    "note_flat": "{count} black or uniform: {names}",
    "note_forget": "{names}: {count} of {of} training images",
    "note_similarity": "{name}: nearest {nearest}",
    "note_preview": "{questions}, {images}",
    "note_questions": "{count} questions asked",
    "note_questions_one": "{count} question asked",
    "note_noise": "against {negative}, towards {positive}",
    "note_noise_negative": "against {negative}",
    "note_noise_positive": "towards {positive}",
    "note_noise_none": "nothing to do: this run adds no noise",
    "note_ended": "{steps} of {planned} planned: more would have changed nothing",
    "note_compare": "still recognised: {right} of {count}",
    # forget
    "look_alikes": "{count} images resemble an image to forget (similarity {threshold} or more)",
    "look_alikes_one": "{count} image resembles an image to forget (similarity {threshold} or more)",
    "look_alike": "  {similarity}  {name}  resembles  {other}",
    "more_alike": "  and {count} more: save all with --table FILE",
    "decide": (
        "To decide, repeat --look-alikes {threshold} with --take all, --take none, or --take FILE with the names of "
        "some."
    ),
    "decided": "Forget: {taken}, keep: {left}, not used in training and no longer counted as unseen: {unseen}",
    "forgetting": "To forget: {count} of {of} training images, of {classes}",
    "vanishing": "Classes that disappear entirely: {names}",
    "none_whole": "none",
    # similarity
    "who_is_asked": "Give --mllm FOLDER, or --server URL with --model NAME.",
    "plain_http": (
        "The connection to {host} is not encrypted: others on the network can see the images and the key. Use https."
    ),
    "not_text": "“{value}” contains characters that are not text. Rename it, or type it again.",
    "would_send": (
        "{count} images would be sent to {host}, each perhaps several times. Whoever runs it can see and keep them. "
        "This is a disclosure to a third party and can't be undone. Images by class:"
    ),
    "would_send_forget": "{count} of them are images to forget, because their class has no others.",
    "would_send_no_forget": "None of the images to forget is among them.",
    "agree_by_option": "For unattended runs, agree with --agree-to-send.",
    "not_both": "Give --mllm FOLDER or --server URL, not both.",
    "agree": "Send them?",
    "agree_forget": "A class has only images to forget. Send these too?",
    "asked": "{count} questions answered, {undecided} undecided. They are not asked again.",
    "sees": "The model recognises these classes: it scores the correct one {gap} higher ({low} to {high}).",
    "votes_short": "{count} of them are based on fewer votes than requested.",
    "with_interval": "{name} {value} ({low} to {high})",
    "sees_not": (
        "There is no evidence that the model recognises these classes: it scores the correct one {gap} higher ({low} "
        "to {high})."
    ),
    "sent": "Sent to {host}: {different} images, {times} times in total.",
    "connected": "{host} answered {answer} in {seconds} s. Scores: {how}.",
    "neither": "neither True nor False",
    "test_needs_server": "The test needs a server: give --server too.",
    "note_copies": "{count} of them exact copies of others, also forgotten",
    # the verdict
    "single_as_new": (
        "Forgotten: of {what}, the model recognises {right} of {count}, as many as a model that never saw them."
    ),
    "single_remembered": (
        "Not forgotten: of {what}, the model recognises {right} of {count}, more than if it had never seen them."
    ),
    "single_too_much": (
        "Too much forgotten: of {what}, the model recognises {right} of {count}, fewer than if never seen."
    ),
    "single_too_few": "Of {what}, the model recognises {right} of {count}: too few to tell whether they are forgotten.",
    "single_unknown": (
        "Of {what}, the model recognises {right} of {count}. Only a model retrained without them can show how many "
        "it should recognise. Add one with megu run --method retrain."
    ),
    "aim_unseen": "Expected: {value} ({low} to {high}), the original's share for unseen images of the same classes.",
    "aim_retrained": "Expected: {value} ({low} to {high}), as for the retrained model.",
    "sketch": (
        "A model that never saw them would recognise about {value} % of them, between {low} and {high} (estimate)."
    ),
    "note_sketch": "expected share about {value} % ({low} to {high}, estimate)",
    "forgotten": "The model no longer recognises {names}: {right} of {count} {images}.",
    "forgotten_of_few": "The model recognises {right} of {count} {images} of {names}: too few to tell.",
    "not_forgotten": "The model still recognises {names}: {right} of {count} {images}.",
    "nothing_to_check": "There are no images of {names} to test.",
    "images_test": "unseen images",
    "images_training": "training images",
    "kept": "It knows the rest as well as before",
    "not_kept": "It knows the rest less well than before",
    "change": "{sentence}: {after} right, {change} points (95 % interval {low} to {high}).",
    "withheld": (
        "Measured on training images: no images are known to be unseen, so figures on unseen images are left out."
    ),
    "exported": "Exported: {path}",
    "export_state_dict": (
        "The original was saved as a whole Python object. The new model is saved as a state dict with the same "
        "names. Load it with load_state_dict. Other formats: --form safetensors, folder or onnx."
    ),
    "exported_beside": "Model card: {card}\nExample: {snippet}",
    "same": "Read back, the file answers like the new model on {count} images; outputs differ by at most {most}.",
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
    "newer_choice": "chosen for the next run: {choice}",
    "earlier_choice": "made for an earlier choice",
    "other_runs": "Other runs",
    "used_all": "all are training images",
    "used_only": "only those in {folders} are training images",
    "used_unknown": "training images not known",
    "said_white": "white is {white:g}",
    "said_white_guessed": "white is {white:g} (a guess)",
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
    "model_stated": "Preprocessing, as stated in the file: {how}",
    "model_usual": "Preprocessing, as usual for this model: {how}",
    "model_assumed": "The last layers were replaced. A ReLU between them is assumed, as is usual.",
    "model_candidates": (
        "These weights fit several architectures. The first is used unless you choose another with --architecture:"
    ),
    "preprocessing": "{width} × {height} pixels, {channels}, divided by {scale:g}, mean {mean}, deviation {std}",
    "preprocessing_shorter": "shorter side {side} pixels, centre crop: {how}",
    "preprocessing_whole": "{width} × {height} pixels, centre crop: {how}",
    "preprocessing_resampling": "{how}, resized by {name} filter",
    "preprocessing_bgr": "channels blue, green, red: {how}",
    "preprocessing_grey": "converted to grey: {how}",
    "way": "{width} × {height} {name}: {right} of {count}",
    "preprocessing_form": (
        '“{text}” is not allowed. Use one of {known}, each also with a size (half@64), or JSON such as {{"mean": '
        "[0, 0, 0]}}."
    ),
    "start_form": "“{text}” is neither random nor unknown, and no such file exists.",
    "recipe_form": "“{text}” is not allowed. Use epochs=NUMBER, rate=NUMBER or batch=NUMBER.",
    "letter": "Message to the model's author:",
    # new
    "made": "Project “{name}” is ready in {folder}",
    "next": "Next: {command}",
    "say_used": "The training images are not known (--used), so figures on unseen images will be left out.",
    "say_few": "{classes} with fewer than {few} training images, too few for reliable figures: {names}.",
    "say_only": "If only those in {folders} are training images, create the project with --used only.",
    # pack
    "packing": "To copy: {images} of images ({count}), {rest} of model, results and other files.",
    "weights_stay": (
        "The multimodal model's weights ({weights}) are not copied. Its answers are; new questions need the weights "
        "(--with-mllm)."
    ),
    "packed": "Packed: {path} ({size})",
    "unpacked": "Unpacked: {path} ({size})",
    # wrong options
    "class_unknown": "There is no class {names} in {path}. Classes: {classes}.",
    "one_rule": (
        "Choose what to forget with one of --forget, --forget-subclass, --forget-random, --forget-images and "
        "--forget-where."
    ),
    "where_form": "Write COLUMN=VALUE, all of the same column: patient=0137 patient=0138.",
    "needs_look_alikes": "Give the minimum similarity with --look-alikes.",
    "share_wrong": "The share must be between 0 and 1: 0.1 forgets 10 % of the images.",
    "subclass_form": "Write CLASS/SUBCLASS, all of the same class: pets/cat pets/dog.",
    "no_training_folder": "{path} has no folder train next to others, so “only” is not available. Use all or unknown.",
    "training_none": "These images have no splits to name. Leave --training out.",
    "training_wrong": "Name some, but not all, of the images' splits: {splits}.",
    "order_wrong": "Name each class of the images once: {classes}.",
    "white_wrong": "White is a value above 0, such as 4095 for 12 bits.",
    "strength_unknown": "{method} has no strength “{strength}”. Strengths: {strengths}.",
    "no_strengths": "{method} has no strengths; set its parameters with --set, or name another --method.",
    "not_one_of": "“{value}” is not allowed. Use one of: {known}.",
    "set_form": "“{text}” is not of the form NAME=VALUE.",
    "set_none": "{owner} has no parameters, so “{name}” can't be set.",
    "set_unknown": "{owner} has no parameter “{name}”. Parameters: {known}.",
    # hardware
    "hardware_used": "{device:<8} {name}, {what} (used)",
    "hardware_free": "{device:<8} {name}, {what}",
    "hardware_cores": "{count} cores, {free} of {memory} memory free",
    "hardware_cores_one": "{count} core, {free} of {memory} memory free",
    "hardware_memory": "{free} of {memory} memory free",
    "hardware_how": "To choose another device, set {variable}: {variable}=cpu megu run DIR runs on the processor.",
    # policy
    "policy_set": "The project is prepared for operators. In force:",
    "policy_digest": "SHA-256 of the policy: {digest}\nSealed by the key {key}",
    "policy_keep": (
        "Keep a copy of {path} where operators can't write: megu verify --policy compares a record with it. Anyone "
        "with write access to the project folder can remove the policy; the record then states that there was none."
    ),
    "policy_lifted": "The policy was removed: anyone can change everything in this project.",
    "policy_allowed": "The model of {run} may be exported. The record will state the reason.",
    "policy_ask": "Administrator's passphrase",
    "policy_no_passphrase": (
        "For unattended runs, give the passphrase with --passphrase-file or in the environment variable "
        "MEGU_POLICY_PASSPHRASE."
    ),
    "policy_passphrase_file": "Can't read “{path}” as a passphrase. Use a file with one line of text.",
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
    "request_unchecked": "exported on {date} by {run}, NOT CHECKED yet: check it with megu report",
    "request_not_met": "NOT FORGOTTEN by {run}, exported on {date}",
    "request_cannot_tell": "exported on {date} by {run}; can't tell whether it is forgotten",
    "request_refused": "refused",
    "request_overdue": "OVERDUE",
    "request_late": "LATE",
    "request_received": "received {date}",
    "request_due": "due {date}",
    "request_unsaid": "no images chosen yet",
    "request_next": "Next: {command}",
    "request_one_at_a_time": "Use one of --add, --refuse and --reopen.",
    "request_needs_add": "Name the request with --add.",
    "requests_until": "Requests need a complete run; omit --until.",
    "request_judged": "Request {reference}: {what}",
    # traces
    "verify_not_here": "This applies to a single record. Give its file evidence.json, or omit the option.",
    "notice_how": "This value is not allowed. Use one of: {known}.",
    "notice_row": "There is no line {number}; there are {most}. See megu destroyed RECORD.",
    "notice_line": "{number:>3}  {state}: {what}",
    "notice_written": "Written: {path}",
    "thing_there": "there",
    "thing_withdrawn": "withdrawn",
    "thing_destroyed": "destroyed",
    "thing_unknown": "not known",
    "stamp_request": (
        "Written: {path}. Send it to a time-stamp authority, then import its answer: megu stamp RECORD --answer FILE"
    ),
    "countersigned": "Signed by {key}: {path}",
    "request_extended": "due {date} instead of {due}",
    "request_no_notice": "No record of the refusal was written. To write one, give --reason and --decided-by.",
    "request_needs_until": "Give the new date with --until and the reason with --reason.",
    "row_kept_wrong": (
        "“{row}” is not a valid row. Use WHAT; PLACE; WHOSE; SINCE; STATE, for example copy; tape 7; IT; ; there."
    ),
    "row_told_wrong": "“{row}” is not a valid row. Use NAME; DATE, or NAME; WHY NOT.",
    "traces_head": "Traces of what was forgotten, {count} files, {size}:",
    "traces_line": "  {count:>6}  {size:>9}  {holds}",
    "traces_none": "There are no traces to erase.",
    "traces_ask": "Erase them? This can't be undone",
    "traces_not_asked": "Nothing was erased. For unattended runs, confirm with --yes.",
    "traces_done": "Erased: {count} files, {size}.",
    "traces_count_one": "{count} record",
    "traces_count": "{count} records",
    "traces_recorded": "Recorded in {path}; the previous record stays next to it.",
    "traces_erased": "Traces were erased on {date}.",
    "traces_half": "Erasing traces was interrupted. Continue with megu erase-traces.",
    # audit
    "audit_head": "Figures, with 95 % intervals",
    "gaps_head": "Gaps to retrained in points, with the noise floor",
    "too_few": "too few to tell",
    "more_than": "more than {steps}",
    "audit_saved": "Saved: {path}",
    # ends
    "log_at": "{sentence} Details are in {log}",
}


def say(code: str, **values: Any) -> str:
    """Return a sentence of the catalogue, filled with values (see `fill`)."""
    return fill(WORDS, code, **values)


def count_of(thing: str, count: int) -> str:
    """Return a number with its noun, for instance ``images`` or ``classes``: "1,797 images", "1 class"."""
    return say(f"n_{thing}", count=count)


def join_names(names: Sequence[str], most: int = 6) -> str:
    """Join names by commas, quoted if they are empty or look like numbers.

    After `most` names an ellipsis follows; no names give "none".
    """
    if not names:
        return say("none_whole")
    return ", ".join(set_apart(plain(name)) or "“”" for name in names[:most]) + (", …" if len(names) > most else "")


def few_warning(code: str, few: Mapping[str, int]) -> str:
    """Return a warning that names the classes with few training images and their numbers; "" if there are none."""
    if not few:
        return ""
    names = join_names([f"{set_apart(name)} ({count:,})" for name, count in few.items()], 3)
    return say(code, classes=count_of("classes", len(few)), few=FEW, names=names)
