"""Questions and answers: "ANN LEE: We lost it all.", "A: The board has my letter."."""

import re
from dataclasses import replace

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.statement import Sentence

LABEL = re.compile(r"([A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]+){0,3}):\s")
LONGEST_INITIALS = 3


def answer(text: str, cast: Cast, sentence: Sentence) -> tuple[Mention, Report] | None:
    """Give who speaks at the start of a paragraph, and the rest of the sentence as their words."""
    named = LABEL.match(text, sentence.start, sentence.end)
    if not named:
        return None
    name = answering(cast, named[1])
    rest = [token for token in sentence.tokens if token.start >= named.end()]
    said_by = [token for token in sentence.tokens if token.end <= named.end() and token.is_word]
    if not name or not rest or not said_by or is_dateline(text, sentence, named[1]):
        return None
    source = replace(mention(text, said_by), name=name, label=name, kind="person")
    return source, Report("said", source, spans=[(rest[0].start, rest[-1].end)], verbatim=True)


def is_dateline(text: str, sentence: Sentence, label: str) -> bool:
    """Tell whether a place opens the story ("Vik: The board …"): no label, for nobody has two."""
    alone = text.count(f"\n{label}:") < 2  # noqa: PLR2004
    return sentence.paragraph == 0 and alone and not label.isupper()


def by_initials(cast: Cast, label: str) -> str:
    """Give the name of the article that "NK" stands for; other letters are the interviewer's."""
    named = cast.names.full.values()
    return next((n for n in named if "".join(part[0] for part in n.split()).upper() == label), "")


def answering(cast: Cast, label: str) -> str:
    """Give who speaks under a label: CAPITALS, a name the article knows, or "A" for answer."""
    if label == "A":
        people = [s for s in cast.met if s.kind in {"person", "unknown"} and s.named]
        return people[-1].label if people else ""
    if label.isupper() and 1 < len(label) <= LONGEST_INITIALS:
        return by_initials(cast, label)
    if label.isupper() and len(label) > 1:
        return cast.names.longest(label.title())
    known = cast.names.longest(label)
    return known if known != label or label in cast.names.full.values() else ""
