"""A small survey, the server that asks it, and a client that answers: what the scripts beside share."""

import http.client
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse

ORGANISATION = """
organisation: {id: prov, name: Provverksamheten, language: sv}
units: [{id: "0001", name: Norrby, kind: kommun}]
programme_areas: [{id: omsorg, name: Omsorg}]
networks: [{id: chefer, name: Chefsnätverket, kind: chefsnatverk, area: omsorg, members: 8}]
strategic_goals: [{id: nytta, text: {"2018": Verksamheten gör nytta}, number: {"2018": 1}}]
"""

INSTRUMENT = """
instrument: {id: provenkat, kind: survey, record: person, language: sv, title: Provenkät}
choice_lists:
  instammer:
    - {code: "1", label: Instämmer inte, score: 1}
    - {code: "2", label: Instämmer delvis, score: 2}
    - {code: "3", label: Instämmer, score: 3, agree: true}
items:
  - {name: stod, type: select_one, choices: instammer, label: Arbetet är ett stöd}
  - {name: relevans, type: select_one, choices: instammer, label: Träffarna är relevanta}
  - {name: forslag, type: text, role: comment, label: "Vad kan bli bättre?"}
anonymity: {mode: MODE, minimum_base: 5, policy: base}
"""

HEADERS = {"Content-Type": "application/x-www-form-urlencoded"}
FIELD = re.compile(r'name="(_token|_csrf)"[^>]*?value="([^"]*)"')


class Survey:
    """A folder with definitions and a store, removed at the end."""

    def __init__(self, enkat, mode="anonymous"):
        self.enkat = os.path.abspath(enkat)
        self.folder = tempfile.mkdtemp(prefix="enkat-collection-")
        self.store = f"{self.folder}/svar.enkat"
        self.write("Surveys/organisation.yaml", ORGANISATION)
        self.write("Surveys/instruments/provenkat.yaml", INSTRUMENT.replace("MODE", mode))

    def write(self, path, text):
        full = f"{self.folder}/{path}"
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)

    def run(self, *arguments):
        done = subprocess.run([self.enkat, *arguments], cwd=self.folder, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"enkat {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def invite(self, count):
        """Tokens of so many invitations."""
        self.write("adresser.csv", "namn\n" + "".join(f"person {number}\n" for number in range(count)))
        if os.path.exists(f"{self.folder}/utskick.csv"):
            os.remove(f"{self.folder}/utskick.csv")  # no list is written over another
        self.run("invite", "adresser.csv", "--store", self.store, "--instrument", "provenkat", "-o", "utskick.csv")
        with open(f"{self.folder}/utskick.csv", encoding="utf-8") as file:
            return [line.rstrip().rsplit("/", 1)[1] for line in list(file)[1:]]

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Server:
    """A running `enkat serve`."""

    def __init__(self, survey, *arguments):
        self.log = f"{survey.folder}/server.log"
        with open(self.log, "ab") as log:
            self.start = log.tell()
            self.process = subprocess.Popen(
                [survey.enkat, "serve", "Surveys", "--store", survey.store, "--port", "0", "--no-rate-limit", *arguments],
                cwd=survey.folder, stdout=log, stderr=log)
        self.port = self.wait_for_port()

    def wait_for_port(self):
        for _ in range(2000):
            with open(self.log, encoding="utf-8") as log:
                log.seek(self.start)
                text = log.read()
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", text)
            if found:
                return int(found.group(1))
            if self.process.poll() is not None:
                break
            time.sleep(0.005)
        raise SystemExit(f"The server did not start: {text}")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)

    def memory(self):
        """Resident memory in kilobytes."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1))


class Client:
    """One respondent's browser after another, over one connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def request(self, method, path, body=None):
        self.connection.request(method, path, body=body, headers=HEADERS if body else {})
        response = self.connection.getresponse()
        return response.status, response.read().decode("utf-8")

    def open(self, token):
        """The first page of a form; its status and hidden fields."""
        status, page = self.request("GET", f"/s/provenkat/{token}" if token else "/s/provenkat")
        return status, dict(FIELD.findall(page))

    def send(self, hidden, words):
        """Sends the whole form at once; True where the answer was acknowledged, False where it was there before."""
        fields = {**hidden, "stod": "3", "relevans": "2", "forslag": words, "f-action": "send", "f-place": "f-review"}
        status, page = self.request("POST", "/s/provenkat", urllib.parse.urlencode(fields))
        if status == 200 and 'name="_csrf"' not in page:
            return True
        if status == 410:
            return False
        raise RuntimeError(f"status {status}")


def stored_answers(path):
    """The words of every stored answer, and the hashes of all spent tokens, read without enkat."""
    database = sqlite3.connect(path)
    rows = [row[0] for row in database.execute("SELECT content FROM slots_1")]
    spent = [row[0] for row in database.execute("SELECT hash FROM token WHERE is_spent = 1")]
    database.close()
    parts = {}
    for row in rows:
        parts.setdefault(row[:16], {})[int.from_bytes(row[16:18], "big")] = row
    words = []
    for pieces in parts.values():
        if len(pieces) != int.from_bytes(pieces[min(pieces)][18:20], "big"):
            raise SystemExit("An answer has lost a part.")
        whole = b"".join(pieces[part][21 : 21 + pieces[part][20]] for part in sorted(pieces))
        words.append(whole.split(b"\x1f")[2].decode("utf-8"))
    return words, spent
