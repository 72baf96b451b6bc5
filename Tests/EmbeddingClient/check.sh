#!/usr/bin/env bash
# Builds the embedding client and fails if any package was fetched for it, any system library linked, or if it prints a wrong verdict.
set -euo pipefail
cd "$(dirname "$0")"
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
swift build --scratch-path "$build" >"$build/log" 2>&1 || { cat "$build/log"; exit 1; }
fetched=$(ls "$build/checkouts" 2>/dev/null || true)
[ -z "$fetched" ] || { echo "Packages were fetched for a client without traits: $fetched" >&2; exit 1; }
linked=$(readelf -d "$(swift build --scratch-path "$build" --show-bin-path)/EmbeddingClient" 2>/dev/null |
    grep NEEDED | grep -E 'libz\.|expat|readstat|xlsxwriter|sqlite' || true)
[ -z "$linked" ] || { echo "System libraries were linked for a client without traits: $linked" >&2; exit 1; }
verdict=$(swift run --skip-build --scratch-path "$build" EmbeddingClient 2>/dev/null)
[ "$verdict" = "◆" ] || { echo "26 of 29 against 90 % should be nearly reached, not '$verdict'." >&2; exit 1; }
echo "Built with $(ls "$build/checkouts" 2>/dev/null | wc -l) packages."
