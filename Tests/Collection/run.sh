#!/usr/bin/env bash
# Sends letters through a mail server of its own; kills the server at random moments while people answer, and looks for
# what was lost; then measures how many answers a second end on the disk. Usage: run.sh ENKAT [KILLS [ANSWERS]]   (on demand: run.sh .build/release/enkat 1000 100000)
set -euo pipefail
enkat=$(readlink -f "${1:?Name the enkat command.}")
cd "$(dirname "$0")/../.."
source Tests/tools.sh
need python3 python3
need curl curl
python3 Tests/Collection/mail.py "$enkat"
python3 Tests/Collection/limits.py "$enkat"
need_swift
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"$(dirname "$(readlink -f "$(command -v swift)")")/clang" -O1 -shared -fPIC Tests/Collection/clock.c -o "$out/clock.so" -ldl
python3 Tests/Collection/clock.py "$enkat" "$out/clock.so"
python3 Tests/Collection/crash.py "$enkat" "${2:-15}"
[ -z "${3:-}" ] || python3 Tests/Collection/load.py "$enkat" "$3"
