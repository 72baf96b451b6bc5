"""What stands on a page in HTML: a small tree of its elements."""

from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img", "hr"}


class Element:
    """An element with its attributes and what is in it, elements and texts."""

    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    def all(self, tag=None, name=None):
        """Every element below with this tag and class, in the page's order."""
        for child in self.children:
            if isinstance(child, Element):
                classes = (child.attributes.get("class") or "").split()
                if (tag is None or child.tag == tag) and (name is None or name in classes):
                    yield child
                yield from child.all(tag, name)

    def first(self, tag=None, name=None):
        return next(self.all(tag, name), None)

    def text(self, without=()):
        """The text of the element, white space as one space, without what has one of these classes."""
        words = "".join(self.pieces(set(without)))
        return " ".join(words.replace("\u00a0", "\x00").split()).replace("\x00", "\u00a0")

    def pieces(self, without):
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif not without & set((child.attributes.get("class") or "").split()) and child.tag not in ("svg", "style", "script"):
                yield from child.pieces(without)


class Tree(HTMLParser):
    """Reads a page into its elements."""

    def __init__(self):
        super().__init__()
        self.root = Element("page", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].children.append(Element(tag, attributes))

    def handle_endtag(self, tag):
        if tag not in VOID and any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data):
        # A soft hyphen says where a word may be parted, and is no letter of it.
        self.open[-1].children.append(data.replace("\u00ad", ""))


def read(path):
    """The page's root."""
    tree = Tree()
    with open(path, encoding="utf-8") as file:
        tree.feed(file.read())
    return tree.root
