"""Annotated articles as sentences that people marked as worth checking or not."""

from pathlib import Path

from factcheck.claims.measuring.gold import gold_in
from factcheck.claims.measuring.marked import Marked
from factcheck.claims.measuring.reading import WrongInput, files

WORTHY = 2  # of 0 to 3


def is_gold(path: Path) -> bool:
    """Tell a folder of annotated articles from a table, or a folder of tables."""
    return path.is_dir() and any(path.glob("*.json")) and not any(path.glob("*.tsv"))


def marked_in_gold(folder: Path) -> list[Marked]:
    """Read every claim: worthy are those that can be checked and are worth 2 of 3 at least.

    They are numbered in the order of the articles' ids and of their words, whatever the files
    are called.
    """
    articles = [gold_in(path) for path in files(folder, "*.json", "annotated articles")]
    words = [
        (article, claim)
        for article in sorted(articles, key=lambda article: article.id)
        for claim in sorted(article.claims, key=lambda claim: claim.readings)
    ]
    if not words:
        raise WrongInput(f"{folder} holds no claim.")
    return [
        Marked(
            text=article.text[slice(*claim.readings[0])],
            worthy=claim.checkable and claim.worth >= WORTHY,
            debate=article.id,
            number=number,
        )
        for number, (article, claim) in enumerate(words, start=1)
    ]
