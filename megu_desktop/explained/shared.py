"""What's this? of controls that several pages share, of the window itself and of its dialogs."""

from megu.base.translation import QT_TRANSLATE_NOOP

STOP = QT_TRANSLATE_NOOP(
    "explained",
    "Stop ends the work within about a second; what is finished so far is kept. Resume goes on from there.",
)
"""Of the button that stands on the card of running work, and in its place at the window's edge."""

SHARED: dict[str, dict[str, str]] = {
    "Rail": {
        "list": QT_TRANSLATE_NOOP(
            "explained",
            "The steps of the job. A tick means that a step is done; below it stands what was decided. Click a step to"
            " go back to it, or choose it with the arrow keys and Enter.",
        ),
    },
    "BottomBar": {
        "back_button": QT_TRANSLATE_NOOP(
            "explained", "Goes to the step before. Nothing is lost by going back, also while work runs."
        ),
        "next_button": QT_TRANSLATE_NOOP(
            "explained",
            "Goes to the next step as soon as this one is done. The sentence at the left says what is still missing.",
        ),
    },
    "FileCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Opens a window in which you choose a file or a folder. You can also drop it on this place. It is only"
            " read, never changed.",
        ),
    },
    "LeftOffCard": {
        "go_on": QT_TRANSLATE_NOOP(
            "explained",
            "Opens the project that was open when the program ended without closing it, after a power cut for"
            " instance, at the step where you were.",
        ),
        "leave": QT_TRANSLATE_NOOP(
            "explained", "Takes this card away. The project stays as it is, and among the recent projects."
        ),
    },
    "ErrorCard": {
        "button": QT_TRANSLATE_NOOP("explained", "The way out of what the sentence beside it says."),
        "_more": QT_TRANSLATE_NOOP(
            "explained", "Shows what exactly went wrong. It is meant for whoever mends the program."
        ),
        "_copy": QT_TRANSLATE_NOOP(
            "explained", "Copies the sentence and the details, to be put into a mail to whoever helps you."
        ),
        "_details": QT_TRANSLATE_NOOP("explained", "What exactly went wrong, for whoever mends the program."),
    },
    "ProgressCard": {"button": STOP},
    "Pinned": {"button": STOP},
    "Fold": {
        "button": QT_TRANSLATE_NOOP("explained", "Shows or hides what belongs to it. What is hidden keeps its values."),
    },
    "ParameterForm": {
        "_more": QT_TRANSLATE_NOOP(
            "explained", "Shows or hides the settings that are rarely needed. Hidden ones keep their usual values."
        ),
    },
    "ClassTable": {
        "filter": QT_TRANSLATE_NOOP("explained", "Shows only the classes whose name holds what you type."),
        "view": QT_TRANSLATE_NOOP(
            "explained",
            "The classes with the number of their images and the share that the model names correctly. A click on a"
            " title sorts the table.",
        ),
    },
    "SaveBar": {
        "named": QT_TRANSLATE_NOOP(
            "explained",
            "Puts the names of the classes into what is saved. Without it, classes are numbered: a name"
            " may be a person’s.",
        ),
        "button": QT_TRANSLATE_NOOP(
            "explained", "Saves what is shown as a picture (PNG), a drawing (SVG) or a table of its figures (CSV)."
        ),
    },
    "StartView": {
        "new_button": QT_TRANSLATE_NOOP(
            "explained", "Asks for a name and a folder, and opens the wizard on a new project."
        ),
        "open_button": QT_TRANSLATE_NOOP(
            "explained", "Opens a project that was begun before, by its folder. It goes on where it was."
        ),
    },
    "SampleCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Opens a fresh copy of a small project with handwritten digits, in which nothing can be broken. The best"
            " way to see what this program does.",
        ),
    },
    "NewProjectDialog": {
        "name_field": QT_TRANSLATE_NOOP(
            "explained", "A name by which you will know the project again. Its folder is named after it."
        ),
        "where_field": QT_TRANSLATE_NOOP("explained", "The folder in which the project’s own folder is made."),
        "browse": QT_TRANSLATE_NOOP("explained", "Opens a window in which you choose that folder."),
        "create_button": QT_TRANSLATE_NOOP("explained", "Makes the project’s folder and opens the wizard."),
        "cancel": QT_TRANSLATE_NOOP("explained", "Closes this window. No project is made."),
    },
    "Question": {
        "yes": QT_TRANSLATE_NOOP("explained", "Does what the button says. The text above tells what follows from it."),
        "no": QT_TRANSLATE_NOOP("explained", "Leaves everything as it is. Esc does the same."),
    },
    "GuideWindow": {
        "back": QT_TRANSLATE_NOOP("explained", "Goes back to the chapter that was read before."),
        "forward": QT_TRANSLATE_NOOP("explained", "Goes forward again to the chapter from which you went back."),
        "smaller": QT_TRANSLATE_NOOP(
            "explained", "Makes the guide’s text smaller. Ctrl+0 goes back to the usual size."
        ),
        "larger": QT_TRANSLATE_NOOP("explained", "Makes the guide’s text larger. Ctrl+0 goes back to the usual size."),
        "print_button": QT_TRANSLATE_NOOP("explained", "Asks for a printer and prints this chapter."),
        "reader": QT_TRANSLATE_NOOP("explained", "The chapter. Links lead to other chapters and to the glossary."),
    },
    "Contents": {
        "field": QT_TRANSLATE_NOOP(
            "explained",
            "Finds the sections that hold all words typed here. Enter opens the first, F3 goes on to the next.",
        ),
        "tree": QT_TRANSLATE_NOOP(
            "explained", "The chapters of the guide with their sections. Enter or a click opens one."
        ),
        "found": QT_TRANSLATE_NOOP("explained", "The sections that were found. Enter or a click opens one."),
    },
    "UnexpectedDialog": {
        "details": QT_TRANSLATE_NOOP(
            "explained",
            "What happened, for whoever mends the program. It may name a file: look through it before you pass it on.",
        ),
        "copy": QT_TRANSLATE_NOOP(
            "explained", "Copies these details, to be put into a mail to whoever mends the program."
        ),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window. You can go on; what was finished is kept."),
    },
    "AboutDialog": {
        "licences": QT_TRANSLATE_NOOP("explained", "The parts that this program is built on, each with its licence."),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window."),
    },
    "LogDialog": {
        "lines": QT_TRANSLATE_NOOP("explained", "The newest lines of the log, the last one at the bottom."),
        "copy": QT_TRANSLATE_NOOP(
            "explained", "Copies these lines and what program and system this is, to be put into a mail."
        ),
        "open_folder": QT_TRANSLATE_NOOP("explained", "Opens the folder in which the log and its older parts lie."),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window."),
    },
    "ComputationDialog": {
        "again": QT_TRANSLATE_NOOP(
            "explained", "Looks at this computer once more: after a card was connected, or other programs were closed."
        ),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window. What you chose is kept."),
    },
}
