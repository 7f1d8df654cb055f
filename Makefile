# The front door. `make` alone lists what can be done.
SHELL := /bin/bash
MVN ?= mvn -B
PYTHON ?= python3
TREES ?=
RECORD ?=
SOURCES ?=
MINUTES ?= 10
SEED ?=
SPOTLESS := com.diffplug.spotless:spotless-maven-plugin:3.11.0

.DEFAULT_GOAL := help
.PHONY: help check test ci truth truth-tools truth-index faults fuzz bench demo docs format clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: ## build, lint, format check and every test
	$(MVN) verify

test: ## the tests alone, without the linters
	$(MVN) -Dquick verify

ci: ## what a new machine runs: check, the other runners, truth
	.ci/run

truth: ## compare a census with what is known to be true (TREES="corpus300 gen200k" for others)
	$(PYTHON) -m unittest discover -q -s benchmarks/truth
	$(PYTHON) benchmarks/truth/truth.py $(foreach tree,$(TREES),--tree $(tree))

truth-tools: ## ask uv, Poetry, PDM and pipenv whether locks are fresh, and the census too (needs an index)
	$(PYTHON) benchmarks/truth/lock_tools.py

truth-index: ## refresh from a real package index on this machine and compare the snapshot (needs an index for pip)
	$(PYTHON) benchmarks/truth/index_servers.py

faults: ## bad input, bad storage, sudden death: does each end well?
	$(PYTHON) benchmarks/truth/faults.py

fuzz: ## scan broken sources for MINUTES (10) and say which break a law; SEED=what an earlier run printed begins there again
	$(MVN) -q -Dquick -pl schemas,transforms -Dtest=ScannerFuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dfuzz.minutes=$(MINUTES) $(if $(SEED),-Dfuzz.seed=$(SEED)) test

bench: ## wall, CPU and memory of a scan (BENCH=--quick for a first look, RECORD=machine to keep the figures; BENCH=scanner: MB/s of the import scanner, SOURCES=a folder of Python; BENCH=locks: locks read and judged a second, LOCKED=folders of projects)
ifeq ($(BENCH),scanner)
	$(MVN) -q -Dquick -DskipTests -Pbenchmarks -pl schemas,transforms,benchmarks package
	java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' dev.repocensus.benchmark.ScannerRate $(SOURCES)
else ifeq ($(BENCH),locks)
	$(MVN) -q -Dquick -DskipTests -Pbenchmarks -pl schemas,transforms,benchmarks package
	java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' dev.repocensus.benchmark.LockRate $(LOCKED)
else
	$(PYTHON) benchmarks/bench.py $(BENCH) $(if $(RECORD),--record $(RECORD))
endif

demo: ## scan examples/pynest and ask which projects import each other in a circle
	bin/census scan --root examples/pynest --lake census-lake --scope pynest
	bin/census query --lake census-lake q21

docs: ## write the generated pages again: reference, and the tables of README.md
	$(MVN) -q -Dquick -Dupdate test
	$(PYTHON) docs/fill.py

format: ## format the Java sources
	$(MVN) -q $(SPOTLESS):apply

clean: ## remove what was built, fetched and scanned
	$(MVN) -q clean
	rm -rf benchmarks/work census-lake
