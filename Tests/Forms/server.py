"""A server of forms under test, and what the command says of its store."""

import csv
import io
import json
import os
import pathlib
import re
import subprocess
import tempfile


class Server:
    """`enkat serve` on a free port, with a store of its own in a folder that is gone afterwards."""

    def __init__(self, enkat, folder, *options, store=None):
        self.enkat, self.folder = enkat, folder
        self.scratch = tempfile.TemporaryDirectory()
        self.store = store or os.path.join(self.scratch.name, "svar.enkat")
        keeps = [] if "--preview" in options else ["--store", self.store]
        self.process = subprocess.Popen(
            [enkat, "serve", folder, "--port", "0", "--no-rate-limit", *keeps, *options],
            stderr=subprocess.PIPE, text=True, env={**os.environ, "ENKAT_OWNER_KEY": "prov-prov-prov-prov"})
        for line in self.process.stderr:
            found = re.search(r"http://[^ ]+:\d+", line)
            if found:
                self.address = found.group(0)
                return
        raise SystemExit("error: the server does not start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=20)
        if self.process.returncode != 0:
            raise SystemExit(f"error: the server ended with status {self.process.returncode}")
        self.scratch.cleanup()

    def run(self, *arguments):
        done = subprocess.run([self.enkat, *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"error: enkat {' '.join(arguments)}: {done.stderr[:500]}")
        return done.stdout

    def is_named(self, instrument):
        """Whether it is answered by name, and so by invitation alone."""
        return any("mode: named" in path.read_text(encoding="utf-8")
                   for path in pathlib.Path(self.folder, "instruments").glob(f"{instrument}*.yaml"))

    def links(self, instrument, count):
        """So many ways in: the open link, or invitations about a matter each."""
        if not self.is_named(instrument):
            return [f"{self.address}/s/{instrument}"] * count
        people, sent = (os.path.join(self.scratch.name, f"{instrument}{part}.csv") for part in ("", "-sent"))
        with open(people, "w", encoding="utf-8") as file:
            file.write("fall\n" + "".join(f"fall {place}\n" for place in range(count)))
        self.run("invite", people, "--store", self.store, "--instrument", instrument, "--reference", "fall",
                 "--server", self.address, "-o", sent)
        with open(sent, encoding="utf-8-sig", newline="") as file:
            return [row["link"] for row in csv.DictReader(file)]

    def answers(self, instrument):
        """Every stored answer to an instrument, once its collection is closed."""
        self.run("store", "close", self.store, "--instrument", instrument, "--yes")
        text = self.run("export", self.store, "--instrument", instrument)
        return list(csv.DictReader(io.StringIO(text)))


def items(enkat, instrument):
    """The items of an instrument by name, in its last wave."""
    text = subprocess.run(
        [enkat, "codebook", instrument, "--format", "json"], capture_output=True, text=True, check=True).stdout
    return {item["name"]: item for item in json.loads(text)["items"] if item["type"] != "note"}
