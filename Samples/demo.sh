#!/usr/bin/env bash
# The main job on the sample data: exported answers in, result sheets, a report and a comparison out.
# Usage: Samples/demo.sh [FOLDER]   (default: a new temporary folder, named at the end)
set -euo pipefail
cd "$(dirname "$0")/.."
source Tests/tools.sh

need_swift
need git git
need_system_libraries
out=${1:-$(mktemp -d)}
mkdir -p "$out"

step "Building enkat"
swift build -c release --product enkat
enkat="$(swift build -c release --show-bin-path)/enkat"

step "The definitions hold together"
"$enkat" check

step "What was read of the yearly survey 2018"
"$enkat" import Samples/2018/arlig-utvarderingsenkat.csv --instrument arlig-utvarderingsenkat --wave 2018 --dry-run

step "Result sheets, 2018 and the second tertial of 2022"
"$enkat" sheets Samples/2018 -o "$out/2018" --format html,xlsx,docx,md,csv
"$enkat" sheets Samples/2022-T2 -o "$out/2022-T2" --format html,xlsx,docx,md,csv
"$enkat" report Samples/2022-T2 --kind tertial -o "$out/2022-T2"

step "The tertial report"
"$enkat" report Samples/2022-T2 --kind tertial

step "2018 beside 2017"
"$enkat" snapshot Samples/2017 -o "$out/2017.json"
"$enkat" snapshot Samples/2018 -o "$out/2018.json"
"$enkat" compare "$out/2017.json" "$out/2018.json" --format md > "$out/2017-2018.md"

step "Done"
printf 'Open these in a browser:\n  %s\n  %s\nThe comparison between the years:\n  %s\n' \
    "$out/2018/index.html" "$out/2022-T2/index.html" "$out/2017-2018.md"
