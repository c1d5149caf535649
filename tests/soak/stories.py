"""Odd texts: sentences of samples and tests, taken apart, and sentences made from pieces."""

import ast
import json
import re
from collections.abc import Callable
from pathlib import Path
from random import Random

from articles.extraction.reading import read_text
from tests.soak import pieces

SAMPLES = Path(__file__).parent.parent / "claims" / "extraction" / "samples"
TEXTS = [
    json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(SAMPLES.glob("*.json"))
]
SENTENCES = [each for text in TEXTS for each in re.split(r"(?<=[.!?])\s+|\n+", text) if each]
TESTS = Path(__file__).parent.parent
# What the tests of the engines have to read: every form that a rule knows, and its neighbours.
EXAMPLES = sorted(
    {
        node.value
        for folder in ("claims", "evidence/corroboration")
        for path in (TESTS / folder).rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"\w \w+ \w.*[.?!][”’\"')]?\Z", node.value, re.DOTALL)
    }
)
PROSE = [
    article.text[block.start : block.end]
    for article in map(read_text, TEXTS)
    for block in article.blocks
    if block.label == "body" and block.end - block.start > 90
]
LONG_ONCE_IN = 200


def story(dice: Random) -> str:
    """Give an odd text, most often of one to six hundred characters."""
    parts = [part(dice) for _ in range(dice.choice((1, 1, 2, 2, 3, 4)))]
    if dice.random() < 0.1:
        parts *= dice.choice((2, 3))
    joint = dice.choice((" ", " ", "\n\n", "\n\n", "\n", ""))
    text = joint.join(parts)
    if dice.random() < 0.3:
        text = f"{dice.choice(pieces.LINES)}\n\n{text}"
    for _ in range(dice.choice((0, 1, 1, 2, 3, 5, 9))):
        text = changed(dice, text)
    if dice.randrange(LONG_ONCE_IN) == 0:
        text = inserted(dice, text, dice.choice(pieces.LONG))
    return text


def part(dice: Random) -> str:
    chance = dice.random()
    if chance < 0.2:
        return dice.choice(SENTENCES)
    if chance < 0.45:
        return dice.choice(EXAMPLES)
    if chance < 0.55:
        return tailed(dice, dice.choice(EXAMPLES))
    if chance < 0.65:
        return spliced(dice, dice.choice(EXAMPLES), dice.choice(SENTENCES))
    if chance < 0.9:
        return made_sentence(dice)
    return soup(dice)


def made_sentence(dice: Random) -> str:
    """Make a sentence that somebody says something, in the order of one of several forms."""
    name, verb, other = (dice.choice(each) for each in (pieces.NAMES, pieces.VERBS, pieces.NAMES))
    figure, day, mark = (dice.choice(each) for each in (pieces.FIGURES, pieces.DAYS, pieces.QUOTES))
    joint, deed, end = (dice.choice(each) for each in (pieces.JOINTS, pieces.VERBS, pieces.QUOTES))
    form = dice.choice(
        (
            "{name} {verb} {day} that {other} {deed} {figure} people, {joint} {figure}.",
            "{mark}{other} {deed} {figure},{end} {name} {verb}, {mark}{joint} {day}.{end}",
            "{figure} {joint} {other} {deed} {day}, {name} {verb}.",
            "{name}, who {deed} {day}, {verb} {mark}{other}{end} {joint} {figure}",
            "{name} ({other}) {verb}: {mark}{joint} {deed}{end}?",
            "{other} {deed} {figure} {joint} {figure} {day}; {name} {verb} so.",
        )
    )
    return form.format(**locals())


def tailed(dice: Random, sentence: str) -> str:
    """Go on behind a sentence as reporters do, once or twice."""
    for _ in range(dice.choice((1, 1, 2))):
        name, verb = dice.choice(pieces.NAMES), dice.choice(pieces.VERBS)
        figure, day = dice.choice(pieces.FIGURES), dice.choice(pieces.DAYS)
        tail = dice.choice(pieces.TAILS).format(**locals())
        sentence = f"{sentence.rstrip('.')}{tail}."
    return sentence


def soup(dice: Random) -> str:
    """Throw pieces of all kinds together."""
    found = [dice.choice(dice.choice(pieces.EVERY)) for _ in range(dice.randrange(3, 25))]
    return dice.choice((" ", " ", "")).join(found)


def changed(dice: Random, text: str) -> str:
    """Change a text in one place."""
    change = dice.choice(CHANGES)
    return change(dice, text, dice.randrange(len(text) + 1))


def shortened(dice: Random, text: str, at: int) -> str:
    return text[:at] + text[at + dice.randrange(12) :]


def swapped(dice: Random, text: str, at: int) -> str:
    char, piece = dice.choice(' ,.ae“"'), dice.choice(pieces.AWKWARD)
    return text[:at] + text[at:].replace(char, piece, 2)


def shuffled(dice: Random, text: str, _at: int) -> str:
    words = text.split(" ")
    return " ".join(dice.sample(words, len(words)))


def inserted(dice: Random, text: str, piece: str) -> str:
    """Put a piece into a text: at a blank half of the time, else anywhere."""
    at = dice.randrange(len(text) + 1)
    blank = text.find(" ", at)
    if blank >= 0 and dice.random() < 0.5:
        return f"{text[:blank]} {piece}{text[blank:]}"
    return text[:at] + piece + text[at:]


def spliced(dice: Random, one: str, other: str) -> str:
    return one[: dice.randrange(len(one) + 1)] + other[dice.randrange(len(other) + 1) :]


# How a text is changed; what stands here more often is done more often.
CHANGES: tuple[Callable[[Random, str, int], str], ...] = (
    *[lambda dice, text, _: inserted(dice, text, dice.choice(pieces.QUOTES))] * 7,
    *[lambda dice, text, _: inserted(dice, text, dice.choice(dice.choice(pieces.EVERY)))] * 6,
    *[shortened] * 3,
    lambda dice, text, _: spliced(dice, text, dice.choice(SENTENCES)),
    lambda _, text, at: text[:at] + text[at:].swapcase(),
    swapped,
    shuffled,
)
