"""Numbers as people read them in a text, Swedish or English, and whether they are an exact number rounded."""

import re
from collections import namedtuple
from fractions import Fraction

Numeral = namedtuple("Numeral", "value decimals signed unit start end")
SPACE = "[ \u00a0]"
PATTERNS = {
    "sv": re.compile(r"(?<![\w.,])([+−])?(\d{1,3}(?:\u00a0\d{3})+|\d+)(?:,(\d+))?(?![\w])"),
    "en": re.compile(r"(?<![\w.,])([+−])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?![\w])"),
}
POINTS = re.compile(SPACE + r"(?:procentenhet|percentage" + SPACE + "point)")
PAIR = {"sv": re.compile(f"^{SPACE}av{SPACE}$"), "en": re.compile(f"^{SPACE}of{SPACE}$")}


def numerals(text, language):
    """Every number of a text, in order, with what stands after it: "%", "pp" for percentage points, or nothing."""
    found = []
    for match in PATTERNS[language].finditer(text):
        whole = re.sub(r"\D", "", match[2])
        value = Fraction(whole + ("." + match[3] if match[3] else ""))
        rest = text[match.end() :]
        unit = "%" if re.match(SPACE + "?%", rest) else "pp" if POINTS.match(rest) else ""
        found.append(
            Numeral(-value if match[1] == "−" else value, len(match[3] or ""), bool(match[1]), unit, match.start(), match.end())
        )
    # "69–85 %": the first of a range has the unit of the second.
    for number in range(len(found) - 2, -1, -1):
        between = text[found[number].end : found[number + 1].start]
        signed = found[number].signed and found[number + 1].signed
        if not found[number].unit and (between == "–" or signed and re.fullmatch(SPACE + "(?:till|to)" + SPACE, between)):
            found[number] = found[number]._replace(unit=found[number + 1].unit)
    return found


def pairs(text, language):
    """Every "9 av 11" of a text as (k, n), and the numbers that are no part of one."""
    found, alone, numbers = [], [], numerals(text, language)
    at = 0
    while at < len(numbers):
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        if following and PAIR[language].match(text[numbers[at].end : following.start]):
            found.append((int(numbers[at].value), int(following.value)))
            at += 2
        else:
            alone.append(numbers[at])
            at += 1
    return found, alone


def values(text, language):
    """The values alone."""
    return [numeral.value for numeral in numerals(text, language)]


def is_rounded(numeral, exact):
    """Whether a number is another one rounded to its own decimals, from the half upwards."""
    scale = 10**numeral.decimals
    return numeral.value * scale in (nearest(exact * scale), -nearest(-exact * scale))


def nearest(exact):
    """The nearest whole number, from the half upwards."""
    return (exact + Fraction(1, 2)).__floor__()


def percent(share):
    """A share {k, n} in percent."""
    return Fraction(share["k"] * 100, share["n"])


def fraction(pair):
    """An exact number {k, n}."""
    return Fraction(pair["k"], pair["n"])
