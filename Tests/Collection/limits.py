"""Over the rate limit answers come back to be sent again, and a personal link is not held by its office's address; lists are
read as they were saved. Usage: limits.py ENKAT"""
import socket
import subprocess
import sys
import urllib.parse

from collection import Client, Server, Survey


def expect(condition, what):
    if not condition:
        raise SystemExit(f"error: {what}")


def exhaust(client):
    for _ in range(200):
        if client.request("GET", "/")[0] == 429:
            return
    raise SystemExit("error: there is no limit")


def check_limit(survey, token):
    server = Server(survey, isLimited=True)
    client = Client(server.port)
    exhaust(client)
    status, page = client.request("GET", "/s/provenkat/0000000000000000000000000a")
    expect(status == 429 and "ladda om sidan" in page, "a guessed link is held by the limit")
    status, page = client.request("POST", "/s/provenkat", urllib.parse.urlencode({"forslag": "ORDEN", "f-action": "send"}))
    expect(status == 429 and 'value="ORDEN"' in page and "Skicka igen" in page, "answers come back to be sent again")
    status, hidden = client.open(token)
    expect(status == 200 and client.send(hidden, "svar"), "a link that is not used is let through")
    exhaust(client)
    expect(client.open(token)[0] == 429, "a used link is held like any other")
    expect(server.end() == 0, "the server ends")


def check_hosts(survey):
    server = Server(survey)
    for head, status in [("GET /health HTTP/1.1\r\n", b"400"), ("GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n", b"400"),
                         ("GET /health HTTP/1.1\r\nHost: a\r\n", b"200")]:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(f"{head}Connection: close\r\n\r\n".encode())
            reply = connection.makefile("rb").readline()
        expect(reply.split()[1] == status, f"{head!r} is answered by {reply!r}")
    expect(server.end() == 0, "the server ends")


def refused(survey, *arguments):
    done = subprocess.run([survey.enkat, *arguments], cwd=survey.folder, capture_output=True, text=True)
    expect(done.returncode not in (0, 70), f"{arguments} is refused")
    return done.stderr


def check_lists(survey):
    into = ["--store", survey.store, "--instrument", "provenkat", "-o", "ny.csv"]
    survey.write("tom.csv", "")
    expect("the list is empty" in refused(survey, "invite", "tom.csv", *into), "an empty list says so")
    survey.write("rubriker.csv", "namn;epost\n")
    expect("nobody below" in refused(survey, "invite", "rubriker.csv", *into), "headings alone are told")
    for server in ["https://svara.example.se?x=1", "https://svara.example.se/#a"]:
        expect("without '?'" in refused(survey, "invite", "rubriker.csv", *into, "--server", server), "a query is refused")
    with open(f"{survey.folder}/excel.csv", "wb") as file:
        file.write("namn;epost\r\nÅsa Öberg;asa@example.se\r\n".encode("cp1252"))
    survey.run("invite", "excel.csv", *into)
    with open(f"{survey.folder}/ny.csv", encoding="utf-8-sig") as file:
        expect("Åsa Öberg" in file.read(), "a list in Windows-1252 keeps its letters")


survey = Survey(sys.argv[1])
try:
    check_limit(survey, survey.invite(1)[0])
    check_lists(survey)
    check_hosts(survey)
    print("answers over the limit came back, links went through it, lists kept their letters, and each request named a host")
finally:
    survey.remove()
