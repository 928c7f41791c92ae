"""The catalogue of the evidence record: what it says to a person, by code."""

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
        "The model with this SHA-256 came out of the method and the parameters given, starting from the original with "
        "this SHA-256. Both files can be checked against the record at any time."
    ),
    "shows_figures": (
        "On the images that were counted the models answer as the table says. The intervals say how far chance alone "
        "reaches with so many images (95 %)."
    ),
    "shows_retrained": "Beside the unlearned model stands one that was trained again without these images.",
    "shows_set": (
        "Whoever holds the officer's key and a copy of an image can tell whether it was among those forgotten. Without "
        "the key nobody can."
    ),
    "shows_weights": (
        "The weights that were measured are those of the model given out. When this record was written, its file, the "
        "weights and every result used were hashed again and compared with what the steps had noted."
    ),
    # what it does not show
    "not_everything": (
        "It does not show that nothing of the images is left in the model. It shows what these measurements find, not "
        "what no attack could ever find."
    ),
    "not_file_numbers": (
        "It does not show how the file given out answers: read back, its outputs were no numbers for some images. All "
        "figures are of the model as it came out of unlearning. The file should not be used."
    ),
    "not_file_changed": (
        "It does not show how the file given out answers: read back, its answer was another one on {changed} of "
        "{checked} images. All figures are of the model as it came out of unlearning."
    ),
    "not_file_far": (
        "It does not show how the file given out answers: read back, it named the same classes on all {checked} "
        "images, but its outputs differed by up to {max_difference}, more than rounding explains. All figures are of "
        "the model as it came out of unlearning."
    ),
    "not_elsewhere": (
        "It does not show that the images themselves, or other models made with them, were deleted anywhere."
    ),
    "not_law": "It does not decide whether a law or a contract is met. That is for a person to judge.",
    "not_rewritten": (
        "It does not show that nobody rewrote results together with the hashes noted beside them: whoever can write to "
        "the project's folder could. Measuring again (megu verify) or repeating the run (megu replay) would tell."
    ),
    "not_used_known": "It does not show that these images trained the original: whether they did was not known.",
    "not_unseen": (
        "It does not tell how the model answers about images that are new to it: none were known to be. The figures "
        "are of training images."
    ),
    "not_retrained": (
        "It does not tell how a model answers that never saw these images: none was trained to compare with."
    ),
    "not_few": "Fewer than {fewest} images were forgotten: too few for figures about them to tell much.",
    # what remains
    "remains_original": (
        "The original model (SHA-256 {sha256}) still holds what was forgotten, wherever it or a copy of it is kept."
    ),
    "remains_copies": "Copies and backups that are known: {told}",
    "remains_copies_unknown": "Nothing was said of copies and backups of the original.",
    "remains_recipients": "Recipients of earlier versions: {told}",
    "remains_recipients_unknown": "Nothing was said of recipients of earlier versions.",
    "remains_exports": "Other models that this project gave out: {count}. Their SHA-256 are in the record.",
    "remains_both": (
        "Whoever holds the original and the unlearned model together can find out from their differences what was "
        "forgotten."
    ),
    "remains_project": (
        "The project folder holds names, hashes and decoded pixels of the images, unless its traces were erased since."
    ),
    "remains_remote": "Images were sent to a server; what it keeps is not known here.",
    # traces that were removed afterwards
    "held_choices": "what was chosen to be forgotten",
    "held_names": "names, hashes and numbers of images",
    "held_pixels": "images, copied or decoded",
    "held_answers": "what a model makes of each image",
    "held_weights": "weights and noise from before and on the way",
    "held_other": "notes and numbers that name no image",
    # verifying
    "row_signature": "signature of the record",
    "row_form": "form of the record",
    "row_inside": "the record in itself",
    "row_dates": "order of dates",
    "row_asked": "requests",
    "row_shares": "shares and their intervals",
    "row_verdict": "verdict",
    "row_requests": "what was found of each request",
    "row_counts": "numbers of images",
    "row_remains": "what remains",
    "row_own_limits": "limits as the record tells them",
    "row_html": "report.html",
    "row_pdf": "report.pdf",
    "row_model": "model",
    "row_kept": "images that stay",
    "row_forgotten": "images that were forgotten",
    "row_original": "original model",
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
    "why_altered": "the record was changed after it was signed, or nobody signed it; nothing of it was looked at",
    "why_form_1": (
        "made by version 0.1.0: images that stay are bound by their content, not by class and split, and the day of "
        "the export is what a file said that anyone could edit"
    ),
    "why_other_signer": "signed by the key {key}, not by {wanted}",
    "why_marks": "the list of marks does not fit its own digest or number",
    "why_no_model": "without --model FILE",
    "why_is_original": "this is the original, which still holds what was forgotten",
    "why_dates": "{names}",
    "why_no_dates": "a time is none",
    "why_late": "received or decided after the images had been forgotten: {references}",
    "why_recomputed": "not what the record's own figures give: {names}",
    "why_other_version": "made by another version, {version}: only that one can tell",
    "why_report": "altered: this is not the report of this record",
    "why_other_export": "an earlier model that the project gave out, which this one replaced",
    "why_other_model": "this is not the file that was given out",
    "why_no_data": "without --data FOLDER",
    "why_no_key": "without the officer's key (--key FILE)",
    "why_erased": "without the erased images",
    "why_tests_erased": "unseen images of what was forgotten were erased too",
    "why_not_original": "this is not the original that the record names",
    "why_some_erased": "{found} of {count} are still in the folder",
    "why_all_there": "all {count} are in the folder",
    "why_kept_differ": "the folder holds other images than were measured on",
    "why_classes": "the folder's classes are not the model's",
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

VERDICT: dict[str, str] = {
    "verdict_forgotten": (
        "The model no longer recognises what was to be forgotten: it names {right} of {count} {images} correctly."
    ),
    "verdict_forgotten_of_few": "Too few to tell: the model names {right} of {count} {images} correctly.",
    "verdict_not_forgotten": (
        "The model still recognises what was to be forgotten: it names {right} of {count} {images} correctly."
    ),
    "verdict_nothing": "There are no images of what was to be forgotten that this could be checked on.",
    "verdict_images_test": "unseen images of it",
    "verdict_images_training": "images that were to be forgotten",
    "verdict_as_new": (
        "The model answers about what was to be forgotten as if it had never seen it: it names {right} of {count} "
        "images correctly."
    ),
    "verdict_remembered": (
        "The model still knows what was to be forgotten better than images it never saw: it names {right} of {count} "
        "images correctly."
    ),
    "verdict_too_much": (
        "The model has forgotten more than it should, which tells of the images like the opposite: it names {right} "
        "of {count} of them correctly."
    ),
    "verdict_too_few": (
        "Too few to tell: the model names {right} of {count} images of what was to be forgotten correctly."
    ),
    "verdict_unknown": (
        "The model names {right} of {count} images of what was to be forgotten correctly. How many it should, only a "
        "model retrained without them can tell."
    ),
    "verdict_aim_unseen": (
        "To be expected of a model that never saw them are {value} (95 % interval {low} to {high}), as of unseen "
        "images of the same classes."
    ),
    "verdict_aim_retrained": (
        "To be expected of a model that never saw them are {value} (95 % interval {low} to {high}), as of the "
        "retrained model."
    ),
    "verdict_kept": (
        "It knows the rest as well as before: it names {right} of {count} images correctly, a change of {change} "
        "points (95 % interval {low} to {high})."
    ),
    "verdict_not_kept": (
        "It knows the rest less well than before: it names {right} of {count} images correctly, a change of {change} "
        "points (95 % interval {low} to {high})."
    ),
    "verdict_on_training": "This was measured on training images, for none were known to be new to the model.",
    "verdict_approximate": "The retrained model beside it is only nearly a true reference: {why}.",
}

REPORT: dict[str, str] = {
    **VERDICT,
    # the first page
    "report_title": "Evidence record",
    "report_title_of": "Evidence record: {references}",
    "report_lead": "What an image classifier was made to forget, how far, and what remains.",
    "report_fingerprint": "Fingerprint of this record",
    "report_key": "Fingerprint of the key that signed it",
    "report_unsigned": "not signed",
    "report_file_elsewhere": (
        "File both fingerprints where this record is not kept, so that nobody can exchange it unnoticed."
    ),
    "report_source": (
        "What is signed is the file evidence.json; this report says the same in words and holds no more. In case of "
        "doubt that file counts; the command “megu verify evidence.json” checks it."
    ),
    "report_foot": "Evidence record {fingerprint}",
    "report_page": "Page {page} of {pages}",
    # in short
    "report_short": "In short",
    "report_short_count": "To be forgotten: {rule}; {count} of the {of} images that trained the model.",
    "report_short_file": (
        "The file given out does not answer as the model does that was measured: the figures need not hold for it."
    ),
    "report_short_limits": "What was measured, what it does not show and what remains is told below.",
    # what an administrator had fixed
    "report_prepared": "What an administrator had fixed",
    "report_prepared_is": (
        "An administrator had prepared the project: model, images, similarity, method and settings were fixed as far "
        "as the policy with this SHA-256 says, and the operator chose what to forget. A copy of that policy is "
        "compared with this record by “megu verify --policy”. Whoever could write in the project's folder "
        "could have taken it away before and put it back: that nobody did is not shown."
    ),
    "report_prepared_by": "Prepared by",
    "report_prepared_at": "Prepared on",
    "report_policy": "SHA-256 of the policy",
    "report_policy_key": "Fingerprint of the key that sealed it",
    "report_limits": "Limits before export",
    "report_limit": "Limit and what was found",
    "report_limit_state": "Met",
    "report_limit_met": "yes",
    "report_limit_missed": "NO",
    "report_no_limits": "No limit applied to this forget set.",
    "report_limits_interval": "What was found is the worse end of its 95 % interval, where it has one.",
    "report_leave": "The administrator gave leave on {date} to give the model out all the same: {reason}",
    "report_leave_by": "{by} gave leave on {date} to give the model out all the same: {reason}",
    # the case
    "report_case": "The case",
    "report_controller": "Responsible for the data (controller)",
    "report_operator": "Carried out by (operator)",
    "report_not_stated": "not stated",
    "report_done_on": "New model given out on",
    "report_requests": "Requests that this run fulfils",
    "report_no_request": "No request was named for this run.",
    "report_reference": "Reference",
    "report_received": "Received",
    "report_due": "Due",
    "report_decided": "Decided",
    "report_decided_by": "Decided by",
    # what was forgotten
    "report_forgotten": "What was forgotten",
    "report_scope": "Scope",
    "report_images": "Images",
    "report_count_of": "{count} of {of} training images",
    "report_copies": "Exact copies that went along",
    "report_digest": "SHA-256 of the list of marks",
    "report_officer": "Check of the officer's key",
    "report_values": "Marks of the values",
    "report_marks_are": (
        "Each image is told by a mark: the HMAC-SHA-256 of its file's content under a key that the officer keeps. "
        "The appendix lists the marks."
    ),
    "report_hidden": "Left out of this record, as nobody asked for them: {what}.",
    "report_what_names": "names of images",
    "report_what_classes": "names of classes",
    "report_what_pictures": "pictures",
    "report_by_class": "Images that were forgotten, by class; classes are numbered by the model's outputs, from 0",
    "report_class": "Class",
    "report_class_number": "class {number}",
    "report_class_named": "{name} (class {number})",
    "report_went": "Forgotten",
    "report_trained": "Trained the model",
    "report_whole": "The whole class",
    "report_other_classes": "Other classes, of which nothing was forgotten: {count}.",
    "report_pictures": "Pictures of what was forgotten",
    "report_picture": "Forgotten image {name}",
    "report_more_pictures": "Further pictures, in evidence.json alone: {count}.",
    # how that was established
    "report_established": "How it is known that these images trained the model",
    "report_nothing_established": "Nothing was said of how that was established.",
    "report_used_all": "All images given trained the model, by the user's answer.",
    "report_used_only": "Only images of these splits trained the model, by the user's answer: {splits}.",
    "report_used_unknown": "Which of the images given trained the model is not known.",
    "report_total": "Images given",
    "report_retain": "Training images that stay",
    "report_kept_digest": "Mark of all images that stay",
    "report_preprocessing": "Preparation before the model",
    "report_white": "What counted as white",
    "report_folders": "Folders whose name is not their class's",
    # look-alikes
    "report_lookalikes": "Look-alikes",
    "report_no_lookalikes": "Nobody looked for images that resemble those to forget.",
    "report_lookalikes_found": (
        "Images that resemble one to be forgotten, with a cosine similarity of {threshold} or more"
    ),
    "report_decision": "Decision",
    "report_taken": "Taken along, and forgotten too",
    "report_left": "Left in the model",
    "report_unseen": "Did not train the model, so that nothing of them can be forgotten",
    # the models
    "report_models": "The models",
    "report_two_models": "The original and the model that was given out",
    "report_property": "Property",
    "report_model_original": "original",
    "report_model_unlearned": "unlearned",
    "report_model_retrained": "retrained",
    "report_kind": "Kind",
    "report_architecture": "Architecture",
    "report_form": "Form",
    "report_size": "Size",
    "report_sha": "SHA-256 of the file",
    "report_weights": "SHA-256 of the weights as they came out of unlearning",
    "report_read_back": "The file given out was read back: on {count} images it gave the same answers.",
    "report_read_back_other": (
        "The file given out was read back on {count} images, and does not answer as the model does that was measured: "
        "its outputs differ by up to {difference}. The figures of this record need not hold for this file."
    ),
    "report_blanked": "Classes whose output and name were removed from it: {count}.",
    # the method
    "report_method": "The method",
    "report_method_name": "Method",
    "report_method_titled": "{title} ({name})",
    "report_citation": "Published in",
    "report_steps": "Steps made",
    "report_ended": "Why it ended",
    "report_ended_enough": (
        "By step {step} of {planned} it had been enough: what was to be forgotten was forgotten, the rest was kept, "
        "and the answers had reached what they were led to. The learning rate then fell to nothing."
    ),
    "report_ended_length": "It went its whole length, {planned} steps.",
    "report_start": "Started from",
    "report_from_original": "the original",
    "report_from_earlier": "the outcome of an earlier unlearning, see below",
    "report_settings": "Settings measured on the machine",
    "report_parameters": "All parameters of {title}",
    "report_earlier": "An earlier unlearning that it started from",
    "report_parameter": "Parameter",
    "report_value": "Value",
    "report_does": "What it does",
    "report_attempts": "All attempts to forget the same images",
    "report_number": "No.",
    "report_otherwise": "Parameters that differ from those above",
    "report_none_differ": "none",
    "report_state": "State",
    "report_finished": "finished",
    "report_unfinished": "not finished",
    "report_kept": "Kept",
    "report_yes": "yes",
    "report_no": "no",
    "report_to": "to",
    # the matrix
    "report_matrix": "Where the similarity of classes came from",
    "report_no_matrix": "This method uses no similarity of classes.",
    "report_source_mllm": "A multimodal model on this computer was asked which classes resemble each other.",
    "report_source_server": "A multimodal model on a server was asked which classes resemble each other.",
    "report_source_confusions": "The original's own confusions tell which classes resemble each other.",
    "report_scored": "What was taken as a score",
    "report_questions": "Questions asked",
    "report_edited": "Cells set by hand",
    "report_provenance": "Made with",
    "report_none_sent": "No image left this computer.",
    "report_sent": "Images sent to other computers",
    "report_host": "Computer",
    "report_scores": "The scores as used; of each class the {most} highest, the rest is in evidence.json",
    "report_resembles": "Resembles, from the most alike on",
    # the figures
    "report_figures": "The figures",
    "report_figures_are": "Measured values, with the 95 % interval in brackets and the number of images counted",
    "report_figure": "Figure",
    "report_of_images": "{count} images",
    "report_of_few": "{count} images: too few to tell",
    "report_plot": (
        "The same figures as dots with their intervals: a ring for the original, a filled mark for the unlearned model"
        " and a triangle for a retrained one"
    ),
    "report_plot_words": "The values of the table above, drawn from 0 to 100 %. {told}.",
    "report_withheld": "What could not be measured",
    "report_withheld_are": "Figures that are withheld",
    "report_none_withheld": "No figure was withheld.",
    "report_why": "Why it is withheld",
    # where it was made
    "report_place": "Versions, machine and seeds",
    "report_versions": "Versions of the programs",
    "report_machine": "Machine",
    "report_seed_method": "Seed of the method",
    "report_seed_matrix": "Seed of the questions",
    # what follows
    "report_shows": "What this shows, and what it does not",
    "report_does_show": "It shows",
    "report_does_not": "It does not show",
    "report_remains": "What remains",
    "report_other_exports": "Other models that the same project gave out",
    # when
    "report_when": "When, and how long",
    "report_when_apart": "These differ between two runs of the same choices; nothing else in the record does.",
    "report_run": "Run in its project",
    "report_recorded": "Record written",
    "report_done": "Unlearned model given out",
    "report_memory": "Most memory that unlearning took",
    "report_not_known": "not known",
    "report_cost": "Time of the model “{model}”, everything counted",
    "report_stages": "The steps of the work",
    "report_stage": "Step",
    "report_started": "Started",
    "report_took": "Took",
    "report_sittings": "When unlearning ran",
    "report_outcome": "Ended",
    "report_outcome_done": "finished",
    "report_outcome_stopped": "stopped",
    "report_outcome_error": "by an error ({name})",
    "report_requests_found": "What was found of each request",
    "report_requests_are": "Each request by its own images",
    "report_own": "this run was made for it",
    "report_of_earlier_run": "an earlier run was made for it",
    "report_request_found": "Found",
    "report_request_before": "Named correctly by the original",
    "report_request_now": "By the model given out",
    "report_request_attack": "Taken for trained on by an attack",
    "report_request_met": "forgotten",
    "report_request_not_met": "NOT FORGOTTEN",
    "report_request_cannot_tell": "cannot tell",
    "report_request_unknown": "cannot be known",
    "report_control": "unseen images of the same: {value} of {count}",
    "report_attack_is": (
        "The attack learns from how sure the model is to tell images that stay in training from unseen ones. It errs, "
        "so its share means something only beside its share of unseen images of the same classes."
    ),
    "report_requests_before": "Earlier requests",
    "report_earlier_are": "Whether what earlier requests asked for is still forgotten",
    "report_earlier_state": "Now",
    "report_earlier_before": "Named correctly before",
    "report_earlier_now": "Named correctly now",
    "report_earlier_still": "still forgotten",
    "report_earlier_remembered": "remembered again",
    "report_earlier_too_few": "too few images to tell",
    "report_earlier_unknown": "can’t be known",
    "report_traces_size": "Removed on {date}, {size} bytes in all.",
    "report_no_traces": "No traces have been removed from the project since.",
    "report_traces": "Traces that were removed afterwards",
    "report_trace": "Kind of trace",
    "report_files": "Files",
    # appendix
    "report_appendix": "Appendix: the marks",
    "report_marks": "The marks of all {count} images, in their order",
    "report_mark": "Mark (HMAC-SHA-256)",
    "report_name": "Name",
    "report_marks_elsewhere": (
        "The marks of {count} images are too many for a report: they are in evidence.json, which is signed, and their "
        "SHA-256 is given under “What was forgotten”."
    ),
    "report_note_missing": (
        "Some letters are in none of this file's fonts and stand as their number in Unicode, such as [U+1F436]; "
        "report.html shows them."
    ),
    "report_note_readers": (
        "Chinese, Japanese and Korean letters are drawn with a font of the program that shows this file. Where it has "
        "none they are missing here; report.html shows them."
    ),
    "report_note_turned": (
        "Where text from right to left takes more than one line, the order of its lines is right in report.html alone."
    ),
}
