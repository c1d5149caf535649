"""A question in the signs of one provider's search box.

Only words go out, never signs of the claim's own: what could be read as an operator is put in
quotation marks or left out, so that no text can steer a search.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.words import Word, words

OPERATORS = frozenset({"and", "or", "not", "near", "rank"})
LONGEST_PHRASE = 10  # words of a quotation; more are seldom printed alike
SHORTEST_PHRASE = 4
LONGEST_NAME = 3
ENOUGH_TERMS = 4  # where all of them must be there
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_BESIDE = ("", " ")  # Chinese and Japanese words have nothing between them


@dataclass(frozen=True, slots=True)
class Syntax:
    """What a search box understands.

    `phrases`: words in quotation marks are found in this order. `either` stands between
    alternatives and is empty where none can be asked for; `grouped`: they need brackets.
    `longest` is in characters, `shortest_word` in letters.
    """

    phrases: bool = True
    either: str = ""
    grouped: bool = False
    longest: int = 400
    shortest_word: int = 1


def wordings(question: Question, syntax: Syntax) -> tuple[str, ...]:
    """What to ask, the most exact first: the quotation, all of the rarest terms, any of them."""
    spelled = _spelled(question)
    strict = [spelled.get(key, key) for key in question.strict]
    relaxed = [spelled.get(key, key) for key in question.relaxed]
    asked = (
        _quotation(question, syntax),
        _all(strict, syntax),
        _any(relaxed, syntax) if syntax.either else _all(relaxed[:ENOUGH_TERMS], syntax),
    )
    return tuple(dict.fromkeys(filter(None, asked)))


def _quotation(question: Question, syntax: Syntax) -> str:
    said = [word.text for word in words(question.quoted)]
    if not syntax.phrases or len(said) < SHORTEST_PHRASE:
        return ""
    phrase = f'"{" ".join(said[:LONGEST_PHRASE])}"'
    return phrase if len(phrase) <= syntax.longest else ""


def _all(terms: Iterable[str], syntax: Syntax) -> str:
    return " ".join(_fitting(terms, syntax, " "))


def _any(terms: Iterable[str], syntax: Syntax) -> str:
    chosen = list(_fitting(terms, syntax, f" {syntax.either} "))
    either = f" {syntax.either} ".join(chosen)
    return f"({either})" if syntax.grouped and len(chosen) > 1 else either


def _fitting(terms: Iterable[str], syntax: Syntax, between: str) -> Iterator[str]:
    """Terms in the box's signs, as many as it takes, each once."""
    left = syntax.longest - 2 * syntax.grouped
    for term in dict.fromkeys(_signed(t, syntax) for t in terms):
        left -= len(term) + len(between)
        if left < -len(between):
            return
        if term:
            yield term


def _signed(term: str, syntax: Syntax) -> str:
    """One term as the box takes it, '' if it cannot."""
    parts = [word.text for word in words(term)]
    if sum(map(len, parts)) < syntax.shortest_word:
        return ""
    plain = term if term.isalnum() else " ".join(parts)
    if plain.isalnum() and plain.casefold() not in OPERATORS:
        return plain
    if syntax.phrases:
        return f'"{plain}"'
    return " ".join(
        piece for piece in re.split(r"\W+", plain) if piece and piece.casefold() not in OPERATORS
    )


def _spelled(question: Question) -> dict[str, str]:
    """How the claim writes each key; names of several words as one."""
    spelled: dict[str, str] = {}
    for text in (question.text, question.speaker):
        for run in _runs(text, frozenset(question.names)):
            shown = _POSSESSIVE.sub("", text[run[0].start : run[-1].end])
            for word in run:
                spelled.setdefault(word.key, shown)
    return spelled


def _runs(text: str, names: frozenset[str]) -> Iterator[list[Word]]:
    """Words, with those of one name together."""
    run: list[Word] = []
    for word in words(text):
        gap = text[run[-1].end : word.start] if run else None
        named = gap == " " and {run[-1].key, word.key} <= names
        joined = gap is not None and gap in _BESIDE and (named or not gap)
        if run and not (joined and len(run) < LONGEST_NAME):
            yield run
            run = []
        run.append(word)
    if run:
        yield run
