"""What's this? of the pages Similarity, Unlearn and Compare."""

from megu.base.translation import QT_TRANSLATE_NOOP

_PLOT = QT_TRANSLATE_NOOP(
    "explained",
    "The wheel comes nearer with Ctrl, or once it was clicked; so do + and −. 0 shows all of it again, the arrow keys"
    " move it.",
)

MAKING: dict[str, dict[str, str]] = {
    "SimilaritySource": {
        "pick": QT_TRANSLATE_NOOP(
            "explained", "Opens a window in which you choose the folder of the multimodal model."
        ),
    },
    "ServerForm": {
        "url": QT_TRANSLATE_NOOP(
            "explained", "The address of the server, up to and with /v1. Nothing is sent to it before you agree."
        ),
        "model": QT_TRANSLATE_NOOP(
            "explained", "The name under which the server knows its model. Whoever runs it can tell it to you."
        ),
        "requests": QT_TRANSLATE_NOOP(
            "explained", "How many questions are asked at the same time. More is faster, up to a point."
        ),
        "votes": QT_TRANSLATE_NOOP(
            "explained",
            "Asks each question five times where the server says only True or False, and takes the share of True. It"
            " takes five times as long.",
        ),
        "test_button": QT_TRANSLATE_NOOP(
            "explained", "Asks the server one real question, after asking you, and says how answers will be scored."
        ),
    },
    "KeyField": {
        "line": QT_TRANSLATE_NOOP(
            "explained",
            "The key that the server asks for. It is kept in the system’s keyring, or until the program ends where"
            " there is none; never in the project.",
        ),
        "remove_button": QT_TRANSLATE_NOOP("explained", "Removes the key that is kept for this server."),
    },
    "PlaceFields": {
        "device": QT_TRANSLATE_NOOP(
            "explained",
            "Where the multimodal model computes: the processor or a graphics card. Automatic is usually best.",
        ),
        "precision": QT_TRANSLATE_NOOP(
            "explained", "With how many digits it computes. Fewer need less memory. Automatic is usually best."
        ),
    },
    "StartCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Begins to ask which classes look alike. Answers are stored as they come; stopping loses nothing.",
        ),
    },
    "HeatCard": {
        "order": QT_TRANSLATE_NOOP(
            "explained", "The order in which the classes stand: as in the folder, or the most similar first."
        ),
        "undo_button": QT_TRANSLATE_NOOP(
            "explained", "Takes the last cell that was set by hand back. Ctrl+Z does the same."
        ),
        "import_button": QT_TRANSLATE_NOOP(
            "explained", "Reads cells from a CSV file, which looks like the one that the button beside it writes."
        ),
        "export_button": QT_TRANSLATE_NOOP(
            "explained", "Writes the matrix as a CSV file, for instance to look at it in a spreadsheet."
        ),
    },
    "HeatMap": {
        "plot": QT_TRANSLATE_NOOP(
            "explained",
            "Each row is a class, each column what it is taken for. The stronger the colour, the more often. The value"
            " of a cell is said when the mouse is on it or the arrow keys reach it. Where cells can be changed, a click"
            " or Enter opens one.",
        ),
    },
    "CellEditor": {
        "box": QT_TRANSLATE_NOOP(
            "explained", "How readily the one class is taken for the other: 0 is never, 1 always."
        ),
        "set_button": QT_TRANSLATE_NOOP(
            "explained", "Puts this number in the place of the answer. Enter does the same."
        ),
        "back_button": QT_TRANSLATE_NOOP(
            "explained", "Takes the answer again that was given, instead of the number set by hand."
        ),
    },
    "MethodChoice": {
        "start_button": QT_TRANSLATE_NOOP(
            "explained", "Begins to make the new model. It can be stopped at any time; the original stays as it is."
        ),
        "methods": QT_TRANSLATE_NOOP(
            "explained",
            "How the model is made to forget. The first one is the usual choice; the published methods below are there"
            " to compare with.",
        ),
    },
    "RunBox": {
        "": QT_TRANSLATE_NOOP(
            "explained", "Which attempt is shown. Earlier ones are kept; one of an earlier choice says so."
        ),
    },
    "UnlearnPage": {
        "change_button": QT_TRANSLATE_NOOP(
            "explained", "Goes back to the choice of method, for another run. The run that is shown is kept."
        ),
    },
    "LossPlot": {
        "plot": QT_TRANSLATE_NOOP(
            "explained",
            "How wrong the model is about these images, step by step. The pale line is each step, the other one its"
            " course. The dashed line is what its title names.",
        ),
    },
    "AccuracyPlot": {
        "plot": QT_TRANSLATE_NOOP(
            "explained", "How many images are still recognised, step by step: of those to forget, and of the others."
        ),
    },
    "ExpectedCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Trains briefly on the images to keep, and estimates how many of the images to forget a retrained model"
            " would recognise. It can be stopped, and goes on from there.",
        ),
    },
    "MeasureCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Measures what takes minutes: attacks, features and relearning, of all runs on this forget set. Nothing is"
            " unlearned.",
        ),
    },
    "RequestCards": {
        "buttons": QT_TRANSLATE_NOOP(
            "explained", "Prepares a run for this request. It starts on the page Unlearn, when you say so."
        ),
        "folds": QT_TRANSLATE_NOOP("explained", "Shows or hides what was measured of this request."),
    },
    "CompareTabs": {
        "tabBar": QT_TRANSLATE_NOOP(
            "explained", "Pictures of what has changed, and a place to try the new model on an image."
        ),
        "kind": QT_TRANSLATE_NOOP(
            "explained",
            "Which map is shown: all images in the two directions in which they differ most, or some of them with"
            " neighbours kept together.",
        ),
    },
    "PictureTab": {
        "button": QT_TRANSLATE_NOOP(
            "explained", "Lets both models look at all images, for the pictures in these tabs. Done once a run."
        ),
    },
    "ChangedAnswers": {
        "part": QT_TRANSLATE_NOOP("explained", "Of which images changed answers are shown."),
        "earlier": QT_TRANSLATE_NOOP("explained", "Shows the images before these."),
        "later": QT_TRANSLATE_NOOP("explained", "Shows the images after these."),
    },
    "Histograms": {"plots": _PLOT},
    "FeatureMap": {
        "plots": _PLOT,
        "buttons": QT_TRANSLATE_NOOP("explained", "Brings both maps nearer or farther, or shows all of them again."),
    },
    "ClassBars": {
        "plot": QT_TRANSLATE_NOOP(
            "explained", "How many images of each class are recognised: before as an outline, after filled."
        ),
        "scroll_bar": QT_TRANSLATE_NOOP("explained", "Moves along the classes, where there are more than fit."),
    },
    "CompareTable": {
        "more": QT_TRANSLATE_NOOP("explained", "Shows or hides the figures that say more about each question."),
    },
}
