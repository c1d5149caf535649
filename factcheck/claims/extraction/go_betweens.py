"""Who spoke for somebody: "said through his solicitor", "in a letter passed on by her family"."""

from dataclasses import dataclass, replace

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.lexicon import BODIES, DETERMINERS, DOCUMENTS, TIME_WORDS, words
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.name_beside import apposition
from factcheck.claims.extraction.nouns import has_finite, head, is_role, phrase_end
from factcheck.claims.extraction.reaching import date_end
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

THROUGH = words("through via")
SPEAKING = words("speaking talking communicating")
# What is written or said for others to pass on.
WORDS = DOCUMENTS | words("message messages comments remarks words apology reply response answer")
SENT = words("issued released sent read shared provided put distributed given posted circulated")
# Whoever does this to somebody's words passes them on, whoever that is.
RELAYED = words("relayed conveyed forwarded delivered passed")
HANDING = SENT | RELAYED
ALONG = words("on out along over round around aloud")
# Who passes on what somebody says in another tongue adds no link.
INTERPRETING = words("interpreter interpreters translator translators")
SPEAKS_FOR = words(
    "solicitor solicitors lawyer lawyers attorney attorneys barrister barristers counsel advocate",
    "spokesman spokeswoman spokesperson spokespeople representative representatives agent agents",
    "aide aides publicist friend friends relative relatives parents wife husband family families",
    "mother father brother sister son daughter widow partner union",
)
UNIONS = words("union unions")
FAMILY = words("family families")
# Where and when somebody spoke is no part of who they are.
PLACED = TIME_WORDS | words("outside inside on to during after before when while as who which")
NEAR = 4
FAR = 7


@dataclass(frozen=True)
class GoBetween:
    """The words take up tokens [start, end)."""

    start: int
    end: int
    who: Mention


def go_between(text: str, tokens: list[Token]) -> GoBetween | None:
    """Find the first words that tell who spoke for somebody."""
    places = (n for n, token in enumerate(tokens) if not token.quoted)
    return next((found for n in places if (found := spoke_at(text, tokens, n))), None)


def spoke_at(text: str, tokens: list[Token], at: int) -> GoBetween | None:
    """Read "through his solicitor" and "passed on by her lawyer, Ann Lund," from here."""
    who = person_at(tokens, at)
    end = behind(tokens, who) if who else 0
    if end <= who or not speaks_for_others(tokens[who:end]):
        return None
    aside = name_behind(tokens, end)
    found = mention(text, tokens[who:end], tokens[slice(*aside)] if aside else None)
    if found.name and found.kind == "unknown":
        return None  # "through Facebook"
    found = replace(found, kind="person") if found.kind == "unknown" else found
    if tokens[who].low in {"a", "an"}:
        found = replace(found, head="")  # nobody of this office who was named before
    start, end = at, aside[1] if aside else end
    start -= start == 1 and tokens[0].low in SPEAKING
    apart = start > 0 and tokens[start - 1].text == ","
    closed = end < len(tokens) and tokens[end].text == ","
    paper = tokens[at].low in HANDING
    end += closed and not paper and (apart or aside is not None or start == 0)
    return GoBetween(start - apart, end, found)


def person_at(tokens: list[Token], at: int) -> int:
    """Give where the words for a go-between begin: behind "through" or "sent by", or 0."""
    low = tokens[at].low
    if low in THROUGH:
        return at + 1
    if [token.low for token in tokens[at : at + 3]] == ["by", "way", "of"]:
        return at + 3
    if low not in HANDING or not is_of_words(tokens, at):
        return 0
    if low == "passed" and tokens[min(at + 1, len(tokens) - 1)].low not in ALONG | {"to"}:
        return 0
    by = over_whom(tokens, at + 1)
    if by + 1 >= len(tokens) or tokens[by].low not in THROUGH | {"by"}:
        return 0
    who = tokens[by + 1 : behind(tokens, by + 1)]
    own = tokens[by].low == "by" and low in SENT and head(who) not in SPEAKS_FOR
    return 0 if own else by + 1


def is_of_words(tokens: list[Token], at: int) -> bool:
    """Tell whether a statement or message is named shortly before ("remarks later passed on")."""
    return any(token.low in WORDS for token in tokens[max(0, at - NEAR) : at])


def over_whom(tokens: list[Token], at: int) -> int:
    """Step over "on", "on Tuesday" and "to reporters" to who did it."""
    while at + 1 < len(tokens):
        low = tokens[at].low
        dated = date_end(tokens, at + (low == "on"))
        if dated:
            at = dated
        elif low in {"to", "with"}:
            at = phrase_end(tokens, at + 1, min(at + FAR, len(tokens)))
            return next((n for n in range(at - 1, 0, -1) if tokens[n].low == "by"), at)
        elif low in ALONG or is_adverb(low):
            at += 1
        else:
            break
    return at


def behind(tokens: list[Token], start: int) -> int:
    """Give where the words for somebody end, before where and when they spoke."""
    end = phrase_end(tokens, start, len(tokens))
    return next((n for n in range(start + 1, end) if tokens[n].low in PLACED), end)


def name_behind(tokens: list[Token], end: int) -> tuple[int, int] | None:
    """Give the name beside a go-between; one that goes on with a verb is whoever speaks."""
    firm = [token.text for token in tokens[end : end + 5 : 2]] == [",", "&", ","]
    aside = (end + 1, end + 4) if firm else apposition(tokens, end)  # "its lawyers, Holm & Moss,"
    if aside is None or (aside[1] < len(tokens) and tokens[aside[1]].is_word):
        return None
    return aside if tokens[aside[0]].capital or tokens[end - 1].capital else None


def speaks_for_others(who: list[Token]) -> bool:
    """Tell whether somebody who can speak stands here; "through tears" is nobody."""
    noun = head(who)
    if noun in INTERPRETING:
        return False
    owned = who[0].low in DETERMINERS or who[0].capital or noun.endswith("s")
    full = len(who) > 1 and all(token.capital for token in who)
    return owned and (is_role(noun) or noun in BODIES | FAMILY or full)


def is_spoken_for(tokens: list[Token], found: GoBetween, report: Report) -> bool:
    """Tell whether these words go with a verb of saying or its speaker, not with what was said."""
    source, start = report.source, tokens[found.start].start
    within = any(first < start < last for first, last in report.spans)
    if source is None or not report.spans or within:
        return False
    if source.head in WORDS and found.who.head in FAMILY | BODIES | UNIONS:
        return False  # "a statement issued by the union said" is theirs
    after, cue = tokens[found.end - 1].end, report.said_at
    opening = after <= source.start and (found.start == 0 or tokens[0].low == "in")
    first = 0 if opening else cue[1] if cue[1] <= start else source.end
    last = source.start if found.start == 0 else start
    if not first <= start:
        return False
    between = [t for t in tokens if first <= t.start < last and not start <= t.start < after]
    return all(t.is_word for t in between) and not has_finite(between, 0, len(between))
