"""Cut a web page into passages: the words between two borders of its elements."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree, html

from articles.extraction.article import Unreadable

UNREAD_TAGS = (
    "script style noscript template head svg iframe object embed canvas audio video select option"
    " textarea math map input progress"
)
BORDER_TAGS = (
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend"
    " li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
UNREAD, BORDERS = frozenset(UNREAD_TAGS.split()), frozenset(BORDER_TAGS.split())
CELLS = frozenset(("td", "th"))
NAMED_BY = ("class", "id", "itemprop", "role", "data-component", "data-testid")
LONGEST_NAMES = 300
# What the names of elements ("article-body__related") tell, by kind.
KINDS = {
    "caption": "caption credit",
    "picture": "image img photo picture figure gallery media video player slideshow carousel",
    "about": "byline author bio profile avatar contributor date time timestamp published meta"
    " metadata info tag category topic",
    "share": "share sharing social follow facebook twitter newsletter subscribe signup email login",
    "related": "related recommend recommended recirc more popular trending latest next promo"
    " promoted sponsored readmore outbrain taboola teaser card grid list",
    "ad": "ad advert advertisement sponsor sponsored promo",
    "heading": "headline title heading subtitle deck dek standfirst summary description lead"
    " kicker",
    "navigation": "nav navigation menu breadcrumb footer foot header sidebar rail toolbar",
    "hidden": "hidden hide sr screen visually skip print cookie consent modal popup banner",
    "notes": "footnote reference source correction disclaimer notice copyright legal",
    "story": "article articlebody story storybody body content entry post richtext copy",
    "page": "ad advert advertisement affiliate sponsor sponsored promo promoted outbrain taboola"
    " related recommend recommended recirc more popular trending latest nav navigation menu"
    " breadcrumb footer foot sidebar aside widget share social newsletter subscribe signup comment"
    " disqus respond bio author profile tag category cookie banner modal popup toolbar carousel"
    " search hidden infobox readmore ticker rail embed",
    "comments": "comment disqus respond reply",
}
BIT = {kind: 1 << at for at, kind in enumerate(KINDS)}
MEANS = {
    word: sum(BIT[kind] for kind, words in KINDS.items() if word in words.split())
    for words in KINDS.values()
    for word in words.split()
}
PART = re.compile(r"[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])")
INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\n\r\f]+")
# Zero-width characters alone are no words.
WORDLESS = " \t\n\r\f\u00a0\u200b\u200c\u200d\ufeff|"


@dataclass(slots=True)
class Place:
    """An element of the page: what stands around it, what it is called, what it is."""

    tag: str
    around: int
    depth: int
    names: int
    hidden: bool


@dataclass(slots=True)
class Passage:
    """Words of the page, how many characters are linked or bold, and the place they stand in."""

    text: str
    linked: int
    bold: int
    place: int


@dataclass
class Cut:
    """A page in passages; places are numbered in the order in which they open."""

    tree: html.HtmlElement
    places: list[Place] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def cut(page: str) -> Cut:
    """Cut a page whose elements are nested no deeper than a parser reads.

    Raises Unreadable when nothing of it is HTML.
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = html.document_fromstring(page.encode(errors="replace"), parser=parser)
    except etree.ParserError as error:
        raise Unreadable("No article was found on this page.") from error
    cutter = Cutter(Cut(tree))
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        (cutter.open if event == "start" else cutter.close)(element)
    cutter.end()
    return cutter.found


class Cutter:
    """Walks over the elements and ends a passage wherever one has a border."""

    def __init__(self, found: Cut) -> None:
        self.found = found
        self.stack: list[int] = []
        self.runs: list[tuple[str, bool, bool]] = []
        self.links = self.bolds = self.unread = 0
        self.rows: dict[html.HtmlElement, bool] = {}

    def open(self, element: html.HtmlElement) -> None:
        if self.unread or element.tag in UNREAD:
            self.unread += 1
            return
        tag = element.tag
        if tag in CELLS and self.is_line(element.getparent()):
            self.add(" | " if any(words.strip() for words, _, _ in self.runs) else "")
        elif tag in BORDERS:
            self.end()
        elif tag == "br":
            self.runs.append(("\n", False, False))
        place = self.place(element)
        self.stack.append(len(self.found.places))
        self.found.places.append(place)
        self.links += tag == "a"
        self.bolds += tag in ("b", "strong")
        self.add(element.text)

    def close(self, element: html.HtmlElement) -> None:
        if self.unread:
            self.unread -= 1
            if not self.unread:
                self.add(element.tail)
            return
        tag = element.tag
        if tag in BORDERS and not (tag in CELLS and self.is_line(element.getparent())):
            self.end()
        self.stack.pop()
        self.links -= tag == "a"
        self.bolds -= tag in ("b", "strong")
        if self.stack:
            self.add(element.tail)

    def add(self, words: str | None) -> None:
        if words:
            self.runs.append((BLANKS.sub(" ", words), self.links > 0, self.bolds > 0))

    def place(self, element: html.HtmlElement) -> Place:
        around = self.stack[-1] if self.stack else -1
        above = self.found.places[around] if around >= 0 else None
        said = dict(element.items())
        names = "" if above is None or element.tag == "body" else names_of(said)
        return Place(
            element.tag,
            around,
            above.depth + 1 if above else 0,
            meaning(names) if names else 0,
            bool(said and is_hidden(said)) or bool(above and above.hidden),
        )

    def is_line(self, row: html.HtmlElement) -> bool:
        """Tell whether a row of a table holds plain words, so that it reads as one line."""
        if row.tag != "tr" or len(row) < 2:  # noqa: PLR2004 - one cell is no row
            return False
        if row not in self.rows:
            inside = (element.tag for cell in row for element in cell.iterdescendants())
            self.rows[row] = not any(tag in BORDERS or tag == "br" for tag in inside)
        return self.rows[row]

    def end(self) -> None:
        """Keep the words gathered so far; an empty line inside them parts them."""
        runs, self.runs = self.runs, []
        whole = "".join(words for words, _, _ in runs)
        if not whole.strip(WORDLESS):
            return
        letters = sum(len(words.strip()) for words, _, _ in runs)
        linked = sum(len(words.strip()) for words, link, _ in runs if link)
        bold = sum(len(words.strip()) for words, _, strong in runs if strong)
        owner = self.owner()
        for text in paragraphs(whole):
            share = len(text) / letters
            self.found.passages.append(
                Passage(text, round(linked * share), round(bold * share), owner)
            )

    def owner(self) -> int:
        places = self.found.places
        at = self.stack[-1] if self.stack else 0
        while places[at].around >= 0 and places[at].tag not in BORDERS:
            at = places[at].around
        return at


def paragraphs(whole: str) -> Iterator[str]:
    lines = "\n".join(" ".join(line.split()) for line in whole.split("\n"))
    for text in re.split(r"\n{2,}", lines):
        if text.strip(WORDLESS):
            yield text.strip("\n")


def names_of(said: Mapping[str, str]) -> str:
    return " ".join([said[name] for name in NAMED_BY if name in said])[:LONGEST_NAMES]


def is_hidden(said: Mapping[str, str]) -> bool:
    style = said.get("style", "")[:LONGEST_NAMES]
    hidden = "hidden" in said or said.get("aria-hidden") == "true"
    return hidden or bool(style and INVISIBLE.search(style))


@lru_cache(maxsize=20_000)
def meaning(names: str) -> int:
    """Give the kinds that the names of an element speak of, as bits."""
    found = 0
    for part in PART.split(names):
        word = part.lower()
        found |= MEANS.get(word) or MEANS.get(word.removesuffix("s"), 0)
    return found
