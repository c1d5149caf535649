"""Whether an outlet that was told something is the one that publishes the article."""

import re

from articles.extraction.article import ArticleText
from factcheck.claims.extraction.outlets import PLAIN_NAMES

# A source line names the publisher only where nothing else does; else it credits an agency.
SMALL_PRINT = frozenset(("byline", "source_line"))
# Boilerplate in which an outlet names itself.
OWN = re.compile(r"newsletter|subscri|best of|©|copyright|sign up|our app", re.IGNORECASE)
# What a publisher's name may do without: what "Vik News" is told "the Vik" was told.
EDITION = re.compile(
    r"(?:\s(?:news|agency|wire|online|sport|english|international|magazine|website|live))+$"
)


def is_here(article: ArticleText, name: str) -> bool:
    """Tell whether this outlet is meant: its publisher, or a name in its own small print."""
    publisher = plain_name(article.publisher)
    if name in {publisher, EDITION.sub("", publisher)} or is_short_for(name, publisher):
        return True
    prints = SMALL_PRINT - {"source_line"} if publisher else SMALL_PRINT
    small = [
        words
        for block in article.blocks
        if (words := article.text[block.start : block.end])
        and (block.label in prints or (block.label == "boilerplate" and OWN.search(words)))
    ]
    printed = " ".join(small).casefold()
    return name not in PLAIN_NAMES and bool(re.search(rf"\b{re.escape(name)}\b", printed))


def is_short_for(name: str, publisher: str) -> bool:
    """Tell whether "the Standard" is what the "Vik Valley Standard" calls itself."""
    return name not in PLAIN_NAMES and publisher.split()[1:][-1:] == [name]


def plain_name(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
