"""The catalogue of the report: its headings, its columns and what it says of a record, by code."""

from megu.evidence.report.verdict_sentences import VERDICT
from megu.translation import QT_TRANSLATE_NOOP

REPORT: dict[str, str] = {
    **VERDICT,
    # the first page
    "report_title": QT_TRANSLATE_NOOP("evidence", "Evidence record"),
    "report_title_of": QT_TRANSLATE_NOOP("evidence", "Evidence record: {references}"),
    "report_lead": QT_TRANSLATE_NOOP(
        "evidence", "What an image classifier was made to forget, how far, and what remains."
    ),
    "report_fingerprint": QT_TRANSLATE_NOOP("evidence", "Fingerprint of this record"),
    "report_key": QT_TRANSLATE_NOOP("evidence", "Fingerprint of the key that signed it"),
    "report_unsigned": QT_TRANSLATE_NOOP("evidence", "not signed"),
    "report_file_elsewhere": QT_TRANSLATE_NOOP(
        "evidence",
        "File both fingerprints where this record is not kept, so that nobody can exchange it unnoticed.",
    ),
    "report_source": QT_TRANSLATE_NOOP(
        "evidence",
        "What is signed is the file evidence.json; this report says the same in words and holds no more. In case of "
        "doubt that file counts; the command “megu verify evidence.json” checks it.",
    ),
    "report_foot": QT_TRANSLATE_NOOP("evidence", "Evidence record {fingerprint}"),
    "report_page": QT_TRANSLATE_NOOP("evidence", "Page {page} of {pages}"),
    # in short
    "report_short": QT_TRANSLATE_NOOP("evidence", "In short"),
    "report_short_count": QT_TRANSLATE_NOOP(
        "evidence", "To be forgotten: {rule}; {count} of the {of} images that trained the model."
    ),
    "report_short_file": QT_TRANSLATE_NOOP(
        "evidence",
        "The file given out does not answer as the model does that was measured: the figures need not hold for it.",
    ),
    "report_short_limits": QT_TRANSLATE_NOOP(
        "evidence", "What was measured, what it does not show and what remains is told below."
    ),
    # what an administrator had fixed
    "report_prepared": QT_TRANSLATE_NOOP("evidence", "What an administrator had fixed"),
    "report_prepared_is": QT_TRANSLATE_NOOP(
        "evidence",
        "An administrator had prepared the project: model, images, similarity, method and settings were fixed as far "
        "as the policy with this SHA-256 says, and the operator chose what to forget. A copy of that policy is "
        "compared with this record by “megu verify --policy”. Whoever could write in the project's folder "
        "could have taken it away before and put it back: that nobody did is not shown.",
    ),
    "report_prepared_by": QT_TRANSLATE_NOOP("evidence", "Prepared by"),
    "report_prepared_at": QT_TRANSLATE_NOOP("evidence", "Prepared on"),
    "report_policy": QT_TRANSLATE_NOOP("evidence", "SHA-256 of the policy"),
    "report_policy_key": QT_TRANSLATE_NOOP("evidence", "Fingerprint of the key that sealed it"),
    "report_limits": QT_TRANSLATE_NOOP("evidence", "Limits before export"),
    "report_limit": QT_TRANSLATE_NOOP("evidence", "Limit and what was found"),
    "report_limit_state": QT_TRANSLATE_NOOP("evidence", "Met"),
    "report_limit_met": QT_TRANSLATE_NOOP("evidence", "yes"),
    "report_limit_missed": QT_TRANSLATE_NOOP("evidence", "NO"),
    "report_no_limits": QT_TRANSLATE_NOOP("evidence", "No limit applied to this forget set."),
    "report_limits_interval": QT_TRANSLATE_NOOP(
        "evidence", "What was found is the worse end of its 95 % interval, where it has one."
    ),
    "report_leave": QT_TRANSLATE_NOOP(
        "evidence", "The administrator gave leave on {date} to give the model out all the same: {reason}"
    ),
    "report_leave_by": QT_TRANSLATE_NOOP(
        "evidence", "{by} gave leave on {date} to give the model out all the same: {reason}"
    ),
    # the case
    "report_case": QT_TRANSLATE_NOOP("evidence", "The case"),
    "report_controller": QT_TRANSLATE_NOOP("evidence", "Responsible for the data (controller)"),
    "report_operator": QT_TRANSLATE_NOOP("evidence", "Carried out by (operator)"),
    "report_not_stated": QT_TRANSLATE_NOOP("evidence", "not stated"),
    "report_done_on": QT_TRANSLATE_NOOP("evidence", "New model given out on"),
    "report_requests": QT_TRANSLATE_NOOP("evidence", "Requests that this run fulfils"),
    "report_no_request": QT_TRANSLATE_NOOP("evidence", "No request was named for this run."),
    "report_reference": QT_TRANSLATE_NOOP("evidence", "Reference"),
    "report_received": QT_TRANSLATE_NOOP("evidence", "Received"),
    "report_due": QT_TRANSLATE_NOOP("evidence", "Due"),
    "report_decided": QT_TRANSLATE_NOOP("evidence", "Decided"),
    "report_decided_by": QT_TRANSLATE_NOOP("evidence", "Decided by"),
    # what was forgotten
    "report_forgotten": QT_TRANSLATE_NOOP("evidence", "What was forgotten"),
    "report_scope": QT_TRANSLATE_NOOP("evidence", "Scope"),
    "report_images": QT_TRANSLATE_NOOP("evidence", "Images"),
    "report_count_of": QT_TRANSLATE_NOOP("evidence", "{count} of {of} training images"),
    "report_copies": QT_TRANSLATE_NOOP("evidence", "Exact copies that went along"),
    "report_digest": QT_TRANSLATE_NOOP("evidence", "SHA-256 of the list of marks"),
    "report_officer": QT_TRANSLATE_NOOP("evidence", "Check of the officer's key"),
    "report_values": QT_TRANSLATE_NOOP("evidence", "Marks of the values"),
    "report_marks_are": QT_TRANSLATE_NOOP(
        "evidence",
        "Each image is told by a mark: the HMAC-SHA-256 of its file's content under a key that the officer keeps. "
        "The appendix lists the marks.",
    ),
    "report_hidden": QT_TRANSLATE_NOOP("evidence", "Left out of this record, as nobody asked for them: {what}."),
    "report_what_names": QT_TRANSLATE_NOOP("evidence", "names of images"),
    "report_what_classes": QT_TRANSLATE_NOOP("evidence", "names of classes"),
    "report_what_pictures": QT_TRANSLATE_NOOP("evidence", "pictures"),
    "report_by_class": QT_TRANSLATE_NOOP(
        "evidence", "Images that were forgotten, by class; classes are numbered by the model's outputs, from 0"
    ),
    "report_class": QT_TRANSLATE_NOOP("evidence", "Class"),
    "report_class_number": QT_TRANSLATE_NOOP("evidence", "class {number}"),
    "report_class_named": QT_TRANSLATE_NOOP("evidence", "{name} (class {number})"),
    "report_went": QT_TRANSLATE_NOOP("evidence", "Forgotten"),
    "report_trained": QT_TRANSLATE_NOOP("evidence", "Trained the model"),
    "report_whole": QT_TRANSLATE_NOOP("evidence", "The whole class"),
    "report_other_classes": QT_TRANSLATE_NOOP("evidence", "Other classes, of which nothing was forgotten: {count}."),
    "report_pictures": QT_TRANSLATE_NOOP("evidence", "Pictures of what was forgotten"),
    "report_picture": QT_TRANSLATE_NOOP("evidence", "Forgotten image {name}"),
    "report_more_pictures": QT_TRANSLATE_NOOP("evidence", "Further pictures, in evidence.json alone: {count}."),
    # how that was established
    "report_established": QT_TRANSLATE_NOOP("evidence", "How it is known that these images trained the model"),
    "report_nothing_established": QT_TRANSLATE_NOOP("evidence", "Nothing was said of how that was established."),
    "report_used_all": QT_TRANSLATE_NOOP("evidence", "All images given trained the model, by the user's answer."),
    "report_used_only": QT_TRANSLATE_NOOP(
        "evidence", "Only images of these splits trained the model, by the user's answer: {splits}."
    ),
    "report_used_unknown": QT_TRANSLATE_NOOP("evidence", "Which of the images given trained the model is not known."),
    "report_total": QT_TRANSLATE_NOOP("evidence", "Images given"),
    "report_retain": QT_TRANSLATE_NOOP("evidence", "Training images that stay"),
    "report_kept_digest": QT_TRANSLATE_NOOP("evidence", "Mark of all images that stay"),
    "report_preprocessing": QT_TRANSLATE_NOOP("evidence", "Preparation before the model"),
    "report_white": QT_TRANSLATE_NOOP("evidence", "What counted as white"),
    "report_folders": QT_TRANSLATE_NOOP("evidence", "Folders whose name is not their class's"),
    # look-alikes
    "report_lookalikes": QT_TRANSLATE_NOOP("evidence", "Look-alikes"),
    "report_no_lookalikes": QT_TRANSLATE_NOOP("evidence", "Nobody looked for images that resemble those to forget."),
    "report_lookalikes_found": QT_TRANSLATE_NOOP(
        "evidence", "Images that resemble one to be forgotten, with a cosine similarity of {threshold} or more"
    ),
    "report_decision": QT_TRANSLATE_NOOP("evidence", "Decision"),
    "report_taken": QT_TRANSLATE_NOOP("evidence", "Taken along, and forgotten too"),
    "report_left": QT_TRANSLATE_NOOP("evidence", "Left in the model"),
    "report_unseen": QT_TRANSLATE_NOOP("evidence", "Did not train the model, so that nothing of them can be forgotten"),
    # the models
    "report_models": QT_TRANSLATE_NOOP("evidence", "The models"),
    "report_two_models": QT_TRANSLATE_NOOP("evidence", "The original and the model that was given out"),
    "report_property": QT_TRANSLATE_NOOP("evidence", "Property"),
    "report_model_original": QT_TRANSLATE_NOOP("evidence", "original"),
    "report_model_unlearned": QT_TRANSLATE_NOOP("evidence", "unlearned"),
    "report_model_retrained": QT_TRANSLATE_NOOP("evidence", "retrained"),
    "report_kind": QT_TRANSLATE_NOOP("evidence", "Kind"),
    "report_architecture": QT_TRANSLATE_NOOP("evidence", "Architecture"),
    "report_form": QT_TRANSLATE_NOOP("evidence", "Form"),
    "report_size": QT_TRANSLATE_NOOP("evidence", "Size"),
    "report_sha": QT_TRANSLATE_NOOP("evidence", "SHA-256 of the file"),
    "report_weights": QT_TRANSLATE_NOOP("evidence", "SHA-256 of the weights as they came out of unlearning"),
    "report_read_back": QT_TRANSLATE_NOOP(
        "evidence", "The file given out was read back: on {count} images it gave the same answers."
    ),
    "report_read_back_other": QT_TRANSLATE_NOOP(
        "evidence",
        "The file given out was read back on {count} images, and does not answer as the model does that was measured: "
        "its outputs differ by up to {difference}. The figures of this record need not hold for this file.",
    ),
    "report_blanked": QT_TRANSLATE_NOOP("evidence", "Classes whose output and name were removed from it: {count}."),
    # the method
    "report_method": QT_TRANSLATE_NOOP("evidence", "The method"),
    "report_method_name": QT_TRANSLATE_NOOP("evidence", "Method"),
    "report_method_titled": QT_TRANSLATE_NOOP("evidence", "{title} ({name})"),
    "report_citation": QT_TRANSLATE_NOOP("evidence", "Published in"),
    "report_steps": QT_TRANSLATE_NOOP("evidence", "Steps made"),
    "report_ended": QT_TRANSLATE_NOOP("evidence", "Why it ended"),
    "report_ended_enough": QT_TRANSLATE_NOOP(
        "evidence",
        "By step {step} of {planned} it had been enough: what was to be forgotten was forgotten, the rest was kept, "
        "and the answers had reached what they were led to. The learning rate then fell to nothing.",
    ),
    "report_ended_length": QT_TRANSLATE_NOOP("evidence", "It went its whole length, {planned} steps."),
    "report_start": QT_TRANSLATE_NOOP("evidence", "Started from"),
    "report_from_original": QT_TRANSLATE_NOOP("evidence", "the original"),
    "report_from_earlier": QT_TRANSLATE_NOOP("evidence", "the outcome of an earlier unlearning, see below"),
    "report_settings": QT_TRANSLATE_NOOP("evidence", "Settings measured on the machine"),
    "report_parameters": QT_TRANSLATE_NOOP("evidence", "All parameters of {title}"),
    "report_earlier": QT_TRANSLATE_NOOP("evidence", "An earlier unlearning that it started from"),
    "report_parameter": QT_TRANSLATE_NOOP("evidence", "Parameter"),
    "report_value": QT_TRANSLATE_NOOP("evidence", "Value"),
    "report_does": QT_TRANSLATE_NOOP("evidence", "What it does"),
    "report_attempts": QT_TRANSLATE_NOOP("evidence", "All attempts to forget the same images"),
    "report_number": QT_TRANSLATE_NOOP("evidence", "No."),
    "report_otherwise": QT_TRANSLATE_NOOP("evidence", "Parameters that differ from those above"),
    "report_none_differ": QT_TRANSLATE_NOOP("evidence", "none"),
    "report_state": QT_TRANSLATE_NOOP("evidence", "State"),
    "report_finished": QT_TRANSLATE_NOOP("evidence", "finished"),
    "report_unfinished": QT_TRANSLATE_NOOP("evidence", "not finished"),
    "report_kept": QT_TRANSLATE_NOOP("evidence", "Kept"),
    "report_yes": QT_TRANSLATE_NOOP("evidence", "yes"),
    "report_no": QT_TRANSLATE_NOOP("evidence", "no"),
    "report_to": QT_TRANSLATE_NOOP("evidence", "to"),
    # the matrix
    "report_matrix": QT_TRANSLATE_NOOP("evidence", "Where the similarity of classes came from"),
    "report_no_matrix": QT_TRANSLATE_NOOP("evidence", "This method uses no similarity of classes."),
    "report_source_mllm": QT_TRANSLATE_NOOP(
        "evidence", "A multimodal model on this computer was asked which classes resemble each other."
    ),
    "report_source_server": QT_TRANSLATE_NOOP(
        "evidence", "A multimodal model on a server was asked which classes resemble each other."
    ),
    "report_source_confusions": QT_TRANSLATE_NOOP(
        "evidence", "The original's own confusions tell which classes resemble each other."
    ),
    "report_scored": QT_TRANSLATE_NOOP("evidence", "What was taken as a score"),
    "report_questions": QT_TRANSLATE_NOOP("evidence", "Questions asked"),
    "report_edited": QT_TRANSLATE_NOOP("evidence", "Cells set by hand"),
    "report_provenance": QT_TRANSLATE_NOOP("evidence", "Made with"),
    "report_none_sent": QT_TRANSLATE_NOOP("evidence", "No image left this computer."),
    "report_sent": QT_TRANSLATE_NOOP("evidence", "Images sent to other computers"),
    "report_host": QT_TRANSLATE_NOOP("evidence", "Computer"),
    "report_scores": QT_TRANSLATE_NOOP(
        "evidence", "The scores as used; of each class the {most} highest, the rest is in evidence.json"
    ),
    "report_resembles": QT_TRANSLATE_NOOP("evidence", "Resembles, from the most alike on"),
    # the figures
    "report_figures": QT_TRANSLATE_NOOP("evidence", "The figures"),
    "report_figures_are": QT_TRANSLATE_NOOP(
        "evidence", "Measured values, with the 95 % interval in brackets and the number of images counted"
    ),
    "report_figure": QT_TRANSLATE_NOOP("evidence", "Figure"),
    "report_of_images": QT_TRANSLATE_NOOP("evidence", "{count} images"),
    "report_of_few": QT_TRANSLATE_NOOP("evidence", "{count} images: too few to tell"),
    "report_plot": QT_TRANSLATE_NOOP(
        "evidence",
        "The same figures as dots with their intervals: a ring for the original, a filled mark for the unlearned model"
        " and a triangle for a retrained one",
    ),
    "report_plot_words": QT_TRANSLATE_NOOP("evidence", "The values of the table above, drawn from 0 to 100 %. {told}."),
    "report_withheld": QT_TRANSLATE_NOOP("evidence", "What could not be measured"),
    "report_withheld_are": QT_TRANSLATE_NOOP("evidence", "Figures that are withheld"),
    "report_none_withheld": QT_TRANSLATE_NOOP("evidence", "No figure was withheld."),
    "report_why": QT_TRANSLATE_NOOP("evidence", "Why it is withheld"),
    # where it was made
    "report_place": QT_TRANSLATE_NOOP("evidence", "Versions, machine and seeds"),
    "report_versions": QT_TRANSLATE_NOOP("evidence", "Versions of the programs"),
    "report_machine": QT_TRANSLATE_NOOP("evidence", "Machine"),
    "report_seed_method": QT_TRANSLATE_NOOP("evidence", "Seed of the method"),
    "report_seed_matrix": QT_TRANSLATE_NOOP("evidence", "Seed of the questions"),
    # what follows
    "report_shows": QT_TRANSLATE_NOOP("evidence", "What this shows, and what it does not"),
    "report_does_show": QT_TRANSLATE_NOOP("evidence", "It shows"),
    "report_does_not": QT_TRANSLATE_NOOP("evidence", "It does not show"),
    "report_remains": QT_TRANSLATE_NOOP("evidence", "What remains"),
    "report_other_exports": QT_TRANSLATE_NOOP("evidence", "Other models that the same project gave out"),
    # when
    "report_when": QT_TRANSLATE_NOOP("evidence", "When, and how long"),
    "report_when_apart": QT_TRANSLATE_NOOP(
        "evidence", "These differ between two runs of the same choices; nothing else in the record does."
    ),
    "report_run": QT_TRANSLATE_NOOP("evidence", "Run in its project"),
    "report_recorded": QT_TRANSLATE_NOOP("evidence", "Record written"),
    "report_done": QT_TRANSLATE_NOOP("evidence", "Unlearned model given out"),
    "report_memory": QT_TRANSLATE_NOOP("evidence", "Most memory that unlearning took"),
    "report_not_known": QT_TRANSLATE_NOOP("evidence", "not known"),
    "report_cost": QT_TRANSLATE_NOOP("evidence", "Time of the model “{model}”, everything counted"),
    "report_stages": QT_TRANSLATE_NOOP("evidence", "The steps of the work"),
    "report_stage": QT_TRANSLATE_NOOP("evidence", "Step"),
    "report_started": QT_TRANSLATE_NOOP("evidence", "Started"),
    "report_took": QT_TRANSLATE_NOOP("evidence", "Took"),
    "report_sittings": QT_TRANSLATE_NOOP("evidence", "When unlearning ran"),
    "report_outcome": QT_TRANSLATE_NOOP("evidence", "Ended"),
    "report_outcome_done": QT_TRANSLATE_NOOP("evidence", "finished"),
    "report_outcome_stopped": QT_TRANSLATE_NOOP("evidence", "stopped"),
    "report_outcome_error": QT_TRANSLATE_NOOP("evidence", "by an error ({name})"),
    "report_requests_before": QT_TRANSLATE_NOOP("evidence", "Earlier requests"),
    "report_earlier_are": QT_TRANSLATE_NOOP("evidence", "Whether what earlier requests asked for is still forgotten"),
    "report_earlier_state": QT_TRANSLATE_NOOP("evidence", "Now"),
    "report_earlier_before": QT_TRANSLATE_NOOP("evidence", "Named correctly before"),
    "report_earlier_now": QT_TRANSLATE_NOOP("evidence", "Named correctly now"),
    "report_earlier_still": QT_TRANSLATE_NOOP("evidence", "still forgotten"),
    "report_earlier_remembered": QT_TRANSLATE_NOOP("evidence", "remembered again"),
    "report_earlier_too_few": QT_TRANSLATE_NOOP("evidence", "too few images to tell"),
    "report_earlier_unknown": QT_TRANSLATE_NOOP("evidence", "can’t be known"),
    "report_traces_size": QT_TRANSLATE_NOOP("evidence", "Removed on {date}, {size} bytes in all."),
    "report_no_traces": QT_TRANSLATE_NOOP("evidence", "No traces have been removed from the project since."),
    "report_traces": QT_TRANSLATE_NOOP("evidence", "Traces that were removed afterwards"),
    "report_trace": QT_TRANSLATE_NOOP("evidence", "Kind of trace"),
    "report_files": QT_TRANSLATE_NOOP("evidence", "Files"),
    # appendix
    "report_appendix": QT_TRANSLATE_NOOP("evidence", "Appendix: the marks"),
    "report_marks": QT_TRANSLATE_NOOP("evidence", "The marks of all {count} images, in their order"),
    "report_mark": QT_TRANSLATE_NOOP("evidence", "Mark (HMAC-SHA-256)"),
    "report_name": QT_TRANSLATE_NOOP("evidence", "Name"),
    "report_marks_elsewhere": QT_TRANSLATE_NOOP(
        "evidence",
        "The marks of {count} images are too many for a report: they are in evidence.json, which is signed, and their "
        "SHA-256 is given under “What was forgotten”.",
    ),
    "report_note_missing": QT_TRANSLATE_NOOP(
        "evidence",
        "Some letters are in none of this file's fonts and stand as their number in Unicode, such as [U+1F436]; "
        "report.html shows them.",
    ),
    "report_note_readers": QT_TRANSLATE_NOOP(
        "evidence",
        "Chinese, Japanese and Korean letters are drawn with a font of the program that shows this file. Where it has "
        "none they are missing here; report.html shows them.",
    ),
    "report_note_turned": QT_TRANSLATE_NOOP(
        "evidence",
        "Where text from right to left takes more than one line, the order of its lines is right in report.html alone.",
    ),
}
