#!/usr/bin/env bash
# Builds the documentation of every library target; a warning is an error, and so is a public type that its module's
# landing page leaves out.
set -euo pipefail
cd "$(dirname "$0")/.."
source Tests/tools.sh

need_swift
need python3 python3
docc=$(command -v docc || xcrun --find docc 2>/dev/null) || fail "docc is missing; it comes with the Swift toolchain."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

swift build >"$out/log" 2>&1 || { cat "$out/log"; exit 1; }
graphs=$(dirname "$(swift build --show-bin-path)")/symbolgraph
rm -rf "$graphs"
# Its exit status tells nothing: it also asks for the modules of tests, which are there only where tests were built.
swift package dump-symbol-graph --minimum-access-level public >"$out/log" 2>&1 || true

for folder in Sources/*/; do
    module=$(basename "$folder")
    case $module in enkat | SurveyTestSupport) continue ;; esac
    [ -f "$folder/module.modulemap" ] && continue
    catalog="Sources/$module/$module.docc"
    [ -d "$catalog" ] || fail "$catalog is missing: every library target has a landing page."
    [ -f "$graphs/$module.symbols.json" ] || { cat "$out/log"; fail "$module has no symbol graph."; }
    mkdir -p "$out/$module"
    cp "$graphs/$module".symbols.json "$out/$module/"
    cp "$graphs/$module"@*.symbols.json "$out/$module/" 2>/dev/null || true
    "$docc" convert "$catalog" --additional-symbol-graph-dir "$out/$module" --warnings-as-errors \
        --fallback-display-name "$module" --fallback-bundle-identifier "enkat.$module" \
        --output-path "$out/$module.doccarchive" >"$out/log" 2>&1 || { cat "$out/log"; fail "$module: see above."; }
    python3 - "$out/$module/$module.symbols.json" "$catalog/$module.md" <<'PYTHON'
import json, sys

graph, page = sys.argv[1:]
symbols = {symbol["pathComponents"][0] for symbol in json.load(open(graph))["symbols"] if len(symbol["pathComponents"]) == 1}
text = open(page, encoding="utf-8").read()
left_out = sorted(name for name in symbols if f"``{name}``" not in text)
if left_out:
    sys.exit(f"error: {page} leaves out {', '.join(left_out)}")
PYTHON
    echo "$module: documented"
done
