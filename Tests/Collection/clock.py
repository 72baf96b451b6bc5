"""Sets the server's clock back and forth by years while people answer; nothing may be lost or refused.

Usage: clock.py ENKAT CLOCK, where CLOCK is clock.c beside, compiled as a shared library
"""

import os
import sys
import time

from collection import Client, Server, Survey, stored_answers

DAYS = [0, -400, 4000, -9000, 1]


def set_clock(path, days):
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(str(days * 86400))
    os.replace(path + ".new", path)


def wait_for_new_day(client, days):
    """Waits until the server's own clock, which it tells in its answers, shows a day that it has not shown."""
    for _ in range(100):
        client.connection.request("GET", "/")
        response = client.connection.getresponse()
        response.read()
        day = response.getheader("Date")[:16]
        if day not in days:
            return days.add(day)
        time.sleep(0.05)
    raise SystemExit(f"error: the server's clock was not set; it shows {day}.")


survey = Survey(sys.argv[1])
clock = f"{survey.folder}/clock"
set_clock(clock, DAYS[0])
tokens = survey.invite(2 * len(DAYS))
os.environ.update(LD_PRELOAD=sys.argv[2], CLOCK_FILE=clock)
server = Server(survey)
del os.environ["LD_PRELOAD"]
try:
    client, shown = Client(server.port), set()
    # A form opened before the clock is set and sent after it, and one opened and sent after it.
    opened = [client.open(tokens[0])[1]]
    for number, days in enumerate(DAYS):
        set_clock(clock, days)
        wait_for_new_day(client, shown)
        for hidden in (opened.pop(), client.open(tokens[2 * number + 1])[1]):
            if not client.send(hidden, f"<svar {number} {days}>"):
                raise SystemExit(f"error: an answer is refused when the clock is set by {days} days.")
        if number + 1 < len(DAYS):
            opened.append(client.open(tokens[2 * number + 2])[1])
    server.end()
    words, spent = stored_answers(survey.store)
    if (len(words), len(spent)) != (len(tokens), len(tokens)):
        raise SystemExit(f"error: {len(tokens)} answers were acknowledged, {len(words)} are there, {len(spent)} links spent.")
    print(f"{len(words)} answers while the clock was set {len(DAYS)} times: all there")
finally:
    survey.remove()
