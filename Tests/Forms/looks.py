"""What every page is held against: axe, the screen's width, the size of targets, and what it fetches."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PLANTED = """<!DOCTYPE html><html lang="sv"><title>Fel</title><main><h1>Fel</h1>
<p style="color:#999;background:#fff">Svag text</p><img src="data:,"><form><input type="text">
<fieldset><label><input type="radio" name="a"></label></fieldset></form></main></html>"""
# How far anything stands out to the right, or to the left where the page is written from the right.
EXCESS = """() => Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll('main *')]
    .filter(e => !e.closest('.unseen, .first, .skip') && !e.matches('.unseen, .first, .skip'))
    .map(e => Math.floor(e.getBoundingClientRect().right - innerWidth)))"""
SMALL = """() => [...document.querySelectorAll('button:not(.first), select, input:not([type=hidden]), textarea, a')]
    .filter(e => e.offsetParent && !e.matches('.skip')).map(e => {
        const box = (e.matches('.option input') ? e.nextElementSibling : e).getBoundingClientRect();
        return [e.outerHTML.slice(0, 80), Math.round(box.width), Math.round(box.height)];
    }).filter(([, width, height]) => width < 24 || height < 24)"""


class Looks:
    def __init__(self, address):
        self.address = address
        self.faults = []
        self.pages = 0
        self.seen = set()

    def check_that_axe_finds(self, browser):
        """Faults are planted first: a tool that finds nothing proves nothing."""
        page = browser.new_page()
        page.set_content(PLANTED)
        found = {rule for rule, _ in violations(page)}
        missed = {"image-alt", "color-contrast", "label"} - found
        page.set_viewport_size({"width": 320, "height": 600})
        page.set_content('<main><p style="width:400px">x</p><a href="#" style="font-size:6px">x</a></main>')
        if missed or page.evaluate(EXCESS) <= 0 or not page.evaluate(SMALL):
            raise SystemExit(f"error: planted faults are overlooked: {sorted(missed)}, {page.evaluate(EXCESS)}")
        page.close()

    def once(self, where):
        """A watcher that looks at each page of a form the first time it is met."""
        def watch(page, kind):
            key = (where, page.title())
            if key not in self.seen:
                self.seen.add(key)
                self.look(page, f"{where} {kind}")
        return watch

    def look(self, page, where):
        self.pages += 1
        for rule, nodes in violations(page):
            self.faults.append(f"{where}: axe {rule}: {nodes}")
        for fault in page.evaluate(SMALL):
            self.faults.append(f"{where}: too small a target: {fault}")
        self.widths(page, where)

    def widths(self, page, where):
        """320 pixels, and a desktop's 1 280 at 200 per cent, are no narrower than what is on the page."""
        size = page.viewport_size
        for width in (320, 640, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            excess = page.evaluate(EXCESS)
            if excess > 0:
                self.faults.append(f"{where}: is {excess} pixels too wide on a screen of {width}")
        self.large_text(page, where)
        page.set_viewport_size(size)

    def large_text(self, page, where):
        """Letters of twice the size still fit on a phone (WCAG 1.4.4 together with 1.4.10)."""
        page.set_viewport_size({"width": 320, "height": 800})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        excess = page.evaluate(EXCESS)
        page.evaluate("document.documentElement.style.fontSize = ''")
        if excess > 0:
            self.faults.append(f"{where}: is {excess} pixels too wide on a screen of 320 with letters of 200 %")


def violations(page):
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [(v["id"], [n["html"][:160] for n in v["nodes"][:2]]) for v in results.response["violations"]]
