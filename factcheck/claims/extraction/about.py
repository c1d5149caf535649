"""The day on which happened what a claim asserts."""

import re
from datetime import date

from articles.extraction.article import ArticleText
from factcheck.claims.extraction.clauses import is_predicate
from factcheck.claims.extraction.lexicon import TIME_WORDS, words
from factcheck.claims.extraction.part import Part
from factcheck.claims.extraction.statement import Statement
from factcheck.claims.extraction.when import (
    CLAUSES,
    RELATIVE,
    day_beside,
    day_in,
    day_told_by,
    in_year_told,
)

LONGEST_SPAN = 40
OPENING_MARKS = frozenset("“\"‘'«„")
# So far back is the year sought in which a story is set.
NEARBY = 4_000
# "On Thursday, the day a fire covered the town": the fact is dated by the words before it.
THE_DAY = re.compile(r",\s+the\s+(?:same\s+)?(?:day|morning|night|evening)\s+(?:that\s+|when\s+)?$")

# "Since Monday, when he called off a visit": the day stands right before.
ON_WHICH = re.compile(r"(?P<day>(?:(?:[A-Z][\w.]*|\d+)\s?){1,3}),\s+when\s+$")
# "Two men died and five were hurt when it fell on Friday": both facts have one day.
SHARED = re.compile(
    r"\s(?:and|while)\s[^,;:.“”\"]{1,60}?\s(?:when|after|as)\s(?P<clause>[^,;:]+)", re.IGNORECASE
)
SHARING = re.compile(r"\s(?:and|while)\s$")
# One subject did both.
ONE_SUBJECT = re.compile(r"[^,;:]\sand\s$")
OTHER_TIME = TIME_WORDS | words("will would can could may might must is are has have since until")
YEAR = re.compile(r"(?:19|20)\d\d")
# What stands behind these has its own time.
APART = re.compile(r"(?:,\s*(?:where|when|as)|,?\s*after)\s", re.IGNORECASE)
BEFORE_WHAT = re.compile(r"\s(?P<joint>when|after|as)\s(?P<clause>[^,;:]+)", re.IGNORECASE)


def day_of(
    article: ArticleText, statement: Statement, part: Part, *, checkable: bool
) -> date | None:
    """Date an assertion by its own words, or by what it is told with.

    A relative clause, or what a thing once was, is dated by its own words alone; "killing two" by
    the clause around it.
    """
    first, last = part.tokens[0], part.tokens[-1]
    words, published = article.text[first.start : last.end], article.published_at
    own = day_in(words, spoken_on(article, statement, words) or published)
    if own:
        return in_year_told(own, words, article.text[: first.start][-NEARBY:], published)
    above = article.text[paragraph_start(article, statement) : first.start]
    beside = day_told_by(words, above, published)
    before = article.text[statement.sentence.start : first.start]
    if on_which := ON_WHICH.search(before[-LONGEST_SPAN:]):
        beside = beside or day_in(on_which["day"], published, past=True)
    if part.opened == "when":
        beside = beside or day_in(before, published, past=True)
    if beside or part.is_relative or part.is_beside:
        return beside
    if part.opened in {"after", "as"}:
        return day_beside(before[-LONGEST_SPAN:], day_in(before, published, past=True))
    return day_around(article, statement, part, checkable=checkable)


def spoken_on(article: ArticleText, statement: Statement, words: str) -> date | None:
    """Give the day on which words with "this morning" in them were said, where it is told."""
    if statement.report is None or not RELATIVE.search(words):
        return None
    text, sentence = article.text, statement.sentence
    beside = f"{text[sentence.start : statement.start]} {text[statement.end : sentence.end]}"
    quoted = not OPENING_MARKS.isdisjoint(text[statement.start - 1 : statement.start + 1])
    return day_in(beside, article.published_at, past=True) if quoted else None


def day_around(
    article: ArticleText, statement: Statement, part: Part, *, checkable: bool
) -> date | None:
    """Date an assertion by the clauses around it, where they tell of one time."""
    first, last = part.tokens[0], part.tokens[-1]
    published, before = article.published_at, article.text[statement.sentence.start : first.start]
    if THE_DAY.search(before):
        return day_in(before, published, past=True)
    if part.around and first.low.endswith("ing"):
        around = part.around
        told = day_in(article.text[around[0].start : around[-1].end], published)
        return told or day_in(before, published, past=True)
    shared = shared_event(article.text, before, last.end, part.said[-1].end)
    if shared:
        return day_in(shared, published, past=True)
    if statement.voice is None and APART.match(article.text, last.end):
        return day_in(article.text[statement.sentence.start : last.end], published)
    told = day_told(article, statement, checkable=checkable)
    joined = statement.voice is not None and checkable and told is None
    return day_in(joined_deed(article.text, part), published, past=True) if joined else told


def joined_deed(text: str, part: Part) -> str:
    """Give what else one subject did ("killed two and hurt 17 on Monday"), told with this by "and".

    What has a time of its own shares none, and so does what is still to come.
    """
    if any(token.low in OTHER_TIME or YEAR.fullmatch(token.text) for token in part.tokens):
        return ""
    said, start, end = part.said, part.tokens[0].start, part.tokens[-1].end
    at = next((n for n, token in enumerate(said) if token.start >= end), len(said))
    if at + 1 < len(said) and said[at].low == "and" and is_predicate(said, at + 1):
        behind = CLAUSES.split(text[said[at].end : said[-1].end])[0]
        return "" if said[at + 1].low in OTHER_TIME else behind
    before = text[said[0].start : start]
    joined = ONE_SUBJECT.search(before) and is_predicate(part.tokens, 0)
    return CLAUSES.split(before)[-1] if joined else ""


def shared_event(text: str, before: str, start: int, end: int) -> str:
    """Give the clause that tells when this and what it is joined with happened."""
    shared = SHARED.match(text, start, end)
    if shared is None:
        shared = BEFORE_WHAT.match(text, start, end)
        joined = SHARING.search(before)
        shared = shared if shared and (joined or shared["joint"] != "after") else None
    return shared["clause"] if shared else ""


def paragraph_start(article: ArticleText, statement: Statement) -> int:
    return article.text.rfind("\n", 0, statement.sentence.start) + 1


def day_told(article: ArticleText, statement: Statement, *, checkable: bool) -> date | None:
    """Date a claim by what stands beside it; a promise or warning by the day it was made."""
    if statement.aside:
        before = article.text[statement.sentence.start : statement.start]
        return day_beside(before, day_in(before, article.published_at))
    if statement.voice is None or not checkable:
        sentence = article.text[statement.sentence.start : statement.sentence.end]
        return day_in(sentence, article.published_at, past=statement.voice is not None)
    return None
