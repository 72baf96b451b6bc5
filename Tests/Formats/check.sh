#!/usr/bin/env bash
# Holds definition files against their JSON Schemas, and opens what enkat writes in other programs: a browser with axe,
# the Nu validator, LibreOffice, openpyxl, python-docx; holds every number of every format against the publication in JSON,
# and plants falsehoods that this must find.
# Usage: Tests/Formats/check.sh ENKAT
set -euo pipefail
enkat=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../.."
source Tests/tools.sh

need python3 python3
need chromium chromium
need soffice libreoffice-calc-nogui
need java default-jre-headless
venv=.build/formats-venv
if ! cmp -s Tests/Formats/requirements.txt "$venv/installed.txt"; then
    python3 -m venv "$venv" 2>/dev/null || { install_package python3-venv; python3 -m venv "$venv"; }
    "$venv/bin/pip" install -q -r Tests/Formats/requirements.txt
    cp Tests/Formats/requirements.txt "$venv/installed.txt"
fi
"$venv/bin/python" Tests/Formats/check_definitions.py "$enkat"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for language in sv en; do
    for period in 2018 2022-T2; do
        "$enkat" --language "$language" sheets "Samples/$period" -o "$out/$language/$period" \
            --format html,xlsx,docx,md,csv,csv-excel,json >/dev/null
    done
done
for language in sv en; do
    for period in 2018 2022-T2; do
        "$venv/bin/python" Tests/Formats/check_numbers.py "$out/$language/$period" "$language"
    done
done
"$venv/bin/python" Tests/Formats/check_planted.py "$out/sv/2018"
"$venv/bin/python" Tests/Formats/check_workbook.py "$out/sv/2018"
"$venv/bin/python" Tests/Formats/check_pages.py "$out"
