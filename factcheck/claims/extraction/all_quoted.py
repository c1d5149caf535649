"""Whose words a sentence is that stands in marks from end to end, without a verb of saying."""

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.continuing import NEAR, is_person
from factcheck.claims.extraction.dialogue import in_turn
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.noticing import is_stance
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence, Voice

DASHES = frozenset("―—–-")
FIRST_PERSON = words("i we my our me us i'm i've we're we've i'd i'll we'd")


def quoting(text: str, cast: Cast, body: list[Sentence], number: int) -> Voice:
    """Find who says a sentence that is all quotation: before it, after it, or above."""
    sentence = body[number]
    before = body[number - 1] if number else None
    if before and before.paragraph == sentence.paragraph and before.voice:
        return before.voice
    for following in body[number + 1 : number + NEAR]:
        if following.paragraph != sentence.paragraph:
            break
        if following.voice and following.reports:
            return following.voice
    turn = in_turn(body, number)
    if turn:
        return turn
    about = last_about(text, body, number)
    if about is None or not about.named:
        about = just_met(cast, body, number) or about
    if about:
        return Voice(about, None)
    earlier = next((s.voice for s in body[max(0, number - NEAR) : number][::-1] if s.voice), None)
    return Voice(earlier.speaker, None, earlier.carriers) if earlier else Voice(None, None)


def last_about(text: str, body: list[Sentence], number: int) -> Speaker | None:
    """Give whom the sentences before, in the paragraph, are about ("Lund sighs. Again? “No.”").

    A person told of in the paragraph before may say "I" in a paragraph of their own.
    """
    here = body[number].paragraph - (number > 0 and is_stance(text, body[number - 1]))
    own = tells_of_self(body[number])
    for before in body[max(0, number - NEAR) : number][::-1]:
        if before.paragraph < here - own or before.voice:
            return None
        about = before.about.final if before.about else None
        if about and (before.paragraph >= here or (is_person(about) and is_called(about))):
            return about
    return None


def just_met(cast: Cast, body: list[Sentence], number: int) -> Speaker | None:
    """Give the one person whom the outlet names right before ("In the next house is Ann Lund.")."""
    before = body[number - 1] if number and tells_of_self(body[number]) else None
    if before is None or before.voice or body[number].paragraph - before.paragraph > 1:
        return None
    if before.tokens[0].text in DASHES or any(token.quoted for token in before.tokens):
        return None  # a signature below what somebody else says
    met = [each for each in cast.entrances.before(before.end) if each.start >= before.start]
    alone = len({each.name for each in met}) == 1 and not any(each.owns for each in met)
    return cast.named_in(before.start, before.end) if alone else None


def tells_of_self(sentence: Sentence) -> bool:
    return any(token.low in FIRST_PERSON for token in sentence.tokens)


def is_called(speaker: Speaker) -> bool:
    """Tell whether a name of two or three words is known, as people have."""
    return speaker.named and len(speaker.label.split()) in {2, 3}
