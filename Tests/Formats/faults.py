"""What the checks find, and how much they have looked at."""

import sys
from collections import Counter

FAULTS = []
SEEN = Counter()


def fault(where, what):
    """Something that is not as it should be, and where."""
    FAULTS.append(f"{where}: {what}")


def holds(check, *arguments):
    """Whether a check finds nothing; what it finds is not told."""
    before, seen = len(FAULTS), SEEN.copy()
    check(*arguments)
    found = FAULTS[before:]
    del FAULTS[before:]
    if found:
        SEEN.clear()
        SEEN.update(seen)
    return not found


def end(checked):
    """Tells the faults and fails, or says what was checked."""
    for line in FAULTS[:40]:
        print(line, file=sys.stderr)
    if FAULTS:
        sys.exit(f"error: {len(FAULTS)} faults; {checked}")
    print(checked)
