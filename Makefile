# tennorms: `make demo` and `make test` are all that a newcomer types.

SWIFT   ?= swift
PREFIX  ?= /usr/local
JOBS    ?= 2
# Independent checks, written apart from this program; `make check` uses them when they are there.
TOOLS   ?= ../shared/tools
BUILD    = $(SWIFT) build -j $(JOBS) --explicit-target-dependency-import-check error
DEBUG    = .build/debug/tennorms

.PHONY: setup setup-check build release demo test check format goldens samples bench compare fuzz install clean

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

check: setup-check
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	$(BUILD)
	$(SWIFT) test -j $(JOBS) --filter ArchitectureTests
	TOOLS="$(TOOLS)" sh Makefile.d/check-documents.sh

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/tennorms
	install -m 755 .build/release/tennorms $(DESTDIR)$(PREFIX)/bin/tennorms
	cp -R templates samples $(DESTDIR)$(PREFIX)/share/tennorms/

clean:
	rm -rf .build demo
