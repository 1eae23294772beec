# tennorms: `make demo` and `make test` are all that a newcomer types.

SWIFT   ?= swift
PREFIX  ?= /usr/local
JOBS    ?= 2
# Independent checks, written apart from this program; `make check` uses them when they are there.
TOOLS   ?= ../shared/tools
# Word and Excel files made by others, to read; `make compare` reads them.
PUBLIC  ?= ../shared/public-files
BUILD    = $(SWIFT) build -j $(JOBS) --explicit-target-dependency-import-check error
DEBUG    = .build/debug/tennorms
VENV     = .build/python
# How many altered forms `make alterations` makes, and from which seed.
ALTERED ?= 2400
SEED    ?= 20230630
ALTER    = $(VENV)/bin/python Tests/Alterations
# More for the benchmark: BENCH="--quick", BENCH="--only read-xlsx notices --repeat 3".
BENCH   ?=
FUZZ_SECONDS ?= 60
# More for the planted faults: PLANTED="--fix --all".
PLANTED ?= --fix
FUZZ_SEED ?= 1

.PHONY: setup setup-check build release demo test check check-planted format samples bench compare alterations fuzz install clean

setup:
	@sh Makefile.d/setup.sh build

setup-check: setup
	@sh Makefile.d/setup.sh check

build: setup
	$(BUILD)

release: setup
	$(BUILD) -c release --product tennorms

demo: setup
	$(BUILD) --product tennorms
	@rm -rf demo
	@$(DEBUG) init demo --sample
	@$(DEBUG) run 2023Q2 --workspace demo || test $$? -eq 1
	@echo
	@echo "The documents of the quarter / 本季度的文书:"
	@find demo/out demo/returned -type f | LC_ALL=C sort | sed 's/^/  /'

test: setup
	$(SWIFT) test -j $(JOBS)

check: setup-check $(VENV)/ready
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	$(BUILD)
	$(SWIFT) test -j $(JOBS) --filter 'ArchitectureTests|SameBytesTests'
	SWIFT="$(SWIFT)" TOOLS="$(TOOLS)" PYTHON="$(VENV)/bin/python" sh Makefile.d/check-documents.sh
	$(ALTER)/generate.py $(DEBUG) .build/alterations-few --seed $(SEED) --count 130
	$(ALTER)/measure.py $(DEBUG) .build/alterations-few

# Every planted fault in every way, and what `check-document --fix` mends of them; takes an hour, see Documentation/DocumentRules.md.
# What the tool said of a document is kept, so that a second run is quicker.
check-planted: setup-check $(VENV)/ready
	$(BUILD)
	@rm -rf .build/planted-quarter
	$(DEBUG) init .build/planted-quarter --sample --quiet
	$(DEBUG) run 2023Q2 --workspace .build/planted-quarter --quiet >/dev/null || test $$? -eq 1
	PYTHON="$(VENV)/bin/python" sh Makefile.d/check-planted.sh "$(TOOLS)" .build/planted-quarter .build/planted $(PLANTED)

# What `inspect` sees in files that nobody here wrote, against independent readers.
compare: setup $(VENV)/ready
	$(BUILD) --product tennorms
	$(VENV)/bin/python Tests/Comparison/compare.py $(PUBLIC) $(DEBUG) inspect --json

# Forms altered in every way that we know of, and what is taken from them; see Documentation/Reading.md.
alterations: setup-check $(VENV)/ready
	$(BUILD) --product tennorms
	$(ALTER)/generate.py $(DEBUG) .build/alterations --seed $(SEED) --count $(ALTERED)
	$(ALTER)/measure.py $(DEBUG) .build/alterations --report .build/alterations/report.md

# The program beside the libraries that people know; see Documentation/Benchmarks.md.
bench: $(VENV)/ready
	@sh Makefile.d/setup.sh bench
	$(BUILD) -c release --product tennorms
	$(BUILD) -c release --product Workloads
	$(VENV)/bin/python Benchmarks/bench.py $(BENCH)

# Files damaged at random, read under the promises of speed and memory; what breaks one is kept in Fuzzing/Found.
fuzz: release
	@sh Makefile.d/setup.sh bench
	python3 Fuzzing/fuzz.py .build/release/tennorms --seconds $(FUZZ_SECONDS) --seed $(FUZZ_SEED)

# The worked example anew, after a change to the schema or to the layout of the forms.
samples: $(VENV)/ready
	@sh Makefile.d/setup.sh samples
	$(BUILD) --product tennorms
	$(VENV)/bin/python samples/make/roster.py templates/roster.xlsx
	rm -rf .build/samples && $(DEBUG) init .build/samples --quiet
	$(DEBUG) issue 2023Q2 --format both --workspace .build/samples --quiet
	$(VENV)/bin/python samples/make/quarter.py templates .build/samples/forms/2023Q2 samples/2023Q2

$(VENV)/ready: Benchmarks/requirements.txt
	@sh Makefile.d/setup.sh bench
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	@touch $@

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/tennorms
	install -m 755 .build/release/tennorms $(DESTDIR)$(PREFIX)/bin/tennorms
	cp -R templates samples $(DESTDIR)$(PREFIX)/share/tennorms/

clean:
	rm -rf .build demo
