"""Who stands beside a verb of saying: the noun phrase before it, or after it when inverted."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.asides import before_dashes, restricting, with_asides
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    FIRMS,
    NUMBERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    OBJECTS,
    PARTICLES,
    REDUCED,
    SUBJECTS,
    has_finite,
    head,
    is_reduced,
    is_role,
    phrase_end,
    phrase_start,
)
from factcheck.claims.extraction.phrases import (
    LEADS,
    LINKS,
    PERSONS,
    after_time,
    is_of_his,
    plain,
    speaks,
    trimmed,
)
from factcheck.claims.extraction.pointing import is_cleft, is_denied_cleft
from factcheck.claims.extraction.subject import HasSubject, Subject
from factcheck.claims.extraction.tokens import Token

ADVERBS = words(
    "also later then repeatedly previously earlier today never once now first again still",
    "always long",
    "already often even further reportedly simply just only not both all yesterday jointly",
)
DASHES = frozenset("—–-")
# "A diver who said", "a memo that puts the cost at 4m".
TELLING_MORE = words("who which that")
FURTHER = 9
CLAUSES = words("after as when because while although")
OPENING = DETERMINERS | SUBJECTS | NUMBERS
TOLD = words("told said says admitted claimed testified denied")
# What opens a sentence before its subject ("Dated 4 May, the letter", "Asked about it, Lund").
BESIDE = words("dated asked pressed questioned challenged reached contacted quoted")


def subject_before(tokens: list[Token], cue: int) -> Subject | None:
    """Find the subject left of the verb; None when a quotation or nothing stands there."""
    at = cue
    if at and is_all(tokens, at - 1):
        return Subject(at - 1, at, None, at - 1, at)
    while at and (
        tokens[at - 1].low in ADVERBS
        or (is_adverb(tokens[at - 1].low) and not tokens[at - 1].capital)
        or tokens[at - 1].low in AUXILIARIES
        or (tokens[at - 1].low in LINKS and tokens[at - 2].text == "," and at > 1)
        or (tokens[at - 1].low == "since" and at > 1 and tokens[at - 2].low in AUXILIARIES)
    ):
        if tokens[at - 1].low in BE:
            return None
        at -= 1
    if at and tokens[at - 1].quoted:
        return before_cited(tokens, at)
    if at == 0 or tokens[at - 1].low in {"and", "but", "or"}:
        return None
    if is_of_his(tokens, at):
        friend = around_relative(tokens, at - 2)  # "a friend of his said"
        return replace(friend, end=at, last=at) if friend else None
    return around_relative(tokens, at)


def is_all(tokens: list[Token], at: int) -> bool:
    """Tell whether "both" speaks here and does not stand beside who does ("they both said")."""
    opens = at == 0 or tokens[at - 1].quoted or not tokens[at - 1].is_word
    return opens and tokens[at].low in {"both", "all"} and not describes(tokens, at + 1)


def describes(tokens: list[Token], verb: int) -> bool:
    """Tell whether a verb only describes the noun behind it ("Both reported cases were mild")."""
    end = phrase_end(tokens, verb + 1, len(tokens))
    noun = end > verb + 1 and not (tokens[verb + 1].capital or tokens[verb + 1].low in OPENING)
    return noun and tokens[verb].low.endswith("ed") and has_finite(tokens, end, len(tokens))


def around_relative(tokens: list[Token], at: int) -> Subject | None:
    """Find the subject that ends right before this word, with what is told of it in passing."""
    told = antecedent(tokens, at - 1) if tokens[at - 1].low in TELLING_MORE and at > 1 else None
    if told and is_denied_cleft(tokens, told.start):
        return None
    paper = told and head(tokens[told.start : told.end]) in DOCUMENTS
    if (tokens[at - 1].low in {"who", "which"} and at > 1) or paper:
        return told
    if tokens[at - 1].text in DASHES:
        return before_dashes(tokens, at)
    if tokens[at - 1].text == ",":
        return with_asides(tokens, at - 1, at)
    who = restricting(tokens, at)
    start = trimmed(tokens, phrase_start(tokens, who, 0), who) if who else at
    if who and start < who:
        return Subject(start, who, None, start, at)
    further = told_further(tokens, at)
    return (further and with_asides(tokens, further, at)) or plain(tokens, at)


def before_cited(tokens: list[Token], at: int) -> Subject | None:
    """Find the subject of "The channel, citing “sources in Vik,” said": whom it cites is beside."""
    start = next((n for n in range(at - 1, -1, -1) if not tokens[n].quoted), 0)
    cited = (
        start > 1 and tokens[start].low in {"citing", "quoting"} and tokens[start - 1].text == ","
    )
    subject = plain(tokens, start - 1) if cited else None
    return replace(subject, last=at) if subject else None


def told_further(tokens: list[Token], at: int) -> int | None:
    """Give the comma in "images taken by Lund, a diver, and cited by AP show" before the "and"."""
    near = range(at - 2, max(at - FURTHER, 0), -1)
    joint = next((n for n in near if tokens[n].low == "and" and tokens[n - 1].text == ","), 0)
    after = [token.low for token in tokens[joint + 1 : joint + 3]]
    told = joint and len(after) == 2 and after[0] in REDUCED and after[1] == "by"  # noqa: PLR2004
    return joint - 1 if told else None


def antecedent(tokens: list[Token], who: int) -> Subject | None:
    """Find whom "who said" is about: the noun phrase right before it."""
    end = who - 1 if tokens[who - 1].text == "," else who
    start = phrase_start(tokens, end, 0)
    if tokens[who].low == "who" and start > 1 and is_placed(tokens, start):
        end = start - 1
        start = phrase_start(tokens, end, 0)
    start += tokens[start].low == "first"
    done = tokens[start].low.endswith("ed") or tokens[start].low in REDUCED  # "made by Y, which"
    if start + 1 < end and done and tokens[start + 1].low == "by":
        start += 2
    while start < end and tokens[start].low in PREPOSITIONS | TIME_WORDS:
        start += 1
    by = [n for n in range(start, end - 1) if tokens[n].low == "by" and names(tokens, n + 1)]
    start = trimmed(tokens, by[-1] + 1 if by else start, end)
    if start and tokens[start - 1].low in AUXILIARIES and not is_cleft(tokens, start):
        start += 1
    near = (n for n in range(end - 2, start - 1, -1) if not is_reduced(tokens, n))
    start = next((n + 1 for n in near if has_finite(tokens, n, n + 1)), start)
    while start < end and tokens[start].low in PREPOSITIONS | TIME_WORDS | {"according"}:
        start += 1
    if start >= end or not speaks(tokens, start, end):
        return None
    named = named_before(tokens, start, end)
    if named < start:
        return Subject(named, start - 1, (start, end), named, who + 1)
    return Subject(start, end, None, start, who + 1)


def named_before(tokens: list[Token], start: int, end: int) -> int:
    """Give where the name begins that "a guard, who said" is told of, or `start`.

    So it is in "They heard from Per Lund, a guard, who said …" and, between commas, in "She was
    joined by Ann Lee, the mayor, who said …".
    """
    office = tokens[end].text == "," and is_role(head(tokens[start:end]))
    aside = start > 1 and tokens[start - 1].text == ","
    aside = aside and (office or tokens[start].low in {"a", "an"})
    first = start - 1
    while aside and first and tokens[first - 1].capital and tokens[first - 1].is_word:
        first -= 1
    first += tokens[first].low in PREPOSITIONS  # "On Monday, a nurse who …"
    return first if aside and start - 1 - first > 1 else start


def is_placed(tokens: list[Token], start: int) -> bool:
    """Tell whether ", of the Vik Station" begins here, which tells where somebody works."""
    return tokens[start].low in {"of", "from", "at"} and tokens[start - 1].text == ","


def names(tokens: list[Token], at: int) -> bool:
    """Tell whether a name begins here, with "the" or without."""
    return tokens[at + (tokens[at].low == "the" and at + 1 < len(tokens))].capital


def shared_subject(tokens: list[Token], cue: int, frames: Sequence[HasSubject]) -> Subject | None:
    """Find the subject of "… and said": that of the verb before it."""
    at = cue - 1
    while at > 0 and (tokens[at].low in ADVERBS or is_adverb(tokens[at].low)):
        at -= 1
    if at < 1 or tokens[at].low not in {"and", "but"}:
        return None
    begin = frames[-1].content if frames else 0
    earlier = pronoun_inside(tokens, begin, at) if begin is not None else None
    earlier = earlier or (frames[-1].subject if frames else within_clause(tokens, at))
    earlier = earlier or opening_subject(tokens, at)
    return replace(earlier, first=at, last=cue + 1, relative=None) if earlier else None


def pronoun_inside(tokens: list[Token], begin: int, before: int) -> Subject | None:
    """Find whom "(He recalled that) when he rang she wept and said …" is about: her."""
    if begin >= before or tokens[begin].low not in CLAUSES:
        return None
    told = (n for n in range(before - 2, begin + 1, -1) if tokens[n].low in {"he", "she"})
    at = next(told, 0)
    return Subject(at, at + 1, None, at, at + 1) if at else None


def within_clause(tokens: list[Token], before: int) -> Subject | None:
    """Find whom "after the firm cut its outlook and said …" is about: the firm."""
    near = range(before - 1, 0, -1)
    after = next((n for n in near if tokens[n].low in CLAUSES or not tokens[n].is_word), 0)
    if not after or tokens[after].low not in CLAUSES:
        return None
    end = phrase_end(tokens, after + 1, before)
    told = end > after + 1 and has_finite(tokens, end, end + 1)
    return Subject(after + 1, end, None, after + 1, end) if told else None


def far_subject(tokens: list[Token], cue: int) -> Subject | None:
    """Find the subject of "a nurse who feared for her job said": it opens the sentence."""
    subject = opening_subject(tokens, cue)
    if subject is None or subject.end >= cue or tokens[subject.end].low != "who":
        return None
    between = tokens[subject.end : cue]
    return None if any(t.quoted or t.text in {",", ";", ":"} for t in between) else subject


def opening_subject(tokens: list[Token], before: int) -> Subject | None:
    """Find the subject of the sentence: the noun phrase it opens with."""
    start = 0
    while start < before and (tokens[start].low in LEADS or tokens[start].text == ","):
        start += 1
    if start < before and tokens[start].low in TIME_WORDS | PREPOSITIONS:
        comma = next(
            (n for n in range(start, min(before, start + 9)) if tokens[n].text == ","), start
        )
        start = comma + 1 if comma > start else start
    if start < before and tokens[start].low in BESIDE:
        comma = next((n for n in range(start, before) if tokens[n].text == ","), start - 1)
        start = comma + 1
    start = after_time(tokens, start, before)
    end = phrase_end(tokens, start, before)
    if end - start > 2 and end < before and tokens[end].low in OBJECTS:  # noqa: PLR2004 - "the man waves it"
        end -= 1
    end -= end - start > 1 and tokens[end - 1].low in ADVERBS
    if end <= start or tokens[start].low in PREPOSITIONS | SUBORDINATORS | TIME_WORDS:
        return None
    if not speaks(tokens, start, end):
        return None
    return Subject(start, end, named_aside(tokens, end), start, end)


def named_aside(tokens: list[Token], comma: int) -> tuple[int, int] | None:
    """Give the name in "her deputy, Ann Lee, …" that stands after this comma."""
    after = tokens[comma + 1 : comma + 6] if comma < len(tokens) else []
    closing = next((n for n, token in enumerate(after) if token.text == ","), 0)
    named = all(t.capital or t.low in PARTICLES for t in after[:closing])
    if not closing or tokens[comma].text != "," or not named:
        return None
    return (comma + 1, comma + 1 + closing) if is_role(tokens[comma - 1].low) else None


def is_accused(tokens: list[Token], at: int) -> bool:
    """Tell whether "accused of" only describes who speaks ("A baker accused of theft told …")."""
    if tokens[at].low != "accused" or [t.low for t in tokens[at + 1 : at + 2]] != ["of"]:
        return False
    noun = at > 0 and tokens[at - 1].low not in AUXILIARIES and not tokens[at - 1].capital
    after = next((t.low for t in tokens[at + 2 :] if not t.is_word or t.low in TOLD), "")
    return noun and after in TOLD


def accused_subject(tokens: list[Token], cue: int) -> Subject | None:
    """Find the subject of "A baker accused of theft told …": it opens the sentence."""
    if tokens[cue].low not in TOLD:
        return None
    at = next((n for n in range(cue) if is_accused(tokens, n)), None)
    if at is None or any(not t.is_word or t.low in TOLD for t in tokens[at:cue]):
        return None
    start = phrase_start(tokens, at, 0)
    return Subject(start, at, None, start, cue + 1) if start < at else None


def is_doer(phrase: list[Token]) -> bool:
    """Tell whether these words name somebody, or a body, who can act ("two nurses", "Moss")."""
    noun = head(phrase)
    named = bool(phrase) and (phrase[-1].capital or phrase[0].low in SUBJECTS)
    return named or noun in BODIES | FIRMS | PERSONS or is_role(noun)
