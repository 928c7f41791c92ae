"""What the command line says: its catalogue of sentences, and numbers as a person reads them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from megu.cli_words_erasure import ERASURE
from megu.cli_words_hardware import HARDWARE
from megu.cli_words_policy import POLICY
from megu.few_images import FEW
from megu.messages import plain, set_apart
from megu.translation import QT_TRANSLATE_NOOP

WORDS: dict[str, str] = {
    **ERASURE,
    **HARDWARE,
    **POLICY,
    # what a running stage is doing
    "doing_model": QT_TRANSLATE_NOOP("cli", "Looking at the model"),
    "doing_images": QT_TRANSLATE_NOOP("cli", "Reading the images"),
    "doing_fit": QT_TRANSLATE_NOOP("cli", "Finding how images are prepared"),
    "doing_baseline": QT_TRANSLATE_NOOP("cli", "Trying the original"),
    "doing_features": QT_TRANSLATE_NOOP("cli", "Looking at each image as the model does"),
    "doing_lookalikes": QT_TRANSLATE_NOOP("cli", "Looking for look-alikes"),
    "doing_forget": QT_TRANSLATE_NOOP("cli", "Collecting what to forget"),
    "doing_pixels": QT_TRANSLATE_NOOP("cli", "Decoding the images"),
    "doing_forget_pixels": QT_TRANSLATE_NOOP("cli", "Decoding the images to forget"),
    "doing_drawn": QT_TRANSLATE_NOOP("cli", "Drawing images to ask about"),
    "doing_row": QT_TRANSLATE_NOOP("cli", "Estimating similarity of one class"),
    "doing_class_noise": QT_TRANSLATE_NOOP("cli", "Making noise of one class"),
    "doing_measured": QT_TRANSLATE_NOOP("cli", "Measuring a model"),
    "doing_mllm": QT_TRANSLATE_NOOP("cli", "Looking at the multimodal model"),
    "doing_similarity": QT_TRANSLATE_NOOP("cli", "Estimating similarity"),
    "doing_sight": QT_TRANSLATE_NOOP("cli", "Looking whether the model sees the classes"),
    "doing_connect": QT_TRANSLATE_NOOP("cli", "Testing the server"),
    "doing_preview": QT_TRANSLATE_NOOP("cli", "Counting what would be asked"),
    "doing_noise": QT_TRANSLATE_NOOP("cli", "Making noise"),
    "doing_unlearn": QT_TRANSLATE_NOOP("cli", "Unlearning"),
    "doing_compare": QT_TRANSLATE_NOOP("cli", "Comparing"),
    "doing_export": QT_TRANSLATE_NOOP("cli", "Exporting"),
    "doing_bench": QT_TRANSLATE_NOOP("cli", "Benchmarking"),
    "doing_pictures": QT_TRANSLATE_NOOP("cli", "Making pictures"),
    "doing_audit": QT_TRANSLATE_NOOP("cli", "Auditing"),
    "doing_evidence": QT_TRANSLATE_NOOP("cli", "Writing the evidence record"),
    "doing_verify": QT_TRANSLATE_NOOP("cli", "Checking the record"),
    "doing_pack": QT_TRANSLATE_NOOP("cli", "Copying the project"),
    "doing_unpack": QT_TRANSLATE_NOOP("cli", "Unpacking the project"),
    "doing_replay": QT_TRANSLATE_NOOP("cli", "Making the run once more"),
    "checked": QT_TRANSLATE_NOOP("cli", "{count} things checked"),
    "checked_no_figure": QT_TRANSLATE_NOOP(
        "cli", "No figure of the record could be checked with the images in “{data}”; the lines above say why."
    ),
    "evidence_written": QT_TRANSLATE_NOOP("cli", "The evidence record lies in {path}"),
    "evidence_file_it": QT_TRANSLATE_NOOP(
        "cli", "File these elsewhere: the record's fingerprint {fingerprint}, the signing key's {key}"
    ),
    "evidence_key_changed": QT_TRANSLATE_NOOP(
        "cli",
        "This record's marks are made with another officer's key (check {now}) than those of the former (check "
        "{former}): each record is checked with its own key. To keep to one key, give its file with --key.",
    ),
    "report_needs_reference": QT_TRANSLATE_NOOP(
        "cli", "Dates and who decided belong to a request: say with --reference which one."
    ),
    "measured": QT_TRANSLATE_NOOP("cli", "right on {forget} to forget, {retain} to keep"),
    "done_of": QT_TRANSLATE_NOOP("cli", "{done} of {total} {unit}"),
    "left": QT_TRANSLATE_NOOP("cli", "{time} left"),
    "stopping": QT_TRANSLATE_NOOP("cli", "Stopping; press again to stop at once."),
    # so many of something
    "n_images": QT_TRANSLATE_NOOP("cli", "{count} images"),
    "n_images_one": QT_TRANSLATE_NOOP("cli", "{count} image"),
    "n_classes": QT_TRANSLATE_NOOP("cli", "{count} classes"),
    "n_classes_one": QT_TRANSLATE_NOOP("cli", "{count} class"),
    "n_parameters": QT_TRANSLATE_NOOP("cli", "{count} parameters"),
    "n_parameters_one": QT_TRANSLATE_NOOP("cli", "{count} parameter"),
    "n_channels": QT_TRANSLATE_NOOP("cli", "{count} channels"),
    "n_channels_one": QT_TRANSLATE_NOOP("cli", "{count} channel"),
    "n_questions": QT_TRANSLATE_NOOP("cli", "{count} questions"),
    "n_questions_one": QT_TRANSLATE_NOOP("cli", "{count} question"),
    "n_steps": QT_TRANSLATE_NOOP("cli", "{count} steps"),
    "n_steps_one": QT_TRANSLATE_NOOP("cli", "{count} step"),
    "n_models": QT_TRANSLATE_NOOP("cli", "{count} models"),
    "n_models_one": QT_TRANSLATE_NOOP("cli", "{count} model"),
    # states of a stage
    "state_done": QT_TRANSLATE_NOOP("cli", "done"),
    "state_reused": QT_TRANSLATE_NOOP("cli", "done before"),
    "state_running": QT_TRANSLATE_NOOP("cli", "running"),
    "at_work": QT_TRANSLATE_NOOP("cli", "Another process works in this project: {doing}"),
    "at_work_unknown": QT_TRANSLATE_NOOP("cli", "Another process works in this project."),
    "state_stopped": QT_TRANSLATE_NOOP("cli", "stopped"),
    "state_todo": QT_TRANSLATE_NOOP("cli", "to do"),
    # what a stage found
    "note_model": QT_TRANSLATE_NOOP("cli", "{title}, {classes}, {parameters}"),
    "note_images": QT_TRANSLATE_NOOP("cli", "{images} in {classes}"),
    "note_unreadable": QT_TRANSLATE_NOOP("cli", "{count} can't be read: {names}"),
    "note_across": QT_TRANSLATE_NOOP("cli", "{images} among the training images and the others too: {names}"),
    "note_few": QT_TRANSLATE_NOOP("cli", "{classes} with fewer than {few} training images, too few to tell: {names}"),
    "note_fit": QT_TRANSLATE_NOOP("cli", "{by}: {how}; right on {right} of {count} shown ({low} to {high})"),
    "note_fit_nothing": QT_TRANSLATE_NOOP("cli", "nothing could be tried"),
    "note_fit_white": QT_TRANSLATE_NOOP("cli", "nothing tried yet: which value is white is to be said first (--white)"),
    "note_fit_classes": QT_TRANSLATE_NOOP(
        "cli", "nothing could be tried: the model and the images have different numbers of classes"
    ),
    "note_fit_read": QT_TRANSLATE_NOOP("cli", "nothing could be tried: no image can be read"),
    "note_fit_tried": QT_TRANSLATE_NOOP("cli", "{ways} tried: {best}"),
    "note_fit_better": QT_TRANSLATE_NOOP("cli", "fits better, --preprocessing chooses it: {how} ({way})"),
    "fit_user": QT_TRANSLATE_NOOP("cli", "as you chose"),
    "fit_file": QT_TRANSLATE_NOOP("cli", "as the file says"),
    "fit_search": QT_TRANSLATE_NOOP("cli", "as fits best"),
    "fit_before": QT_TRANSLATE_NOOP("cli", "as before"),
    "level_chance": QT_TRANSLATE_NOOP(
        "cli",
        "hardly better than guessing: other images or another preparation may be meant (--images, --preprocessing)",
    ),
    "level_low": QT_TRANSLATE_NOOP(
        "cli",
        "fewer than a model of {classes} should reach ({expected}): another preparation may be meant (--preprocessing)",
    ),
    "note_baseline": QT_TRANSLATE_NOOP("cli", "right on {accuracy} of {count} unseen images"),
    "note_names_differ": QT_TRANSLATE_NOOP(
        "cli",
        "the model's file gives its classes other names than these images; if its outputs stand for these in this "
        "order, say so: {option}",
    ),
    "note_baseline_all": QT_TRANSLATE_NOOP("cli", "right on {accuracy} of all {count} images, which trained it"),
    "note_baseline_unknown": QT_TRANSLATE_NOOP(
        "cli", "right on {accuracy} of all {count} images; which of them trained it is not known"
    ),
    "n_ways": QT_TRANSLATE_NOOP("cli", "{count} ways"),
    "n_ways_one": QT_TRANSLATE_NOOP("cli", "{count} way"),
    "note_flat": QT_TRANSLATE_NOOP("cli", "{count} black or of one brightness throughout: {names}"),
    "note_forget": QT_TRANSLATE_NOOP("cli", "{names}: {count} of {of} training images"),
    "note_similarity": QT_TRANSLATE_NOOP("cli", "{name}: nearest {nearest}"),
    "note_preview": QT_TRANSLATE_NOOP("cli", "{questions}, {images}"),
    "note_questions": QT_TRANSLATE_NOOP("cli", "{count} questions asked"),
    "note_questions_one": QT_TRANSLATE_NOOP("cli", "{count} question asked"),
    "note_noise": QT_TRANSLATE_NOOP("cli", "against {negative}, towards {positive}"),
    "note_noise_negative": QT_TRANSLATE_NOOP("cli", "against {negative}"),
    "note_noise_positive": QT_TRANSLATE_NOOP("cli", "towards {positive}"),
    "note_noise_none": QT_TRANSLATE_NOOP("cli", "nothing to do: this run adds no noise"),
    "note_ended": QT_TRANSLATE_NOOP("cli", "{steps}, of {planned} planned: more would have changed nothing"),
    "note_compare": QT_TRANSLATE_NOOP("cli", "still recognised: {right} of {count}"),
    # forget
    "look_alikes": QT_TRANSLATE_NOOP("cli", "{count} images resemble one to be forgotten (similarity {threshold} on)"),
    "look_alikes_one": QT_TRANSLATE_NOOP(
        "cli", "{count} image resembles one to be forgotten (similarity {threshold} on)"
    ),
    "look_alike": QT_TRANSLATE_NOOP("cli", "  {similarity}  {name}  resembles  {other}"),
    "more_alike": QT_TRANSLATE_NOOP("cli", "  and {count} more: --table FILE saves them all"),
    "decide": QT_TRANSLATE_NOOP(
        "cli",
        "Decide by giving --look-alikes {threshold} again, with --take all, none, or a file with the names of some.",
    ),
    "decided": QT_TRANSLATE_NOOP(
        "cli", "Taken: {taken}, left: {left}, not used in training and no longer counted as unseen: {unseen}"
    ),
    "forgetting": QT_TRANSLATE_NOOP("cli", "To be forgotten: {count} of {of} training images, of {classes}"),
    "vanishing": QT_TRANSLATE_NOOP("cli", "Classes that vanish entirely: {names}"),
    "none_whole": QT_TRANSLATE_NOOP("cli", "none"),
    # similarity
    "who_is_asked": QT_TRANSLATE_NOOP("cli", "Give --mllm FOLDER, or --server URL with --model NAME."),
    "plain_http": QT_TRANSLATE_NOOP(
        "cli",
        "The connection to {host} is not encrypted: others on the network can see the images and the key. Use https.",
    ),
    "not_text": QT_TRANSLATE_NOOP("cli", "“{value}” holds signs that are not text. Rename it, or type it again."),
    "would_send": QT_TRANSLATE_NOOP(
        "cli",
        "{count} images would be sent to {host}, each perhaps several times. Whoever runs it can see and keep them:"
        " this is a disclosure to a third party, and can't be taken back. Images by class:",
    ),
    "would_send_forget": QT_TRANSLATE_NOOP(
        "cli", "{count} of them are images to be forgotten, because their class has no others."
    ),
    "would_send_no_forget": QT_TRANSLATE_NOOP("cli", "None of the images to be forgotten is among them."),
    "agree_by_option": QT_TRANSLATE_NOOP("cli", "Where nobody can be asked, --agree-to-send says yes."),
    "not_both": QT_TRANSLATE_NOOP("cli", "Give --mllm FOLDER or --server URL, not both."),
    "agree": QT_TRANSLATE_NOOP("cli", "Send them?"),
    "agree_forget": QT_TRANSLATE_NOOP("cli", "A class has no other images than those to forget. Send these as well?"),
    "asked": QT_TRANSLATE_NOOP(
        "cli", "{count} questions answered, {undecided} undecided. They will not be asked again."
    ),
    "sees": QT_TRANSLATE_NOOP(
        "cli", "The model can see these classes: it rates the right one {gap} higher ({low} to {high})."
    ),
    "votes_short": QT_TRANSLATE_NOOP("cli", "{count} of them rest on fewer votes than were asked for."),
    "with_interval": QT_TRANSLATE_NOOP("cli", "{name} {value} ({low} to {high})"),
    "sees_not": QT_TRANSLATE_NOOP(
        "cli",
        "It can't be shown that the model sees these classes: it rates the right one {gap} higher ({low} to {high}).",
    ),
    "sent": QT_TRANSLATE_NOOP("cli", "Sent to {host}: {different} images, {times} times in all."),
    "connected": QT_TRANSLATE_NOOP("cli", "{host} answered {answer} in {seconds} s. Scores: {how}."),
    "neither": QT_TRANSLATE_NOOP("cli", "neither True nor False"),
    "test_needs_server": QT_TRANSLATE_NOOP("cli", "Only a connection to a server can be tested: give --server too."),
    "note_copies": QT_TRANSLATE_NOOP("cli", "{count} of them exact copies of others, which would have stayed"),
    # the verdict
    "single_as_new": QT_TRANSLATE_NOOP(
        "cli",
        "Forgotten: of {what}, the model recognises {right} of {count}, as many as one that never saw them would.",
    ),
    "single_remembered": QT_TRANSLATE_NOOP(
        "cli", "Not forgotten: of {what}, the model recognises {right} of {count}, more than if it had never seen them."
    ),
    "single_too_much": QT_TRANSLATE_NOOP(
        "cli", "Too much forgotten: of {what}, the model recognises {right} of {count}, fewer than if never seen."
    ),
    "single_too_few": QT_TRANSLATE_NOOP(
        "cli", "Of {what}, the model recognises {right} of {count}: too few to tell whether they are forgotten."
    ),
    "single_unknown": QT_TRANSLATE_NOOP(
        "cli",
        "Of {what}, the model recognises {right} of {count}. How many it should, only a model retrained without them "
        "can tell: megu run with --method retrain adds one.",
    ),
    "aim_unseen": QT_TRANSLATE_NOOP(
        "cli", "Expected: {value} ({low} to {high}), the original's share of unseen images of the same classes."
    ),
    "aim_retrained": QT_TRANSLATE_NOOP("cli", "Expected: {value} ({low} to {high}), as the retrained model."),
    "forgotten": QT_TRANSLATE_NOOP("cli", "The model no longer recognises {names}: {right} of {count} {images}."),
    "forgotten_of_few": QT_TRANSLATE_NOOP(
        "cli", "The model recognises {right} of {count} {images} of {names}, which are too few to tell."
    ),
    "not_forgotten": QT_TRANSLATE_NOOP("cli", "The model still recognises {names}: {right} of {count} {images}."),
    "nothing_to_check": QT_TRANSLATE_NOOP("cli", "There are no images of {names} to check on."),
    "images_test": QT_TRANSLATE_NOOP("cli", "unseen images"),
    "images_training": QT_TRANSLATE_NOOP("cli", "training images"),
    "kept": QT_TRANSLATE_NOOP("cli", "It knows the rest as well as before"),
    "not_kept": QT_TRANSLATE_NOOP("cli", "It knows the rest less well than before"),
    "change": QT_TRANSLATE_NOOP("cli", "{sentence}: {after} right, {change} points (95 % interval {low} to {high})."),
    "withheld": QT_TRANSLATE_NOOP(
        "cli", "Measured on training images: nothing is known to be unseen, so figures on unseen images are withheld."
    ),
    "exported": QT_TRANSLATE_NOOP("cli", "Exported: {path}"),
    "export_state_dict": QT_TRANSLATE_NOOP(
        "cli",
        "The original was saved whole, as a program's object. The new model is not: it becomes a state dict with the "
        "same names, to be loaded with load_state_dict. Other forms: --form safetensors, folder or onnx.",
    ),
    "exported_beside": QT_TRANSLATE_NOOP("cli", "Model card: {card}\nExample: {snippet}"),
    "same": QT_TRANSLATE_NOOP(
        "cli", "Read back, the file gives the same predictions on {count} images; outputs differ by at most {most}."
    ),
    # methods
    "method_paper": QT_TRANSLATE_NOOP("cli", "Paper: {value}"),
    "method_package": QT_TRANSLATE_NOOP("cli", "From the package {value}"),
    "method_suits": QT_TRANSLATE_NOOP("cli", "Forgets only: {value}"),
    # show
    "row_model": QT_TRANSLATE_NOOP("cli", "Model"),
    "row_images": QT_TRANSLATE_NOOP("cli", "Images"),
    "row_forget": QT_TRANSLATE_NOOP("cli", "Forget"),
    "row_similarity": QT_TRANSLATE_NOOP("cli", "Similarity"),
    "row_run": QT_TRANSLATE_NOOP("cli", "Run"),
    "newer_choice": QT_TRANSLATE_NOOP("cli", "chosen since, for the next run: {choice}"),
    "earlier_choice": QT_TRANSLATE_NOOP("cli", "made for an earlier choice"),
    "other_runs": QT_TRANSLATE_NOOP("cli", "Other runs"),
    "used_all": QT_TRANSLATE_NOOP("cli", "all of them trained the model"),
    "used_only": QT_TRANSLATE_NOOP("cli", "only those in {folders} trained the model"),
    "used_unknown": QT_TRANSLATE_NOOP("cli", "not known which of them trained the model"),
    "said_white": QT_TRANSLATE_NOOP("cli", "white is {white:g}"),
    "said_white_guessed": QT_TRANSLATE_NOOP("cli", "white is taken to be {white:g}, which nobody knows"),
    "said_order": QT_TRANSLATE_NOOP("cli", "outputs in the order {names}"),
    "said_scans": QT_TRANSLATE_NOOP("cli", "read again {count} times"),
    "said_scans_one": QT_TRANSLATE_NOOP("cli", "read again once"),
    "said_edits": QT_TRANSLATE_NOOP("cli", "{count} cells set by hand"),
    "said_edits_one": QT_TRANSLATE_NOOP("cli", "{count} cell set by hand"),
    "source_confusions": QT_TRANSLATE_NOOP("cli", "the model's own confusions"),
    "none": QT_TRANSLATE_NOOP("cli", "not chosen yet"),
    # the model
    "note_several": QT_TRANSLATE_NOOP("cli", "{count} other architectures fit too (megu model)"),
    "note_several_one": QT_TRANSLATE_NOOP("cli", "{count} other architecture fits too (megu model)"),
    "model_classes": QT_TRANSLATE_NOOP("cli", "Classes: {names}"),
    "model_stated": QT_TRANSLATE_NOOP("cli", "Images, as the file says: {how}"),
    "model_usual": QT_TRANSLATE_NOOP("cli", "Images, as is usual for it: {how}"),
    "model_assumed": QT_TRANSLATE_NOOP(
        "cli", "Its last layers were replaced by others. Between them a ReLU was assumed, as is usual."
    ),
    "model_candidates": QT_TRANSLATE_NOOP(
        "cli", "These weights fit several architectures; the first one is taken unless --architecture names another:"
    ),
    "preprocessing": QT_TRANSLATE_NOOP(
        "cli", "{width} × {height} pixels, {channels}, divided by {scale:g}, mean {mean}, deviation {std}"
    ),
    "preprocessing_shorter": QT_TRANSLATE_NOOP("cli", "shorter side {side} pixels, of which the middle: {how}"),
    "preprocessing_whole": QT_TRANSLATE_NOOP("cli", "{width} × {height} pixels, of which the middle: {how}"),
    "preprocessing_resampling": QT_TRANSLATE_NOOP("cli", "{how}, resized by {name} filter"),
    "preprocessing_bgr": QT_TRANSLATE_NOOP("cli", "blue first, red last: {how}"),
    "preprocessing_grey": QT_TRANSLATE_NOOP("cli", "made grey: {how}"),
    "way": QT_TRANSLATE_NOOP("cli", "{width} × {height} {name}: {right} of {count}"),
    "preprocessing_form": QT_TRANSLATE_NOOP(
        "cli", '“{text}” is none of: {known}, each also with a size (half@64), nor JSON such as {{"mean": [0, 0, 0]}}.'
    ),
    "start_form": QT_TRANSLATE_NOOP("cli", "“{text}” is neither random nor unknown, and no file is called so."),
    "recipe_form": QT_TRANSLATE_NOOP("cli", "“{text}” is none of epochs=NUMBER, rate=NUMBER and batch=NUMBER."),
    "letter": QT_TRANSLATE_NOOP("cli", "A message to whoever made it:"),
    # new
    "made": QT_TRANSLATE_NOOP("cli", "Project “{name}” is ready in {folder}"),
    "next": QT_TRANSLATE_NOOP("cli", "Next: {command}"),
    "say_used": QT_TRANSLATE_NOOP(
        "cli",
        "It was not said which images trained the model (--used), so figures on unseen images will be withheld.",
    ),
    "say_few": QT_TRANSLATE_NOOP(
        "cli", "{classes} with fewer than {few} training images, too few to tell much: {names}."
    ),
    "say_only": QT_TRANSLATE_NOOP("cli", "If only those in {folders} did, make the project with --used only."),
    # pack
    "packing": QT_TRANSLATE_NOOP(
        "cli", "To be copied: {images} of images ({count}), {rest} of model, results and other files."
    ),
    "weights_stay": QT_TRANSLATE_NOOP(
        "cli",
        "The multimodal model's weights ({weights}) stay behind: what it answered is kept, and new questions need them "
        "(--with-mllm).",
    ),
    "packed": QT_TRANSLATE_NOOP("cli", "Packed: {path} ({size})"),
    "unpacked": QT_TRANSLATE_NOOP("cli", "Unpacked: {path} ({size})"),
    # wrong options
    "class_unknown": QT_TRANSLATE_NOOP("cli", "There is no class {names} in {path}. Classes: {classes}."),
    "one_rule": QT_TRANSLATE_NOOP(
        "cli",
        "Say what to forget by one of --forget, --forget-subclass, --forget-random, --forget-images and "
        "--forget-where.",
    ),
    "where_form": QT_TRANSLATE_NOOP("cli", "Write COLUMN=VALUE, all of the same column: patient=0137 patient=0138."),
    "needs_look_alikes": QT_TRANSLATE_NOOP("cli", "Say with --look-alikes from which similarity on to look."),
    "share_wrong": QT_TRANSLATE_NOOP("cli", "The share must lie between 0 and 1: 0.1 forgets 10 % of the images."),
    "subclass_form": QT_TRANSLATE_NOOP("cli", "Write CLASS/SUBCLASS, all of the same class: pets/cat pets/dog."),
    "no_training_folder": QT_TRANSLATE_NOOP(
        "cli", "{path} has no folder train beside others, so “only” can't be told apart. Use all or unknown."
    ),
    "training_none": QT_TRANSLATE_NOOP("cli", "These images have no splits to name. Leave --training out."),
    "training_wrong": QT_TRANSLATE_NOOP("cli", "Name some of the images' splits, and not all of them: {splits}."),
    "order_wrong": QT_TRANSLATE_NOOP("cli", "Name each class of the images once: {classes}."),
    "white_wrong": QT_TRANSLATE_NOOP("cli", "White is a value above 0, such as 4095 for 12 bits."),
    "strength_unknown": QT_TRANSLATE_NOOP("cli", "{method} has no strength “{strength}”. Strengths: {strengths}."),
    "no_strengths": QT_TRANSLATE_NOOP(
        "cli", "{method} has no strengths; set its parameters with --set, or name another --method."
    ),
    "not_one_of": QT_TRANSLATE_NOOP("cli", "“{value}” is none of: {known}."),
    "set_form": QT_TRANSLATE_NOOP("cli", "“{text}” is not of the form NAME=VALUE."),
    "set_none": QT_TRANSLATE_NOOP("cli", "{owner} has no parameters, so “{name}” can't be set."),
    "set_unknown": QT_TRANSLATE_NOOP("cli", "{owner} has no parameter “{name}”. Parameters: {known}."),
    # audit
    "audit_head": QT_TRANSLATE_NOOP("cli", "Figures, with 95 % intervals"),
    "gaps_head": QT_TRANSLATE_NOOP("cli", "Gaps to retrained in points, beside the noise floor"),
    "gap_floor": QT_TRANSLATE_NOOP("cli", "floor"),
    "gap_retrained": QT_TRANSLATE_NOOP("cli", "retrained"),
    "gap_mean": QT_TRANSLATE_NOOP("cli", "mean, in floors"),
    "gap_mean_of": QT_TRANSLATE_NOOP("cli", "The mean leaves out what is withheld: {names}."),
    "withheld_head": QT_TRANSLATE_NOOP("cli", "Withheld"),
    "withheld_line": QT_TRANSLATE_NOOP("cli", "{names}: {why}."),
    "reference_true": QT_TRANSLATE_NOOP(
        "cli", "Reference: {count} retrained; the recipe on all images is as good as the original."
    ),
    "reference_approximate": QT_TRANSLATE_NOOP("cli", "Reference approximate: {why}."),
    "floor_note": QT_TRANSLATE_NOOP("cli", "Floor: {why}."),
    "too_few": QT_TRANSLATE_NOOP("cli", "too few to tell"),
    "more_than": QT_TRANSLATE_NOOP("cli", "more than {steps}"),
    "audit_saved": QT_TRANSLATE_NOOP("cli", "Saved: {path}"),
    "figure_forget_unseen": QT_TRANSLATE_NOOP("cli", "forget, unseen images"),
    "figure_retain_unseen": QT_TRANSLATE_NOOP("cli", "retain, unseen images"),
    "figure_forget_train": QT_TRANSLATE_NOOP("cli", "forget, training"),
    "figure_retain_train": QT_TRANSLATE_NOOP("cli", "retain, training"),
    "figure_mia_entropy": QT_TRANSLATE_NOOP("cli", "mia_entropy"),
    "figure_mia_rmia": QT_TRANSLATE_NOOP("cli", "mia_rmia, AUC"),
    "figure_mia_rmia_tpr": QT_TRANSLATE_NOOP("cli", "mia_rmia, TPR at 1 % FPR"),
    "figure_probe": QT_TRANSLATE_NOOP("cli", "probe, unseen images"),
    "figure_probe_normalised": QT_TRANSLATE_NOOP("cli", "probe, normalised"),
    "figure_relearn_steps": QT_TRANSLATE_NOOP("cli", "relearn, steps"),
    "figure_relearn_ratio": QT_TRANSLATE_NOOP("cli", "relearn, steps / retrained"),
    "figure_relearn_area": QT_TRANSLATE_NOOP("cli", "relearn, area"),
    "figure_relearn_area_ratio": QT_TRANSLATE_NOOP("cli", "relearn, area / retrained"),
    "figure_js_retrained": QT_TRANSLATE_NOOP("cli", "js_retrained"),
    "figure_zrf": QT_TRANSLATE_NOOP("cli", "zrf"),
    # bench
    "bench_trial": QT_TRANSLATE_NOOP("cli", "trial: {where}"),
    "bench_head": QT_TRANSLATE_NOOP("cli", "Results"),
    "bench_means": QT_TRANSLATE_NOOP(
        "cli",
        "Means over bases and seeds ± their deviation. A floor is the deviation between retrained models, their "
        "standard error or half a point, whichever is most; gaps are to their mean, so that 0 is best.",
    ),
    "bench_gaps_head": QT_TRANSLATE_NOOP(
        "cli", "Distance to retrained, in floors (+ above, − below, ± now one, now the other)"
    ),
    "bench_mia_gap": QT_TRANSLATE_NOOP("cli", "mia_entropy, gap to retrained in points"),
    "bench_together": QT_TRANSLATE_NOOP("cli", "Together: {names}"),
    "bench_gap_of": QT_TRANSLATE_NOOP("cli", "{name}: gap, points"),
    "bench_distance_of": QT_TRANSLATE_NOOP("cli", "{name}: distance"),
    "bench_points_of": QT_TRANSLATE_NOOP("cli", "{name}: distance, points"),
    "bench_machine": QT_TRANSLATE_NOOP("cli", "{device}, threads: {threads}"),
    "bench_days": QT_TRANSLATE_NOOP("cli", "{first} to {last}"),
    "bench_computed": QT_TRANSLATE_NOOP("cli", "Computed {when}: megu {megu}, torch {torch}, {system}, {machine}."),
    "bench_seconds": QT_TRANSLATE_NOOP("cli", "time"),
    "bench_ratio": QT_TRANSLATE_NOOP("cli", "% of retraining"),
    "bench_cells": QT_TRANSLATE_NOOP("cli", "cells"),
    "bench_missing": QT_TRANSLATE_NOOP("cli", "{count} missing"),
    "bench_failed": QT_TRANSLATE_NOOP("cli", "{count} diverged"),
    "bench_original": QT_TRANSLATE_NOOP("cli", "no unlearning"),
    "bench_retrained": QT_TRANSLATE_NOOP("cli", "retrained again (other seed)"),
    "bench_oracle": QT_TRANSLATE_NOOP("cli", "oracle-tuned"),
    "bench_free": QT_TRANSLATE_NOOP("cli", "retrain-free"),
    "bench_defaults": QT_TRANSLATE_NOOP("cli", "defaults"),
    "bench_no_base": QT_TRANSLATE_NOOP("cli", "The base {name} is missing: there is no {path}."),
    "bench_no_retrained": QT_TRANSLATE_NOOP("cli", "A retrained model is missing: there is no {path}."),
    "bench_untuned": QT_TRANSLATE_NOOP("cli", "Not chosen yet, as trials or retrained models are missing: {names}."),
    "bench_unsuited": QT_TRANSLATE_NOOP("cli", "Do not suit this: {names}."),
    "bench_left_out": QT_TRANSLATE_NOOP("cli", "The mean gap leaves out {names} where they are withheld."),
    "bench_unsteady": QT_TRANSLATE_NOOP(
        "cli",
        "The share of retraining leaves out {count} of {of} times: other work changed the machine's speed.",
    ),
    "bench_saved": QT_TRANSLATE_NOOP("cli", "Saved in {folder}: {names}"),
    # ends
    "log_at": QT_TRANSLATE_NOOP("cli", "{sentence} What is known of it is in {log}"),
}


def say(code: str, **values: Any) -> str:
    """A sentence of the catalogue, filled; of one thing (`count`) that for one. Whole numbers get their separators."""
    one = f"{code}_one"
    text = WORDS[one if values.get("count") == 1 and one in WORDS else code]
    return text.format(**{name: _told(value) for name, value in values.items()})


def of(thing: str, count: int) -> str:
    """So many of something, ``images`` or ``classes`` for instance: "1,797 images", "1 class"."""
    return say(f"n_{thing}", count=count)


def _told(value: Any) -> Any:
    return f"{value:,}" if type(value) is int else plain(str(value) if isinstance(value, Path) else value)


def listed(names: Sequence[str], most: int = 6) -> str:
    """Names with commas, quoted where they are empty or could be read as figures; beyond `most` an ellipsis, and "none"
    where there are none."""
    if not names:
        return say("none_whole")
    return ", ".join(set_apart(plain(name)) or "“”" for name in names[:most]) + (", …" if len(names) > most else "")


def few_warning(code: str, few: Mapping[str, int]) -> str:
    """Which classes have few training images, with the number of each; "" where none has."""
    if not few:
        return ""
    names = listed([f"{set_apart(name)} ({count:,})" for name, count in few.items()], 3)
    return say(code, classes=of("classes", len(few)), few=FEW, names=names)


def percent(fraction: float | None) -> str:
    """0.981 as "98.1 %"; None, where nothing was measured, as a dash."""
    if fraction is None:
        return "–"
    return f"{100 * fraction:.0f} %" if fraction in (0, 1) else f"{100 * fraction:.1f} %"


def size(count: float) -> str:
    """1234567 bytes as "1.2 MB"."""
    for unit in ("bytes", "kB", "MB"):
        if count < 999.5:
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"


def signed(points: float) -> str:
    """Percentage points with their sign and a true minus: "−0.4"."""
    text = f"{points:+.1f}"
    return text.replace("+", "") if float(text) == 0 else text.replace("-", "−")


def duration(seconds: float) -> str:
    """42.3 as "42 s", 131 as "2 min 11 s", 3900 as "1 h 5 min"; below ten seconds with one decimal."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
