# The product's commands. Nothing needs to be installed first but git, make and Python 3.11 or newer.
# Settings go behind the command: make run PORT=8001. README.md, "Configuration", lists them.

.DEFAULT_GOAL := help
.PHONY: help run test lint fmt lock install install-dev browser clean reset
.NOTPARALLEL:
SHELL := /bin/sh
BIN := .venv/bin
RUNTIME := requirements.txt
DEVELOPMENT := requirements.txt requirements-dev.txt

# Compiled modules, kept beside their sources, halve the time of every start but the first.
unexport PYTHONDONTWRITEBYTECODE

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: install ## Install what is missing, prepare the data, serve the product until Ctrl-C
	@exec $(BIN)/python manage.py up

# Every step runs even where an earlier one failed. The big run comes last, so that its summary closes the output.
test: install-dev browser ## Check everything: style, types, settings, tests on PostgreSQL and on SQLite
	@failed=""; \
	step() { \
		name="$$1"; shift; \
		printf '\n== %s\n' "$$name"; \
		"$$@" || { failed="$$failed; $$name"; printf 'FAILED: %s\n' "$$name"; }; \
	}; \
	step "style" $(BIN)/ruff check --quiet .; \
	step "format" $(BIN)/ruff format --check --quiet .; \
	step "import direction" $(BIN)/lint-imports; \
	step "settings for https" env PUBLIC_URL=https://crm.example $(BIN)/python manage.py check --deploy --fail-level WARNING; \
	step "migrations complete" $(BIN)/python manage.py makemigrations --check --dry-run; \
	step "types" $(BIN)/mypy; \
	step "tests on PostgreSQL" $(BIN)/python -m tests.postgres; \
	test -z "$$failed" || printf '\nFAILED so far: %s\n' "$${failed#; }"; \
	step "tests on SQLite" $(BIN)/python -m pytest; \
	test -z "$$failed" || { printf '\nFAILED: %s\n' "$${failed#; }"; exit 1; }

lint: install-dev ## Check style and import direction only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

fmt: install-dev ## Put the code into its format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: install-dev ## Write requirements*.txt anew from requirements*.in, with hashes
	$(BIN)/uv pip compile $(LOCK_OPTIONS) requirements.in -o requirements.txt
	$(BIN)/uv pip compile $(LOCK_OPTIONS) requirements-dev.in -o requirements-dev.txt

LOCK_OPTIONS := --quiet --universal --generate-hashes --python-version 3.11 --no-annotate --no-emit-index-url

install: ## Make .venv and install the product's packages, where that is not done
	@$(find_python) exec "$$python" -m crm.install $(RUNTIME)

install-dev: ## The same, with the packages that the tests need
	@$(find_python) exec "$$python" -m crm.install $(DEVELOPMENT)

browser: install-dev ## Get a Chromium for the browser tests; without one they are skipped
	-@$(BIN)/python -m tests.browser.chromium

clean: ## Remove .venv and all caches; the data stay
	rm -rf .venv .venv.lock .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

reset: ## Move the data folder aside, to begin again with an empty database
	@test ! -e data || { aside="data-$$(date +%Y%m%d-%H%M%S)"; mv data "$$aside" && echo "The old data are in $$aside."; }

# Sets $$python: the one of .venv where it works, else the first that is new enough and can make a .venv.
define find_python
candidates="$(PYTHON)"; \
if [ -z "$$candidates" ]; then \
	candidates="python3 python3.13 python3.12 python3.11"; \
	[ ! -f .venv/installed ] || candidates=".venv/bin/python $$candidates"; \
fi; \
python=""; bare=""; \
for candidate in $$candidates; do \
	"$$candidate" -c 'import sys; assert sys.version_info >= (3, 11)' 2>/dev/null || continue; \
	if "$$candidate" -c 'import ensurepip' 2>/dev/null; then python="$$candidate"; break; fi; \
	bare="$$candidate"; \
done; \
if [ -n "$$bare" ] && [ -z "$$python" ]; then \
	echo "make: $$bare lacks its venv module. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; \
elif [ -z "$$python" ]; then \
	echo "make: Python 3.11 or newer is needed (tried: $$candidates)." >&2; \
	echo "make: On Debian and Ubuntu: apt install python3 python3-venv. Or name one: make run PYTHON=/path/to/python3.12" >&2; \
	exit 1; \
fi;
endef
