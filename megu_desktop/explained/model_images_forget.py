"""What's this? of the pages Model, Images and Forget."""

from megu.base.translation import QT_TRANSLATE_NOOP

CHOOSING: dict[str, dict[str, str]] = {
    "Letter": {
        "text": QT_TRANSLATE_NOOP(
            "explained", "Asks whoever made the model for a file that can be opened here, and says which."
        ),
        "copy_button": QT_TRANSLATE_NOOP("explained", "Copies the message, to be put into a mail."),
    },
    "PreprocessingChoice": {
        "ways": QT_TRANSLATE_NOOP(
            "explained",
            "How the numbers of an image are brought into the range that the model was trained with. A wrong way makes"
            " it answer wrongly; the page Images tries the usual ones.",
        ),
        "side": QT_TRANSLATE_NOOP(
            "explained", "The height and width to which each image is brought before the model sees it."
        ),
        "colours": QT_TRANSLATE_NOOP(
            "explained", "The order in which the model expects red, green and blue; or each image made grey."
        ),
        "middle": QT_TRANSLATE_NOOP(
            "explained",
            "Shows the model only the middle of each image, as models trained after ImageNet’s recipe expect.",
        ),
    },
    "OriginCard": {
        "lines.epochs": QT_TRANSLATE_NOOP(
            "explained", "How often the original saw each image while it was trained. Leave it empty if you don’t know."
        ),
        "lines.rate": QT_TRANSLATE_NOOP(
            "explained", "How large the steps of the original’s training were. Leave it empty if you don’t know."
        ),
        "lines.batch": QT_TRANSLATE_NOOP(
            "explained", "How many images the original saw at a time in training. Leave it empty if you don’t know."
        ),
    },
    "UnreadableCard": {
        "names": QT_TRANSLATE_NOOP("explained", "The images that can’t be read, by name."),
        "leave": QT_TRANSLATE_NOOP("explained", "Goes on without these images. The files stay where they are."),
        "read": QT_TRANSLATE_NOOP("explained", "Reads the folder once more, after you mended or replaced the files."),
    },
    "_Line": {
        "button": QT_TRANSLATE_NOOP("explained", "Shows or hides which images or classes the sentence is about."),
        "names": QT_TRANSLATE_NOOP("explained", "The images or classes that the sentence is about."),
    },
    "SplitBoxes": {
        "boxes": QT_TRANSLATE_NOOP(
            "explained", "Check the parts of the images that trained the model. The others count as unseen."
        ),
    },
    "OrderCard": {
        "table": QT_TRANSLATE_NOOP(
            "explained",
            "Which output of the model stands for which class. Double-click a class to give the output another one.",
        ),
        "take": QT_TRANSLATE_NOOP(
            "explained", "Uses the order that the table shows. The model is then asked about the images again."
        ),
        "back": QT_TRANSLATE_NOOP("explained", "Goes back to the order that the names of the classes tell."),
    },
    "FitCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained", "Prepares images in the way that fits best, and asks the model about all of them again."
        ),
        "other": QT_TRANSLATE_NOOP("explained", "Leads to the page Model, where it is chosen how images are prepared."),
    },
    "PartEditor": {
        "classes": QT_TRANSLATE_NOOP(
            "explained", "The class of which a part is to be forgotten. The class itself stays."
        ),
        "table.view": QT_TRANSLATE_NOOP(
            "explained", "The parts of the class. Check those that the model should forget."
        ),
        "columns": QT_TRANSLATE_NOOP(
            "explained", "What divides the class: sub-classes by their folders, or a column of the list."
        ),
    },
    "RandomEditor": {
        "share": QT_TRANSLATE_NOOP(
            "explained", "How large a share of the training images is drawn by chance, to be forgotten."
        ),
        "seed": QT_TRANSLATE_NOOP(
            "explained", "Decides which images are drawn. The same number draws the same images again."
        ),
    },
    "Gallery": {
        "search": QT_TRANSLATE_NOOP(
            "explained",
            "Shows only images whose name holds what you type. With * for any signs and ? for one sign it has to be the"
            " whole name.",
        ),
        "classes": QT_TRANSLATE_NOOP("explained", "Shows only images of one class."),
        "only": QT_TRANSLATE_NOOP("explained", "Shows all images, or only those that are chosen."),
        "bands": QT_TRANSLATE_NOOP(
            "explained",
            "Shows only images of whose class the model is that sure. Those it is least sure of are often odd.",
        ),
        "columns": QT_TRANSLATE_NOOP(
            "explained", "A column of the list of images, such as patient or device, to choose a value of."
        ),
        "values": QT_TRANSLATE_NOOP("explained", "Shows only images that have this value in the column."),
        "all": QT_TRANSLATE_NOOP("explained", "Chooses every image that is shown now. Undo takes it back."),
        "list_button": QT_TRANSLATE_NOOP("explained", "Chooses images by names that you paste or read from a file."),
        "undo": QT_TRANSLATE_NOOP("explained", "Takes the last change of the choice back. Ctrl+Z does the same."),
        "redo": QT_TRANSLATE_NOOP("explained", "Makes the change again that was taken back."),
        "grid": QT_TRANSLATE_NOOP(
            "explained",
            "The images. A click chooses one or leaves it. With the keyboard: arrow keys go to another image, Space"
            " chooses it, Shift and arrow keys choose a stretch, Ctrl+A all that are shown.",
        ),
    },
    "AlikeCard": {
        "slider": QT_TRANSLATE_NOOP(
            "explained",
            "From which similarity on images count as alike. Further to the right only near copies do, further to the"
            " left also images that merely resemble each other.",
        ),
        "look_button": QT_TRANSLATE_NOOP(
            "explained",
            "Looks among all images for those that resemble one to be forgotten; while it looks, stops that.",
        ),
        "show_button": QT_TRANSLATE_NOOP(
            "explained", "Shows the look-alikes, the most similar first, so that you can choose among them."
        ),
        "all_button": QT_TRANSLATE_NOOP(
            "explained", "Lets the model forget all of these look-alikes too. The decision is recorded."
        ),
        "some_button": QT_TRANSLATE_NOOP(
            "explained", "Lets the model forget those look-alikes that are chosen. The decision is recorded."
        ),
        "none_button": QT_TRANSLATE_NOOP(
            "explained", "Keeps all look-alikes among what is to stay. The decision is recorded."
        ),
    },
    "ListDialog": {
        "text": QT_TRANSLATE_NOOP(
            "explained",
            "The names of the images, one a line. Folders may be left out where a name is clear without them.",
        ),
        "column": QT_TRANSLATE_NOOP(
            "explained", "Whether images are chosen by a list of names, or by a value such as a patient’s number."
        ),
        "value": QT_TRANSLATE_NOOP("explained", "The value that the images have which are to be chosen."),
        "read_button": QT_TRANSLATE_NOOP(
            "explained", "Reads the names from a text file, or from a table with a column “path” or “file”."
        ),
        "save_button": QT_TRANSLATE_NOOP(
            "explained", "Saves the names that belong to no image here, so that you can ask about them."
        ),
        "add": QT_TRANSLATE_NOOP(
            "explained", "Chooses the images that were found, beside those that are chosen already."
        ),
        "cancel": QT_TRANSLATE_NOOP("explained", "Closes this window. The choice stays as it is."),
    },
}
