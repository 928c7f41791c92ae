"""What's this? of the pages Model, Images and Forget."""

from megu.base.translation import QT_TRANSLATE_NOOP

CHOOSING: dict[str, dict[str, str]] = {
    "Letter": {
        "text": QT_TRANSLATE_NOOP(
            "explained", "A message to the model’s author. It asks for a file that can be opened here."
        ),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the message, for an email."),
    },
    "PreprocessingChoice": {
        "ways": QT_TRANSLATE_NOOP(
            "explained",
            "The scaling of pixel values before the model receives them. With wrong preprocessing the model answers "
            "wrongly. The page Images tries the usual ways.",
        ),
        "side": QT_TRANSLATE_NOOP("explained", "The height and width to which each image is resized for the model."),
        "colours": QT_TRANSLATE_NOOP("explained", "The channel order that the model expects, or greyscale."),
        "middle": QT_TRANSLATE_NOOP(
            "explained",
            "Crops each image to its centre, as for models trained with the usual ImageNet recipe.",
        ),
    },
    "OriginCard": {
        "lines.epochs": QT_TRANSLATE_NOOP(
            "explained", "The number of epochs of the original’s training. Leave it empty if you don’t know."
        ),
        "lines.rate": QT_TRANSLATE_NOOP(
            "explained", "The learning rate of the original’s training. Leave it empty if you don’t know."
        ),
        "lines.batch": QT_TRANSLATE_NOOP(
            "explained", "The batch size of the original’s training. Leave it empty if you don’t know."
        ),
    },
    "UnreadableCard": {
        "names": QT_TRANSLATE_NOOP("explained", "The names of the unreadable images."),
        "leave": QT_TRANSLATE_NOOP("explained", "Continues without these images. The files stay where they are."),
        "read": QT_TRANSLATE_NOOP(
            "explained", "Reads the folder again, after you have repaired or replaced the files."
        ),
    },
    "_Line": {
        "button": QT_TRANSLATE_NOOP("explained", "Shows or hides the images or classes concerned."),
        "names": QT_TRANSLATE_NOOP("explained", "The images or classes concerned."),
    },
    "SplitBoxes": {
        "boxes": QT_TRANSLATE_NOOP(
            "explained", "Tick the parts of the data that the model was trained on. The rest counts as unseen."
        ),
    },
    "OrderCard": {
        "table": QT_TRANSLATE_NOOP(
            "explained",
            "The class of each model output. Double-click a class to change it.",
        ),
        "take": QT_TRANSLATE_NOOP("explained", "Uses the order in the table and runs the model on the images again."),
        "back": QT_TRANSLATE_NOOP("explained", "Restores the order derived from the class names."),
    },
    "FitCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained", "Uses the best-fitting preprocessing and runs the model on all images again."
        ),
        "other": QT_TRANSLATE_NOOP("explained", "Opens the page Model, where you choose the preprocessing."),
    },
    "PartEditor": {
        "classes": QT_TRANSLATE_NOOP(
            "explained", "The class of which the model forgets a part. The class itself stays."
        ),
        "table.view": QT_TRANSLATE_NOOP(
            "explained", "The parts of the class. Tick those that the model should forget."
        ),
        "columns": QT_TRANSLATE_NOOP(
            "explained", "The way the class is divided: into sub-classes by folder, or by a column of the list."
        ),
    },
    "RandomEditor": {
        "share": QT_TRANSLATE_NOOP("explained", "The share of the training images to draw at random and forget."),
        "seed": QT_TRANSLATE_NOOP("explained", "The random seed. The same seed draws the same images again."),
    },
    "Gallery": {
        "search": QT_TRANSLATE_NOOP(
            "explained",
            "Shows only images whose name contains this text. The wildcards * (any characters) and ? (one character) "
            "match the whole name.",
        ),
        "classes": QT_TRANSLATE_NOOP("explained", "Shows only images of one class."),
        "only": QT_TRANSLATE_NOOP("explained", "Shows all images, or only those that are chosen."),
        "bands": QT_TRANSLATE_NOOP(
            "explained",
            "Shows only images whose class the model gives this confidence. Those with the lowest confidence are "
            "often unusual.",
        ),
        "columns": QT_TRANSLATE_NOOP(
            "explained", "A column of the image list, for example patient or device. Then choose a value."
        ),
        "values": QT_TRANSLATE_NOOP("explained", "Shows only images with this value in the column."),
        "all": QT_TRANSLATE_NOOP("explained", "Chooses all images shown. Undo reverts this."),
        "list_button": QT_TRANSLATE_NOOP(
            "explained", "Chooses images by name. Paste the names or read them from a file."
        ),
        "undo": QT_TRANSLATE_NOOP("explained", "Undoes the last change of the choice. Same as Ctrl+Z."),
        "redo": QT_TRANSLATE_NOOP("explained", "Redoes the change that was undone."),
        "grid": QT_TRANSLATE_NOOP(
            "explained",
            "The images. Click an image to choose it or clear the choice. Keyboard: arrow keys move, Space chooses, "
            "Shift with arrow keys chooses a range, Ctrl+A chooses all shown.",
        ),
    },
    "AlikeCard": {
        "slider": QT_TRANSLATE_NOOP(
            "explained",
            "The similarity from which images count as look-alikes. Further right: near-copies only. Further left: "
            "also images that merely resemble each other.",
        ),
        "look_button": QT_TRANSLATE_NOOP(
            "explained",
            "Searches all images for look-alikes of the forget set. During the search, this button stops it.",
        ),
        "show_button": QT_TRANSLATE_NOOP(
            "explained", "Shows the look-alikes, most similar first, so that you can choose among them."
        ),
        "all_button": QT_TRANSLATE_NOOP(
            "explained", "Adds all of these look-alikes to the forget set. The decision is recorded."
        ),
        "some_button": QT_TRANSLATE_NOOP(
            "explained", "Adds the chosen look-alikes to the forget set. The decision is recorded."
        ),
        "none_button": QT_TRANSLATE_NOOP("explained", "Keeps all look-alikes. The decision is recorded."),
    },
    "ListDialog": {
        "text": QT_TRANSLATE_NOOP(
            "explained",
            "The names of the images, one per line. You can omit folders where the name alone is unique.",
        ),
        "column": QT_TRANSLATE_NOOP(
            "explained", "Chooses images by a list of names, or by a value such as a patient number."
        ),
        "value": QT_TRANSLATE_NOOP("explained", "The value of the images to choose."),
        "read_button": QT_TRANSLATE_NOOP(
            "explained", "Reads the names from a text file, or from a table with a column “path” or “file”."
        ),
        "save_button": QT_TRANSLATE_NOOP(
            "explained", "Saves the names that match no image, so that you can follow them up."
        ),
        "add": QT_TRANSLATE_NOOP("explained", "Adds the images found to those already chosen."),
        "cancel": QT_TRANSLATE_NOOP("explained", "Closes this window. The choice does not change."),
    },
}
