"""Offices called by their first letters: "the DCP", a Deputy Commissioner of Police before."""

import re

FEWEST, MOST = 2, 5
NAME = r"([A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]+){0,3})"


def holder_by_initials(text: str, before: int, words: str) -> str | None:
    """Give the name behind the office that "the DCP" spells, where the text told it last."""
    article, _, word = words.rpartition(" ")
    if article.lower() != "the" or not (
        word.isupper() and word.isalpha() and FEWEST <= len(word) <= MOST
    ):
        return None
    letters = r"\s(?:of\s|for\s|the\s|and\s)*".join(rf"{letter}[a-z]+" for letter in word)
    told = re.compile(rf"\b{letters}(?:\s\([^)]{{1,40}}\))?,?\s{NAME}")
    found = list(told.finditer(text, 0, before))
    return found[-1][1] if found else None
