"""Somebody who answers a form in a browser, sees nothing but its pages, and remembers what was entered."""

import random


class Respondent:
    def __init__(self, page, seed, watch=None, keyboard=False):
        self.page = page
        self.random = random.Random(seed)
        self.watch = watch or (lambda page, kind: None)
        self.keyboard = keyboard
        self.entered = {}
        self.pages = 0
        self.number = seed

    def answer(self, address, network=None, text=None):
        """Goes through the form at an address until it is sent; what was entered stands in `entered`."""
        self.expect(self.page.goto(address), 200)
        self.network, self.text = network, text
        self.watch(self.page, "start")
        self.press("main form .primary")
        for _ in range(60):
            if self.page.locator("dl.given").count():
                self.watch(self.page, "review")
                self.press("form.pages .primary")
            elif self.page.locator("form.pages").count():
                self.fill_page()
            else:
                break
        heading = self.page.inner_text("h1")
        assert heading.startswith(("Tack", "Thank you")), f"{address}: ends with '{heading}'"
        self.watch(self.page, "thanks")

    def fill_page(self):
        self.watch(self.page, "questions")
        for fieldset in self.page.locator("fieldset.question").all():
            self.fill(fieldset)
        self.pages += 1
        if self.pages == 2:
            self.go_back_and_on()
        self.press("form.pages .primary")
        wrong = self.page.locator(".faults")
        assert wrong.count() == 0, f"refused: {wrong.inner_text()}"

    def go_back_and_on(self):
        """To the page before and here again: everything still stands."""
        before = self.state()
        self.press("form.pages .secondary")
        self.press("form.pages .primary")
        assert self.state() == before, f"going back lost something: {before} became {self.state()}"

    def state(self):
        return self.page.evaluate("""() => [...document.querySelector('form.pages').elements]
            .filter(e => e.name && !e.matches('button') && (!/radio|checkbox/.test(e.type) || e.checked))
            .map(e => [e.name, e.value]).sort()""")

    # One question

    def fill(self, fieldset):
        kinds = fieldset.get_attribute("class").split()
        is_required = fieldset.locator(".required").count() > 0
        fields = fieldset.locator("input, select, textarea")
        name = fields.first.get_attribute("name").split("-")[0]
        if not is_required and self.random.random() < 0.2:
            self.entered.setdefault(name, None)
            if self.entered[name] is None:
                return
        if "menu" in kinds:
            self.entered[name] = self.choose(fields.first, name)
        elif "several" in kinds:
            self.entered[name] = self.tick(fieldset)
        elif kinds[1] in ("choice", "scale", "steps"):
            self.entered[name] = self.pick(fieldset)
        elif "date" in kinds:
            self.entered[name] = self.date(fields)
        elif "number" in kinds:
            self.entered[name] = self.write(fields.first, str(self.random.randint(1, 9)))
        else:
            self.number += 1000
            text = self.text or f"Svar {self.number}: å \"ä\" <ö> & {{{{x}}}}"
            self.entered[name] = self.write(fields.first, text)

    def choose(self, field, name):
        values = field.evaluate("e => [...e.options].map(o => o.value).filter(v => v)")
        value = self.network if name == "natverk" and self.network in values else self.random.choice(values)
        if self.keyboard:
            self.focus(field)
            # By arrows: letters beyond the keyboard's own would be put into the text field that was left.
            for _ in range(field.locator("option").count()):
                if field.input_value() != value:
                    self.page.keyboard.press("ArrowDown")
            assert field.input_value() == value
        else:
            field.select_option(value)
        return value

    def pick(self, fieldset):
        options = fieldset.locator("input[type=radio]")
        place = self.random.randrange(options.count())
        self.click(options, place)
        return options.nth(place).get_attribute("value")

    def tick(self, fieldset):
        options = fieldset.locator("input[type=checkbox]:not([data-alone])")
        places = sorted(self.random.sample(range(options.count()), min(2, options.count())))
        for place in places:
            if not options.nth(place).is_checked():
                self.click(options, place)
        return ";".join(options.nth(place).get_attribute("value") for place in places)

    def click(self, options, place):
        option = options.nth(place)
        if not self.keyboard:
            option.locator("xpath=following-sibling::label").click()
        elif option.get_attribute("type") == "checkbox":
            self.focus(option)
            self.page.keyboard.press("Space")
        else:
            # Into the group by Tab, then by arrows, as radio buttons are.
            self.focus(options.first)
            self.page.keyboard.press("Space")
            for _ in range(place):
                self.page.keyboard.press("ArrowDown")
        assert option.is_checked()

    def date(self, fields):
        parts = [f"20{self.random.randint(18, 22)}", f"{self.random.randint(1, 12)}", "1"]
        for place, part in enumerate(parts):
            self.write(fields.nth(place), part)
        return f"{parts[0]}-{int(parts[1]):02}-{int(parts[2]):02}"

    def write(self, field, text):
        if self.keyboard:
            self.focus(field)
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(text)
        else:
            field.fill(text)
        return text

    # Moving

    def focus(self, field):
        """By Tab alone, forwards from where the focus is."""
        if not self.keyboard:
            return field.focus()
        for _ in range(200):
            if field.evaluate("e => e === document.activeElement"):
                return None
            self.page.keyboard.press("Tab")
        raise AssertionError("the keyboard does not reach a field")

    def press(self, selector):
        button = self.page.locator(selector).last
        with self.page.expect_navigation() as answer:
            if self.keyboard:
                self.focus(button)
                self.page.keyboard.press("Enter")
            else:
                button.click()
        self.expect(answer.value, 200)

    def expect(self, response, status):
        assert response.status == status, f"{response.url} answers {response.status}"
