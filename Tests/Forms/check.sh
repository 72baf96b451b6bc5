#!/usr/bin/env bash
# Fills in the forms in a real browser, on a phone and a desktop, with and without scripts, and holds what landed in the
# store against what was entered; pages are held against WCAG 2.2 AA by axe.
# Usage: Tests/Forms/check.sh ENKAT [--every]
# Without --every a choice of instruments that has every kind of question; with it every instrument (some minutes).
set -euo pipefail
enkat=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../.."
source Tests/tools.sh

need python3 python3
need chromium chromium
venv=.build/forms-venv
if [ ! -f "$venv/ready" ]; then
    python3 -m venv "$venv" 2>/dev/null || { install_package python3-venv; python3 -m venv "$venv"; }
    "$venv/bin/pip" install -q playwright==1.65.2 axe-playwright-python==0.1.8
    touch "$venv/ready"
fi
"$venv/bin/python" Tests/Forms/check_forms.py "$enkat" "${2:-}"
