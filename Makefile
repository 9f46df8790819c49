# make graph   builds the knowledge graph of the articles in seeds/
# make test    installs what the tests need, then lints, type-checks and tests
# make answers writes the questions' answers on the seeds anew, for review
# make context writes the JSON-LD context of the ontology anew
# make docs    writes the reference pages into docs/html
# make bench   measures the speed of the build and of the extraction
# make bench-page measures the speed of the page with made-up graphs, and plain pyvis beside it
# make bench-engines  measures every question on every engine, at a million triples too; takes an hour
# make clean   removes the build and the environment

# some systems split ssl and ensurepip off, and an environment cannot be made without them
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import ensurepip, ssl, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt $(BIN)/python -m pip install -q
INPUTS := $(shell find seeds ontology kg -type f -not -path '*/__pycache__/*')

.PHONY: graph answers context test docs bench bench-engines bench-page clean system-packages
.DELETE_ON_ERROR:

graph: build/graph.html
	@echo "The page is $(CURDIR)/build/graph.html; open it in a browser."

build/graph.html: .venv/installed $(INPUTS)
	$(BIN)/kg build --out build

answers: build/graph.html
	$(BIN)/python -m kg.store.answers build

context: .venv/installed
	$(BIN)/python -m kg.export.context > ontology/context.jsonld.new
	mv ontology/context.jsonld.new ontology/context.jsonld

.venv/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with ssl and ensurepip found (on Debian: apt-get install python3-venv); name one with make PYTHON=…" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(PIP) -e .
	@touch $@

.venv/installed-dev: .venv/installed
	$(PIP) -e '.[dev]'
	@touch $@

# a browser for the page's tests and the font that the page asks for, rapper for the Turtle's, triple stores for the loader's and the
# questions', schemas of GEXF and GraphML (in libjgrapht-java) for the exports': elsewhere than on Debian as root the tests that need
# them are skipped. Of Virtuoso only the programs are installed, no service.
SYSTEM_PACKAGES := chromium fonts-liberation raptor2-utils virtuoso-opensource-7-bin libapache-jena-java default-jre-headless libjgrapht-java

system-packages:
	@if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		test "$$(dpkg-query -W -f '$${db:Status-Status}\n' $(SYSTEM_PACKAGES) 2>/dev/null | grep -cx installed)" = $(words $(SYSTEM_PACKAGES)) || \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(SYSTEM_PACKAGES); }; \
	fi

test: .venv/installed-dev system-packages
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist loadfile

bench: .venv/installed-dev
	$(BIN)/python bench/speed.py

bench-engines: .venv/installed-dev system-packages
	$(BIN)/python -m bench.engines --write docs/ENGINES.md

docs: .venv/installed-dev
	$(BIN)/python docs/reference/build.py
	@echo "The pages are $(CURDIR)/docs/html; begin with index.html."

bench-page: .venv/installed-dev system-packages
	$(BIN)/python bench/page.py

clean:
	rm -rf build docs/html .venv
