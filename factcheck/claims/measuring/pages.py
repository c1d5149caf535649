"""Web pages and the text of their stories: a folder with ground-truth.json and html/*.html.gz."""

from dataclasses import dataclass
from pathlib import Path

from articles.extraction.article import ArticleText, Unreadable
from articles.extraction.page import read_page
from articles.extraction.reading import build
from articles.extraction.story import StoryWeights
from factcheck.claims.measuring.reading import WrongInput, expecting, read, read_json
from factcheck.claims.measuring.shapes import a

# Captions, bylines, headlines and boilerplate are on the page but not in the story.
STORY = frozenset(("body", "subhead", "dateline"))


@dataclass(frozen=True)
class WebPage:
    """A page as it was fetched, and the story that a person found on it."""

    id: str
    html: str
    url: str
    story: str


def pages_in(folder: Path) -> list[WebPage]:
    truth = folder / "ground-truth.json"
    with expecting(truth, "a list of stories (id: articleBody, url)"):
        stories = [
            (key, a(str, each["articleBody"]), a(str, each["url"]))
            for key, each in read_json(truth).items()
        ]
    if not stories:
        raise WrongInput(f"{truth} holds no story.")
    pages = []
    for key, story, url in stories:
        path = folder / "html" / f"{key}.html.gz"
        with expecting(path, "a packed web page"):
            pages.append(WebPage(key, read(path), url, story))
    return pages


def read_story(html: str, url: str, weights: StoryWeights | None) -> str:
    """Give what we take for the story, nothing where there is none."""
    try:
        return story_in(build(read_page(html, url=url, weights=weights), cleaned=True))
    except Unreadable:
        return ""


def story_in(article: ArticleText) -> str:
    parts = (article.text[b.start : b.end] for b in article.blocks if b.label in STORY)
    return "\n".join(parts)
