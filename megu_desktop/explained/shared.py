"""What's this? of controls that several pages share, of the window itself and of its dialogs."""

from megu.base.translation import QT_TRANSLATE_NOOP

STOP = QT_TRANSLATE_NOOP(
    "explained",
    "Stop ends the work within about a second and keeps what is finished. Resume continues from there.",
)
"""Of the button that stands on the card of running work, and in its place at the window's edge."""

SHARED: dict[str, dict[str, str]] = {
    "Rail": {
        "list": QT_TRANSLATE_NOOP(
            "explained",
            "The steps of the wizard. A tick marks a finished step; the line below shows the decision. Click a step "
            "to return to it, or use the arrow keys and Enter.",
        ),
    },
    "BottomBar": {
        "back_button": QT_TRANSLATE_NOOP(
            "explained", "Returns to the previous step. Nothing is lost, even while work is running."
        ),
        "next_button": QT_TRANSLATE_NOOP(
            "explained",
            "Opens the next step once this one is done. The text on the left says what is missing.",
        ),
    },
    "FileCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Opens a dialog to choose a file or folder. You can also drop it here. It is only read, never changed.",
        ),
    },
    "LeftOffCard": {
        "go_on": QT_TRANSLATE_NOOP(
            "explained",
            "Opens the project that was open when the program ended unexpectedly, for example after a power cut, at "
            "the step you had reached.",
        ),
        "leave": QT_TRANSLATE_NOOP(
            "explained", "Removes this card. The project itself and its entry under Recent projects stay."
        ),
    },
    "ErrorCard": {
        "button": QT_TRANSLATE_NOOP("explained", "The way to solve the problem described next to it."),
        "_more": QT_TRANSLATE_NOOP("explained", "Shows the technical details, for the program’s developers."),
        "_copy": QT_TRANSLATE_NOOP(
            "explained", "Copies the message and the details, for an email to your support contact."
        ),
        "_details": QT_TRANSLATE_NOOP("explained", "The technical details, for the program’s developers."),
    },
    "ProgressCard": {"button": STOP},
    "Pinned": {"button": STOP},
    "Fold": {
        "button": QT_TRANSLATE_NOOP("explained", "Shows or hides the details. Hidden fields keep their values."),
    },
    "ParameterForm": {
        "_more": QT_TRANSLATE_NOOP(
            "explained", "Shows or hides settings that are rarely needed. Hidden settings keep their defaults."
        ),
    },
    "ClassTable": {
        "filter": QT_TRANSLATE_NOOP("explained", "Shows only classes whose name contains this text."),
        "view": QT_TRANSLATE_NOOP(
            "explained",
            "The classes, with the number of images and the share that the model recognises. Click a column heading "
            "to sort.",
        ),
    },
    "SaveBar": {
        "named": QT_TRANSLATE_NOOP(
            "explained",
            "Includes the class names in the saved file. Otherwise the classes are numbered, since a name may be a "
            "person’s.",
        ),
        "button": QT_TRANSLATE_NOOP(
            "explained", "Saves the chart as an image (PNG), a vector graphic (SVG) or a table (CSV)."
        ),
    },
    "StartView": {
        "new_button": QT_TRANSLATE_NOOP(
            "explained", "Asks for a name and a folder, then opens the wizard with a new project."
        ),
        "open_button": QT_TRANSLATE_NOOP(
            "explained", "Opens an existing project by its folder and continues where you left off."
        ),
    },
    "SampleCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Opens a fresh copy of a small project with handwritten digits. You can’t break anything in it. It is "
            "the best way to see what this program does.",
        ),
    },
    "NewProjectDialog": {
        "name_field": QT_TRANSLATE_NOOP(
            "explained", "A name that helps you recognise the project. Its folder gets the same name."
        ),
        "where_field": QT_TRANSLATE_NOOP("explained", "The folder in which the project folder is created."),
        "browse": QT_TRANSLATE_NOOP("explained", "Opens a dialog to choose that folder."),
        "create_button": QT_TRANSLATE_NOOP("explained", "Creates the project folder and opens the wizard."),
        "cancel": QT_TRANSLATE_NOOP("explained", "Closes this window without creating a project."),
    },
    "Question": {
        "yes": QT_TRANSLATE_NOOP("explained", "Carries out the action. The text above describes the consequences."),
        "no": QT_TRANSLATE_NOOP("explained", "Changes nothing. Same as Esc."),
    },
    "GuideWindow": {
        "back": QT_TRANSLATE_NOOP("explained", "Returns to the previous chapter."),
        "forward": QT_TRANSLATE_NOOP("explained", "Goes forward to the next chapter in the history."),
        "smaller": QT_TRANSLATE_NOOP("explained", "Makes the guide’s text smaller. Ctrl+0 restores the default size."),
        "larger": QT_TRANSLATE_NOOP("explained", "Makes the guide’s text larger. Ctrl+0 restores the default size."),
        "print_button": QT_TRANSLATE_NOOP("explained", "Prints this chapter."),
        "reader": QT_TRANSLATE_NOOP("explained", "The chapter. Links lead to other chapters and to the glossary."),
    },
    "Contents": {
        "field": QT_TRANSLATE_NOOP(
            "explained",
            "Finds the sections that contain all words typed here. Enter opens the first, F3 the next.",
        ),
        "tree": QT_TRANSLATE_NOOP("explained", "The guide’s chapters and sections. Press Enter or click to open one."),
        "found": QT_TRANSLATE_NOOP("explained", "The sections found. Press Enter or click to open one."),
    },
    "UnexpectedDialog": {
        "details": QT_TRANSLATE_NOOP(
            "explained",
            "A report of what happened, for the program’s developers. It may contain file names: read it before you "
            "pass it on.",
        ),
        "copy": QT_TRANSLATE_NOOP("explained", "Copies these details, for an email to the program’s developers."),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window. You can continue; finished work is kept."),
    },
    "AboutDialog": {
        "licences": QT_TRANSLATE_NOOP("explained", "The components of this program and their licences."),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window."),
    },
    "LogDialog": {
        "lines": QT_TRANSLATE_NOOP("explained", "The latest log entries, newest at the bottom."),
        "copy": QT_TRANSLATE_NOOP(
            "explained", "Copies these lines and details of the program and system, for an email."
        ),
        "open_folder": QT_TRANSLATE_NOOP("explained", "Opens the folder with the log files."),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window."),
    },
    "ComputationDialog": {
        "again": QT_TRANSLATE_NOOP(
            "explained",
            "Checks this computer again, for example after you connect a graphics card or close other programs.",
        ),
        "close_button": QT_TRANSLATE_NOOP("explained", "Closes this window. Your choice is kept."),
    },
}
