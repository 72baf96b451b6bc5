"""Verdicts, arrows and rounding in exact fractions, after the rules of the house."""

from fractions import Fraction

from targets import Target

NO_BREAK_SPACE = "\u00a0"


def status(goal, figure, arrow, moved):
    """The name of the status of a figure that is shown."""
    kind, target = goal["measure"]["kind"], Target(goal.get("target", "track"))
    if kind == "yes_no" and figure is not None:
        return "not_reached" if figure.deciding != 1 else "cannot_be_judged" if figure.more.get("lacks") else "reached"
    if kind == "before_after" and figure is not None and not target.bounds and target.sign not in ("track", "unknown"):
        tolerance = Fraction(goal.get("tolerance", "0.1"))
        moved = figure.deciding
        arrow = "flat" if abs(moved) <= tolerance else "up" if moved > 0 else "down"
    if kind in ("qualitative", "unspecified") or figure is None or target.sign in ("track", "unknown"):
        return "cannot_be_judged"
    if target.sign in ("increase", "decrease", "non_decrease"):
        wanted = "down" if target.sign == "decrease" else "up"
        if arrow is None:
            return "cannot_be_judged"
        if arrow == "flat":
            if target.sign == "non_decrease":
                return "reached"
            # Within the tolerance and the wrong way is not nearly.
            return "not_reached" if (moved > 0 if target.sign == "decrease" else moved < 0) else "nearly"
        return "reached" if arrow == wanted else "not_reached"
    value = Fraction(figure.share[0]) if target.unit == "number" and figure.kind == "share" else figure.deciding
    low, high = target.band(goal.get("nearly"), kind)
    if figure.kind == "per_unit" and goal.get("reading") != "mean_of_units":
        verdict = lambda each: "reached" if each == 1 else "nearly" if each >= Fraction(4, 5) else "not_reached"
        return verdict(value) if verdict(value) == verdict(figure.more["highest"]) else "cannot_be_judged"
    if figure.kind == "units":  # every unit is to reach its limit; the band is one of units
        part = Fraction(4, 5)
        return "reached" if value == 1 else "nearly" if value >= part else "not_reached"
    if target.is_met(value):
        return "reached"
    near = {"at_least": value >= low, "at_most": value <= high, "equal": low <= value <= high,
            "between": low <= value <= high}[target.sign]
    return "nearly" if near else "not_reached"


def arrow(goal, now, before):
    """Up, flat or down, and the exact difference."""
    difference = now.deciding - before.deciding
    if goal["measure"]["kind"] == "yes_no":
        # Something is done or not: there is no "about the same".
        return "flat" if difference == 0 else "up" if difference > 0 else "down", difference
    if now.kind in ("score", "pairs"):
        tolerance = Fraction(goal.get("tolerance", "0.1"))
        return "flat" if abs(difference) <= tolerance else "up" if difference > 0 else "down", difference
    if now.kind == "count":
        tolerance = abs(before.deciding) * Fraction(2, 100)
    else:
        tolerance = Fraction(2, 100)
        if now.share and before.share:
            tolerance = max(tolerance, Fraction(1, min(now.share[1], before.share[1])))
    if "tolerance" in goal:
        tolerance = max(Fraction(goal["tolerance"].replace("pp", "").strip()) / 100, tolerance)
    return "flat" if abs(difference) <= tolerance else "up" if difference > 0 else "down", difference


def rounded(value, decimals):
    """Half up, as digits and as the exact value of what is shown."""
    scale = 10 ** decimals
    units = (value * 100 * scale * 2 + 1) // 2
    return int(units), Fraction(int(units), 100 * scale)


def percent(goal, value):
    """Whole percent, with decimals added until the number and the verdict agree."""
    tests = [lambda each: each == 0, lambda each: each == 1]
    target = Target(goal.get("target", "track"))
    if target.bounds and target.unit == "share":
        low, high = target.band(goal.get("nearly"), goal["measure"]["kind"])
        tests.append(target.is_met)
        if target.sign != "at_most":
            tests.append(lambda each: each >= low)
        if target.sign != "at_least":
            tests.append(lambda each: each <= high)
    for decimals in range(10):
        units, shown = rounded(value, decimals)
        if all(test(shown) == test(value) for test in tests):
            break
    digits = str(units).rjust(decimals + 1, "0")
    text = digits[:len(digits) - decimals] + ("," + digits[len(digits) - decimals:] if decimals else "")
    return text + NO_BREAK_SPACE + "%"


def integer(number):
    """With no-break spaces between thousands, from 1 000 on."""
    return "{:,}".format(number).replace(",", NO_BREAK_SPACE)
