"""The story's text on web pages: a folder with ground-truth.json and html/*.html.gz."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from articles.extraction.article import Unreadable
from articles.extraction.reading import read_html
from factcheck.claims.measuring.extraction import average, score_page
from factcheck.claims.measuring.reading import WrongInput, expecting, read, read_json
from factcheck.claims.measuring.shapes import a
from factcheck.ops.measures.base import Measured, Watch

# Captions, bylines, headlines and boilerplate are on the page but not in the story.
STORY = frozenset(("body", "subhead", "dateline"))


# What a program loads at its first call is no part of its speed.
WARM_UP = f"<html><body><article><p>{'One came, two left. ' * 9}</p></article></body></html>"
Reader = Callable[[str, str], str]  # web page, address -> text of the story


def measure(path: Path) -> Measured:
    return measure_with(story_of, path)


def measure_with(reader: Reader, path: Path) -> Measured:
    """Measure any way of reading a story from its page."""
    watch, scores, details = Watch(), [], []
    reader(WARM_UP, "")
    for key, html, url, story in pages_in(path):
        with watch:
            found = reader(html, url)
        scores.append(score_page(story, found))
        details.append({"id": key, **asdict(scores[-1])})
    return Measured({**average(scores)}, details, watch.seconds)


def story_of(html: str, url: str) -> str:
    try:
        article = read_html(html, url=url)
    except Unreadable:
        return ""
    parts = (article.text[b.start : b.end] for b in article.blocks if b.label in STORY)
    return "\n".join(parts)


def pages_in(path: Path) -> list[tuple[str, str, str, str]]:
    """Give (id, html, url, text of the story) of every page."""
    truth = path / "ground-truth.json"
    with expecting(truth, "a list of stories (id: articleBody, url)"):
        stories = [
            (key, a(str, each["articleBody"]), a(str, each["url"]))
            for key, each in read_json(truth).items()
        ]
    if not stories:
        raise WrongInput(f"{truth} holds no story.")
    pages = []
    for key, story, url in stories:
        page = path / "html" / f"{key}.html.gz"
        with expecting(page, "a packed web page"):
            pages.append((key, read(page), url, story))
    return pages
