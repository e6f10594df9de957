# Two commands: `make run` opens the editor on an example, `make test` passes the tests.
# Both prepare what they need in .venv, or say in one sentence which package is missing.

PYTHON ?= python3
PY     := .venv/bin/python
EXAMPLE = $(firstword $(wildcard examples/*vimy*.sysmap))
export PYTHON

.PHONY: run test check words schema tables guide constraints wheel bundle deb portable windows windows-try licences clean help

run:
	@sh .ci/prepare.sh run
	@sh .ci/open.sh "$(EXAMPLE)"

test:
	@sh .ci/prepare.sh test
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist loadfile $(ARGS)

# ruff, mypy and the house rules: what a change must pass before anybody reads it
check:
	@sh .ci/prepare.sh test
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m pytest tests/test_architecture.py tests/test_house.py tests/test_i18n.py

# the English catalogue, after words of the program changed
words:
	@sh .ci/prepare.sh test
	$(PY) resources/locale/build.py

# docs/sysmap.schema.json, after a record changed
schema:
	@sh .ci/prepare.sh test
	$(PY) -m sysmap.storage.schema

# docs/formats.md, docs/kinds.md and the manual page, after a table or the command line changed
tables:
	@sh .ci/prepare.sh test
	$(PY) docs/build.py

# the pictures and the tables of docs/guide, which the README shows too
guide:
	@sh .ci/prepare.sh test
	$(PY) docs/guide/build.py

# constraints.txt from a clean environment, after a range of pyproject.toml changed
constraints:
	rm -rf build/constraints && $(PYTHON) -m venv build/constraints
	build/constraints/bin/pip install --quiet --upgrade '.[dev,bundle]' hatchling editables setuptools
	{ sed -n '/^#/p' constraints.txt; build/constraints/bin/pip freeze --all --exclude pip --exclude sysmap; } > build/constraints.txt
	mv build/constraints.txt constraints.txt

wheel:
	@sh .ci/prepare.sh test
	$(PY) -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .

# a folder that runs without Python, for this system
bundle:
	@sh .ci/prepare.sh test
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev,bundle]'
	PYTHONHASHSEED=0 $(PY) -m PyInstaller --noconfirm --distpath dist --workpath build build.spec $(ARGS)

# of that folder: a Debian package, and an archive for a stick
deb portable:
	@sh .ci/prepare.sh test
	$(PY) resources/desktop/build.py $@

# a portable folder for Windows, assembled here (docs/release.md)
windows:
	@sh .ci/prepare.sh test
	$(PY) resources/windows/build.py $(ARGS)

# that folder, tried under wine
windows-try:
	@sh .ci/prepare.sh test
	$(PY) resources/windows/trial.py $(ARGS)

# the licences of what we depend on, and the list of it for machines (SBOM)
licences:
	@sh .ci/prepare.sh test
	$(PY) resources/licences/build.py

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

help:
	@sed -n '1,3p' Makefile
