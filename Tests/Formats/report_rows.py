"""The reports of a year or a tertial, and the index of all sheets, against the publication."""

import re

import page_reader
import publication as source
import readers
from faults import SEEN, fault, holds
from goal_results import check_result
from goal_rows import check_status, check_target
from goal_sentences import check_sentence, plain_words
from numerals import fraction, is_rounded, numerals, pairs
from sheet_tables import check_head, check_indicators
from standing import check_lead, check_standing, statuses

ARROW = re.compile(r"[\u00a0 ]?([↗→↘])?$")


def html(path):
    """A report in HTML: its headline and its tables; a goal's row as [status, names, target or none, result, sentence, all
    that is told]."""
    report = readers.html(path)
    page = report["page"]
    goals = [row for table in page.all("table", "report") for row in table.first("tbody").all("tr")]
    report["goals"] = [html_row(row) for row in goals]
    report["tables"] = [table for table in report["tables"] if table[1][0][0] not in ("Mätetal", "Measure")]
    return report


def html_row(row):
    cells = [cell for cell in row.children if isinstance(cell, page_reader.Element)]
    names = [cells[0].first("span", "goal").text(["unseen"])] + [promise.text() for promise in cells[0].all("span", "promise")]
    target = cells[1].text() if len(cells) == 4 else None
    told = cells[-1].text(["action", "unseen"])
    return [cells[0].first("span", "status").text(), names, target, cells[-2].text(["unseen"]), told, [told]]


def tabled(read, split):
    """A report in another format, whose goals stand in ordinary tables."""

    def reader(path):
        report = read(path)
        report["goals"] = []
        for _, rows in [table for table in report["tables"] if table[1][0][0] in ("Mätetal", "Measure")]:
            for row in rows[1:]:
                status, names = split(row[0])
                told = re.split(r"<br>|\n", row[-1])
                report["goals"].append([status, names, row[1] if len(row) == 4 else None, row[-2], told[0], told])
        report["tables"] = [table for table in report["tables"] if table[1][0][0] not in ("Mätetal", "Measure")]
        return report

    return reader


def split_word(cell):
    status, *names = cell.split("\n")
    return status, names


def split_markdown(cell):
    """The status ends at its colon, of which a withheld one has another before it."""
    words = next(words for table in source.STATUS_WORDS.values() for words in table.values() if f"{words}: " in cell[: len(words) + 6])
    status, _, rest = cell.partition(f"{words}: ")
    return f"{status}{words}", [rest]


READERS = {"html": html, "md": tabled(readers.markdown, split_markdown), "docx": tabled(readers.word, split_word)}


def check_report(where, report, kind, publication, language):
    """Every goal that the report is of has its row; headline, standing and values of others agree."""
    mine = [goal for goal in publication["goals"] if kind in goal["description"]["reports"]]
    check_lead(where, report["lead"], mine, language)
    for before, rows in report["tables"]:
        if rows[0][0] in ("Strategiskt mål", "Strategic goal"):
            check_standing(where, rows[0], rows[1:], publication | {"goals": mine}, language)
        elif rows[0][0] in ("Nyckeltal", "Key figure"):
            check_indicators(where, publication.get("indicators", []), rows[1:], publication, language)
        elif rows[0][0] not in ("Mål", "Goal"):
            fault(where, f"has a table of which the check knows nothing: {rows[0]}")
    left = list(mine)
    for row in report["goals"]:
        goal = next((goal for goal in left if is_row(goal, row, publication, language)), None)
        if goal:
            left.remove(goal)
            SEEN["report rows"] += 1
        else:
            fault(where, f"has the row {row}, which nothing in the publication stands behind")
    for goal in left:
        if "value" in (source.shown(goal) or {"value": None}):
            fault(where, f"has no row of {goal['description']['id']} that agrees with the publication")


def is_row(goal, row, publication, language):
    """Whether a row is this goal's: its name, status, target, result with the arrow, and the numbers of its sentence."""
    status, names, target, result, told, _ = row
    if not names[0].startswith(source.title(goal, language)):
        return False
    return holds(check_report_row, "", goal, status, target, result, told, publication, language)


def check_report_row(where, goal, status, target, result, told, publication, language):
    check_status(where, goal, status, language)
    if target is not None:
        check_target(where, goal, target, language)
    arrow = ARROW.search(result)
    change = (source.shown(goal) or {}).get("trend", {}).get("change")
    if arrow[1] != (source.ARROWS[change["arrow"]] if change else None):
        fault(where, f"has the arrow {arrow[1]}")
    check_result(where, goal, result[: arrow.start()], None, language)
    if not re.match(r"Samma |The same ", told):
        check_sentence(where, goal, told, publication, language)


def check_told(folder, kind):
    """What a report tells of a goal has the same words in every format; beside it may stand what was decided."""
    reports = {name: read(f"{folder}/report-{kind}.{name}")["goals"] for name, read in READERS.items()}
    for page, *others in zip(*reports.values()):
        wanted = plain_words(page[-1])
        for name, row in zip(list(reports)[1:], others):
            if not plain_words(row[-1]).startswith(wanted):
                fault(f"report-{kind}.{name}", f"tells {plain_words(row[-1])!r}, and the page {wanted!r}")


def check_report_table(where, rows, kind, publication, language):
    """The report as CSV, whose rows say which goal they are of."""
    goals = {goal["description"]["id"]: goal for goal in publication["goals"] if kind in goal["description"]["reports"]}
    for row in rows:
        SEEN["report rows"] += 1
        goal = goals.pop(row["goal"], None)
        if goal is None:
            fault(where, f"has a row of {row['goal']}, which the report is not of or which stands twice")
            continue
        here = f"{where} {row['goal']}"
        change = (source.shown(goal) or {}).get("trend", {}).get("change", {})
        if row["status"] != source.status(goal) or row["arrow"] != change.get("arrow", ""):
            fault(here, f"has the status {row['status']} and the arrow {row['arrow']!r}")
        if row["measure"] != source.title(goal, language):
            fault(here, f"is called {row['measure']!r}")
        if row["target"] or source.targets(goal)[0]:
            check_target(here, goal, row["target"], language)
        check_result(here, goal, row["result"].lstrip("'") or ("··" if source.shown(goal) is None else "—"), None, language)
        check_sentence(here, goal, row["description"], publication, language)
    for name in goals:
        fault(where, f"has no row of {name}")


def index_html(path):
    """The index in HTML: its rows as (file, answers, symbols, what is told)."""
    index = readers.html(path)
    index["rows"] = []
    for row in index["page"].first("table", "index").first("tbody").all("tr"):
        answers, goals = list(row.all("td"))
        symbols = [symbol.text(["unseen"]) for symbol in goals.all("span", "symbol")]
        told = [line.text() for line in goals.all("p")]
        lines = [line.text() for line in answers.all("li")]
        index["rows"].append((row.first("a").attributes["href"].removesuffix(".html"), lines, symbols, told))
    index["tables"] = [table for table in index["tables"] if table[1][0][0] in ("Strategiskt mål", "Strategic goal")]
    return index


def index_markdown(path):
    """The same of Markdown."""
    index = readers.markdown(path)
    index["rows"] = []
    for _, rows in [table for table in index["tables"] if table[1][0][0] in ("Resultatblad", "Result sheet")]:
        for name, answers, goals in rows[1:]:
            lines = goals.split("<br>")
            symbols = lines.pop(0).split() if lines[0] and set(lines[0]) <= set(" ●◆■○–△·") else []
            index["rows"].append((re.search(r"\(([^()]*)\.md\)$", name)[1], answers.split("<br>"), symbols, lines))
    index["tables"] = [table for table in index["tables"] if table[1][0][0] in ("Strategiskt mål", "Strategic goal")]
    return index


INDEX = {"html": index_html, "md": index_markdown}


def check_index(where, index, publication, language):
    """Every sheet has its row: how many answered, a symbol for each goal, and numbers that its sheet has."""
    check_lead(where, index["lead"], publication["goals"], language)
    for _, rows in index["tables"]:
        check_standing(where, rows[0], rows[1:], publication, language)
    groups = {source.file_name(group["key"]): group for group in publication["groups"]}
    for file, answers, symbols, told in index["rows"]:
        SEEN["index rows"] += 1
        group = groups.pop(file, None)
        if group is None:
            fault(where, f"leads to {file}, of which the publication knows nothing")
            continue
        here, key = f"{where} {file}", group["key"]
        goals = [goal for goal in publication["goals"] if goal["group"] == key]
        wanted = [source.SYMBOLS[status] for status in statuses(goals)]
        beside = [source.SYMBOLS[source.status(goal)] for goal in goals if goal["description"].get("beside_plan")]
        if sorted(symbols) not in (sorted(wanted), sorted(wanted + beside)):
            fault(here, f"has the symbols {symbols}, not {wanted}")
        shown = [response for response in group["responses"] if any(numerals(line, language) for line in answers)]
        check_answered(here, answers, group | {"responses": shown}, publication, language)
        for line in told:
            check_line(here, line, goals, key, publication, language)


def check_answered(where, lines, group, publication, language):
    """Of those who answered at least the lines that there is room for are right."""
    told = [line for line in lines if pairs(line, language)[0]]
    for line in told:
        if not any(holds(check_head, where, {"facts": [line]}, group | {"responses": [one]}, publication, language)
                   for one in group["responses"] if "invited" in one):
            fault(where, f"says {line!r}, which nothing in the publication stands behind")
    if not told and any("invited" in response for response in group["responses"]):
        fault(where, "does not say how many answered")


def check_line(where, line, goals, key, publication, language):
    """What is told of the goals, or of the answers where the plan has no goals there."""
    if holds(check_lead, where, line, goals, language):
        return
    items = [item["answers"]["shown"] for item in publication["items"] if item["group"] == key and "shown" in item["answers"]]
    shares = [answers["agree"] for answers in items if "agree" in answers]
    told, alone = pairs(line, language)
    known = all(any(pair == (share["k"], share["n"]) for share in shares) for pair in told)
    for numeral in alone:
        if numeral.unit == "%":
            known = known and any(is_rounded(numeral, fraction(share) * 100) for share in shares)
        else:
            known = known and numeral.value <= len(items)
    if not known:
        fault(where, f"says {line!r}, which nothing in the publication stands behind")
