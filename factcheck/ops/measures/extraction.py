"""The story's text on web pages: a folder with ground-truth.json and html/*.html.gz."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from articles.extraction.story import load
from factcheck.claims.measuring.extraction import average, score_page
from factcheck.claims.measuring.pages import pages_in, read_story
from factcheck.ops.measures.base import Measured, Watch

# What a program loads at its first call is no part of its speed.
WARM_UP = f"<html><body><article><p>{'One came, two left. ' * 9}</p></article></body></html>"
Reader = Callable[[str, str], str]  # web page, address -> text of the story


def measure(path: Path) -> Measured:
    return measure_with(story_of, path)


def measure_with(reader: Reader, path: Path) -> Measured:
    """Measure any way of reading a story from its page."""
    watch, scores, details = Watch(), [], []
    reader(WARM_UP, "")
    for page in pages_in(path):
        with watch:
            found = reader(page.html, page.url)
        scores.append(score_page(page.story, found))
        details.append({"id": page.id, **asdict(scores[-1])})
    return Measured({**average(scores)}, details, watch.seconds)


def story_of(html: str, url: str) -> str:
    return read_story(html, url, load())
