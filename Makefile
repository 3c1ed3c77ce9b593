# make assess    builds khathi and judges every target of the bundled plans
# make test      the same, then all tests
# make install   puts khathi and its data under PREFIX (default /usr/local)
# make notebooks writes the notebooks of Notebooks-exports anew
# make lint      checks the format of all Swift files
# make nightly   what is too slow for every change; each part runs on its own

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = -c release --static-swift-stdlib
KHATHI = .build/release/khathi

PLANS = $(shell tail -q -n +2 Datasets/plans/plans.csv Datasets/plans-national/plans.csv | cut -d, -f1)

.PHONY: assess test setup build notebooks install uninstall lint nightly test-release bench clean

assess: build
	@$(KHATHI) assess --format table

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

nightly: test-release

test-release: setup
	$(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-release-tests

clean:
	rm -rf .build .build-release-tests
