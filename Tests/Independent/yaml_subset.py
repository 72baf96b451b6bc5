"""Reads the part of YAML that the definition files use. Every scalar is text, as the formats demand."""

import re


def load(path):
    """The content of a file as dicts, lists and texts."""
    with open(path, encoding="utf-8") as file:
        return Reader(file.read().split("\n")).document()


def without_comment(line):
    """The line up to a '#' that stands outside quotes and behind a space."""
    quote = None
    for index, letter in enumerate(line):
        if quote:
            if letter == quote and not (quote == '"' and line[index - 1] == "\\"):
                quote = None
        elif letter in "\"'" and (index == 0 or line[index - 1] in " {[,:"):
            quote = letter
        elif letter == "#" and (index == 0 or line[index - 1] == " "):
            return line[:index].rstrip()
    return line.rstrip()


def scalar(text):
    """A scalar without its quotes."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return text


class Reader:
    """Goes through the lines once."""

    KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'{\[#][^:#]*?):(?: +(.*))?$""")

    def __init__(self, lines):
        self.raw = lines
        self.lines = [without_comment(line) for line in lines]
        self.at = 0

    def document(self):
        self.skip_blank()
        return self.block(self.indent()) if self.at < len(self.lines) else None

    def skip_blank(self):
        while self.at < len(self.lines) and not self.lines[self.at].strip():
            self.at += 1

    def indent(self):
        line = self.lines[self.at]
        return len(line) - len(line.lstrip(" "))

    def block(self, indent):
        """A map, a list or a scalar that begins at this column."""
        content = self.lines[self.at][indent:]
        if content.startswith("- ") or content == "-":
            return self.sequence(indent)
        return self.mapping(indent) if self.KEY.match(content) else self.value(content, indent - 1)

    def sequence(self, indent):
        result = []
        while self.more(indent) and self.lines[self.at][indent:].startswith("- "):
            self.lines[self.at] = " " * (indent + 2) + self.lines[self.at][indent + 2:]
            result.append(self.block(self.indent()))
        return result

    def mapping(self, indent):
        result = {}
        while self.more(indent):
            match = self.KEY.match(self.lines[self.at][indent:])
            if not match:
                raise ValueError("line %d: not read by this subset: %s" % (self.at + 1, self.lines[self.at]))
            result[scalar(match.group(1))] = self.value(match.group(2) or "", indent)
        return result

    def more(self, indent):
        self.skip_blank()
        return self.at < len(self.lines) and self.indent() == indent

    def value(self, text, indent):
        """What stands behind a key: on its line, or in the lines below that are indented more."""
        self.at += 1
        if text in (">-", ">", "|", "|-"):
            return self.folded(indent)
        if text.startswith(("{", "[")):
            while not is_balanced(text):
                text += " " + self.lines[self.at].strip()
                self.at += 1
            return Flow(text).value()
        if text:
            return scalar(text)
        self.skip_blank()
        if self.at == len(self.lines):
            return None
        deeper = self.indent()
        is_list = self.lines[self.at].lstrip().startswith("- ")
        return self.block(deeper) if deeper > indent or (deeper == indent and is_list) else None

    def folded(self, indent):
        parts = []
        while self.at < len(self.raw):
            line = self.raw[self.at]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
                break
            parts.append(line.strip())
            self.at += 1
        return " ".join(part for part in parts if part)


def is_balanced(text):
    depth, quote = 0, None
    for index, letter in enumerate(text):
        if quote:
            quote = None if letter == quote else quote
        elif letter in "\"'" and text[index - 1] in " {[,:":
            quote = letter
        else:
            depth += (letter in "{[") - (letter in "}]")
    return depth == 0


class Flow:
    """A value in braces or brackets on one line."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def value(self):
        self.spaces()
        letter = self.text[self.at]
        if letter == "{":
            return dict(self.items("}", self.pair))
        if letter == "[":
            return list(self.items("]", self.value))
        return self.word(",}]")

    def items(self, end, read):
        self.at += 1
        while True:
            self.spaces()
            if self.text[self.at] == end:
                self.at += 1
                return
            yield read()
            self.spaces()
            if self.text[self.at] == ",":
                self.at += 1

    def pair(self):
        self.spaces()
        key = self.word(":")
        self.at += 1
        return key, self.value()

    def word(self, ends):
        start = self.at
        if self.text[self.at] in "\"'":
            self.at = self.text.index(self.text[self.at], self.at + 1) + 1
            return scalar(self.text[start:self.at])
        while self.text[self.at] not in ends:
            self.at += 1
        return scalar(self.text[start:self.at])

    def spaces(self):
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1
