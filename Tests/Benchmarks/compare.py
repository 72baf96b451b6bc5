#!/usr/bin/env python3
"""Runs the job with enkat, DuckDB and polars by turns and prints the table: `compare.py ENKAT LIMIT FOLDER ROUNDS SIZES…`"""
import os
import resource
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ENKAT, LIMIT, FOLDER, ROUNDS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])


def run(command, out=None):
    """Seconds and MB of a process."""
    with open(out or os.devnull, "wb") as target:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=target, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"error: {' '.join(command)} ended with {status}.")
    return seconds, usage.ru_maxrss // 1024


def enkat(path, threads):
    """The whole process."""
    out = f"{FOLDER}/enkat.csv"
    return run([ENKAT, "tally", path, "--surveys", f"{FOLDER}/Surveys", "--instrument", "jobb", "--by", "natverk",
                "--threads", str(threads)], out), out


def engine(name, path, threads):
    """The query alone, in a process of its own."""
    out = f"{FOLDER}/{name}.csv"
    text = subprocess.run([sys.executable, f"{HERE}/engines.py", name, path, str(threads), out], check=True,
                          capture_output=True, text=True).stdout.split()
    return (float(text[0]), int(text[1])), out


def measure(rows):
    """Medians for one size."""
    path = f"{FOLDER}/{rows}.csv"
    subprocess.run([sys.executable, f"{HERE}/make.py", "file", str(rows), path], check=True)
    size = os.path.getsize(path)
    print(f"\n{rows:,} rows, {size / rows:.0f} bytes a row", flush=True)
    print("threads   M rows/s   of the limit   × DuckDB   × polars   × the faster   MB   DuckDB MB   polars MB")
    for threads in (1, 2):
        times = {"enkat": [], "duckdb": [], "polars": [], "limit": []}
        memory = {}
        for _ in range(ROUNDS):
            files = []
            times["limit"].append(run([LIMIT, path])[0])
            for name in ("enkat", "duckdb", "polars"):
                (seconds, megabytes), out = enkat(path, threads) if name == "enkat" else engine(name, path, threads)
                times[name].append(seconds)
                memory[name] = max(memory.get(name, 0), megabytes)
                files.append(open(out, "rb").read())
            if len(set(files)) != 1:
                raise SystemExit(f"error: the tallies differ; see {FOLDER}.")
        median = {name: statistics.median(values) for name, values in times.items()}
        faster = min(median["duckdb"], median["polars"])
        print(f"{threads:7}   {rows / median['enkat'] / 1e6:8.2f}   {median['limit'] / median['enkat']:12.2f}   "
              f"{median['duckdb'] / median['enkat']:8.1f}   {median['polars'] / median['enkat']:8.1f}   "
              f"{faster / median['enkat']:12.1f}   {memory['enkat']:2}   {memory['duckdb']:9}   {memory['polars']:9}",
              flush=True)
    if rows > 1_000_000:
        os.remove(path)


def variants(rows):
    """The same answers written otherwise: rows a second of each against the first."""
    kinds = [[], ["--codes"], ["--bare"], ["--delimiter", ";"], ["--delimiter", "\t", "--bare"], ["--crlf"],
             ["--encoding", "cp1252", "--delimiter", ";"], ["--misspelt"]]
    print(f"\n{rows:,} rows written otherwise, one thread: M rows/s", flush=True)
    paths = []
    for number, kind in enumerate(kinds):
        paths.append(f"{FOLDER}/variant-{number}.csv")
        subprocess.run([sys.executable, f"{HERE}/make.py", "file", str(rows), paths[-1], *kind], check=True)
    seconds = [[] for _ in kinds]
    for _ in range(ROUNDS):
        for number, path in enumerate(paths):
            seconds[number].append(enkat(path, 1)[0][0])
    for kind, times in zip(kinds, seconds):
        print(f"{rows / statistics.median(times) / 1e6:6.2f}   {' '.join(kind).replace(chr(9), 'tab') or 'as above'}")
    misspelt(rows, paths[-1])


def misspelt(rows, path):
    """The file that knows no label, where nothing can be remembered: against the others."""
    times = {"enkat": [], "duckdb": [], "polars": []}
    for _ in range(ROUNDS):
        files = []
        for name, taken in times.items():
            (seconds, _), out = enkat(path, 1) if name == "enkat" else engine(name, path, 1)
            taken.append(seconds)
            files.append(open(out, "rb").read())
        if len(set(files)) != 1:
            raise SystemExit(f"error: the tallies differ; see {FOLDER}.")
    median = {name: statistics.median(taken) for name, taken in times.items()}
    print(f"every label misspelt: × DuckDB {median['duckdb'] / median['enkat']:.1f}, "
          f"× polars {median['polars'] / median['enkat']:.1f}")


def start_up():
    """A small file: the whole process."""
    path = f"{FOLDER}/5000.csv"
    subprocess.run([sys.executable, f"{HERE}/make.py", "file", "5000", path], check=True)
    times = [enkat(path, 1)[0][0] for _ in range(max(20, ROUNDS))]
    version = [run([ENKAT, "--version"])[0] for _ in range(max(20, ROUNDS))]
    print(f"\n5,000 rows, whole process: {statistics.median(times) * 1000:.1f} ms; "
          f"--version: {statistics.median(version) * 1000:.1f} ms")


if __name__ == "__main__":
    for wanted in sys.argv[5:]:
        measure(int(wanted))
    variants(100_000)
    start_up()
