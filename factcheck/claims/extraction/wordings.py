"""Fixed wordings for who said something: "X was quoted as saying", "it was reported", "— X"."""

from dataclasses import replace

from factcheck.claims.extraction import borders, contents
from factcheck.claims.extraction.addressees import addressee_end, takes_addressee
from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import (
    BE,
    CITING,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import (
    OBJECTS,
    has_finite,
    phrase_end,
    phrase_start,
)
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import ADVERBS, opening_subject, subject_before
from factcheck.claims.extraction.tokens import Token

LONGEST_SIGNATURE = 8
ANSWERS = words(
    "answer argument explanation response reply position view contention version account story",
    "testimony evidence claim message conclusion verdict advice defence defense assessment finding",
)
OWN = words("his her their its")
LONGEST_ANSWER = 14
REMEMBERING = words("recalled recalls remembered remembers")
QUOTED = words("quoted cited quotes cites quote cite reported recorded") | CITING | REMEMBERING
BEEN = words("has been was is had being it's")
# What is put before others, and so is theirs who say what it is.
SHOWING = words(
    "showed shows printed published posted released produced presented aired shared displayed",
)
HOURS = words("noon midnight")
INTERJECTED = words("said says reported reports")
# Who is "assured by a guard that …" has it from them.
BY_WHOM = words("assured informed warned")
HEARINGS = words("court inquest jury jurors inquiry tribunal hearing panel judge trial")


def as_reported(tokens: list[Token], at: int) -> Frame | None:
    """Read ", as (first) reported by Y"."""
    first = at - 1 - (tokens[at - 1].low in {"first", "earlier", "previously"})
    if at < 2 or tokens[at].low not in {"reported", "revealed"} or tokens[first].low != "as":  # noqa: PLR2004
        return None
    end = phrase_end(tokens, at + 2, len(tokens))
    if at + 1 >= len(tokens) or tokens[at + 1].low != "by" or end <= at + 2 or not first:
        return None
    return Frame(at, "reported", Subject(at + 2, end, None, first, end), None, kind="according")


def as_revealed(tokens: list[Token], at: int) -> Frame | None:
    """Read "As Y revealed (in May), …": Y says what follows."""
    if tokens[0].low != "as" or at < 2:  # noqa: PLR2004 - "as" and a name
        return None
    subject = subject_before(tokens, at)
    comma = next((n for n in range(at + 1, min(at + 7, len(tokens))) if not tokens[n].is_word), at)
    told = subject is not None and subject.start == 1 and tokens[comma].text == ","
    between = tokens[at + 1 : comma]
    put = tokens[at].low in {"put", "puts"}  # "As Holm put on her coat, …" tells when
    behind = {"it"} if put else PREPOSITIONS | TIME_WORDS - HOURS
    if told and tokens[at].low == "told":  # "As Holm told the Echo in May, …"
        named = any(token.capital for token in between)
        topics = (n for n in range(at + 1, comma - 1) if tokens[n].low in {"of", "about"})
        named = named and all(tokens[n + 1].capital for n in topics)  # not "… told Lund of it"
        return Frame(at, "told", subject, comma + 1, (at + 1, comma)) if named else None
    told = told and (between[0].low in behind if between else not put)
    return Frame(at, "revealed", subject, comma + 1) if told else None


def answered(tokens: list[Token], at: int) -> Frame | None:
    """Read "Lund's answer in May was that …" and "the board's position is that …"."""
    if tokens[at - 1].low not in {"was", "is"}:
        return None
    near = range(at - 2, max(at - LONGEST_ANSWER, 0), -1)
    noun = next((n for n in near if tokens[n].low in ANSWERS), 0)
    owned = noun and (tokens[noun - 1].low.endswith(("'s", "s'")) or tokens[noun - 1].low in OWN)
    # "Holm's claim to fame was that …", "the team's defence was that good that …"
    fame = tokens[noun].low == "claim" and tokens[noun + 1].low == "to"
    told = not fame and all(t.is_word and t.low != "that" for t in tokens[at + 2 : at + 3])
    if not owned or not told or has_finite(tokens, noun + 1, at - 1):
        return None
    start = phrase_start(tokens, noun, 0)
    if start == noun:
        return None  # a mark parts it from whose it is: “Holm’s ‘account’ was that …”
    return Frame(at - 1, "said", Subject(start, noun, None, start, at), at + 1)


def what_is_said(tokens: list[Token], at: int, subject: Subject) -> Frame | None:
    """Read "a picture of what he said was a bill"; "This is what two bakers say." brings nobody."""
    named = subject.first > 1 and at + 3 < len(tokens) and tokens[at + 1].low in {"was", "were"}
    if named and holds_thing(tokens, subject.first - 2):
        return Frame(at, tokens[at].low, subject, at + 2)
    ends = at + 1 < len(tokens) and tokens[at + 1].text == "."
    return Frame(at, tokens[at].low, subject, None, kind="empty") if ends else None


def holds_thing(tokens: list[Token], before: int) -> bool:
    """Tell whether "of what" or "printed what" goes on with a thing; "ate what" does not."""
    return tokens[before].low in PREPOSITIONS | SHOWING


def recorded(tokens: list[Token], at: int) -> Frame | None:
    """Read "“…,” the officer is heard saying"."""
    subject = subject_before(tokens, at - 2) if tokens[at - 2].low in BE else None
    content, _ = contents.content_start(tokens, at, at + 1, subject)
    return Frame(at, "said", subject, content) if subject else None


def quoted_as(tokens: list[Token], at: int) -> Frame | None:
    """Read "X was quoted by Y as saying …" and "Y quoted X as saying …"."""
    verb = next((n for n in range(at - 2, 0, -1) if tokens[n].low in QUOTED), None)
    if verb is None or (tokens[at - 1].low != "as" and not is_quoted_saying(tokens, verb, at)):
        return None
    passive_voice = tokens[verb - 1].low in BE
    before = subject_before(tokens, verb - 1 if passive_voice else verb)
    if tokens[verb].low in CITING:
        before = opening_subject(tokens, verb)
        before = replace(before, first=verb) if before else None
    quoted = before if passive_voice else quoted_one(tokens, verb, at)
    content, _ = contents.content_start(tokens, at, at + 1, None)
    if quoted is None or before is None or quoted.end <= quoted.start:
        return None
    if content is None and not borders.is_trailing(tokens, before.first):
        return None
    whole = replace(quoted, first=before.first, last=at + 1)
    carrier = None if passive_voice else (before.start, before.end)
    if passive_voice and [token.low for token in tokens[at + 1 : at + 2]] == ["by"]:
        end = phrase_end(tokens, at + 2, len(tokens))
        carrier = (at + 2, end) if end > at + 2 else None
    said = "denied" if tokens[at].low == "denying" else "said"
    return Frame(at, said, whole, content, carrier=carrier)


def is_quoted_saying(tokens: list[Token], verb: int, at: int) -> bool:
    """Recognise "Y quoted a councillor, Ann Lund, saying …"; "quoted a poem, saying …" is none."""
    commas = [n for n in range(verb, at) if tokens[n].text == ","]
    aside = len(commas) == 2 and commas[1] == at - 1  # noqa: PLR2004 - around what is beside
    remembered = tokens[verb].low in REMEMBERING and is_somebody(tokens, verb + 1)
    quoted = tokens[verb].low in {"quoted", "quotes", "cited", "cites"}
    return (remembered or quoted) and (aside or not commas)


def is_somebody(tokens: list[Token], at: int) -> bool:
    """Tell whether words for somebody begin here, and no deed ("recalled hearing men saying")."""
    token = tokens[at]
    return token.capital or token.low in DETERMINERS | OBJECTS | NUMBERS


def quoted_one(tokens: list[Token], verb: int, at: int) -> Subject:
    """Give who is quoted in "quoted a councillor, Ann Lund, as saying"."""
    end = at - (tokens[at - 1].low == "as")
    comma = next((n for n in range(verb + 1, end) if tokens[n].text == ","), end)
    aside = (comma + 1, end - 1) if comma < end - 1 and tokens[end - 1].text == "," else None
    return Subject(verb + 1, comma if aside else end, aside, verb, at + 1)


def signed(tokens: list[Token], at: int) -> Frame | None:
    """Read "“…” — Ann Lee" at the end of a line."""
    rest = tokens[at + 1 :]
    if at == 0 or not tokens[at - 1].quoted or not 0 < len(rest) <= LONGEST_SIGNATURE:
        return None
    end = next(
        (n for n, token in enumerate(rest) if not (token.is_word and token.capital)), len(rest)
    )
    if end == 0:
        return None
    return Frame(at, "said", Subject(at + 1, at + 1 + end, None, at, len(tokens)), None)


def passive(tokens: list[Token], at: int) -> Frame | None:
    """Read "it was reported that …": somebody said it, the article does not say who."""
    start = at - 1
    while start and (tokens[start].low in BEEN | ADVERBS or is_adverb(tokens[start].low)):
        start -= 1
    start += 1
    start += tokens[start].low == "it's"
    if tokens[start - 1].low not in {"it", "it's"}:
        return None
    content, _ = contents.content_start(tokens, at, at + 1, None)
    if content is None and not borders.is_trailing(tokens, start - 1):
        return None
    subject = Subject(start - 1, start, None, start - 1, at)
    return Frame(at, tokens[at].low, subject, content, kind="passive")


def heard(tokens: list[Token], at: int) -> Frame | None:
    """Read "the court heard that …" and "jurors were told …": who said it stays open."""
    told = tokens[at - 1].low in {"was", "were", "been"}
    if tokens[at].low not in {"heard", "hears"} and not told:
        return None
    subject = subject_before(tokens, at - 1 if told else at)
    if subject is None or not (told or is_hearing(tokens, subject)):
        return None
    content, _ = contents.content_start(tokens, at, at + 1, subject)
    if content is None and not borders.is_trailing(tokens, subject.first):
        return None
    return Frame(at, "heard", subject, content, kind="passive")


def hears_of(tokens: list[Token], at: int) -> bool:
    """Tell whether "told", "heard" or "assured by" stands here."""
    by = [token.low for token in tokens[at + 1 : at + 2]] == ["by"]
    return tokens[at].low in {"told", "heard", "hears"} or (by and tokens[at].low in BY_WHOM)


def is_hearing(tokens: list[Token], subject: Subject) -> bool:
    return any(t.low in HEARINGS for t in tokens[subject.start : subject.end])


def hears(tokens: list[Token], frame: Frame) -> bool:
    """Tell whether a court or panel is told something."""
    return frame.subject is not None and is_hearing(tokens, frame.subject)


def interjected(tokens: list[Token], at: int, after: int, subject: Subject) -> Frame | None:
    """Read "She denied, he said, that …", "She told Y, according to X, that …": X passes it on."""
    told = addressee_end(tokens, after) if takes_addressee(tokens, at, after) else after
    comma = after + any(token.low in OBJECTS for token in tokens[after : after + 1])
    comma = comma if tokens[min(comma, len(tokens) - 1)].text == "," else told
    near = range(comma + 1, min(comma + 7, len(tokens)))
    end = next((n for n in near if tokens[n].text == ","), 0)
    if not end or tokens[comma].text != ",":
        return None
    who = passing_on(tokens, comma + 1, end)
    if who is None:
        return None
    content, _ = contents.content_start(tokens, at, end + 1, subject)
    addressee = (after, comma) if told == comma > after else None
    whole = replace(subject, last=end)
    low = tokens[at].low
    return Frame(at, low, whole, content, addressee, carrier=who) if content else None


def passing_on(tokens: list[Token], start: int, end: int) -> tuple[int, int] | None:
    """Give who passes on words that go on behind this aside ("he said", "according to X")."""
    if [token.low for token in tokens[start : start + 2]] == ["according", "to"]:
        that = tokens[end + 1 : end + 2]
        return (start + 2, end) if that and that[0].low == "that" else None
    cue = tokens[end - 1].low
    who = subject_before(tokens, end - 1) if cue in INTERJECTED else None
    return (who.start, who.end) if who and who.first == start else None


def wished_for(tokens: list[Token], at: int) -> Frame | None:
    """Read "Lund would like a limit of eight knots"."""
    would = [token.low for token in tokens[at - 1 : at + 1]] == ["would", "like"]
    subject = subject_before(tokens, at) if would else None
    content = contents.wished(tokens, at + 1) if subject else None
    return Frame(at, "wants", subject, content) if content else None
