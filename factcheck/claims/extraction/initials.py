"""Offices and bodies called by their first letters: "the DCP", "the HFF"."""

import re

from factcheck.claims.extraction.lexicon import BODIES

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
    found = [each for each in told.finditer(text, 0, before) if not is_body(text, each.start())]
    return found[-1][1] if found else None


def is_body(text: str, at: int) -> bool:
    """Tell whether a body begins here ("a spokesman for the Harbour Front (HF), Ann Lund")."""
    return text.endswith(("for the ", "of the ", "at the ", "from the "), 0, at)


SPELT = re.compile(
    r"\b((?:[A-Z][\w’'-]{1,40}\s(?:of\s|for\s|the\s|and\s){0,2}){2,6})\(([A-Z]{2,6})\)"
)


SHORT = re.compile(r"\b[A-Z]{3,6}\b")
LONG = re.compile(
    r"\b[A-Z][a-z’'-]{1,40}(?:\s(?:(?:of|for|the|and)\s){0,2}[A-Z][a-z’'-]{1,40}){2,5}\b"
)


def spelt_out(text: str) -> dict[str, str]:
    """Map initials, in lower case, to the name that the article puts before them in brackets."""
    found = {
        match[2].lower(): match[1].strip()
        for match in SPELT.finditer(text)
        if initials(match[1].split()) == match[2]
    }
    return beside(text) | found


def initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def beside(text: str) -> dict[str, str]:
    """Map "nca" to the National Crime Agency where both stand in a text, for names of a body."""
    short = set(SHORT.findall(text))
    found: dict[str, str] = {}
    for match in LONG.finditer(text) if short else ():
        words = match[0].split()
        starts = (n for n, word in enumerate(words) if word[0].isupper())
        named = next((n for n in starts if initials(words[n:]) in short), None)
        if named is not None and words[-1].lower() in BODIES:
            found.setdefault(initials(words[named:]).lower(), " ".join(words[named:]))
    return found
