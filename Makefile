# Everything is done from here; `make help` tells what.
.DEFAULT_GOAL := help
.PHONY: help setup run test check pictures face words tidy lock clean
SHELL := /bin/sh

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ALEMBIC := $(BIN)/alembic -c config/alembic.ini
VENDOR := assembly/static/vendor
export PORT

help:   ## What can be done here
	@sed -n 's/^\([a-z]*\): .*## /\1\t/p' $(MAKEFILE_LIST)

setup: .venv/.house .venv/.words $(VENDOR)/.made ## Install all that is needed, in .venv and node_modules
	@:

run: setup ## Serve on http://127.0.0.1:8000 (PORT=…) with a living example assembly
	@set -a; . ./config/development.env; PUBLIC_URL=http://127.0.0.1:$(PORT); \
	$(if $(MAKEOVERRIDES),export $(MAKEOVERRIDES);) set +a; mkdir -p var && \
	$(BIN)/assembly development prepare && exec $(BIN)/gunicorn -c config/gunicorn.py wsgi:app

test: setup ## Run every test, on all cores (ARGS=… for pytest)
	@$(BIN)/python config/system.py chromium postgresql golang
	$(BIN)/pytest -n auto --dist loadfile $(ARGS)

check: setup ## Format, lint, types, floors, migrations, known weaknesses of dependencies
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@folder=$$(mktemp -d) && trap 'rm -r "$$folder"' EXIT && \
	export DATABASE_URL="sqlite:///$$folder/empty.sqlite" && \
	echo 'alembic upgrade head, alembic check' && $(ALEMBIC) upgrade head && $(ALEMBIC) check
	$(BIN)/python config/audit.py

pictures: setup ## Take pictures of the example while make run serves it, some for the README
	@$(BIN)/python config/system.py chromium
	@set -a; . ./config/development.env; set +a; $(BIN)/python -m config.pictures

words: setup ## Take new sentences into the catalogues, and leave out those said no more
	$(BIN)/assembly words update

face: setup ## Weigh the pages and time them on a thin line; fails where a bound is broken
	@$(BIN)/python config/system.py chromium
	@$(BIN)/python -m config.face

tidy: setup ## Mend what a machine can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The locks name versions and hashes, never an address: any index may serve them.
LOCK = $(BIN)/uv pip compile --quiet --no-config --universal \
	--python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url \
	--no-emit-find-links --custom-compile-command 'make lock' $(UPGRADE)

lock: ## Remake the lock files within the bounds (UPGRADE=--upgrade: newest versions)
	@test -x $(BIN)/uv || $(MAKE) .venv/.packages
	$(LOCK) pyproject.toml -o config/requirements.txt
	$(LOCK) pyproject.toml --extra dev -c config/requirements.txt -o config/requirements-dev.txt
	$(LOCK) --group node -o config/requirements-node.txt
	$(BIN)/python -m config.front lock

clean: ## Take away what setup made (the database in var/ stays)
	find assembly/translations -name '*.mo' -delete
	rm -rf .venv node_modules $(VENDOR) assembly/static/fonts assembly/fonts

.venv/.made:
	@$(PYTHON) config/system.py python
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.packages: config/requirements-dev.txt .venv/.made
	$(PIP) install --require-hashes -r $<
	@touch $@

.venv/.house: pyproject.toml .venv/.packages
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.words: $(wildcard assembly/translations/*/LC_MESSAGES/*.po) .venv/.house
	$(BIN)/assembly words compile
	@touch $@

$(VENDOR)/.made: package.json package-lock.json config/front.py config/fonts.py config/icons.py assembly/web/drawing/outlines.py assembly/web/drawing/projection.py .npmrc .venv/.packages
	$(BIN)/python -m config.front
	@touch $@
