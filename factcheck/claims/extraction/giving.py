"""Nouns that bring words: "gave evidence that …", "a claim by the union that …"."""

from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import BODIES, DETERMINERS, DOCUMENTS, PREPOSITIONS, words
from factcheck.claims.extraction.name_beside import apposition
from factcheck.claims.extraction.nouns import first_finite, has_finite, head, is_role, phrase_end
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.subjects import subject_before
from factcheck.claims.extraction.tokens import Token

CLAIMS = words(
    "claim claims allegation allegations accusation accusations assertion assertions complaint",
    "warning warnings suggestion admission testimony assurance assurances statement statements",
)
SPOKEN = CLAIMS | words(
    "evidence concern concerns fear fears doubt doubts hope hopes view opinion belief alarm"
)
GIVING = words(
    "gave gives give made makes make issued issues expressed expresses voiced voices raised raises",
    "offered offers repeated repeats provided",
)
HAVING = words("had has have")
LONGEST_GIVEN = 6
# "Two guards gave another version: …"; who gave none, or refused to, says nothing.
ACCOUNTS = words("account version story explanation")
# "Lund gave a list:", and points below it.
POINTS = words(
    "list reasons points figures examples findings conclusions conditions demands details numbers",
    "arguments facts explanations",
)
# "The audit lists the following faults:", and points below it.
LISTING = words(
    "lists list listed identifies identify identified cites cited details outlines outlined",
    "includes contains makes records recorded names highlights highlighted sets set",
)
FAULTS = words(
    "faults failings failures breaches errors problems defects shortcomings lapses mistakes",
    "risks deficiencies causes measures changes steps recommendations concerns",
)
NOBODY = words("neither no not none nobody nor any")
UNGIVEN = words("to didn't")
LONGEST_TOLD = 12
POSTS = words("post statement letter message email note tweet")


def given(tokens: list[Token], at: int) -> Frame | None:
    """Read "gave evidence that …", "issued a warning that …", "voiced grave concern that …"."""
    if tokens[at].text == ":":
        return accounted(tokens, at)
    if tokens[at - 1].low not in SPOKEN:
        return None
    near = range(at - 2, max(at - LONGEST_GIVEN, 0), -1)
    verb = next((n for n in near if tokens[n].low in GIVING), 0)
    subject = subject_before(tokens, verb) if verb else None
    between = tokens[verb + 1 : at - 1]
    if subject is None or any(not t.is_word or t.low in PREPOSITIONS for t in between):
        return None
    return Frame(verb, "said", subject, at + 1)


def accounted(tokens: list[Token], colon: int) -> Frame | None:
    """Read "Two guards give another version, gathered by the Echo: it was she who …"."""
    near = range(colon - 1, max(colon - LONGEST_TOLD, 1), -1)
    ends = colon == len(tokens) - 1
    if ends and (posted := posted_below(tokens, colon)):
        return posted
    nouns = ACCOUNTS | POINTS | FAULTS if ends else ACCOUNTS
    noun = next((n for n in near if tokens[n].low in nouns), 0)
    near = range(noun - 1, max(noun - LONGEST_GIVEN, 0), -1)
    verbs = GIVING | HAVING | LISTING if ends else GIVING | HAVING
    verb = next((n for n in near if tokens[n].low in verbs), 0)
    if tokens[verb].low in HAVING and tokens[noun].low == "story":
        return None  # "The team had a story: nine wins."
    aside = noun + 1 == colon or tokens[noun + 1].text == ","
    subject = subject_before(tokens, verb) if verb and aside else None
    if subject is None or not (ends or has_finite(tokens, colon + 1, len(tokens))):
        return None
    who = tokens[subject.start : subject.end]
    paper = head(who) in DOCUMENTS
    if not paper and (tokens[noun].low in FAULTS or tokens[verb].low in LISTING - GIVING):
        return None
    people = (
        paper or head(who) in BODIES or is_role(head(who)) or all(token.capital for token in who)
    )
    none = any(token.low in NOBODY for token in tokens[subject.start : noun])
    told = people and not none and tokens[verb - 1].low not in UNGIVEN
    return Frame(verb, "said", subject, colon + 1) if told else None


def posted_below(tokens: list[Token], colon: int) -> Frame | None:
    """Read "The office hit back in a post on X:", whose words stand below."""
    near = range(colon - 1, max(colon - LONGEST_GIVEN, 1), -1)
    noun = next((n for n in near if tokens[n].low in POSTS), 0)
    opened = noun > 3 and tokens[noun - 1].low in DETERMINERS and tokens[noun - 2].low == "in"  # noqa: PLR2004
    verb = first_finite(tokens, 1, noun - 2) if opened else None
    subject = subject_before(tokens, verb) if verb else None
    return Frame(verb, "said", subject, colon + 1) if verb and subject else None


def claim_by(tokens: list[Token], at: int) -> Frame | None:
    """Read "a claim by the union, Tecton, that the dam leaks" and "a warning from Lund that …"."""
    if at < 1 or tokens[at - 1].low not in CLAIMS or tokens[at].low == "in":
        return None
    end = phrase_end(tokens, at + 1, len(tokens))
    aside = apposition(tokens, end) if end > at + 1 else None
    named = aside or named_between(tokens, end)
    that = named[1] + 1 if named else end
    if end <= at + 1 or [token.low for token in tokens[that : that + 1]] != ["that"]:
        return None
    return Frame(at, "said", Subject(at + 1, end, named, at + 1, that), that + 1)


def named_between(tokens: list[Token], comma: int) -> tuple[int, int] | None:
    """Give the name between two commas ("the union, Tecton, …")."""
    if comma >= len(tokens) or tokens[comma].text != ",":
        return None
    end = phrase_end(tokens, comma + 1, len(tokens))
    closed = end > comma + 1 and [t.text for t in tokens[end : end + 1]] == [","]
    return (comma + 1, end) if closed and all(t.capital for t in tokens[comma + 1 : end]) else None
