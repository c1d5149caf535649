"""Words that one person has from another: "he was told by a guard that the box was open"."""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.extraction.citing import is_no_source, with_name
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import AUXILIARIES, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.nouns import OBJECTS, SUBJECTS, phrase_end
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import subject_before
from factcheck.claims.extraction.tokens import Token

SAYING = words("said says recalled recalls claimed claims testified swore insisted added")
TOLD = words("told said")
LEARNING = words("heard learned learnt")
INFORMING = words("told assured informed warned")
PASSIVE = words("was were been")
BEFORE_VERB = AUXILIARIES | words("been also later first")
FAR = 12
NEAR = 5


def relayed_quote(tokens: list[Token], at: int, subject: Subject) -> Frame | None:
    """Read "“…,” Lund said a guard had told him": Lund carries it."""
    if tokens[at].low not in SAYING:
        return None
    carrier = (subject.start, subject.end)
    for cue in after_cue(tokens, at, subject):
        whose = subject_before(tokens, cue)
        opens = at + 1 + (tokens[at + 1].low == "that")
        if whose and whose.first == opens:
            whole = replace(whose, first=subject.first, last=past_whom(tokens, cue + 1))
            return Frame(cue, "said", whole, None, carrier=carrier)
    return None


def after_cue(tokens: list[Token], at: int, subject: Subject) -> Iterator[int]:
    """Find the "told" of "“…,” Lund said a guard had told him" where the sentence ends on it."""
    if not follows_quote(tokens, subject.first) or subject.first > at:
        return
    for cue in range(at + 2, min(at + FAR, len(tokens))):
        behind = past_whom(tokens, cue + 1)
        ends = behind >= len(tokens) or tokens[behind].text in {".", ","}
        if tokens[cue].low in TOLD and ends and tokens[cue - 1].low not in PASSIVE:
            yield cue


def past_whom(tokens: list[Token], at: int) -> int:
    """Step over "him" or "the crew"."""
    if at < len(tokens) and tokens[at].low in OBJECTS:
        return at + 1
    return phrase_end(tokens, at, min(at + NEAR, len(tokens)))


def follows_quote(tokens: list[Token], at: int) -> bool:
    return at > 1 and (tokens[at - 1].quoted or tokens[at - 2].quoted)


def before_auxiliaries(tokens: list[Token], at: int) -> int:
    """Step back over "was" or "had also been"."""
    while at and tokens[at - 1].low in BEFORE_VERB:
        at -= 1
    return at


def without_hearer(tokens: list[Token]) -> list[Token]:
    """Leave out the "he was" that ends these words, before "told by a guard that …"."""
    last = before_auxiliaries(tokens, len(tokens))
    return tokens[: last - 1] if last and tokens[last - 1].low in SUBJECTS else tokens


def teller(text: str, tokens: list[Token], report: Report) -> Mention | None:
    """Give who told it in "he was told by a guard that …", "I heard from a guard that …"."""
    cue = next((n for n, token in enumerate(tokens) if token.start == report.said_at[0]), 0)
    first = before_auxiliaries(tokens, cue)
    if not 0 < cue < len(tokens) - 1 or not first or tokens[first - 1].low not in SUBJECTS:
        return None
    by = tokens[cue + 1].low
    passive = tokens[cue].low in INFORMING and tokens[cue - 1].low in PASSIVE and by == "by"
    if not passive and not (tokens[cue].low in LEARNING and by == "from"):
        return None
    end = phrase_end(tokens, cue + 2, len(tokens))
    if end == cue + 2 or is_no_source(tokens[cue + 2 : end]):
        return None
    who = with_name(text, tokens, cue + 2, end)
    known = who.kind in {"person", "body", "outlet"} or bool(who.name and " " in who.name)
    return who if known and not who.pronoun else None
