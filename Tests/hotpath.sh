#!/usr/bin/env bash
# Holds the hot path against the plain reader over many generated and mutated files, under the address sanitizer.
# Tests/hotpath.sh [FILES]   (5,000 where nothing is said; Tests/run.sh holds 150 without the sanitizer)
set -euo pipefail
cd "$(dirname "$0")/.."
source Tests/tools.sh
need_swift
export HOT_PATH_SEEDS="${1:-5000}" ASAN_OPTIONS=detect_leaks=0
swift test --sanitize=address --build-path .build/sanitized --filter HotPathTests
