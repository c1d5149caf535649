# Every command of the project. `make demo` is the one to try first.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help install demo run stop reset test test-browser soak soak-texts soak-crowd soak-walks soak-trail bench bench-next messages lint types

# The first Python that is new enough. Another one: make PYTHON=/path/to/python3
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PY := .venv/bin/python
# What runs here is a dozen processes; what one of them compiled, the others need not.
unexport PYTHONDONTWRITEBYTECODE
PYTEST := $(PY) -m pytest
EMBEDDED := .venv/installed-embedded
DEV := .venv/installed-dev

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

install: $(EMBEDDED) ## Make .venv with all that runs

demo: $(EMBEDDED) ## Run everything with people, desks and sample articles
	@exec $(PY) -m factcheck.ops demo

run: $(EMBEDDED) ## Run everything, empty; prints a link to create the first account
	@exec $(PY) -m factcheck.ops run

stop: $(EMBEDDED) ## Stop what runs here
	@$(PY) -m factcheck.ops stop

reset: $(EMBEDDED) ## Stop, then delete all data under FACTCHECK_HOME
	@$(PY) -m factcheck.ops reset

test: $(DEV) ## Run the tests, all but the browser's
	$(PYTEST) -n 2 --dist loadfile --no-loadscope-reorder -m "not browser"

test-browser: $(DEV) ## Run the tests that drive a real Chromium
	$(PYTEST) -n 2 --dist loadfile --no-loadscope-reorder -m browser

soak: soak-texts soak-crowd soak-walks soak-trail ## Run the full counts of what the tests run a small share of

soak-texts: $(DEV) ## Read a million odd texts and pages; RUNS= and SEED= to change
	$(PY) -m tests.soak --runs $(or $(RUNS),1000000) --seed $(or $(SEED),0)

soak-crowd: $(DEV) ## Eight people at a thousand claims at once
	SOAK=full $(PYTEST) tests/soak/test_crowd.py -n 0 -p no:randomly --durations=0

soak-walks: $(DEV) ## Walk 2,000 times through the workflow, pressing anything; who is flagged, in 500 worlds
	SOAK=full $(PYTEST) tests/review/test_state_machine.py tests/publication/test_who_is_flagged.py -n 0 -p no:randomly --durations=0

soak-trail: $(DEV) ## A thousand tamperings of the trail, and none in 100,000 entries
	SOAK=full $(PYTEST) tests/people/test_proof.py -n 0 -p no:randomly --durations=3

bench: $(DEV) ## Measure paths beside their peers; ARTICLES= to change; writes bench.json
	$(PY) -m tests.benchmarks --articles $(or $(ARTICLES),100000)

bench-next: $(DEV) ## Time from handing in a review to the next claim, on the demo that runs; hands in REVIEWS= for good
	$(PY) -m tests.benchmarks.next_claim --reviews $(or $(REVIEWS),20)

messages: $(EMBEDDED) ## Bring the translations in step with the sources; lists what is missing
	$(PY) manage.py messages

# The checks below look at the code alone: no server, and settings as in production.
PRODUCTION := env -u DATABASE_URL -u REDIS_URL SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))') \
	SITE_URL=https://factcheck.example ALLOWED_HOSTS=factcheck.example FACTCHECK_HOME=build/lint DEBUG=off

lint: $(DEV) ## Check style, templates, borders between folders, migrations, settings
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/djlint --lint --quiet templates
	.venv/bin/lint-imports
	$(PRODUCTION) $(PY) manage.py makemigrations --check --dry-run
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

types: $(DEV) ## Check the types
	.venv/bin/mypy

$(EMBEDDED): requirements/embedded.txt requirements/base.txt requirements/install
	@requirements/install "$(PYTHON)" embedded
	@touch $@

$(DEV): requirements/dev.txt requirements/install
	@requirements/install "$(PYTHON)" dev
	@touch $@ $(EMBEDDED)
