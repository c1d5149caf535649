"""Interviews printed as questions and answers without labels or marks: who answers, and where.

A question addresses the reader of the page as little as an answer does: it asks "you" without
saying "I". What follows it is the answer, until the next question, a heading, a note in brackets
or a paragraph that names the one who answers, which is the outlet's own again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.extraction.article import Block
from factcheck.claims.extraction.entrances import Entrances

FEWEST = 3
# An explainer, too, is made of questions, but nobody says "I" in its answers.
FEWEST_PERSONAL = 2
SHARE_PERSONAL = 4
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’(?!\w)")
PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b")
ASKED = re.compile(r"\b(?:[Yy]ou|[Yy]ours?)\b")
SPEAKING = re.compile(
    r"\b(?:speaks?|spoke|talks?|talked|answers?|answered|tells?|told|interview\w*|conversation|meets?|met)\b"
)
SPEAKS = 2


@dataclass(frozen=True)
class Questioned:
    """Who answers, by their fullest name, and the numbers of the paragraphs of the answers."""

    name: str
    answers: frozenset[int]


def questioned(text: str, blocks: Sequence[Block], entrances: Entrances) -> Questioned | None:
    """Find an interview; a paragraph's number counts the body blocks before it."""
    numbered = list(with_numbers(blocks))
    asked = [n for n, (_, block) in enumerate(numbered) if is_question(text, block)]
    if len(asked) < FEWEST:
        return None
    name = answering(text, blocks, entrances, numbered[asked[0]][0])
    if not name:
        return None
    answers = answers_in(text, numbered[asked[0] :], name.split()[-1])
    personal = sum(bool(PERSONAL.search(unquoted(text, block))) for _, block in answers)
    if len(answers) < FEWEST or personal < max(FEWEST_PERSONAL, len(answers) / SHARE_PERSONAL):
        return None
    return Questioned(name, frozenset(number for number, _ in answers))


def with_numbers(blocks: Iterable[Block]) -> Iterable[tuple[int, Block]]:
    number = -1
    for block in blocks:
        number += block.label == "body"
        yield number, block


def unquoted(text: str, block: Block) -> str:
    return QUOTED.sub(" ", text[block.start : block.end]).strip()


def is_question(text: str, block: Block) -> bool:
    words = unquoted(text, block)
    return block.label != "headline" and words.endswith("?") and not PERSONAL.search(words)


def answers_in(
    text: str, numbered: Iterable[tuple[int, Block]], surname: str
) -> list[tuple[int, Block]]:
    """Give the paragraphs that answer, in the order of the text."""
    found: list[tuple[int, Block]] = []
    asked = answering = False
    for number, block in numbered:
        words = unquoted(text, block)
        if is_question(text, block):
            asked, answering = True, False
        elif block.label != "body" or words.startswith(("[", "(")):
            answering = answering and block.label == "body"
        elif asked:
            asked, answering = False, True
            found.append((number, block))
        elif answering and surname not in words:
            asked = bool(ASKED.search(words)) and not PERSONAL.search(words)
            if not asked:
                found.append((number, block))
        else:
            answering = False
    return found


def answering(text: str, blocks: Sequence[Block], entrances: Entrances, first: int) -> str:
    """Give who is presented before the first question: who is named most, or is said to speak."""
    opening = [each for each in entrances.found if each.paragraph <= first and not each.quoted]
    heads = " ".join(text[b.start : b.end] for b in blocks if b.label != "body")
    weight: Counter[str] = Counter()
    for each in opening:
        weight[each.name] += 1 + each.leads
        sentence = text[each.start : each.start + 300].split(". ", maxsplit=1)[0]
        weight[each.name] += SPEAKS * bool(SPEAKING.search(sentence))
    for name in list(weight):
        weight[name] += SPEAKS * (name.split()[-1] in heads)
    return max(weight, key=lambda name: weight[name]) if weight else ""
