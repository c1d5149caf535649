"""A paper whose contents are told over several sentences, as if they were the outlet's own."""

import re

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BE,
    DOCUMENTS,
    IRREGULAR,
    NUMBERS,
    PREPOSITIONS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.mentions import mention
from factcheck.claims.extraction.noticing import is_unsure
from factcheck.claims.extraction.nouns import first_finite, is_role
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.statement import Sentence, Voice
from factcheck.claims.extraction.subjects import opening_subject
from factcheck.claims.extraction.tokens import Token

# "The audit lists three failings.", "The indictment sets out how the money moved."
LAYING_OUT = words(
    "list lists listed describe describes described detail details detailed sets lays names",
    "identifies identified catalogues documents recounts recounted outlines outlined chronicles",
)
LAID_OUT = words("how what why where a an several many other further") | words(
    "failings failures breaches findings faults errors problems examples cases mistakes lapses"
)
# "The audit made three findings:" is followed by them.
MAKING = words("made makes contains contained reached reaches draws drew")
MADE = words("findings points conclusions observations claims allegations criticisms")
TELLING = words(
    "found finds find said says say shows showed show concluded concludes concluded describes",
    "describe described lists list listed puts put alleges alleged details warned",
    "warns warn stated states added adds",
)
# What is told of the paper itself, not in it.
OF_PAPER = words(
    "published released leaked seen obtained sent written commissioned presented submitted posted",
    "signed dated issued shown",
)
LONGEST_TELLER = 8
FINDERS = words("auditors inspectors investigators examiners assessors researchers surveyors")
HEDGES = words("reportedly allegedly said reported understood believed alleged thought")
NEARBY = 4_000
PAST = words("was were had could")
DAY = re.compile(
    r"(?<![Ee]very )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b|\btoday\b"
)


def announced(text: str, cast: Cast, sentence: Sentence) -> Voice | None:
    """Give the voice of the paper whose contents a sentence without speech leads up to."""
    tokens = sentence.tokens
    if tokens[0].low == "what":
        return what_is_told(text, cast, sentence)
    about = sentence.about.final if sentence.about else None
    if about is None or about.kind not in {"document", "body"}:
        return None
    verb = first_finite(tokens, 1, len(tokens))
    laid = verb is not None and tokens[verb].low in LAYING_OUT | MAKING
    object_ = [token for token in tokens[(verb or 0) + 1 :] if token.is_word]
    findings = any(t.low in MADE for t in object_[1:4]) and tokens[-1].text == ":"
    led = laid and any(t.low in LAID_OUT or is_number(t) for t in object_[:4])
    led = led and (findings or tokens[verb or 0].low not in MAKING)
    return Voice(about, None) if led else None


def hearsay(text: str, cast: Cast, body: list[Sentence], number: int) -> Voice | None:
    """Give who may have said what is told as hearsay: a paper, nobody known, or None if it is none.

    "The memo reportedly puts it at 4m" goes on with whoever brought the memo before.
    """
    sentence = body[number]
    if not is_unsure(text, sentence):
        return None
    end = rumoured(sentence.tokens)
    paper = mention(text, sentence.tokens[:end]) if end else None
    paper = paper if paper and paper.kind == "document" else None
    known = cast.known(paper, sentence.paragraph) if paper else None
    if paper and known is None and paper.text.lower().startswith(("a ", "an ")):
        known = cast.meet(paper, sentence.paragraph)
    if known is None:
        return Voice(None, None)
    before = body[number - 1].voice if number else None
    again = before and before.speaker and before.speaker.final is known.final
    carriers = before.carriers if before and again else ()
    return Voice(known.final, text[sentence.start : sentence.tokens[end - 1].end], carriers)


def rumoured(tokens: list[Token]) -> int:
    """Give where "the memo" ends in "The memo reportedly puts it at 4m", or 0.

    What is said to have become of the paper itself stands in no paper.
    """
    near = range(1, min(LONGEST_TELLER, len(tokens) - 2))
    hedge = next((n for n in near if tokens[n].low in HEDGES), 0)
    passive = hedge > 0 and tokens[hedge - 1].low in BE
    verb = hedge + 1 + (tokens[hedge + 1].low == "to")
    if not hedge or verb + 1 >= len(tokens) or passive != (verb > hedge + 1):
        return 0
    warned = [token.low for token in tokens[verb : verb + 2]] == ["warned", "of"]
    now = passive or warned or tokens[verb].low.endswith("s")
    told = tokens[verb].low not in AUXILIARIES and tokens[verb + 1].low not in PREPOSITIONS
    comma = next((n for n in range(1, hedge) if tokens[n].text == ","), hedge - passive)
    return comma if now and (told or warned) and tokens[verb + 1].is_word else 0


def what_is_told(text: str, cast: Cast, sentence: Sentence) -> Voice | None:
    """Read "What the police describe in their report is simple."."""
    tokens = sentence.tokens
    near = range(2, min(LONGEST_TELLER, len(tokens)))
    end = next((n for n in near if tokens[n].low in LAYING_OUT | TELLING), 0)
    if not end or not any(token.low in BE for token in tokens[end:]):
        return None
    speaker = cast.meet(mention(text, tokens[1:end]), sentence.paragraph, speaks=False)
    return Voice(speaker, None) if speaker else None


def tells_on(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with what a paper says ("They had vanished by May")."""
    tokens = sentence.tokens
    laid_out = before.announced is not None or before.laid_out or lists(before)
    if before.paragraph != sentence.paragraph or not (laid_out or quotes_paper(before)):
        return False
    if DAY.search(text, sentence.start, sentence.end) or is_of_paper(tokens):
        return False
    thing = is_about_thing(text, tokens) or is_about_unmet(tokens)
    if not is_past(tokens) or not (laid_out or thing):
        return False
    sentence.laid_out, sentence.papers = laid_out, before.papers
    return True


def lists(before: Sentence) -> bool:
    """Tell whether a paper only counts what is told next ("It lists three failings.")."""
    told = next((report for report in before.reports if report.spans), None)
    if told is None or told.source is None or told.verb not in LAYING_OUT:
        return False
    return bool(DOCUMENTS.intersection(told.source.text.lower().split()))


def is_past(tokens: list[Token]) -> bool:
    verb = first_finite(tokens, 0, len(tokens))
    if verb is None:
        return False
    low = tokens[verb].low.removesuffix("n't")
    return low in PAST | IRREGULAR or (low.endswith("ed") and low not in AUXILIARIES)


def is_of_paper(tokens: list[Token]) -> bool:
    """Tell whether the paper itself is what is told of ("It was published in June")."""
    lows = [token.low for token in tokens]
    verb = next((n for n, low in enumerate(lows) if low in BE), 0)
    paper = lows[0] == "it" or any(low in DOCUMENTS for low in lows[:verb])
    return paper and bool(set(lows[verb : verb + 3]) & OF_PAPER)


def quotes_paper(before: Sentence) -> bool:
    """Tell whether a paper, or whoever wrote it, says how things were in the sentence before."""
    if before.papers:
        return True
    told = next((report for report in before.reports if report.spans), None)
    if told is None or told.source is None or told.verb not in TELLING | {"according"}:
        return False
    leads = told.spans[0][0] > told.source.start
    heard = before.voice.speaker.final if before.voice and before.voice.speaker else None
    pronoun = told.source.pronoun and heard is not None
    of_whom = set((heard.label if pronoun and heard else told.source.text).lower().split())
    found = told.verb in {"found", "find"} and bool(of_whom & FINDERS)
    before.papers = leads and not told.denied and (found or bool(of_whom & DOCUMENTS))
    return before.papers


def is_about_thing(text: str, tokens: list[Token]) -> bool:
    """Tell whether a sentence is about a thing of which papers tell, and nobody who acts."""
    subject = opening_subject(tokens, len(tokens))
    if subject is None:
        return False
    about = mention(text, tokens[subject.start : subject.end])
    if about.pronoun:
        return about.gender in {"n", "p"}
    plain = not about.name or is_plain_word(text, about.name, about.start)
    return plain and about.kind == "unknown" and about.head not in TIME_WORDS


def is_about_unmet(tokens: list[Token]) -> bool:
    """Tell whether people whom nobody met are told of ("Officers found it"), or a number."""
    first = tokens[1] if tokens[0].low == "of" and len(tokens) > 1 else tokens[0]
    several = first.low.endswith("s") and is_role(first.low) and not tokens[1].capital
    return several or first.low == "staff" or is_number(first) or first.low in NUMBERS


def is_plain_word(text: str, name: str, place: int) -> bool:
    """Tell whether a word has its capital only because it opens a sentence ("Gains were small")."""
    near = text[max(0, place - NEARBY) : place + NEARBY]
    several = " " not in name and name.endswith("s")
    return several and not re.search(rf"[a-z,;]\s{re.escape(name)}\b", near)
