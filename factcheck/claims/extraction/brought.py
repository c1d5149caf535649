"""What brings somebody to say it: "went on to say", "was forced to admit", "took to X to deny"."""

from factcheck.claims.extraction import contents
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import BE, words
from factcheck.claims.extraction.nouns import phrase_end
from factcheck.claims.extraction.outlets import outlet_words
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import subject_before
from factcheck.claims.extraction.tokens import Token

FORCING = words("forced had got compelled obliged made pressed pushed led prompted")
BELIEVING = words("believe think conclude suspect")
ADMITTING = words("admit acknowledge concede confess agree say confirm")
# "Took to Facebook", "went on the radio": by what way it came out.
WAYS_OUT = {"took": "to", "went": "on", "appeared": "on"}
LONGEST_WAY = 9


def brought_to(tokens: list[Token], at: int) -> Frame | None:
    """Read "she went on to say" and "she was forced to admit"."""
    if tokens[at - 2].low == "on":
        return went_on(tokens, at)
    if tokens[at - 2].low in {"came", "come"} and tokens[at].low in BELIEVING:
        return came_to(tokens, at)
    admitted = forced(tokens, at) if tokens[at].low in ADMITTING else None
    return admitted or took_to(tokens, at)


def forced(tokens: list[Token], at: int) -> Frame | None:
    """Read "she was forced to admit that …" and "got her to acknowledge that …"."""
    verb = next((n for n in range(at - 2, max(-1, at - 6), -1) if tokens[n].low in FORCING), None)
    if verb is None or verb == 0:
        return None
    start, end = verb + 1, at - 1
    subject: Subject | None = Subject(start, end, None, start, at + 1)
    if start == end:
        passive_voice = tokens[verb - 1].low in BE
        subject = subject_before(tokens, verb - 1 if passive_voice else verb)
    content, _ = contents.content_start(tokens, at, at + 1, subject)
    return Frame(at, tokens[at].low, subject, content) if subject and content else None


def came_to(tokens: list[Token], at: int) -> Frame | None:
    """Read "she came to believe that …"."""
    subject = subject_before(tokens, at - 2)
    content, _ = contents.content_start(tokens, at, at + 1, subject)
    return Frame(at, tokens[at].low, subject, content) if subject and content else None


def went_on(tokens: list[Token], at: int) -> Frame | None:
    """Read "she went on to say that …"."""
    subject = subject_before(tokens, at - 3)
    content, addressee = contents.content_start(tokens, at, at + 1, subject)
    if subject is None or content is None:
        return None
    return Frame(at, "said", subject, content, addressee)


def took_to(tokens: list[Token], at: int) -> Frame | None:
    """Read "she went on Y's breakfast show to say that …"."""
    near = range(at - 3, max(at - LONGEST_WAY, 0), -1)
    verb = next((n for n in near if tokens[n].low in WAYS_OUT), 0)
    if not verb or tokens[verb + 1].low != WAYS_OUT[tokens[verb].low]:
        return None
    subject = subject_before(tokens, verb)
    content, _ = contents.content_start(tokens, at, at + 1, subject)
    way = (verb + 2, at - 1)
    if subject is None or content is None or phrase_end(tokens, *way) < at - 1:
        return None
    named = outlet_words(tokens[slice(*way)])
    first = tokens.index(named[0]) if named else 0
    carrier = (first, first + len(named)) if named else None
    return Frame(at, tokens[at].low, subject, content, carrier=carrier)
