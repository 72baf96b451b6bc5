#!/usr/bin/env bash
# Measures `enkat tally` against DuckDB and polars, reading of workbooks and SPSS files against openpyxl and pyreadstat,
# and all sheets of thirty and of a thousand networks; fails where a workbook of 100,000 rows takes more than 200 MiB:
# Tests/Benchmarks/run.sh [ROWS…]   (100000 1000000 where nothing is said)
# ROUNDS=5 says how many interleaved rounds are run. 10,000,000 rows need 6.2 GB of disk, given back afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/tools.sh
need_swift
need python3 python3

folder=.build/benchmarks
mkdir -p "$folder"
sizes=("${@:-100000}")
[ $# -gt 0 ] || sizes=(100000 1000000)
largest=$(printf '%s\n' "${sizes[@]}" | sort -n | tail -1)
free=$(df --output=avail -B1000000 "$folder" | tail -1)
[ "$free" -gt $((largest / 1500 + 1000)) ] || fail "Less than $((largest / 1500 + 1000)) MB of disk are free."

step "A release build without machine flags"
swift build -c release --static-swift-stdlib --product enkat

step "DuckDB, polars, openpyxl and pyreadstat in pinned versions"
python3 -m venv --system-site-packages "$folder/venv"
"$folder/venv/bin/pip" install -q duckdb==2.0.0 polars==2.1.0 openpyxl==3.1.5 pandas==3.1.1 pyreadstat==1.3.7

step "The limit: pread and newlines"
"$(dirname "$(readlink -f "$(command -v swift)")")/clang" -O3 Tests/Benchmarks/limit.c -o "$folder/limit"

python3 Tests/Benchmarks/make.py surveys "$folder/Surveys"
enkat="$(swift build -c release --static-swift-stdlib --show-bin-path)/enkat"
"$folder/venv/bin/python" Tests/Benchmarks/compare.py "$enkat" "$folder/limit" "$folder" "${ROUNDS:-5}" "${sizes[@]}"
"$folder/venv/bin/python" Tests/Benchmarks/containers.py "$enkat" "$folder" "${ROUNDS:-5}" 100000
python3 Tests/Benchmarks/memory.py "$enkat"
"$folder/venv/bin/python" Tests/Benchmarks/job.py "$enkat" "$folder" "${ROUNDS:-5}" $((largest < 5000000 ? largest : 5000000))
