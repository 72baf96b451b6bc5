#!/usr/bin/env python3
"""The job in DuckDB and polars: `engines.py ENGINE FILE THREADS OUT` writes the tally as `enkat tally` does and prints
seconds and MB. Only the queries are timed, not the start of Python; each way to write the query is run, the best counts."""
import csv
import os
import resource
import sys
import time

import make

ENGINE, FILE, THREADS, OUT = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
COLUMNS = ["kommun", *make.ITEMS, "satt", "malgrupp"]
if ENGINE == "polars":
    os.environ["POLARS_MAX_THREADS"] = str(THREADS)
    import polars
else:
    import duckdb


def duckdb_ways():
    """Name and query; each gives (network, item, cell, count)."""
    types = ", ".join(f"'{name}': 'VARCHAR'" for name in make.HEADINGS)
    source = (f"read_csv('{FILE}', delim=',', quote='\"', escape='\"', header=true, auto_detect=false, "
              f"columns={{{types}}})")
    connection = duckdb.connect(config={"threads": THREADS})
    names = ", ".join(COLUMNS)

    def unpivoted():
        return connection.execute(
            f"select natverk, item, cell, count(*) from (unpivot (select natverk, "
            f"{', '.join(f'coalesce({name}, chr(0)) as {name}' for name in COLUMNS)} from {source}) "
            f"on {names} into name item value cell) group by all").fetchall()

    def histograms():
        cells = ", ".join(f"histogram(coalesce({name}, chr(0)))" for name in COLUMNS)
        result = connection.execute(f"select natverk, {cells} from {source} group by 1").fetchall()
        return [(row[0], name, cell, count) for row in result for name, counts in zip(COLUMNS, row[1:])
                for cell, count in counts.items()]

    return [unpivoted, histograms]


def polars_ways():
    """As above."""
    source = polars.scan_csv(FILE, infer_schema=False).select(["natverk", *COLUMNS])

    def unpivoted():
        return source.unpivot(index="natverk", on=COLUMNS).group_by("natverk", "variable", "value").len().collect(
            engine="streaming").rows()

    def apart():
        parts = polars.collect_all(
            [source.group_by("natverk", polars.lit(name).alias("item"), name).len() for name in COLUMNS],
            engine="streaming")
        return [row for part in parts for row in part.rows()]

    return [unpivoted, apart]


def rows(result):
    """The tally's rows, by codes."""
    networks = {label: code for code, label in make.NETWORKS}
    codes = {name: {label: code for code, label in make.SCALE} for name in make.ITEMS}
    codes["kommun"] = {label: code for code, label in make.UNITS}
    several = {name: {label: code for code, label in list_}
               for name, list_ in (("satt", make.WAYS), ("malgrupp", make.GROUPS))}
    counts = {}
    for network, item, cell, count in result:
        if not cell or cell == "\0":
            options = ["_no_answer"]
        elif item in several:
            options = [several[item][label] for label in cell.split(", ")]
        else:
            options = [codes[item].get(cell, "_unreadable").replace("98", "_dont_know")]
        for option in options:
            key = (networks[network], item, option)
            counts[key] = counts.get(key, 0) + count
    return [(*key, count) for key, count in sorted(counts.items(), key=lambda row: [part.encode() for part in row[0]])]


best, result = None, None
for way in duckdb_ways() if ENGINE == "duckdb" else polars_ways():
    start = time.perf_counter()
    got = way()
    seconds = time.perf_counter() - start
    if best is None or seconds < best:
        best, result = seconds, got
with open(OUT, "w", encoding="utf-8", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["natverk", "item", "option", "count"])
    writer.writerows(rows(result))
print(best, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
