"""The story inside a web page: its words and what the page says about them."""

import re
import sys
from dataclasses import dataclass
from datetime import date

import trafilatura
from lxml.etree import strip_elements
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document

from articles.extraction.article import TooLong, Unreadable
from articles.extraction.nesting import Faults, mended
from articles.extraction.passages import Cut, cut
from articles.extraction.story import Choice, StoryWeights, choose
from articles.extraction.tags import flatten

MOST_HTML = 8_000_000
# A long story with all that stands around it has a tenth; ten times as many take minutes and 1 GB.
MOST_TAGS = 100_000
TOO_LARGE = "This page is too large to be read as an article."
SHORT_STORY = 200
EMPTY_STORY = 30
SCRIPTS = ("script", "style", "svg", "template")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
WRITTEN_OUT = re.compile(
    r"&#(?:x(?P<hex>[0-9a-f]{1,8})|(?P<decimal>[0-9]{1,9}))(?![0-9a-f]);?", re.IGNORECASE
)
WORD = re.compile(r"\w+")
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
    """Find the story on a page; `truncated` says that some of it may be missing.

    So it is where elements are nested too deeply, or do not nest and prose stays outside the story.

    Without weights the reading of trafilatura decides which passages are the story.
    """
    if len(html) > MOST_HTML:
        raise TooLong(TOO_LARGE)
    sound, faults = mended(without_controls(html))
    flat, truncated = flatten(sound)
    if flat.count("<") > MOST_TAGS:
        raise TooLong(TOO_LARGE)
    passages = cut(flat)
    about = extract_metadata(passages.tree, url or None, extensive=False)
    title = clean(about.title)
    story = story_of(passages, url, weights, faults)
    paragraphs = story.texts
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
        truncated=truncated or story.doubtful,
    )


def story_of(passages: Cut, url: str, weights: StoryWeights | None, faults: Faults) -> Choice:
    """Choose the passages of the story; when that leaves hardly anything, read generously."""
    tree = passages.tree
    readings = readings_of(tree, url)
    choice = Choice([], doubtful=False)
    if passages.passages:
        choice = choose(passages, readings, weights, faults)
    found = choice.texts
    if size(found) < SHORT_STORY:
        generous = reading(tree, url, generously=True)
        found = max(found, [line for line in generous.split("\n") if line.strip()], key=size)
    if size(found) < EMPTY_STORY:
        raise Unreadable("No article was found on this page.")
    return Choice(found, choice.doubtful)


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
