#!/usr/bin/env bash
# Builds everything and runs every test. Needs Swift 6.2 or later; installs the other tools itself.
set -euo pipefail
cd "$(dirname "$0")/.."
source Tests/tools.sh

need_swift
need git git
need python3 python3
need_system_libraries

step "Build, and refuse imports that Package.swift does not declare"
# The check speaks through its exit status; the text says "Build complete!" either way.
swift build --build-tests --explicit-target-dependency-import-check error

step "Unit, snapshot and command tests"
swift test --skip-build

step "Independent count and recomputation from the raw files"
python3 Tests/Independent/check.py "$(swift build --show-bin-path)/enkat"

step "Publications of random surveys, attacked by trying every table"
python3 Tests/Independent/attack.py "$(swift build --show-bin-path)/enkat" 200

step "Every format, opened in other programs"
Tests/Formats/check.sh "$(swift build --show-bin-path)/enkat"

step "Forms, filled in with a browser and read back from the store"
Tests/Forms/check.sh "$(swift build --show-bin-path)/enkat"

step "Letters through a mail server, and a server killed while people answer"
Tests/Collection/run.sh "$(swift build --show-bin-path)/enkat"

step "A client that embeds the libraries with no traits fetches no package"
Tests/EmbeddingClient/check.sh

step "The hot path needs no more instructions than before"
Tests/instructions.sh

step "Documentation without warnings"
Tests/documentation.sh

echo
echo "All tests passed."
