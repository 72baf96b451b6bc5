#!/usr/bin/env bash
# Builds the documentation of every library target; a warning is an error.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
swift package dump-symbol-graph --minimum-access-level public >"$out/log" 2>&1 || { cat "$out/log"; exit 1; }
graphs=$(find "$(swift build --show-bin-path)/.." -type d -name symbolgraph | head -n 1)
for catalog in Sources/*/*.docc; do
    module=$(basename "$catalog" .docc)
    mkdir -p "$out/$module"
    cp "$graphs/$module".symbols.json "$out/$module"/
    cp "$graphs/$module"@*.symbols.json "$out/$module"/ 2>/dev/null || true
    docc convert "$catalog" --additional-symbol-graph-dir "$out/$module" --warnings-as-errors \
        --fallback-display-name "$module" --fallback-bundle-identifier "enkat.$module" \
        --output-path "$out/$module.doccarchive" >"$out/log" 2>&1 || { cat "$out/log"; exit 1; }
    echo "$module: documented"
done
