"""Changes to a project's choices that follow from answers on the page *Images*."""

from megu.project.preprocessing import Preprocessing
from megu.project.schema import Choices, ImagesChoice


def set_folder(stored_path: str, choices: Choices) -> None:
    """Set other images, about which no question is answered yet."""
    choices.images = ImagesChoice(path=stored_path)


def set_preprocessing(preprocessing: Preprocessing, choices: Choices) -> None:
    """Set the preprocessing."""
    assert choices.model is not None, "the proposal is about a model"
    choices.model = choices.model.model_copy(update={"preprocessing": preprocessing})


def set_used(key: str, training: list[str], choices: Choices) -> None:
    """Set which of the images trained the model."""
    assert choices.images is not None, "the question is only shown beside images"
    choices.images.used = key  # type: ignore[assignment]  (checked on assignment)
    choices.images.training_folders = training or ["train"]


def set_white(white: float, guessed: bool, choices: Choices) -> None:
    """Set the value of white, and whether it is a guess."""
    assert choices.images is not None, "the question is only shown beside images"
    choices.images = choices.images.model_copy(update={"white": white, "white_guessed": guessed})


def set_outputs(outputs: list[str], choices: Choices) -> None:
    """Set the class of each of the model's outputs."""
    assert choices.images is not None, "the order is only shown beside images"
    choices.images.outputs = outputs


def set_leave_out(choices: Choices) -> None:
    """Agree to go on without the images that can't be read."""
    assert choices.images is not None, "the consent is only asked beside images"
    choices.images.leave_out = True


def count_scan(choices: Choices) -> None:
    """Read the images again; answers that may no longer hold are asked for again."""
    if choices.images is not None:
        choices.images.scan += 1
        choices.images.leave_out = False
        if choices.images.white_guessed:  # other images may make another guess
            choices.images.white, choices.images.white_guessed = None, False
