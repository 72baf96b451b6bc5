"""Every form in a real browser, from the first page to the store and the result sheet.

Usage: check_forms.py ENKAT [--every]
"""

import collections
import os
import re
import shutil
import sys
import tempfile

from playwright.sync_api import sync_playwright

from looks import Looks
from respondent import Respondent
from server import Server, items

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
# Together they have every kind of question, skip rules, items of single networks, three languages and all modes.
CHOSEN = [
    "arlig-utvarderingsenkat", "delaktighet-fore-efter", "hvb-uppfoljning-barn", "metodinventering", "narvaroregister",
    "programtrohet-ract", "vo-college-enkat",
]
FAULTS = []


def expected(entered, known):
    """What the canonical CSV should say of a respondent's entries."""
    row = {}
    for name, item in known.items():
        is_text = item["type"] == "text"
        if name not in entered:
            row[name] = "_not_asked"
        elif entered[name] is None:
            row[name] = "" if is_text else "_no_answer"
        else:
            row[name] = entered[name]
    return row


def counted(rows):
    return collections.Counter(tuple(sorted(row.items())) for row in rows)


def fill_instrument(browser, server, looks, instrument, number):
    """On a phone with scripts and light, and on a desktop without scripts and dark; then the store is read."""
    known = items(server.enkat, instrument)
    links = server.links(instrument, count=2)
    ways = [("phone", PHONE, True, "light"), ("desktop without script", DESKTOP, False, "dark")]
    rows = []
    for place, (name, screen, scripts, scheme) in enumerate(ways):
        context = browser.new_context(**screen, java_script_enabled=scripts, color_scheme=scheme)
        # axe is a script; without scripts the same pages are looked at in dark by another visitor.
        watch = looks.once(instrument) if scripts else None
        respondent = Respondent(context.new_page(), seed=100 * number + place, watch=watch)
        try:
            respondent.answer(links[place])
            rows.append(expected(respondent.entered, known))
            if server.is_named(instrument):
                rows[-1]["reference"] = f"fall {place}"
        except AssertionError as fault:
            FAULTS.append(f"{instrument}, {name}: {fault}")
        context.close()
    stored = server.answers(instrument)
    if counted(stored) != counted(rows):
        FAULTS.append(f"{instrument}: the store holds {stored}, and entered was {rows}")


def by_keyboard(browser, enkat, looks):
    """One form from beginning to end without a pointer, in dark mode."""
    with Server(enkat, "Surveys") as server:
        known = items(enkat, "delaktighet-fore-efter")
        context = browser.new_context(**DESKTOP, color_scheme="dark", reduced_motion="reduce")
        watch = looks.once("delaktighet-fore-efter in dark")
        respondent = Respondent(context.new_page(), seed=7, watch=watch, keyboard=True)
        respondent.answer(f"{server.address}/s/delaktighet-fore-efter?lang=en")
        context.close()
        if counted(server.answers("delaktighet-fore-efter")) != counted([expected(respondent.entered, known)]):
            FAULTS.append("by keyboard: the store holds something else than what was entered")


def without_loss(browser, server, looks):
    """Faults, another language, taking a choice back, the browser's own Back, saving and resuming, a link used twice."""
    for scripts in (True, False):
        context = browser.new_context(**PHONE, java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{server.address}/s/arlig-utvarderingsenkat")
        page.locator("main form .primary").first.click()
        page.click("label[for=roll-0]")
        page.locator("form.pages .primary").click()
        check(page.title().startswith("Fel: "), "the title of a page with faults says so")
        check(page.locator("#roll-0").is_checked(), "an answer is lost at a fault")
        if scripts:
            looks.look(page, "faults")
            check(page.evaluate("document.activeElement.className") == "faults", "the faults do not get the focus")
        page.click(".faults a")
        check(page.evaluate("document.activeElement.id") == "natverk", "a link does not lead to its field")
        page.locator("button[name=f-language][value=en]").click()
        check(page.locator("#roll-0").is_checked() and "Manager" in page.inner_text("form.pages"), "language loses")
        page.locator("fieldset:has(#roll-0) button.clear").click()
        check(not page.locator("#roll-0").is_checked(), "a choice cannot be taken back")
        page.select_option("#natverk", "bou-chef")
        page.locator("form.pages .primary").click()
        page.click("label[for=stod-2]")
        page.locator("form.pages .primary").click()
        step = page.inner_text(".step")
        page.go_back()
        check(page.locator("#stod-2").is_checked(), "the browser's own Back loses an answer")
        page.go_forward()
        check(page.inner_text(".step") == step, "the browser's own Forward leads elsewhere")
        page.locator("button[value=save]").click()
        check(page.locator(".message").is_visible(), "saving says nothing")
        page.goto(f"{server.address}/s/arlig-utvarderingsenkat?lang=en")
        if scripts:
            looks.look(page, "saved")
        page.locator("section.panel .primary").click()
        check(page.inner_text(".step") == step, "resuming leads elsewhere")
        page.locator("form.pages .secondary").click()
        check(page.locator("#stod-2").is_checked(), "resuming loses an answer")
        page.goto(f"{server.address}/s/arlig-utvarderingsenkat")
        page.locator("button[value=forget]").click()
        page.goto(f"{server.address}/s/arlig-utvarderingsenkat")
        check(page.locator("button[value=forget]").count() == 0, "what is saved cannot be removed")
        check(page.content().count("bou-chef") == 0, "what was removed is still there")
        context.close()


def used_link(browser, enkat):
    """A link is spent by a finished answer alone, and says so kindly the second time."""
    with tempfile.TemporaryDirectory() as folder:
        store, people, sent = (os.path.join(folder, name) for name in ("svar.enkat", "lista.csv", "utskick.csv"))
        with open(people, "w", encoding="utf-8") as file:
            file.write("namn,adress\nA,a@example.se\nB,b@example.se\n")
        with Server(enkat, "Surveys", "--instrument", "kursutvardering", store=store) as server:
            server.run("invite", people, "--store", store, "--instrument", "kursutvardering", "--server",
                       server.address, "-o", sent)
            links = [line.split(",")[-1].strip() for line in open(sent, encoding="utf-8")][1:]
            context = browser.new_context(**PHONE, java_script_enabled=False)
            page = context.new_page()
            page.goto(links[0])
            page.goto(links[0])
            Respondent(page, seed=3).answer(links[0])
            page.goto(links[0])
            check("redan använd" in page.inner_text("h1"), "a used link does not say so")
            page.goto(links[1])
            check(page.locator("main form .primary").count() == 1, "an unused link is not taken")
            check(page.goto(f"{server.address}/s/kursutvardering").status == 403, "no invitation is needed")
            server.run("store", "close", store, "--instrument", "kursutvardering", "--yes")
            page.goto(links[1])
            check("stängd" in page.inner_text("h1"), "a closed survey does not say so")
            check(len(server.answers("kursutvardering")) == 1, "a link gave another number of answers than one")
            context.close()


def other_pages(browser, server, looks):
    """The pages that are read: light and dark, and the form for paper in print."""
    for scheme in ("light", "dark"):
        context = browser.new_context(**DESKTOP, color_scheme=scheme)
        page = context.new_page()
        for path in ("/", "/s/arlig-utvarderingsenkat/counts/prov", "/s/arlig-utvarderingsenkat/paper", "/s/arlig-utvarderingsenkat/statement",
                     "/s/delaktighet-fore-efter?lang=sv-x-lattlast", "/finns-inte"):
            page.goto(server.address + path)
            looks.look(page, f"{path} {scheme}")
        context.close()
    page = browser.new_page()
    page.goto(f"{server.address}/s/arlig-utvarderingsenkat/paper")
    pdf = page.pdf(format="A4", tagged=True)
    check(b"/StructTreeRoot" in pdf, "the paper form has no tags")
    page.close()


def nothing_from_elsewhere(browser, server):
    """Nothing is fetched from another host, nothing inline runs, and no page breaks its own policy."""
    page = browser.new_page()
    fetched, broken = [], []
    page.on("request", lambda request: fetched.append(request.url))
    page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
    response = page.goto(f"{server.address}/s/narvaroregister")
    check("default-src 'none'" in response.headers.get("content-security-policy", ""), "there is no policy")
    page.locator("main form .primary").click()
    check(all(url.startswith(server.address) for url in fetched), f"fetched from elsewhere: {fetched}")
    check(not broken, f"the console says {broken}")
    page.close()


def sheets_show_it(browser, enkat):
    """Six answers of one network, given in the browser, stand on its result sheet."""
    with tempfile.TemporaryDirectory() as folder:
        store, period = os.path.join(folder, "svar.enkat"), os.path.join(folder, "2021")
        os.mkdir(period)
        shutil.copy("Samples/2021/period.yaml", period)
        shutil.copy("Samples/2021/population.csv", period)
        text = re.sub(r", previous: [^,}\s]+", "", open(f"{period}/period.yaml", encoding="utf-8").read())
        open(f"{period}/period.yaml", "w", encoding="utf-8").write(text)
        with Server(enkat, period, "--instrument", "arlig-utvarderingsenkat", store=store) as server:
            for seed in range(6):
                context = browser.new_context(**PHONE, java_script_enabled=False)
                Respondent(context.new_page(), seed=seed).answer(
                    f"{server.address}/s/arlig-utvarderingsenkat", network="bou-chef", text=f"Ord {seed} i webben")
                context.close()
            server.run("store", "close", store)
            out = os.path.join(folder, "blad")
            server.run("sheets", period, "-o", out, "--store", store)
        sheet = open(f"{out}/network-bou-chef.html", encoding="utf-8").read()
        plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", sheet)).replace("\u00a0", " ")
        check(re.search(r"\b6 av 13\b", plain) is not None, "the sheet does not say that six answered")


def check(holds, fault):
    if not holds:
        FAULTS.append(fault)


def main(enkat, every):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with Server(enkat, "Surveys") as server:
            looks = Looks(server.address)
            looks.check_that_axe_finds(browser)
            without_loss(browser, server, looks)
            other_pages(browser, server, looks)
            nothing_from_elsewhere(browser, server)
            page = browser.new_page()
            page.goto(server.address)
            all_forms = [a.get_attribute("href").split("/")[-1] for a in page.locator(".surveys a:first-child").all()]
            page.close()
            check(len(all_forms) > 50, f"only {len(all_forms)} forms are listed")
            chosen = all_forms if every else CHOSEN
            for number, instrument in enumerate(chosen):
                fill_instrument(browser, server, looks, instrument, number)
        by_keyboard(browser, enkat, looks)
        used_link(browser, enkat)
        sheets_show_it(browser, enkat)
        browser.close()
    FAULTS.extend(looks.faults)
    for line in FAULTS[:40]:
        print(line[:700], file=sys.stderr)
    if FAULTS:
        sys.exit(f"error: {len(FAULTS)} faults in the forms")
    print(f"{len(chosen)} forms filled in twice each, all of it stored; {looks.pages} pages without fault")


main(sys.argv[1], "--every" in sys.argv[2:])
