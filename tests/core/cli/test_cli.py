"""The command `megu`: what it accepts, what it says, how it stops and what it leaves."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from calling import FOUND, Ended

from megu.base.places import resource
from megu.cli.main import COMMANDS, load
from megu.cli.options import repeat_options
from megu.cli.sentences import say
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import Traces
from megu.unlearn.methods.table import METHODS
from megu.worker.stages import STAGES, make_stage

SAMPLE = resource("sample")
MODEL, IMAGES = str(SAMPLE / "classifier.safetensors"), str(SAMPLE / "digits")


def options(model: object = MODEL, images: object = IMAGES, forget: tuple[str, ...] = ("eight",)) -> list[object]:
    return ["--model", model, "--images", images, "--forget", *forget]


def process(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "megu", *(str(argument) for argument in arguments)]
    environment = {**os.environ, "PYTHONPATH": FOUND}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, encoding="utf-8", env=environment)


def few_images(folder: Path, each: int = 6) -> Path:
    for split in ("train", "test"):
        for source in sorted((SAMPLE / "digits" / split).iterdir()):
            (folder / split / source.name).mkdir(parents=True)
            for image in sorted(source.iterdir())[:each]:
                shutil.copy(image, folder / split / source.name)
    return folder


def _told(output: str) -> list[str]:
    """The lines of an output but for those that say what begins."""
    return [line for line in output.strip().splitlines() if not line.endswith("…")]


def test_a_stage_that_another_process_performs_is_running(megu, tmp_path, monkeypatch):
    """It was said to be stopped; so it is once that process is gone."""
    assert megu("new", tmp_path / "p", *options()).code == 0
    with Project.open(tmp_path / "p") as project:
        stage = make_stage("images")
        key = current_key(project, stage)
        project.partial("images", key)
        with project.working("images", key):
            assert json.loads(megu("show", tmp_path / "p", "--json").out)["stages"]["images"]["state"] == "running"
            assert "running" in megu("show", tmp_path / "p").out
            with project.working("pixels", "0"):
                assert json.loads(megu("show", tmp_path / "p", "--json").out)["at_work"] == ["images", "pixels"]
        with project.working("traces"):
            project.choices.traces = Traces(begun="2026-01-01T00:00:00+00:00")
            project.save()
            output = megu("show", tmp_path / "p").out
            assert "is using this project: Erasing" in output and "was interrupted" not in output
        assert "was interrupted" in megu("show", tmp_path / "p").out
        with project.working("connect", "0"):
            assert "Another process is using this project: Testing the server" in megu("show", tmp_path / "p").out
    output = json.loads(megu("show", tmp_path / "p", "--json").out)
    assert output["stages"]["images"]["state"] == "stopped" and output["at_work"] is None


def test_each_stage_has_a_name_for_its_work():
    assert all(say(f"doing_{name}") for name in STAGES)


def test_help_is_there_before_torch_and_the_engine():
    code = (
        "import sys, megu.cli.main\n"
        "try: megu.cli.main.main(['--help'])\n"
        "except SystemExit as end: assert not end.code\n"
        "slow = {'torch', 'transformers', 'numpy', 'PIL', 'pydantic', 'PySide6'} & set(sys.modules)\n"
        "assert not slow, slow"
    )
    environment = {**os.environ, "PYTHONPATH": FOUND}
    command = [sys.executable, "-c", code]
    child = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=20)
    assert child.returncode == 0, child.stderr
    assert "new" in child.stdout and "show" in child.stdout


def test_the_help_lists_each_command_with_the_first_lines_of_its_own():
    for name, line in COMMANDS.items():
        assert " ".join(load(name).help.split("\n\n")[0].split()) == line, name


def test_a_command_loads_no_other_ones_module():
    code = (
        "import sys, megu.cli.main\n"
        "try: megu.cli.main.main(['hardware', '--help'])\n"
        "except SystemExit as end: assert not end.code\n"
        "print(*sorted(name for name in sys.modules if name.startswith('megu.cli.')))"
    )
    environment = {**os.environ, "PYTHONPATH": FOUND}
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    line = child.stdout.splitlines()[-1]
    assert line == "megu.cli.hardware megu.cli.main megu.cli.options megu.cli.running megu.cli.sentences", child.stderr


def test_version_as_a_module():
    out, _ = process("--version").communicate(timeout=20)
    import megu

    assert out.strip() == f"megu {megu.__version__}"


@pytest.mark.parametrize(
    ("words", "spelling"),
    [
        ("p --forget a b --used all", "p --forget a --forget b --used all"),
        ("p --forget a --forget b", "p --forget a --forget b"),
        ("p --forget=a b --set x=1 y=2", "p --forget=a --forget b --set x=1 --set y=2"),
        ("--used only p --forget a", "--used only p --forget a"),
        ("p --forget a -- b", "p --forget a -- b"),
        ("p --show names classes --key k", "p --show names --show classes --key k"),
    ],
)
def test_several_values_after_one_option(words, spelling):
    assert repeat_options(words.split(), ("--forget", "--set", "--show")) == spelling.split()


def test_new_keeps_the_choices_and_computes_nothing(megu, tmp_path):
    result = megu(
        *["new", tmp_path / "p", *options(forget=("eight", "nine")), "--used", "only", "--mllm", SAMPLE / "mllm"],
        *["--strength", "gentle", "--set", "steps=7", "similarity.exemplars=3", "--name", "Digits"],
    )
    assert result.code == 0, result.err
    assert "Digits" in result.out and "megu run" in result.out and "--used" not in result.out
    with Project.open(tmp_path / "p", write=False) as project:
        choices, run = project.choices, project.choices.runs[0]
    assert choices.current_run == run.id and choices.forget.classes == ["eight", "nine"]
    assert run.images.used == "only" and run.images.training_folders == ["train"]
    assert (run.method, run.strength, run.parameters["steps"]) == ("megu_plus", "gentle", 7)
    assert run.parameters["rate"] == METHODS["megu_plus"].strengths["gentle"]["rate"]
    assert run.similarity.source == "mllm" and run.similarity.parameters.exemplars == 3
    assert not (tmp_path / "p" / "stages").exists()


def test_new_says_what_an_open_question_costs(megu, tmp_path):
    result = megu("new", tmp_path / "p", *options())
    assert "--used only" in result.out and "left out" in result.out
    with Project.open(tmp_path / "p", write=False) as project:
        assert project.choices.runs[0].images.used == "unknown"  # asked, never assumed


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--forget", "ate"], "no class ate"),
        (["--used", "most"], "most"),
        (["--method", "magic"], "magic"),
        (["--strength", "wild"], "wild"),
        (["--method", "retrain", "--strength", "gentle"], "no strengths"),
        (["--set", "steps"], "NAME=VALUE"),
        (["--set", "stps=3"], "stps"),
        (["--set", "steps=some"], "steps"),
        (["--set", "similarity.exemplars=0"], "exemplars"),
        (["--mllm", IMAGES], "config.json"),
        (["--forget", "zero", "one", "two", "three", "four", "five", "six", "seven"], "at least two classes"),
        (["--model", IMAGES], "folder"),
        (["--model", "nowhere.pt"], "nowhere.pt"),
        (["--images", str(SAMPLE / "mllm")], "mllm"),
    ],
)
def test_new_refuses_what_cannot_be_right_and_writes_nothing(megu, tmp_path, more, message):
    result = megu("new", tmp_path / "p", *options(), *more)
    assert result.code == 2
    assert message in result.err.replace("\n", " ") and "Traceback" not in result.err
    assert not (tmp_path / "p").exists()


def test_only_needs_a_training_folder(megu, tmp_path):
    result = megu("new", tmp_path / "p", *options(images=SAMPLE / "digits" / "test"), "--used", "only")
    assert result.code == 2 and "train" in result.err


def test_new_leaves_a_project_that_is_there_alone(megu, tmp_path):
    megu("new", tmp_path / "p", *options())
    before = (tmp_path / "p" / "project.json").read_bytes()
    result = megu("new", tmp_path / "p", *options(forget=("nine",)))
    assert result.code == 2 and "already contains a project" in result.err
    assert (tmp_path / "p" / "project.json").read_bytes() == before


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A project that the command has made and run to its end, and what it said."""
    folder = tmp_path_factory.mktemp("cli") / "p"
    result = process("new", folder, *options(), "--used", "only", "--set", "steps=40", "noise_steps=5")
    assert result.wait(30) == 0, result.communicate()
    running = process("run", folder)
    out, err = running.communicate(timeout=120)
    return folder, Ended(running.returncode, out, err)


def test_run_does_the_whole_job(finished):
    folder, result = finished
    assert result.code == 0, result.err
    export_path = folder / "export" / "classifier-without-a-class.safetensors"
    assert export_path.is_file() and str(export_path) in result.out
    assert "unseen images" in result.out and "like the new model on 1,797 images" in result.out
    assert "\x1b" not in result.out + result.err  # no terminal, no bars
    assert "40 steps" in result.err


def test_running_again_reuses_everything(finished, megu):
    folder, _ = finished
    result = megu("run", folder)
    assert result.code == 0, result.err
    assert result.err.count("reused") == 10
    with Project.open(folder, write=False) as project:
        assert len(project.choices.runs) == 1


def test_show_tells_stages_verdict_and_files(finished, megu):
    folder, _ = finished
    values = json.loads(megu("show", folder, "--json").out)
    assert {row["state"] for row in values["stages"].values()} == {"done"}
    assert list(values["stages"])[-2:] == ["compare", "export"]
    assert values["verdict"]["forget_count"] == 35 and values["export"]["same"] is True
    for row in values["stages"].values():
        assert (folder / row["folder"] / "result.json").is_file()
    plain = megu("show", folder).out
    assert "eight: 104 of 1,078 training images" in plain and values["export"]["path"] in plain


def test_another_method_becomes_a_run_of_its_own(finished, megu, tmp_path):
    folder = tmp_path / "p"
    shutil.copytree(finished[0], folder)
    result = megu("run", folder, "--method", "retrain", "--set", "epochs=1", "--until", "unlearn")
    assert result.code == 0, result.err
    with Project.open(folder, write=False) as project:
        assert [run.method for run in project.choices.runs] == ["megu_plus", "retrain"]
        assert project.choices.current_run == project.choices.runs[1].id
    assert "noise" not in json.loads(megu("show", folder, "--json").out)["stages"]
    plain = megu("show", folder).out
    other = plain[plain.index("Other runs") :]
    assert "run-1: MeGU+" in other and "eight: 40 steps" in other and "run-2" not in other


def test_until_stops_after_that_stage(megu, tmp_path):
    megu("new", tmp_path / "p", *options(), "--used", "all")
    result = megu("run", tmp_path / "p", "--until", "images")
    assert result.code == 0, result.err
    states = {
        name: row["state"] for name, row in json.loads(megu("show", tmp_path / "p", "--json").out)["stages"].items()
    }
    assert states["images"] == "done" and states["baseline"] == states["unlearn"] == "todo"
    assert megu("run", tmp_path / "p", "--until", "imagine").code == 2


def test_unreadable_images_are_named_and_left_out_with_consent(megu, tmp_path):
    images = few_images(tmp_path / "images")
    (images / "train" / "two" / "torn.png").write_bytes(b"\x89PNG\r\n")
    megu("new", tmp_path / "p", *options(images=images), "--used", "only")
    result = megu("run", tmp_path / "p", "--until", "baseline")
    assert result.code == 2 and "train/two/torn.png" in result.err
    outcome = megu("run", tmp_path / "p", "--until", "baseline", "--leave-out-unreadable")
    assert outcome.code == 0, outcome.err


def test_a_mended_image_is_seen_when_the_folder_is_read_again(megu, tmp_path):
    images = few_images(tmp_path / "images", 2)
    torn_path = images / "train" / "two" / "torn.png"
    torn_path.write_bytes(b"\x89PNG\r\n")
    megu("new", tmp_path / "p", *options(images=images), "--used", "only")
    assert megu("run", tmp_path / "p", "--until", "baseline").code == 2
    shutil.copy(next((images / "train" / "one").iterdir()), torn_path)
    result = megu("run", tmp_path / "p", "--until", "baseline", "--read-again")
    assert result.code == 0 and "41 images" in result.err


def test_decoded_images_may_be_kept_off_the_disk(megu, tmp_path):
    megu("new", tmp_path / "p", *options(images=few_images(tmp_path / "images", 2)), "--used", "only")
    result = megu("run", tmp_path / "p", "--until", "baseline", "--pixels", "0")
    assert result.code == 0 and "decoded again each time" in result.err
    assert not list((tmp_path / "p" / "stages").glob("pixels"))
    assert megu("run", tmp_path / "p", "--pixels", "-1").code == 2


def test_pack_tells_sizes_and_copies(megu, tmp_path):
    megu("new", tmp_path / "p", *options(images=few_images(tmp_path / "images", 2)), "--mllm", SAMPLE / "mllm")
    assert megu("run", tmp_path / "p", "--until", "mllm").code == 0
    assert megu("run", tmp_path / "p", "--until", "forget").code == 0
    result = megu("pack", tmp_path / "p")
    assert result.code == 0 and str(tmp_path / "p.megu") in result.out
    assert "of images (40)" in result.err and "1.2 MB) are not copied" in result.err
    again = megu("pack", tmp_path / "p")
    assert again.code == 2 and "p.megu" in again.err and len(_told(again.err)) == 3
    assert megu("pack", tmp_path / "p", "--out", tmp_path / "q", "--with-mllm").code == 0
    content = json.loads(megu("show", tmp_path / "q", "--json").out)
    assert content["stages"]["images"]["state"] == "done" and content["choices"]["model"]["path"].startswith("packed/")


def test_a_damaged_model_gets_one_sentence(megu, tmp_path):
    (tmp_path / "torn.safetensors").write_bytes(Path(MODEL).read_bytes()[:5000])
    megu("new", tmp_path / "p", *options(model=tmp_path / "torn.safetensors"), "--used", "only")
    result = megu("run", tmp_path / "p")
    assert result.code == 2
    assert len(_told(result.err)) == 1 and "torn.safetensors" in result.err


def test_a_folder_without_a_project_gets_one_sentence(megu, tmp_path):
    for command in ("run", "show"):
        result = megu(command, tmp_path)
        assert result.code == 2 and len(result.err.strip().splitlines()) == 1


def test_a_project_open_elsewhere_is_not_run(megu, tmp_path):
    megu("new", tmp_path / "p", *options())
    with Project.open(tmp_path / "p"):
        result = megu("run", tmp_path / "p", "--until", "model")
        assert megu("show", tmp_path / "p").code == 0
    assert result.code == 2 and "open in another window" in result.err


def test_a_bug_gets_a_sentence_and_a_log(megu, tmp_path, monkeypatch):
    def fail(project: Project) -> list[str]:
        raise RuntimeError("secret-image-name.png")

    megu("new", tmp_path / "p", *options())
    monkeypatch.setattr("megu.cli.show.lines", fail)
    result = megu("show", tmp_path / "p")
    log = tmp_path / "p" / "logs" / "megu.log"
    assert result.code == 70 and str(log) in result.err and "Traceback" not in result.err
    assert "RuntimeError" in log.read_text(encoding="utf-8") and "secret" not in log.read_text(encoding="utf-8")


def test_a_crash_outside_of_all_work_is_not_taken_for_a_difference(megu, monkeypatch):
    def fail(name: str) -> None:
        raise RuntimeError(name)

    monkeypatch.setattr("megu.cli.main.load", fail)
    result = megu("methods")
    assert result.code == 70 and "RuntimeError" in result.err


def test_methods_lists_every_parameter(megu):
    out = megu("methods").out
    for name, method in METHODS.items():
        assert f"{name}: {method.title}" in out
        assert all(parameter in out for parameter in method.parameters.model_fields)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_leaves_a_resume_point(tmp_path, megu):
    megu("new", tmp_path / "p", *options(), "--used", "only", "--set", "steps=100000", "noise_steps=2")
    running = process("run", tmp_path / "p")
    deadline = time.monotonic() + 60
    while not list((tmp_path / "p").glob("partial/unlearn-*/settings.json")) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(3)  # until the first step is done
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=20)
    assert running.returncode == 130 and "Stopped" in err and "Traceback" not in err
    assert list((tmp_path / "p").glob("partial/unlearn-*/resume.pt"))
    values = json.loads(megu("show", tmp_path / "p", "--json").out)
    assert values["stages"]["unlearn"]["state"] == "stopped" and values["stages"]["noise"]["state"] == "done"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_terminal_gets_bars(megu, tmp_path):
    import pty

    megu("new", tmp_path / "p", *options(), "--used", "only")
    near, far = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": FOUND, "TERM": "xterm", "COLUMNS": "100"}
    command = [sys.executable, "-m", "megu", "run", str(tmp_path / "p"), "--until", "baseline"]
    running = subprocess.Popen(command, stdout=far, stderr=far, env=environment)
    os.close(far)
    content = b""
    try:
        while chunk := os.read(near, 4096):
            content += chunk
    except OSError:
        pass  # Linux reports the other end's closing this way
    assert running.wait(20) == 0
    assert b"\x1b[" in content and "━".encode() in content and b"right on 99" in content


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_what_nobody_reads_to_its_end_is_no_error_of_ours():
    near, far = os.pipe()
    os.close(near)
    record = Path(__file__).parents[2] / "records" / "2" / "evidence.json"
    environment = {**os.environ, "PYTHONPATH": FOUND, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "megu", "verify", str(record), "--signer", "0000 0000 0000 0000"]
    child = subprocess.run(command, stdout=far, stderr=subprocess.PIPE, encoding="utf-8", env=environment)
    os.close(far)
    assert child.returncode == 141 and "Traceback" not in child.stderr and "megu.log" not in child.stderr


def test_run_takes_parameters_of_the_similarity_step(megu, tmp_path):
    images = few_images(tmp_path / "images")
    assert megu("new", tmp_path / "p", *options(images=images)).code == 0
    assert megu("run", tmp_path / "p", "--until", "model", "--set", "similarity.exemplars=3").code == 0
    with Project.open(tmp_path / "p", write=False) as project:
        run = project.choices.run(project.choices.current_run)
        assert run.similarity.parameters.exemplars == 3
    wrong = megu("run", tmp_path / "p", "--set", "similarity.exemplars=0")
    assert wrong.code == 2 and "exemplars" in wrong.err


def test_show_of_a_project_with_a_method_of_a_newer_version(megu, tmp_path):
    assert megu("new", tmp_path / "p", *options(images=few_images(tmp_path / "images"))).code == 0
    path = tmp_path / "p" / "project.json"
    path.write_text(
        path.read_text(encoding="utf-8")
        .replace('"megu_plus"', '"later"')
        .replace('"schema_version": 1', '"schema_version": 9'),
        encoding="utf-8",
    )
    result = megu("show", tmp_path / "p")
    assert result.code == 0 and "later" in result.out


# --- what to forget besides classes ----------------------------------------------------------------------------------


def made(megu, folder: Path, *more: object) -> Project:
    result = megu("new", folder, "--model", MODEL, "--images", IMAGES, *more)
    assert result.code == 0, result.err
    return Project.open(folder, write=False)


def test_new_with_a_random_share(megu, tmp_path):
    rule = made(megu, tmp_path / "p", "--forget-random", "0.1", "--forget-seed", "3").choices.runs[0].forget
    assert (rule.kind, rule.share, rule.seed) == ("random", 0.1, 3)
    result = megu("show", tmp_path / "p").out
    assert "10 % of the training images" in result and "seed 3" in result


def test_new_with_chosen_images(megu, tmp_path, monkeypatch):
    first, second = (sorted((SAMPLE / "digits" / "train" / name).iterdir())[0] for name in ("one", "two"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.txt").write_text(f"train/one/{first.name}\n\n{second}\n{'a' * 64}\n", encoding="utf-8")
    project = made(megu, tmp_path / "p", "--forget-images", "list.txt")
    assert project.choices.forget.images == [f"train/one/{first.name}", f"train/two/{second.name}", "a" * 64]
    result = megu("show", tmp_path / "p").out
    assert "3 chosen images" in result and first.name not in result
    assert project.choices.runs[0].parameters["negative_strength"] == 0


def test_new_with_images_listed_on_windows(megu, tmp_path):
    names = [
        f"train/{name}/{sorted((SAMPLE / 'digits' / 'train' / name).iterdir())[0].name}" for name in ("one", "two")
    ]
    below, whole = (name.replace("/", "\\") for name in names)
    (tmp_path / "list.txt").write_text(f"\ufeff{below}\r\nC:\\Images\\{whole}\r\nno.png\r\n", encoding="utf-16-le")
    project = made(megu, tmp_path / "p", "--forget-images", tmp_path / "list.txt")
    assert project.choices.forget.images == [*names, "no.png"]


@pytest.mark.parametrize(
    ("name", "text"),
    [("map.csv", "eight,round\nnine,round\n"), ("map.json", None), ("excel.csv", "\ufeffeight\tround\nnine\tround\n")]
    + [("semicolon.csv", "sep=;\r\neight;round\r\nnine;round\r\n")],
)
def test_new_with_a_subclass(megu, tmp_path, name, text):
    encoding = "utf-16-le" if name == "excel.csv" else "utf-8"
    (tmp_path / name).write_text(text or json.dumps({"eight": "round", "nine": "round"}), encoding=encoding)
    project = made(
        megu, tmp_path / "p", "--subclasses", tmp_path / name, "--forget-subclass", "round/eight", "--used", "only"
    )
    assert project.choices.images.class_of == {"eight": "round", "nine": "round"}
    assert "eight within round" in megu("show", tmp_path / "p").out


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ([], "--forget-random"),
        (["--forget", "eight", "--forget-random", "0.1"], "with one of"),
        (["--forget-random", "1.5"], "between 0 and 1"),
        (["--forget-subclass", "eight"], "CLASS/SUBCLASS"),
        (["--forget-subclass", "eight/round"], "no sub-class round"),
        (["--forget-subclass", "ate/round"], "no class ate"),
        (["--forget-images", "nowhere.txt"], "nowhere.txt"),
        (["--forget", "eight", "--subclasses", MODEL], "list of folders"),
        (["--forget-random", "0.1", "--method", "unsir"], "can't forget"),
    ],
)
def test_new_refuses_other_things_to_forget(megu, tmp_path, more, message):
    result = megu("new", tmp_path / "p", "--model", MODEL, "--images", IMAGES, *more)
    assert result.code == 2 and message in " ".join(result.err.split()) and "Traceback" not in result.err
    assert not (tmp_path / "p").exists()


def test_run_with_chosen_images_says_what_is_expected(megu, tmp_path):
    images = few_images(tmp_path / "images", each=8)
    names = [path.relative_to(images).as_posix() for path in sorted((images / "train").glob("*/*"))[::2]]
    (tmp_path / "list.txt").write_text("\n".join(names), encoding="utf-8")
    result = megu(
        *["new", tmp_path / "p", "--model", MODEL, "--images", images, "--used", "only"],
        *["--forget-images", tmp_path / "list.txt", "--set", "steps=3"],
    )
    assert result.code == 0, result.err
    result = megu("run", tmp_path / "p")
    assert result.code == 0 and "40 chosen images" in result.out and "Expected:" in result.out
    assert names[0] not in result.out + (tmp_path / "p" / "logs" / "megu.log").read_text(encoding="utf-8")
    assert names[0] not in (tmp_path / "p" / "project.json").read_text(encoding="utf-8"), (
        "the list is a file of its own"
    )
    assert [names[0] in path.read_text(encoding="utf-8") for path in (tmp_path / "p" / "choices").iterdir()] == [True]


def test_unpack_lays_a_packed_project_out_beside_it(megu, tmp_path):
    megu("new", tmp_path / "p", *options(images=few_images(tmp_path / "images", 2)))
    assert megu("run", tmp_path / "p", "--until", "baseline").code == 0
    assert megu("pack", tmp_path / "p", "--out", tmp_path / "q.megu").code == 0
    result = megu("unpack", tmp_path / "q.megu")
    assert result.code == 0 and str(tmp_path / "q") in result.out
    assert json.loads(megu("show", tmp_path / "q", "--json").out)["stages"]["images"]["state"] == "done"
    again = megu("unpack", tmp_path / "q.megu")
    assert again.code == 2 and "nothing is overwritten" in again.err
