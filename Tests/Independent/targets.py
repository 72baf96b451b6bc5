"""Targets of plans: the sign, the bounds, and the yellow band beside them."""

from fractions import Fraction


def amount(text):
    """`90 %` as a share, `50` as a number."""
    text = text.strip()
    if text.endswith("%"):
        return "share", Fraction(text[:-1].strip()) / 100
    return "number", Fraction(text)


class Target:
    def __init__(self, raw):
        self.sign, self.bounds, self.unit = None, [], None
        if isinstance(raw, str):
            self.sign = raw
        elif "unknown" in raw:
            self.sign = "unknown"
        else:
            self.sign, value = next(iter(raw.items()))
            pairs = [amount(each) for each in (value if isinstance(value, list) else [value])]
            self.unit, self.bounds = pairs[0][0], [pair[1] for pair in pairs]

    def is_met(self, value):
        low, high = self.bounds[0], self.bounds[-1]
        return {"at_least": value >= low, "at_most": value <= low, "equal": value == low,
                "between": low <= value <= high}[self.sign]

    def band(self, raw, kind):
        """The edges of the yellow band below and above."""
        low, high = self.bounds[0], self.bounds[-1]
        if raw is None and (self.unit == "number" or kind in ("each_unit_attendance", "min_per_activity")):
            raw = {"share_of_target": "80 %"}
        if raw is None:
            raw = {"within": "10 pp"}
        if "within" in raw:
            width = Fraction(raw["within"].replace("pp", "").strip()) / 100
            return low - width, high + width
        part = amount(raw["share_of_target"])[1]
        return low * part, high * (2 - part)
