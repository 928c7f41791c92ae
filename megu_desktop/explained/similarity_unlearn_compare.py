"""What's this? of the pages Similarity, Unlearn and Compare."""

from megu.base.translation import QT_TRANSLATE_NOOP

_PLOT = QT_TRANSLATE_NOOP(
    "explained",
    "Zoom with Ctrl and the mouse wheel, or after a click with the wheel alone, or with + and −. 0 shows everything, "
    "the arrow keys move the view.",
)

MAKING: dict[str, dict[str, str]] = {
    "SimilaritySource": {
        "pick": QT_TRANSLATE_NOOP("explained", "Opens a dialog to choose the folder of the multimodal model."),
    },
    "ServerForm": {
        "url": QT_TRANSLATE_NOOP(
            "explained", "The server’s address, up to and including /v1. Nothing is sent to it without your consent."
        ),
        "model": QT_TRANSLATE_NOOP("explained", "The model’s name on the server. Ask the person who runs the server."),
        "requests": QT_TRANSLATE_NOOP(
            "explained", "The number of questions sent at the same time. More is faster, up to a point."
        ),
        "votes": QT_TRANSLATE_NOOP(
            "explained",
            "If the server answers only True or False, asks each question five times and uses the share of True. "
            "This takes five times as long.",
        ),
        "test_button": QT_TRANSLATE_NOOP(
            "explained",
            "Sends one real question to the server, after your consent, and shows how answers will be scored.",
        ),
    },
    "KeyField": {
        "line": QT_TRANSLATE_NOOP(
            "explained",
            "The server’s API key. It is stored in the system’s keyring or, if there is none, kept until the program "
            "ends. It is never stored in the project.",
        ),
        "remove_button": QT_TRANSLATE_NOOP("explained", "Removes the stored key for this server."),
    },
    "PlaceFields": {
        "device": QT_TRANSLATE_NOOP(
            "explained",
            "The device that runs the multimodal model: the processor or a graphics card. Automatic is usually best.",
        ),
        "precision": QT_TRANSLATE_NOOP(
            "explained", "The numerical precision. Lower precision needs less memory. Automatic is usually best."
        ),
    },
    "StartCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Starts asking which classes look alike. Answers are saved as they arrive, so you can stop at any time.",
        ),
    },
    "HeatCard": {
        "order": QT_TRANSLATE_NOOP("explained", "The order of the classes: as in the folder, or most similar first."),
        "undo_button": QT_TRANSLATE_NOOP("explained", "Undoes the last change of a cell. Same as Ctrl+Z."),
        "import_button": QT_TRANSLATE_NOOP(
            "explained", "Reads cells from a CSV file in the format that Export writes."
        ),
        "export_button": QT_TRANSLATE_NOOP(
            "explained", "Writes the matrix to a CSV file, for example for a spreadsheet."
        ),
    },
    "HeatMap": {
        "plot": QT_TRANSLATE_NOOP(
            "explained",
            "Each row is a class, each column the class it is taken for. A stronger colour means more often. Point "
            "at a cell or move to it with the arrow keys to see its value. Click or press Enter to change a cell, "
            "where that is possible.",
        ),
    },
    "CellEditor": {
        "box": QT_TRANSLATE_NOOP("explained", "How often one class is taken for the other: 0 is never, 1 always."),
        "set_button": QT_TRANSLATE_NOOP("explained", "Replaces the answer with this number. Same as Enter."),
        "back_button": QT_TRANSLATE_NOOP("explained", "Restores the original answer."),
    },
    "MethodChoice": {
        "start_button": QT_TRANSLATE_NOOP(
            "explained", "Starts creating the new model. You can stop at any time; the original stays unchanged."
        ),
        "methods": QT_TRANSLATE_NOOP(
            "explained",
            "The method that makes the model forget. The first is the usual choice; the published methods below are "
            "for comparison.",
        ),
    },
    "RunBox": {
        "": QT_TRANSLATE_NOOP(
            "explained", "The run shown. Earlier runs are kept. Runs made for an earlier choice are marked."
        ),
    },
    "UnlearnPage": {
        "change_button": QT_TRANSLATE_NOOP(
            "explained", "Returns to the choice of method, for another run. The run shown is kept."
        ),
    },
    "LossPlot": {
        "plot": QT_TRANSLATE_NOOP(
            "explained",
            "The loss on these images at each step. The pale line shows single steps, the strong line the trend. The "
            "title names the dashed line.",
        ),
    },
    "AccuracyPlot": {
        "plot": QT_TRANSLATE_NOOP(
            "explained", "The share of images still recognised at each step: of the images to forget and of the others."
        ),
    },
    "ExpectedCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Trains briefly on the images to keep and estimates how many of the images to forget a retrained model "
            "would recognise. You can stop and resume it.",
        ),
    },
    "MeasureCard": {
        "button": QT_TRANSLATE_NOOP(
            "explained",
            "Measures what takes minutes: attacks, features and relearning, for all runs on this forget set. Nothing "
            "is unlearned.",
        ),
    },
    "RequestCards": {
        "buttons": QT_TRANSLATE_NOOP("explained", "Prepares a run for this request. Start it on the page Unlearn."),
        "folds": QT_TRANSLATE_NOOP("explained", "Shows or hides the figures for this request."),
    },
    "CompareTabs": {
        "tabBar": QT_TRANSLATE_NOOP(
            "explained", "Charts of what has changed, and a tab to try the new model on an image."
        ),
        "kind": QT_TRANSLATE_NOOP(
            "explained",
            "The kind of map: all images along the two directions in which they differ most, or some of them with "
            "neighbours kept together.",
        ),
    },
    "PictureTab": {
        "button": QT_TRANSLATE_NOOP(
            "explained", "Runs both models on all images, for the charts in these tabs. Needed once per run."
        ),
    },
    "ChangedAnswers": {
        "part": QT_TRANSLATE_NOOP("explained", "The images whose changed answers are shown."),
        "earlier": QT_TRANSLATE_NOOP("explained", "Shows the previous images."),
        "later": QT_TRANSLATE_NOOP("explained", "Shows the next images."),
    },
    "Histograms": {"plots": _PLOT},
    "FeatureMap": {
        "plots": _PLOT,
        "buttons": QT_TRANSLATE_NOOP("explained", "Zooms both maps in or out, or shows them completely."),
    },
    "ClassBars": {
        "plot": QT_TRANSLATE_NOOP(
            "explained",
            "The share of images of each class that is recognised: before as an outline, after as a filled bar.",
        ),
        "scroll_bar": QT_TRANSLATE_NOOP("explained", "Scrolls through the classes if there are more than fit."),
    },
    "CompareTable": {
        "more": QT_TRANSLATE_NOOP("explained", "Shows or hides further figures for each question."),
    },
}
