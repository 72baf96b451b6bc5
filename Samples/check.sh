#!/usr/bin/env bash
# Makes the sample data and the snapshots again and fails on any byte that differs from what is committed.
# Usage: Samples/check.sh ENKAT
set -euo pipefail
cd "$(dirname "$0")/.."
enkat=$1
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT

for folder in Samples/20*/; do
    period=$(basename "$folder")
    "$enkat" simulate --parameters "$folder/simulation.yaml" -o "$again/$period" >/dev/null
    for made in "$again/$period"/*; do
        cmp "$made" "$folder/$(basename "$made")" || {
            echo "Samples/$period/$(basename "$made") is not what simulation.yaml makes." >&2
            exit 1
        }
    done
    "$enkat" snapshot "$folder" -o "$again/$period.json"
    cmp "$again/$period.json" "Samples/snapshots/$period.json" || {
        echo "The snapshot of $period changed; what moved, and why:" >&2
        "$enkat" compare "Samples/snapshots/$period.json" "$again/$period.json" --format table >&2 || true
        echo "If it is meant to: enkat snapshot Samples/$period -o Samples/snapshots/$period.json" >&2
        exit 1
    }
    echo "$period: data and snapshot as committed"
done
