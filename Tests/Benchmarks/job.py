#!/usr/bin/env python3
"""Makes all sheets of a period in every format that enkat writes itself: `job.py ENKAT FOLDER ROUNDS ROWS`.

Thirty networks with 5,000 records, then a thousand with ROWS: medians of the whole process."""
import os
import shutil
import statistics
import subprocess
import sys
import time

import make

ENKAT, FOLDER, ROUNDS, ROWS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def sheets(folder):
    """Seconds, megabytes and the number of files of one run."""
    shutil.rmtree(f"{folder}/out", ignore_errors=True)
    start = time.perf_counter()
    process = subprocess.Popen(
        [ENKAT, "sheets", f"{folder}/period", "--surveys", f"{folder}/Surveys", "-o", f"{folder}/out",
         "--format", "html,xlsx,docx,md,csv,json"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"error: the sheets of {folder} ended with {status}.")
    return time.perf_counter() - start, usage.ru_maxrss // 1024, len(os.listdir(f"{folder}/out"))


def main():
    """Both sizes; what they needed is taken away."""
    print("\nnetworks     records    files   seconds     MB")
    for networks, rows, rounds in ((30, 5_000, ROUNDS), (1_000, ROWS, 1)):
        folder = f"{FOLDER}/job-{networks}"
        make.job(networks, rows, folder)
        runs = [sheets(folder) for _ in range(rounds)]
        print(f"{networks:8,}   {rows:9,}   {runs[0][2]:6,}   {statistics.median(run[0] for run in runs):7.2f}   "
              f"{max(run[1] for run in runs):4}", flush=True)
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
