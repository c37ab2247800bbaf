# The only list of commands; .ci/run uses the same words.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
PY := $(BIN)/python
READY := .venv/.ready
OUT := out

.PHONY: help setup demo test test-virtuoso check fmt lint types imports house golden gate phrasings cov bench bench-explorer bench-pairs bench-resolve bench-store bench-store-large bench-serve wheel-check docs assets browser clean

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

setup: assets browser ## make .venv with all that the work needs, Chromium for the browser tests too
	@echo "Ready: $(BIN)/vnkg"

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "vnkg needs Python 3.11 or newer, and '$(PYTHON)' is older or missing; name another: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Setting up .venv (once, a few minutes) ..."
	@[ -x $(PY) ] || $(PYTHON) -m venv .venv \
	  || { echo "no virtual environment could be made (Debian, Ubuntu: apt-get install python3-venv)" >&2; exit 1; }
	@$(PY) -m pip install --quiet --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)

assets: $(READY) ## gather the pages' script and font from their packages
	@$(PY) tools/assets.py

browser: $(READY)
	@$(PY) tools/browser.py > /dev/null || true

demo: assets ## build the sample corpus, ask three questions, write the graph as Turtle and as a page
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash tools/demo.sh $(OUT)

test: setup ## run all tests
	@$(PY) -m pytest -n 2

test-virtuoso: $(READY) ## the tests of remote stores against Virtuoso, which it unpacks from Debian's packages
	@$(PY) -m pytest tests/remote -m virtuoso

check: lint types imports house golden gate ## all that is checked beside the tests

fmt: $(READY) ## lay out the code and mend what can be mended
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

lint: $(READY) ## ruff: rules and layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { echo "the layout differs: make fmt" >&2; exit 1; }

types: $(READY) ## mypy, strict
	@$(BIN)/mypy

imports: $(READY) ## the stages import one way
	@$(BIN)/lint-imports --no-cache | tail -n 12

house: $(READY) ## sizes of files and functions, names of modules, letters of the data
	@$(PY) -m pytest tests/house

golden: assets ## text in, claims out
	@$(PY) -m pytest tests/golden

gate: assets ## quality on the gold of data/articles, and of identity, with floors
	@$(PY) tools/gate.py
	@$(PY) tools/identity_gate.py

phrasings: assets ## how many wordings of one fact are read, by kind of fact
	@$(PY) tools/phrasings.py

cov: setup ## the tests with branch coverage and its floor
	@rm -f .coverage .coverage.*
	@$(PY) -m pytest -n 2 --cov --cov-report=term

bench: assets ## articles per second, beside two part-of-speech taggers
	@$(PY) tools/bench_extract.py

bench-pairs: $(READY) ## the labelled pairs beside nomenklatura's logic-v2, which gets a venv of its own
	@[ -x .venv-pairs/bin/python ] || $(PYTHON) -m venv .venv-pairs
	@.venv-pairs/bin/pip install --quiet --disable-pip-version-check 'nomenklatura>=4,<5'
	@mkdir -p $(OUT) && $(PY) tools/bench_pairs.py $(OUT)/pairs.jsonl .venv-pairs/bin/python

bench-resolve: $(READY) ## cost and memory of resolving 1,000, 10,000 and 100,000 synthetic articles (a quarter of an hour)
	@$(PY) tools/bench_resolve.py

bench-explorer: setup ## the interactive page at 1,000 and 20,000 nodes, beside pyvis's own; the served one at 200,000
	@$(PY) tools/bench_explorer.py

bench-store: $(READY) ## the store: build, one article more, memory peak, bulk load beside a bare one
	@$(PY) tools/bench_store.py 1000 10000

bench-store-large: $(READY) ## the same with 100,000 articles (hours, 15 GB)
	@$(PY) tools/bench_store.py 100000

bench-serve: assets ## vnkg serve beside rdflib-endpoint: the protocol's list, eight clients while builds run
	@$(PY) tools/bench_serve.py

wheel-check: $(READY) ## build, install elsewhere, use what was installed
	@$(PY) tools/wheel_check.py

docs: demo browser ## make the pages of the ontology (docs/ontology.md, out/ontology) and the pictures of the documentation
	@$(PY) tools/ontology_pages.py $(OUT)/ontology
	@$(PY) tools/picture.py $(OUT)/graph.html docs/images/graph.png
	@$(BIN)/vnkg --lang en explain data/articles/f01-so-ket-nghi-quyet-35.txt -o $(OUT)/explained.html
	@$(PY) tools/picture.py $(OUT)/explained.html docs/images/explained.png

clean: ## remove what was made, except .venv
	@rm -rf $(OUT) dist build htmlcov .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
