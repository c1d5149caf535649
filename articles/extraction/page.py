"""The story inside a web page: its words and what the page says about them."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import trafilatura
from lxml.etree import strip_elements
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document

from articles.extraction.article import TooLong, Unreadable
from articles.extraction.passages import Cut, cut
from articles.extraction.story import StoryWeights, choose

MOST_HTML = 8_000_000
# A long story with all that stands around it has a tenth; ten times as many take minutes and 1 GB.
MOST_TAGS = 100_000
# lxml drops what lies deeper than 256 elements without a word; stay well below.
DEEPEST = 200
SHORT_STORY = 200
EMPTY_STORY = 30
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
RAW = ("script", "style", "textarea", "title", "noscript", "svg", "template")
RAW_END = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in RAW}
SCRIPTS = ("script", "style", "svg", "template")
LONGEST_TAG = 4_000
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
WRITTEN_OUT = re.compile(
    r"&#(?:x(?P<hex>[0-9a-f]{1,8})|(?P<decimal>[0-9]{1,9}))(?![0-9a-f]);?", re.IGNORECASE
)
WORD = re.compile(r"\w+")
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\slang\s*=\s*[\"']?([a-zA-Z]{2,3})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """The words of a story and what its page says about them, as far as it does."""

    text: str
    title: str = ""
    byline: str = ""
    publisher: str = ""
    published_at: date | None = None
    language: str = ""
    truncated: bool = False


def read_page(html: str, *, url: str = "", weights: StoryWeights | None) -> Page:
    """Find the story on a page; `truncated` says that the page was nested too deeply to trust.

    Without weights the reading of trafilatura decides which passages are the story.
    """
    flat, truncated = flatten(without_controls(html))
    if len(html) > MOST_HTML or flat.count("<") > MOST_TAGS:
        raise TooLong("This page is too large to be read as an article.")
    passages = cut(flat)
    about = extract_metadata(passages.tree, url or None, extensive=False)
    title = clean(about.title)
    paragraphs = story_of(passages, url, weights)
    if title and paragraphs[0].casefold() != title.casefold():
        paragraphs.insert(0, title)
    language = LANGUAGE.search(flat[:5_000])
    return Page(
        text="\n\n".join(paragraphs),
        title=title,
        byline=clean(about.author),
        publisher=clean(about.sitename),
        published_at=date.fromisoformat(about.date) if about.date else None,
        language=language[1].lower() if language else "",
        truncated=truncated,
    )


def story_of(passages: Cut, url: str, weights: StoryWeights | None) -> list[str]:
    """Choose the passages of the story; when that leaves hardly anything, read generously."""
    tree = passages.tree
    readings = readings_of(tree, url)
    found = choose(passages, readings, weights) if passages.passages else []
    if size(found) < SHORT_STORY:
        generous = reading(tree, url, generously=True)
        found = max(found, [line for line in generous.split("\n") if line.strip()], key=size)
    if size(found) < EMPTY_STORY:
        raise Unreadable("No article was found on this page.")
    return found


def readings_of(tree: HtmlElement, url: str) -> dict[str, str]:
    """Give the texts that the traits of a passage look at, by the names of those traits."""
    # Each reading copies the page several times, scripts included.
    strip_elements(tree, *SCRIPTS, with_tail=False)
    return {"read": reading(tree, url), "read precisely": reading(tree, url, precisely=True)}


def size(paragraphs: list[str]) -> int:
    """Count letters and figures, so that a page of mere marks is no story."""
    return sum(len(word) for text in paragraphs for word in WORD.findall(text))


def reading(
    tree: HtmlElement, url: str, *, precisely: bool = False, generously: bool = False
) -> str:
    """Give the text that trafilatura takes for the story."""
    document = trafilatura.bare_extraction(
        tree,
        url=url or None,
        fast=not generously,
        favor_precision=precisely,
        favor_recall=generously,
        include_comments=False,
        include_tables=not generously,
    )
    return document.text or "" if isinstance(document, Document) else ""


def without_controls(html: str) -> str:
    """Put a blank for every control character, also a written-out one: parsers choke on them."""
    return WRITTEN_OUT.sub(blank_for_control, CONTROL.sub(" ", html))


def blank_for_control(reference: re.Match[str]) -> str:
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    printed = code <= sys.maxunicode and not CONTROL.match(chr(code))
    return reference[0] if printed else " "


def clean(value: str | None) -> str:
    return re.sub(r"\s+", " ", value or "").strip()


def flatten(html: str) -> tuple[str, bool]:
    """Take out tags nested deeper than DEEPEST and attributes beyond reason, keeping the text.

    One pass in linear time; the flag tells that the page was nested too deeply to be trusted.
    """
    kept: list[str] = []
    depth, position, truncated = 0, 0, False
    for tag in tags(html):
        inner = max(depth, depth + tag.change)
        depth = max(0, depth + tag.change)
        if tag.change and inner > DEEPEST:
            kept += (html[position : tag.start], " ")
            position, truncated = tag.end, True
        elif tag.name == "wbr":
            # The parser knows no such element and would put the rest of the story into it.
            kept.append(html[position : tag.start])
            position = tag.end
        elif tag.end - tag.start > LONGEST_TAG:
            kept += (html[position : tag.start], f"<{tag.name}>")
            position = tag.end
    kept.append(html[position:])
    return "".join(kept), truncated


@dataclass(frozen=True)
class Tag:
    start: int
    end: int
    name: str
    change: int


def tags(html: str) -> Iterator[Tag]:
    """Give each tag and how it changes the depth; comments and scripts are stepped over."""
    position = 0
    while (found := TAG.search(html, position)) is not None:
        comment = html.find("<!--", position, found.start())
        if comment >= 0:
            closed = html.find("-->", comment + 4)
            position = closed + 3 if closed >= 0 else len(html)
            continue
        end = html.find(">", found.end())
        if end < 0:
            return
        name, closing = found[2].lower(), bool(found[1])
        position = end + 1
        raw = name in RAW and not closing
        flat = raw or name in VOID or html[end - 1] == "/"
        yield Tag(found.start(), end + 1, name, 0 if flat else -1 if closing else 1)
        if raw:
            closed_at = RAW_END[name].search(html, position)
            position = closed_at.end() if closed_at else len(html)
