"""Every number of every format is the number of the publication.

Usage: check_numbers.py FOLDER LANGUAGE
"""

import glob
import json
import os
import sys

import goal_rows
import goal_sentences
import publication as source
import readers
import report_rows
import sheet_tables
import tidy_rows
import unread
import unread_markdown
import unread_word
from faults import SEEN, end, fault
from schema import check_schema
from standing import check_lead
from workbook_cells import Cells

# What reads every figure of a page in each format that no table's check has read.
UNREAD = {"html": unread.check_page, "md": unread_markdown.check_markdown, "docx": unread_word.check_document}
SHEETS = {"html": readers.html, "md": readers.markdown, "docx": readers.word}


def check_group(folder, group, rows, publication, language):
    """A group's sheet in every format; its workbook's data are its rows of the tidy table."""
    key = group["key"]
    goals = [goal for goal in publication["goals"] if goal["group"] == key]
    path = f"{folder}/{source.file_name(key)}"
    sheets = {name: check_format(folder, name, group, goals, publication, language) for name in SHEETS}
    for goal, *told in zip(goals, *(sheet["goals"] for sheet in sheets.values())):
        promise = source.text(goal["description"]["text"], language)
        lines = {name: [line for line in row["told"] if line != promise] for name, row in zip(sheets, told)}
        goal_sentences.check_told(f"{key} {goal['description']['id']}", lines)
    _, tables = readers.workbook(f"{path}.xlsx")
    Cells(f"{key} xlsx", tables, publication, [group], language).check()
    tidy_rows.check_same(f"{key} xlsx", [row for row in rows if row["group"] == key], *tables["data"])


def check_format(folder, name, group, goals, publication, language):
    """A group's sheet in one format: its rows and tables, and every line and drawing beside them."""
    path, where = f"{folder}/{source.file_name(group['key'])}.{name}", f"{group['key']} {name}"
    sheet = SHEETS[name](path)
    check_sheet(where, sheet, group, goals, publication, language)
    UNREAD[name](path, where, publication, language, group)
    return sheet


def check_sheet(where, sheet, group, goals, publication, language):
    """A sheet's head, its goals and its other tables."""
    if len(sheet["goals"]) != len(goals):
        fault(where, f"has {len(sheet['goals'])} goals, not {len(goals)}")
    for goal, row in zip(goals, sheet["goals"]):
        goal_rows.check_row(where, goal, row, publication, language)
        if row.get("drawing"):
            goal_rows.check_drawing(f"{where} {goal['description']['id']}", goal, row["drawing"], language)
        if "sentence" in row:
            goal_sentences.check_sentence(where, goal, row["sentence"], publication, language)
    if goals:
        check_lead(where, sheet["lead"], source.summed(publication, group["key"]), language)
    sheet_tables.check_head(where, sheet, group, publication, language)
    sheet_tables.check_tables(where, sheet, group, publication, language)


def check_tidy(folder, rows, publication, language):
    """The tidy table in each of its forms."""
    tidy_rows.check_tidy("figures.csv", rows, publication, language)
    if os.path.exists(f"{folder}/figures.excel.csv"):
        tidy_rows.check_excel("figures.excel.csv", rows, readers.tidy(f"{folder}/figures.excel.csv"))
    _, tables = readers.workbook(f"{folder}/figures.xlsx")
    Cells("figures.xlsx", tables, publication, publication["groups"], language).check()
    tidy_rows.check_same("figures.xlsx", rows, *tables["data"])


def check_reports(folder, publication, language):
    """Each report in every format, and the index."""
    for path in sorted(glob.glob(f"{folder}/report-*.html")):
        kind = os.path.basename(path)[len("report-") : -len(".html")]
        for name in report_rows.READERS:
            check_report(folder, kind, name, publication, language)
        report_rows.check_told(folder, kind)
        rows = readers.tidy(f"{folder}/report-{kind}.csv")
        report_rows.check_report_table(f"report-{kind}.csv", rows, kind, publication, language)
    for name in report_rows.INDEX:
        check_index(folder, name, publication, language)


def check_report(folder, kind, name, publication, language):
    """A report in one format; its lines tell of the goals that it shows."""
    where = f"report-{kind}.{name}"
    report_rows.check_report(where, report_rows.READERS[name](f"{folder}/{where}"), kind, publication, language)
    goals = [goal for goal in publication["goals"] if kind in goal["description"]["reports"]]
    UNREAD[name](f"{folder}/{where}", where, publication | {"goals": goals}, language, None, goals)


def check_index(folder, name, publication, language):
    """The index in one format."""
    report_rows.check_index(f"index.{name}", report_rows.INDEX[name](f"{folder}/index.{name}"), publication, language)
    UNREAD[name](f"{folder}/index.{name}", f"index.{name}", publication, language)


def groups_with_sheets(publication):
    """The groups of which there is anything to show."""
    told = {part["group"] for name in ("goals", "items", "indicators") for part in publication.get(name, [])}
    return [group for group in publication["groups"] if group["key"] in told or group["responses"]]


def check_folder(folder, language):
    """All that a folder of sheets holds."""
    with open(f"{folder}/publication.json", encoding="utf-8") as file:
        check_schema(json.load(file))
    publication = source.load(folder, language)
    rows = readers.tidy(f"{folder}/figures.csv")
    for group in groups_with_sheets(publication):
        check_group(folder, group, rows, publication, language)
    check_tidy(folder, rows, publication, language)
    check_reports(folder, publication, language)
    for kind in ("results", "answers", "cells", "tidy rows", "report rows", "index rows", "sentences", "lines", "bars"):
        if not SEEN[kind]:
            fault(folder, f"no {kind} were compared")


if __name__ == "__main__":
    check_folder(sys.argv[1], sys.argv[2])
    told = ", ".join(f"{count} {kind}" for kind, count in SEEN.most_common())
    end(f"{'/'.join(sys.argv[1].split('/')[-2:])} held against the publication: {told}")
