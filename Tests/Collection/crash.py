"""Kills the server at random moments while people answer, and looks for what was lost.

Usage: crash.py ENKAT [KILLS] [SEED]

After every kill: as many answers as spent tokens, every acknowledged answer there, none twice. In between those whose
answer was cut off send it again, as people do.
"""

import hashlib
import http.client
import queue
import random
import sys
import threading
import time

from collection import Client, Server, Survey, stored_answers

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"


def hash_of(token):
    value = 0
    for letter in token:
        value = value << 5 | DIGITS.index(letter)
    return hashlib.sha256(value.to_bytes(16, "big")).digest()


def answer_until_cut_off(port, waiting, acknowledged, under_way):
    """Answers with one token after another until the server is gone."""
    client = Client(port)
    while True:
        try:
            token = waiting.get_nowait()
        except queue.Empty:
            return
        try:
            status, hidden = client.open(token)
            if status == 410:
                under_way.discard(token)
                acknowledged.add(token)
                continue
            if status != 200:
                raise SystemExit(f"A form answers with status {status}.")
            under_way.add(token)
            # Some answers are longer than a row of the store.
            client.send(hidden, f"<{token}>" + "x" * (600 if hash(token) % 5 == 0 else 0))
            acknowledged.add(token)
            under_way.discard(token)
        except (OSError, http.client.HTTPException):
            waiting.put(token)
            return


def check(survey, acknowledged):
    words, spent = stored_answers(survey.store)
    tokens = [text[1 : text.index(">")] for text in words]
    if len(set(tokens)) != len(tokens):
        raise SystemExit("An answer was stored twice.")
    if {hash_of(token) for token in tokens} != set(spent):
        raise SystemExit("A token is spent without its answer, or an answer is there without its token spent.")
    lost = acknowledged - set(tokens)
    if lost:
        raise SystemExit(f"{len(lost)} acknowledged answers are lost.")
    return len(tokens)


def main():
    enkat = sys.argv[1]
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 25
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    moments = random.Random(seed)
    survey = Survey(enkat)
    waiting, acknowledged, under_way = queue.Queue(), set(), set()
    cut_off = stored = 0
    try:
        for kill in range(kills):
            if waiting.qsize() < 200:
                for token in survey.invite(1000):
                    waiting.put(token)
            server = Server(survey)
            workers = [
                threading.Thread(target=answer_until_cut_off, args=(server.port, waiting, acknowledged, under_way))
                for _ in range(8)
            ]
            for worker in workers:
                worker.start()
            time.sleep(moments.uniform(0.005, 0.12))
            server.kill()
            for worker in workers:
                worker.join()
            cut_off += len(under_way)
            under_way.clear()
            # Every time at first and at the end, then now and then, since each look reads all answers.
            if kill < 50 or kill % 20 == 0 or kill == kills - 1:
                # The next start brings in what the log still holds.
                survey.run("store", "status", survey.store)
                stored = check(survey, acknowledged)
        print(
            f"{kills} kills: {stored} answers stored, {len(acknowledged)} acknowledged, {cut_off} cut off under way; "
            "none lost, none twice, no token spent without its answer.")
    finally:
        survey.remove()


main()
