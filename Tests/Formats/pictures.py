#!/usr/bin/env python3
"""Takes the pictures of sheets and reports that README and the manual show: `pictures.py ENKAT`, with the Python of
`.build/formats-venv`. Run it when the pages have changed on purpose; the check of documentation does not."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Sources/ResultSheets/ResultSheets.docc/Resources"
# Name, page, what is taken (nothing: the window), and the picture's height.
PICTURES = [("sheet", "network-bou-chef", None, 905), ("report", "report-year", None, 920),
            ("answers", "network-bou-chef", "section:has(> h2:text-is('Svaren'))", 615),
            ("networks", "organisation", "section:has(> h2:text-is('Nätverken mot helheten')) h3 >> nth=1", 570)]


def take(page, folder, name, source, selector, height):
    """One picture, from the top of what is taken."""
    page.goto((folder / f"{source}.html").as_uri())
    clip = {"x": 0, "y": 0, "width": 1100, "height": height}
    if selector:
        found = page.locator(selector).first
        found.scroll_into_view_if_needed()
        box = found.bounding_box()
        scrolled = page.evaluate("window.scrollY")
        clip = {"x": box["x"], "y": box["y"] + scrolled, "width": box["width"], "height": height}
    page.screenshot(path=FOLDER / f"{name}.png", clip=clip, full_page=True)


def main():
    """Makes the pages of 2018 and takes each picture."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as play:
        subprocess.run([sys.argv[1], "sheets", "Samples/2018", "-o", scratch], cwd=ROOT, check=True,
                       stdout=subprocess.DEVNULL)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1100, "height": 920})
        for picture in PICTURES:
            take(page, pathlib.Path(scratch), *picture)
        browser.close()


if __name__ == "__main__":
    main()
