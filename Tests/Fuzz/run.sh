#!/usr/bin/env bash
# Fuzzes every reader for some seconds; fails on a trap, a hang or more than 2 GB, and names the input that did it.
# Usage: Tests/Fuzz/run.sh [SECONDS=20] [READER…]     (readers: csv headings form xlsx sheet sav triple-s)
# What a run learns is kept in .build/fuzz/corpus and used by the next.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/tools.sh

seconds=${1:-20}
shift || true
readers=("$@")
[ ${#readers[@]} -gt 0 ] || readers=(csv headings form xlsx sheet sav triple-s)

need_swift
need python3 python3
need_system_libraries
clang=$(dirname "$(readlink -f "$(command -v swift)")")/../lib/clang
library=$(find "$clang"/*/lib -name 'libclang_rt.fuzzer_no_main*.a' 2>/dev/null | grep "$(uname -m)" | head -1 || true)
if [ -z "$library" ]; then
    echo "Fuzzing skipped: this Swift toolchain comes without libFuzzer."
    exit 0
fi
# Given to the frontend alone: the driver would link a main of libFuzzer's own beside ours.
swift build --package-path Tests/Fuzz --build-path .build/fuzz -c release --product fuzz -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer \
    -Xlinker "$library" -Xswiftc -use-ld=lld -Xlinker -lstdc++ -Xlinker -lm
fuzz=$(swift build --package-path Tests/Fuzz --build-path .build/fuzz -c release --show-bin-path)/fuzz

python3 Tests/Fuzz/seeds.py .build/fuzz/seeds
for reader in "${readers[@]}"; do
    step "Fuzzing $reader for $seconds seconds"
    corpus=.build/fuzz/corpus/$reader
    mkdir -p "$corpus" .build/fuzz/findings
    # Without this the crash handler of Swift would take minutes for its report.
    SWIFT_BACKTRACE=enable=no "$fuzz" "$reader" "$corpus" ".build/fuzz/seeds/$reader" -max_total_time="$seconds" \
        -max_len=65536 -timeout=25 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix=".build/fuzz/findings/$reader-" 2>".build/fuzz/$reader.log" || {
        tail -40 ".build/fuzz/$reader.log" >&2
        fail "$reader: an input made it fail; it lies in .build/fuzz/findings."
    }
    grep -E "stat::(number_of_executed_units|peak_rss_mb)" ".build/fuzz/$reader.log" || true
done
