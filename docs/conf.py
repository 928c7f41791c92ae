"""Settings of the documents' site: Sphinx with MyST and furo. `make docs` builds it in build/site/.

The source folder is the root of the repository: the README, the guide of the window and the pages in docs/ are pages of
one site, none is copied, and their relative links lead to the same places as on a code host.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / part) for part in ("", "core", "packaging/site")]

import megu  # noqa: E402  (found by the path above)
from megu_desktop.guide.chapters import CHAPTERS  # noqa: E402  (takes no Qt)

project = "MeGU Desktop"
author = "the authors of MeGU Desktop"
copyright = f"{author}; licence: Apache-2.0"  # noqa: A001  (Sphinx calls it so)
version = release = megu.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "site_tree", "site_commands", "site_hosts"]
root_doc = "docs/README"
include_patterns = [
    *("*.md", "docs/*.md", "resources/guide/en/*.md", "resources/sample/*.md"),
    *("tests/benchmarks/*.md", "tests/benchmarks/results/cifar10/*.md"),
]
exclude_patterns = [  # folders that hold no page, so that nobody goes through them
    *(path.name for path in ROOT.iterdir() if path.is_dir() and path.name not in ("docs", "resources", "tests")),
    *(f"tests/{path.name}" for path in (ROOT / "tests").iterdir() if path.name != "benchmarks"),
    "resources/sample/digits",
]
site_contents = {
    "First steps": ["/README", "tutorial", "install"],
    "The guide": [f"/resources/guide/en/{name}" for name in CHAPTERS],
    "Models, images, methods": [
        "models-and-images",
        "/resources/sample/NOTICE",
        "forget-sets",
        "similarity",
        "methods",
    ],
    "Command line and library": ["cli", "commands", "measuring", "api"],
    "Records and privacy": ["record", "requests", "privacy", "operators", "/SECURITY"],
    "Evidence": [
        *("results", "Tables of each class </tests/benchmarks/results/cifar10/table>"),
        *("limits", "tried", "/tests/benchmarks/data"),
    ],
    "Contribute": [
        *("/CONTRIBUTING", "architecture", "recipes", "changing", "releasing", "style"),
        *("/CODE_OF_CONDUCT", "/CHANGELOG"),
    ],
}

myst_heading_anchors = 4
smartquotes = False  # in help texts they would make a dash of --
default_role = "code"
autodoc_typehints_format = "short"
autodoc_member_order = "bysource"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = f"MeGU Desktop {release}"
html_theme_options = {"navigation_with_keys": True}
html_show_sphinx = False
html_copy_source = False
html_show_search_summary = False  # it would be fetched, which browsers refuse for files
html_use_index = False
html_domain_indices = False
