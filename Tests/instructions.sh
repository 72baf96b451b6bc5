#!/usr/bin/env bash
# Counts the instructions of the hot path's scanner on a fixed file and fails where they have grown by more than a tenth.
# Instructions, not time: the same on every run and machine. The scanner is C and compiles in a second, so this costs CI
# no release build. `Tests/instructions.sh record` writes a new baseline.
set -euo pipefail
cd "$(dirname "$0")/.."
source Tests/tools.sh
need_swift
need python3 python3
need valgrind valgrind

baseline=Tests/Benchmarks/instructions.txt
if ! grep -q avx2 /proc/cpuinfo 2>/dev/null; then
    echo "This processor has no AVX2, for which the baseline was counted; nothing is compared."
    exit 0
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
python3 Tests/Benchmarks/make.py file 5000 "$out/rows.csv"
"$(dirname "$(readlink -f "$(command -v swift)")")/clang" -O2 -I Sources/RowScan/include \
    Tests/Benchmarks/kernel.c Sources/RowScan/*.c -o "$out/kernel"
valgrind --tool=callgrind --callgrind-out-file="$out/counts" "$out/kernel" "$out/rows.csv" >"$out/rows" 2>"$out/log" ||
    { cat "$out/log"; fail "The scanner does not read the file."; }
[ "$(cat "$out/rows")" = 5000 ] || fail "The scanner read $(cat "$out/rows") rows of 5000."
count=$(grep -m1 '^summary:' "$out/counts" | cut -d' ' -f2)
if [ "${1:-}" = record ]; then
    echo "$count" >"$baseline"
fi
allowed=$(($(cat "$baseline") * 11 / 10))
echo "$((count / 5000)) instructions a row; $((allowed / 5000)) are allowed."
[ "$count" -le "$allowed" ] || fail "The scanner needs more than a tenth more instructions than Tests/Benchmarks/instructions.txt says."
