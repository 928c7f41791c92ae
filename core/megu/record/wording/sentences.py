"""The sentences of the evidence record for a person, by code."""

from megu.compare.metrics.table import FIGURES

SENTENCES: dict[str, str] = {
    # the rule, where names are not shown
    "evidence_rule_classes": "whole classes: {count}",
    "evidence_rule_subclass": "parts of one class: {count}",
    "evidence_rule_chosen": "all images with a value in a column; values: {count}",
    # figures
    **{f"figure_{figure.code}": figure.title for figure in FIGURES.values() if figure.title},
    **{f"definition_{figure.code}": figure.definition for figure in FIGURES.values() if figure.title},
    # what this shows
    "shows_origin": (
        "The signer states that the method and parameters given, starting from the original with this SHA-256, "
        "produced the model with this SHA-256. Hashes show that the files are the same; only a replay shows where "
        "they came from."
    ),
    "shows_figures": (
        "On the tested images, the models answer as stated in the table. The intervals show how much chance alone "
        "explains with this many images (95 %)."
    ),
    "shows_retrained": "The unlearned model is compared with a model that was trained again without these images.",
    "shows_set": (
        "With the officer's key, anyone can tell whether a copy of an image was among those forgotten. The key also "
        "creates an opening for a single image. With the image and its opening, anyone can check that it was among "
        "them, and learns nothing about the others. Without key and opening, a mark reveals nothing about an image."
    ),
    "shows_weights": (
        "The measured weights are those of the exported model. When this record was written, its file, the weights "
        "and every result used were hashed again and compared with the hashes noted by the steps."
    ),
    # what it does not show
    "not_everything": (
        "It does not show that nothing of the images is left in the model. It shows what these measurements find, "
        "not what every possible attack would find."
    ),
    "not_file_numbers": (
        "It does not show how the exported file answers: read back, its outputs for some images were not numbers. "
        "All figures are of the unlearned model. The file should not be used."
    ),
    "not_file_changed": (
        "It does not show how the exported file answers: read back, its answer differed on {changed} of {checked} "
        "images. All figures are of the unlearned model."
    ),
    "not_file_far": (
        "It does not show how the exported file answers: read back, it named the same classes on all {checked} "
        "images, but its outputs differed by up to {max_difference}, more than rounding explains. All figures are of "
        "the unlearned model."
    ),
    "not_elsewhere": (
        "It does not show that the images themselves, or other models trained on them, were deleted anywhere."
    ),
    "not_law": "It does not state whether a law or a contract is complied with. A person has to judge that.",
    "not_rewritten": (
        "It does not show that nobody rewrote results together with their hashes: anyone with write access to the "
        "project folder could do so. Measuring again (megu verify) or repeating the run (megu replay) would reveal "
        "it."
    ),
    "not_hidden": (
        "It does not hide everything from a person who has the original and all the images. The numbers of images "
        "and the figures may reveal which whole class was forgotten, or which classes single forgotten images "
        "belonged to. They reveal the images themselves only if someone can guess the whole set: the run can then be "
        "repeated and its figures compared."
    ),
    "not_salted": (
        "It does not prevent the SHA-256 of the file from being found by trial: the file was written without a salt. "
        "A person who has the original and all the images can repeat the run for a guess and compare the file."
    ),
    "not_used_known": "It does not show that the original was trained on these images: this was not known.",
    "not_unseen": (
        "It does not show how the model answers about unseen images: none were known. The figures are of training "
        "images."
    ),
    "not_retrained": (
        "It does not show how a model answers that never saw these images: none was trained for comparison."
    ),
    "not_few": "Fewer than {fewest} images were forgotten: too few for reliable figures.",
    # what remains
    "remains_original": "The original model (SHA-256 {sha256}) and all of its copies still hold what was forgotten.",
    "remains_copies": "Known copies and backups: {told}",
    "remains_copies_unknown": "No copies or backups of the original were stated.",
    "remains_recipients": "Recipients of earlier versions: {told}",
    "remains_recipients_unknown": "No recipients of earlier versions were stated.",
    "remains_exports": "Other models exported from this project: {count}. The record lists their SHA-256.",
    "remains_both": (
        "A person who has both the original and the unlearned model can find out from their differences what was "
        "forgotten."
    ),
    "remains_project": (
        "The project folder contains names, hashes and decoded pixels of the images, unless its traces have been "
        "erased since."
    ),
    "remains_remote": "Images were sent to a server. It is not known what the server keeps.",
    # traces that were removed afterwards
    "held_choices": "the choice of images to forget",
    "held_names": "names, hashes and numbers of images",
    "held_pixels": "copied or decoded images",
    "held_answers": "a model's values for each image",
    "held_weights": "earlier and intermediate weights and noise",
    "held_other": "notes and numbers without image names",
    # verifying
    "row_signature": "signature of the record",
    "row_form": "format of the record",
    "row_inside": "consistency of the record",
    "row_sealed": "sealed part",
    "row_opening": "image and its opening",
    "row_dates": "order of dates",
    "row_asked": "requests",
    "row_shares": "shares and their intervals",
    "row_verdict": "verdict",
    "row_requests": "verdict on each request",
    "row_counts": "numbers of images",
    "row_expected": "expected share, as estimated",
    "row_remains": "remaining copies and data",
    "row_own_limits": "limits in the record",
    "row_html": "report.html",
    "row_pdf": "report.pdf",
    "row_model": "model",
    "row_kept": "images to keep",
    "row_forgotten": "forgotten images",
    "row_original": "original model",
    "row_retrained": "retrained",
    "row_of_original": "{figure}: the original's",
    "row_set": "forget set",
    "row_method": "method and parameters",
    "row_place": "versions and machine",
    "row_weights": "unlearned weights",
    "row_policy": "policy",
    "row_prepared": "as prepared",
    "row_limits": "limits before export",
    "row_cost": "time and memory",
    "state_same": "same",
    "state_tolerance": "within tolerance",
    "state_differs": "differs",
    "state_uncheckable": "not checkable",
    "state_measured": "measured on {date}",
    "state_unaltered": "unaltered; signer unknown",
    "state_known": "unaltered; signer known",
    "state_noted": "to be known",
    "why_signed": "signed by the key {key}; fingerprint of the record {fingerprint}",
    "why_altered": "the record was changed after signing, or was never signed; its content was not checked",
    "why_form_1": (
        "written by version 0.1.0: images to keep are bound by their content, not by class and split, and the export "
        "date comes from a file that anyone could edit"
    ),
    "why_other_signer": "signed by the key {key}, not by {wanted}",
    "why_marks": "the list of marks does not match its own digest or number",
    "why_no_model": "without --model FILE",
    "why_is_original": "this is the original, which still holds what was forgotten",
    "why_dates": "{names}",
    "why_no_dates": "a time is invalid",
    "why_late": "received or decided after the images had been forgotten: {references}",
    "why_recomputed": "differs from the record's own figures: {names}",
    "why_other_version": "written by another version, {version}: only that version can check it",
    "why_report": "changed: this is not the report of this record",
    "why_other_export": "an earlier model exported from the project, replaced by this one",
    "why_other_model": "this is not the exported file",
    "why_no_data": "without --data FOLDER",
    "why_no_key": "without the officer's key (--key FILE)",
    "why_sealed": "it does not open with the officer's key, or its content differs from the open part",
    "why_opened": "the image was among those forgotten",
    "why_not_opened": "the opening does not match this image in this record",
    "why_no_opening_1": "version 0.1.0 has no openings: only the officer's key can check an image",
    "why_bits_no_key": (
        "identical to the project's; only the officer's key shows whether they are the record's (--key FILE)"
    ),
    "why_erased": "without the erased images",
    "why_tests_erased": "unseen images to forget were erased too",
    "why_not_original": "this is not the original named in the record",
    "why_not_retrained": "the weights are the original's: the model was not retrained",
    "why_retrained": "the weights are not the original's; only a replay shows where they came from",
    "why_no_weights": "the weights of this kind of file can't be compared here",
    "why_some_erased": "{found} of {count} are still in the folder",
    "why_all_there": "all {count} are in the folder",
    "why_kept_differ": "the folder contains other images than those measured",
    "why_classes": "the folder's classes differ from the model's",
    "why_blanked": "a class was removed from the exported model",
    "why_figure": "{now} now, {then} in the record",
    "why_place": "{names} differ; the bits may differ with them",
    "why_bits": "bit for bit, SHA-256 {sha256}",
    "why_other_bits": "other bits; the largest difference of a weight is {difference}",
    "why_other_bits_alone": "other bits; the former weights are not there to compare",
    "why_other_run": "the project's run {run} is another one now",
    "why_no_policy_file": "without --policy FILE",
    "why_no_policy": "the record tells of no policy: none was in force",
    "why_policy": "SHA-256 {digest}, sealed by the key {key}",
    "why_other_policy": "another policy was in force, SHA-256 {digest}",
    "why_other_seal": "the same rules were sealed by another key, {key}",
    "why_prepared": "not as the policy fixes it: {names}",
    "prepared_images": "which images trained the model",
    "prepared_kind": "kind of forget set",
    "prepared_similarity": "where class similarity came from, or what was sent",
    "why_limits_all": "all {count} are met",
    "why_limits_missed": "not met, and without leave: {names}",
    "why_limits_other": "the record tells other outcomes than its figures and the policy give: {names}",
    "why_leave": "not met: {names}; the administrator gave leave: {reason}",
    "why_leave_unknown": "not met: {names}; the leave that the record tells of is not in this copy of the policy",
}

LEVELS: dict[str, str] = {
    "level_altered": "Altered: this is not what was signed. It proves nothing.",
    "level_different": "Different: see the lines above. The record does not hold for what was checked.",
    "level_unaltered": (
        "Unaltered; signer unknown: anyone could have made this record. Ask the signer for the key's fingerprint by "
        "another way, and give it with --signer."
    ),
    "level_known": "Known signer: the record is what this signer stated. No figure of it was measured again.",
    "level_timed": (
        "Known signer and time: the record is what this signer stated, and was signed by then. No figure of it was "
        "measured again."
    ),
    "level_measured": "Re-measured: a known signer, and model, images and figures are the record's.",
    "level_measured_unknown": (
        "Re-measured: model, images and figures are the record's. The signer is unknown: dates, names and what remains "
        "may be anyone's word."
    ),
    "level_replayed": "Replayed: a known signer, and the run gave the same weights bit for bit.",
    "level_replayed_unknown": (
        "Replayed: the run gave the same weights bit for bit. The signer is unknown: dates, names and what remains may "
        "be anyone's word."
    ),
}
