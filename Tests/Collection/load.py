"""Many people send complete forms at once, each answer on the disk before its page of thanks.

Usage: load.py ENKAT [ANSWERS] [CLIENTS]

Beside it stands what SQLite itself can do on the same disk: one durable commit an answer, and a hundred a commit.
"""

import multiprocessing
import os
import sqlite3
import sys
import time

from collection import Client, Server, Survey


def answer(port, count, times):
    """Opens and sends so many forms by the open link; the seconds each sending took."""
    client = Client(port)
    took = []
    for number in range(count):
        _, hidden = client.open(None)
        start = time.perf_counter()
        if not client.send(hidden, f"svar {number}"):
            raise SystemExit("An answer was refused.")
        took.append(time.perf_counter() - start)
    times.put(took)


def sqlite_limit(folder, answers_a_commit, seconds=4):
    """Answers a second that SQLite stores durably: WAL, synchronous=FULL, and its log moved in and cut off."""
    path = f"{folder}/limit-{answers_a_commit}.sqlite"
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, content BLOB)")
    start, stored = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        database.execute("BEGIN IMMEDIATE")
        for _ in range(answers_a_commit):
            database.execute("INSERT INTO answer (content) VALUES (?)", (bytes(256),))
        database.execute("COMMIT")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        stored += answers_a_commit
    rate = stored / (time.perf_counter() - start)
    database.close()
    os.remove(path)
    return rate


def main():
    enkat = sys.argv[1]
    answers = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    clients = int(sys.argv[3]) if len(sys.argv) > 3 else 32
    survey = Survey(enkat)
    try:
        one, hundred = sqlite_limit(survey.folder, 1), sqlite_limit(survey.folder, 100)
        server = Server(survey)
        times = multiprocessing.Queue()
        memory = [server.memory()]
        start = time.perf_counter()
        workers = [
            multiprocessing.Process(target=answer, args=(server.port, answers // clients, times)) for _ in range(clients)
        ]
        for worker in workers:
            worker.start()
        took, finished = [], 0
        while finished < clients:
            try:
                took += times.get(timeout=1)
                finished += 1
            except Exception:
                if not any(worker.is_alive() for worker in workers) and times.empty():
                    raise SystemExit("A client failed.")
            memory.append(server.memory())
        seconds = time.perf_counter() - start
        status = server.end()
        took.sort()
        print("| answers | clients | answers/s | p50 ms | p99 ms | memory MB | SQLite, one a commit | a hundred a commit |")
        print("|---|---|---|---|---|---|---|---|")
        print(
            f"| {len(took)} | {clients} | {len(took) / seconds:.0f} | {took[len(took) // 2] * 1000:.1f} | "
            f"{took[len(took) * 99 // 100] * 1000:.1f} | {min(memory[1:]) / 1024:.0f}–{max(memory) / 1024:.0f} | "
            f"{one:.0f}/s | {hundred:.0f}/s |")
        if status != 0:
            raise SystemExit(f"The server ended with status {status}.")
        counted = survey.run("store", "status", survey.store)
        if f" {len(took)} answered" not in counted:
            raise SystemExit(f"Acknowledged {len(took)}, but: {counted}")
    finally:
        survey.remove()


if __name__ == "__main__":
    main()
