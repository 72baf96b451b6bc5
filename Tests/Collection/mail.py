"""Sends invitations and reminders through a mail server of its own, and reads what arrives with another's library.

Usage: mail.py ENKAT
"""

import base64
import csv
import email
import email.policy
import os
import socketserver
import subprocess
import sys
import threading
import time

from collection import Client, Server, Survey

LETTER = """Ämne: Årets enkät för {namn} – vad tycker du om träffarna i nätverket, och vad kan bli bättre?

Hej {namn}!

Svara här: {link}

.
Vänliga hälsningar {ingen plats}
"""


class MailServer(socketserver.ThreadingTCPServer):
    """Takes letters on loopback; some addresses are busy at first, one is unknown."""

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.letters, self.busy, self.logins = [], {"upptagen@example.se"}, []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.server_address[1]}"


class Conversation(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode())

    def handle(self):
        self.say("220 prov")
        recipient = None
        while line := self.rfile.readline().decode().strip():
            command = line.upper()
            if command.startswith("EHLO"):
                self.say("250-prov\r\n250 AUTH PLAIN")
            elif command.startswith("AUTH PLAIN"):
                words = line.split()[2:] or [self.ask()]
                self.server.logins.append(base64.b64decode(words[0]).decode().split("\0")[1:])
                self.say("235 ja")
            elif command.startswith("MAIL"):
                self.say("250 ja")
            elif command.startswith("RCPT"):
                recipient = line[line.index("<") + 1 : line.index(">")]
                self.say(self.judge(recipient))
            elif command == "DATA":
                self.say("354 ja")
                lines = iter(self.rfile.readline, b".\r\n")
                text = b"".join(line[1:] if line.startswith(b".") else line for line in lines)
                self.server.letters.append((recipient, email.message_from_bytes(text, policy=email.policy.SMTP)))
                self.say("250 ja")
            elif command == "QUIT":
                self.say("221 nej")
                return
            else:
                self.say("250 ja")

    def ask(self):
        self.say("334 ")
        return self.rfile.readline().decode().strip()

    def judge(self, recipient):
        if recipient in self.server.busy:
            self.server.busy.discard(recipient)
            return "451 senare"
        return "550 finns inte" if recipient.startswith("finns-inte") else "250 ja"


class Post:
    """A survey with a list of people, and a mail server."""

    def __init__(self, enkat):
        self.survey, self.server = Survey(enkat), MailServer()
        self.survey.write("brev.txt", LETTER.replace("{ingen plats}", "från oss"))

    def enkat(self, *arguments, **more):
        environment = {**os.environ, "ENKAT_SMTP": self.server.url, "ENKAT_SMTP_FROM": "Enkäten i länet <enkat@example.se>",
                       "ENKAT_SMTP_USER": "anna", "ENKAT_SMTP_PASSWORD": 'hem"lig\\het'}
        return subprocess.run([self.survey.enkat, *arguments], cwd=self.survey.folder, capture_output=True, text=True,
                              env=environment, **more)

    def invite(self, *rows):
        self.survey.write("adresser.csv", "namn;e-post\n" + "".join(f"{row}\n" for row in rows))
        if self.has("utskick.csv"):
            os.remove(f"{self.survey.folder}/utskick.csv")  # no list is written over another
        return self.enkat("invite", "adresser.csv", "--store", self.survey.store, "--instrument", "provenkat", "-o",
                          "utskick.csv", "--letter", "brev.txt")

    def rows(self, name):
        with open(f"{self.survey.folder}/{name}", encoding="utf-8-sig") as file:
            return list(csv.DictReader(file, delimiter=";"))

    def has(self, name):
        return os.path.exists(f"{self.survey.folder}/{name}")


def expect(condition, what):
    if not condition:
        raise SystemExit(f"error: {what}")


def check_invitations(post):
    done = post.invite("Åsa;asa@example.se", "Bo {link};bo@example.se", "Cia;upptagen@example.se",
                       "Dan;finns-inte@example.se")
    expect(done.returncode == 65 and "550" in done.stderr and "row 5" in done.stderr, f"a refusal is told: {done.stderr}")
    expect("@example" not in done.stdout + done.stderr, "no address stands in what is said")
    links = {row["e-post"]: row["link"] for row in post.rows("utskick.csv")}
    expect(len(set(links.values())) == 4, "each row has a link of its own")
    expect(sorted(to for to, _ in post.server.letters) == ["asa@example.se", "bo@example.se", "upptagen@example.se"],
           "everybody but the unknown gets one letter, the busy one at the second try")
    for recipient, letter in post.server.letters:
        row = next(row for row in post.rows("utskick.csv") if row["e-post"] == recipient)
        text = letter.get_content().replace("\r\n", "\n")
        expect(letter["to"] == recipient and letter["subject"].startswith(f"Årets enkät för {row['namn']} – vad"),
               f"a letter's head reads {letter['subject']}")
        expect("Enkäten i länet <enkat@example.se>" in str(letter["from"]) and letter["date"] and letter["message-id"],
               "the sender, a date and an id stand in the head")
        expect(f"Hej {row['namn']}!" in text and f"Svara här: {row['link']}\n" in text and "\n.\n" in text,
               "the text is filled in, and keeps a line that holds a full stop alone")
    expect([row["namn"] for row in post.rows("utskick.unsent.csv")] == ["Dan"], "who got none stands in a list")
    expect(post.server.logins[0] == ["anna", 'hem"lig\\het'], "user and password arrive as they were given")
    return links


def check_the_rest(post):
    text = open(f"{post.survey.folder}/utskick.unsent.csv", encoding="utf-8-sig").read()
    post.survey.write("utskick.unsent.csv", text.replace("finns-inte", "dan"))
    before = len(post.server.letters)
    done = post.enkat("invite", "utskick.unsent.csv", "--send", "--letter", "brev.txt")
    expect(done.returncode == 0 and len(post.server.letters) == before + 1, f"a mended list is sent: {done.stderr}")
    expect(not post.has("utskick.unsent.csv"), "the list of those without a letter is gone when all have theirs")


def check_reminders(post, links):
    server = Server(post.survey)
    client = Client(server.port)
    token = links["asa@example.se"].rsplit("/", 1)[1]
    client.send(client.open(token)[1], "svar")
    server.end()
    before = len(post.server.letters)
    done = post.enkat("invite", "utskick.csv", "--store", post.survey.store, "--remind", "-o", "paminnelse.csv", "--letter",
                      "brev.txt", "--background")
    expect(done.returncode == 0 and "under way" in done.stdout, f"letters leave in the background: {done.stderr}")
    for _ in range(100):
        if post.has("paminnelse.unsent.csv.log") and "sent" in open(
                f"{post.survey.folder}/paminnelse.unsent.csv.log").read():
            break
        time.sleep(0.1)
    reminded = sorted(to for to, _ in post.server.letters[before:])
    expect(reminded == ["bo@example.se", "upptagen@example.se"], f"those who have not answered are reminded: {reminded}")


def check_sending_at_once(post):
    """Two runs on one list send each letter once: the second says so and ends."""
    post.survey.write("brev.txt", LETTER.replace("{ingen plats}", "från oss"))
    before = len(post.server.letters)
    command = [post.survey.enkat, "invite", "utskick.csv", "--send", "--letter", "brev.txt", "--smtp", post.server.url,
               "--from", "enkat@example.se"]
    runs = [subprocess.Popen(command, cwd=post.survey.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(2)]
    ends = [(run.communicate(timeout=60), run.returncode) for run in runs]
    second = [said[1] for said, status in ends if status == 73]
    expect(len(second) == 1 and "another run sends these letters" in second[0], f"the second run stops: {ends}")
    sent = [to for to, _ in post.server.letters[before:]]
    expect(len(sent) == len(set(sent)) > 0, f"nobody gets two letters: {sent}")
    expect(not post.has("utskick.unsent.csv.lock"), "nothing is left of the lock")


def check_refusals(post):
    before = len(post.server.letters)
    for rows, words in [(("Eva;eva@example.se\u2028Bcc: x@example.se",), "row 2, column 2"),
                        (("Eva;eva@example.se", "Fia;ingen adress"), "row 3, column 2")]:
        done = post.invite(*rows)
        expect(done.returncode == 65 and words in done.stderr, f"what is no address is refused: {done.stderr}")
    post.survey.write("brev.txt", "Subject: Hej\n\nUtan adress\n")
    expect("{link}" in post.invite("Eva;eva@example.se").stderr, "a letter without a link is refused")
    post.survey.write("brev.txt", LETTER)
    expect("ingen plats" in post.invite("Eva;eva@example.se").stderr, "a place that the list does not fill is refused")
    expect(len(post.server.letters) == before, "nothing is sent of a list with a fault")


post = Post(sys.argv[1])
try:
    links = check_invitations(post)
    check_the_rest(post)
    check_reminders(post, links)
    check_sending_at_once(post)
    check_refusals(post)
    print(f"{len(post.server.letters)} letters arrived as they were meant; reminders went to those alone who had not answered")
finally:
    post.survey.remove()
