"""Whether an outlet that was told something is the one that publishes the article."""

import re

from articles.extraction.article import ArticleText
from factcheck.claims.extraction.outlets import PLAIN_NAMES

# Where an outlet names itself.
SMALL_PRINT = frozenset(("byline", "source_line"))
OWN = re.compile(r"newsletter|subscri|best of|©|copyright|sign up|our app", re.IGNORECASE)
# What a publisher's name may do without: what "Vik News" is told "the Vik" was told.
EDITION = re.compile(
    r"(?:\s(?:news|agency|wire|online|sport|english|international|magazine|website|live))+$"
)


def is_here(article: ArticleText, name: str) -> bool:
    """Tell whether this outlet is meant: its publisher, or a name in its own small print.

    Who publishes what an agency wrote shares no word with the agency credited there.
    """
    publisher = plain_name(article.publisher)
    known = name in PLAIN_NAMES and name not in publisher.split()
    short = not known and name in short_names(article)
    if name == publisher or short or is_short_for(name, publisher):
        return True
    if name in PLAIN_NAMES or (publisher and not set(name.split()) & set(publisher.split())):
        return False
    small = [
        words
        for block in article.blocks
        if (words := article.text[block.start : block.end])
        and (block.label in SMALL_PRINT or (block.label == "boilerplate" and OWN.search(words)))
    ]
    return bool(re.search(rf"\b{re.escape(name)}\b", " ".join(small).casefold()))


def short_names(article: ArticleText) -> set[str]:
    """Give what a publisher's name may be short for: its words without edition, its initials."""
    publisher = plain_name(article.publisher)
    first = article.publisher.split()[:1]
    signs = {sign.casefold() for sign in first if sign.isupper()}  # "KVIK" of "KVIK 8 News"
    return {EDITION.sub("", publisher), initials(publisher), *signs} - {""}


def initials(publisher: str) -> str:
    """Give "vtr" for "Vik Trade Review"."""
    return "".join(word[0] for word in publisher.split() if word[0].isalpha())


def is_short_for(name: str, publisher: str) -> bool:
    """Tell whether "the Standard" is what the "Vik Valley Standard" calls itself."""
    return name not in PLAIN_NAMES and publisher.split()[1:][-1:] == [name]


def plain_name(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
