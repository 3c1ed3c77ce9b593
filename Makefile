# make assess    builds khathi and judges every target of the bundled plans
# make test      the same, then all tests
# make install   puts khathi and its data under PREFIX (default /usr/local)
# make examples  runs the examples that need a shell, make and Python, and checks their files
# make notebooks writes the notebooks of Notebooks-exports anew
# make lint      checks the format of all Swift files
# make sanitize  looks for data races in what runs in parallel
# make fuzz      damages files for the readers for two minutes each, under the address sanitizer
# make nightly   what is too slow for every change; each part runs on its own

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = -c release --static-swift-stdlib
KHATHI = .build/release/khathi
SANITIZED = ProgressTests|RowIndependenceTests|RelativeRunTests|BacktestRunTests|DatasetReadersTests

PLANS = $(shell tail -q -n +2 Datasets/plans/plans.csv Datasets/plans-national/plans.csv | cut -d, -f1)

.PHONY: assess test examples setup build notebooks install uninstall lint nightly sanitize test-release test-address fuzz bench clean

assess: build
	@$(KHATHI) assess --format table

# Says which Debian packages are missing, and as root installs them; see .ci/setup.
setup:
	@.ci/setup

build: setup
	@$(SWIFT) build $(RELEASE) --product khathi

notebooks: build
	@mkdir -p Notebooks-exports
	@for plan in $(PLANS); do \
	  $(KHATHI) report $$plan --format ipynb --lang vi --force \
	    --output Notebooks-exports/$$plan.ipynb || exit 1; done
	@$(KHATHI) report --tutorial --lang vi --force --output Notebooks-exports/tutorial.ipynb
	@$(KHATHI) report --tutorial --lang en --force --output Notebooks-exports/tutorial-en.ipynb

test: assess
	$(SWIFT) test

# Python with jsonschema and PyYAML, for the check of scenario files only.
PYTHON ?= python3

examples: build
	$(PYTHON) .ci/validate-scenarios '$(CURDIR)/$(KHATHI)'
	OUT='$(CURDIR)/.build/examples/loop' Examples/scenarios/over-provinces.sh '$(CURDIR)/$(KHATHI)'
	$(MAKE) -C Examples/scenarios KHATHI='$(CURDIR)/$(KHATHI)' OUT='$(CURDIR)/.build/examples/grid'
	$(KHATHI) scenario Examples/scenarios/three-provinces.yaml --paths 2000 --format json \
	  | python3 Examples/scenarios/headlines.py

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/khathi'
	install -m 755 $(KHATHI) '$(DESTDIR)$(PREFIX)/bin/khathi'
	rm -rf '$(DESTDIR)$(PREFIX)/share/khathi/Datasets'
	cp -R Datasets '$(DESTDIR)$(PREFIX)/share/khathi/Datasets'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/khathi'
	rm -rf '$(DESTDIR)$(PREFIX)/share/khathi'

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

nightly: test-release test-address sanitize fuzz

# The parts that share memory between threads, and the readers; a run that hangs ends after a
# quarter of an hour.
sanitize: setup
	timeout 3600 $(SWIFT) build --build-tests --sanitize thread --scratch-path .build-thread
	TSAN_OPTIONS='suppressions=$(CURDIR)/Tests/Sanitizers/races.txt' timeout 900 \
	  $(SWIFT) test --sanitize thread --disable-xctest --scratch-path .build-thread --skip-build \
	  --filter '$(SANITIZED)'

test-release: setup
	$(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-release-tests

# The readers alone: they are what takes bytes from outside. XCTest, which runs no test here, would
# leak memory of its own.
test-address: setup
	$(SWIFT) test --sanitize address --disable-xctest --filter DatasetReadersTests \
	  --scratch-path .build-address

fuzz: setup
	Tests/Fuzzing/fuzz 120

clean:
	rm -rf .build .build-release-tests .build-address .build-thread Tests/Fuzzing/.build
