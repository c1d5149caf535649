"""Question and answer told in quotations alone: "‘Awake?’ asked Lund. ‘No,’ said Moss. ‘No?’"."""

from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence, Voice

ASKING = frozenset(("asked", "asks"))
REPLYING = frozenset(("replied", "replies", "answered", "answers", "responded", "retorted"))
NEAR = 6


def in_turn(body: list[Sentence], number: int) -> Voice | None:
    """Find who speaks a paragraph that is one quotation where somebody is being questioned.

    A question goes back to whoever asked before; the answer to one goes to the other of the two.
    """
    spoke = spoken_before(body, number)
    if len(spoke) < 2:  # noqa: PLR2004 - it takes two
        return None
    last, other = spoke[-1], spoke[-2]
    if last.voice is None or other.voice is None:
        return None
    asked = is_question(last) and (asks(last) or last.in_turn)
    asks_again = is_question(body[number]) and (asks(other) or other.in_turn) and is_question(other)
    if not (asked or asks_again or is_exchange(body[number], last, other)):
        return None
    body[number].in_turn = True
    return Voice(other.voice.speaker, None, other.voice.carriers)


def is_exchange(here: Sentence, last: Sentence, other: Sentence) -> bool:
    """Tell whether the other of two goes on who have put question and answer to each other.

    They do in the next paragraph after a reply to a question, and after words in turn.
    """
    replied = any(report.verb in REPLYING for report in last.reports) and is_question(other)
    return here.paragraph == last.paragraph + 1 and (replied or last.in_turn)


def goes_on_in_turn(body: list[Sentence], number: int) -> bool:
    """Tell whether a quotation goes on that was one of two in turn."""
    before = body[number - 1] if number else body[number]
    return before.paragraph == body[number].paragraph and before.in_turn


def spoken_before(body: list[Sentence], number: int) -> list[Sentence]:
    """Give the last sentence of each of the two who spoke last above this paragraph."""
    found: list[Sentence] = []
    for before in reversed(body[max(0, number - NEAR) : number]):
        voice = before.voice
        if before.paragraph == body[number].paragraph or voice is None or voice.speaker is None:
            continue
        known = [each.voice.speaker.final for each in found if each.voice and each.voice.speaker]
        if voice.speaker.final not in known:
            found.append(before)
        if len(found) == 2:  # noqa: PLR2004 - it takes two
            break
    return found[::-1]


def who_asked(sentence: Sentence, last: Voice | None, said_in: int) -> Speaker | None:
    """Give who closed the paragraph before with a question, which another answers here."""
    asker = last.speaker if last else None
    answered = sentence.tokens[0].quoted and sentence.paragraph == said_in + 1
    return asker if asker and asker.questions and answered else None


def is_question(sentence: Sentence) -> bool:
    return any(token.text == "?" and token.quoted for token in sentence.tokens)


def asks(sentence: Sentence) -> bool:
    return any(report.verb in ASKING for report in sentence.reports)
