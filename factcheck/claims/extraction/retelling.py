"""Whether words that somebody says bring another's words, and what they tell before those."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from factcheck.claims.extraction.attribution import reports_in
from factcheck.claims.extraction.borders import has_clause
from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    NUMBERS,
    SUBORDINATORS,
    words,
)
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import OBJECTS, SUBJECTS, first_finite, has_finite, is_role
from factcheck.claims.extraction.relayed import teller
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.statement import Statement
from factcheck.claims.extraction.tokens import Token, tokenize

# "It says" and "people say" name nobody.
NOBODY = words(
    "it you one who that this which people everyone everybody nobody some somebody someone anyone",
    "many others",
)
# Verbs that bring words; those of thinking, wishing and naming do not.
BRINGING = words(
    "said says told tells added replied answered claimed claims warned warns confirmed confirms",
    "insisted insists admitted admits confessed swore swears testified testifies promised assured",
    "announced wrote writes explained reported alleged alleges complained shouted yelled",
    "whispered argued argues maintains maintained conceded acknowledged recalled recalls stated",
    "states confided confides",
)
BRINGS = re.compile(
    rf"\b(?:{'|'.join(sorted(BRINGING))}|denie[sd]|(?:heard|learn(?:ed|t))\sfrom|informed\sby)\b"
)
# Denials and wishes pass nothing on; that a paper shows a complaint is what the paper says.
KEEPING = words("asked asks urged called showed shows show")
# "He told us in March that …", "she told a colleague …": that they did is what is said.
TELLING = words("in on at during before after last yesterday been was were")
SOMEONE = words("a an")
ONE_OF_THEM = "one of them"
# "Hold the lamp …", "ask me …", "leave out …".
WHICH = words("that which who whom")
ORDERING = DETERMINERS | words("me him them us it out up off down back away")
FEWEST = 3
# "Lund had told the board …" is about the board as well; nobody is said or claimed something.
SPOKEN_TO = words("told tells warned warns promised assured")
OWNERS = DETERMINERS - {"her", "that"}
JOINING = words("and but that so then when")
# How far back a quotation may have named whom "he" means, and what leads to it whom "they" means.
NEAR = 120
FURTHER = 200
OFFICES = BODIES | words("office room desk")
OPENING = (
    SUBJECTS
    | DETERMINERS
    | words("nobody everybody everyone nothing everything something none there not")
)
SEVERAL = words("men women people superiors bosses")


def may_hold(statement: Statement) -> bool:
    """Tell whether a statement may hold another's words."""
    report = statement.report
    keeps = report is not None and (report.denied or report.verb in KEEPING)
    return not (statement.aside or keeps)


def may_retell(text: str, start: int, end: int) -> bool:
    """Tell at a glance whether a verb stands here that brings words."""
    return BRINGS.search(text, start, end) is not None


def retold(text: str, tokens: list[Token]) -> Iterator[tuple[Report, Mention]]:
    """Find whose words stand in these."""
    for report in reports_in(text, tokens) if tokens else []:
        report.source = source = teller(text, tokens, report) or report.source
        if source and report.spans and not (report.outer or report.unknown):
            it = source.text.lower() == "it" or source.kind == "document"
            if not it:
                yield report, source


def passes_on(
    text: str, tokens: list[Token], report: Report, source: Mention, *, quoted: bool
) -> bool:
    """Tell whether somebody else's words are passed on; else it is told that they spoke."""
    said = text[slice(*report.said_at)].lower()
    start, end = report.spans[0]
    by = teller(text, tokens, report) is not None
    after = [t.low for t in tokens if report.said_at[1] <= t.start]
    first, _, rest = source.text.lower().partition(" ")
    some = first not in NOBODY or (first == "one" and rest.startswith("of "))
    known = some and source.head not in DOCUMENTS
    if not known or not (by or said in BRINGING or report.denied):
        return False
    ordered = report.verb == "urged"
    if ordered and not OBJECTS & {*after[:1]}:
        return False
    before = [t.low for t in tokens if t.end <= report.said_at[0]][-1:]
    between = {t.low for t in tokens if report.said_at[1] <= t.start < start}
    opens = next(token for token in tokens if token.end > start)
    owned = not opens.quoted and before == ["had"] and said in SPOKEN_TO
    owned = owned and not OWNERS.isdisjoint(after[:1])
    owned = owned or (said not in SPOKEN_TO and claims_thing(tokens, report))
    telling = TELLING | SOMEONE if quoted else TELLING
    told_of = not (by or report.carriers) and (owned or not telling.isdisjoint({*between, *before}))
    marks = [t.end for t in tokens if t.quoted and start <= t.start]
    last = marks[-1] if marks and opens.quoted else end
    goes_on = any(t.is_word for t in tokens if t.start >= last)
    # "Warned of cracks" is about those who did, and so is "lost it and told them it was found".
    marked = quoted or opens.quoted
    goes_on = goes_on or opens.low == "of" or (not marked and acts_first(tokens, report, source))
    # In marks inside of marks, an order or a greeting is part of what is told, a statement is not.
    told_of = told_of or (quoted and opens.quoted and not states(tokens, start, end))
    return not (told_of or goes_on) and (ordered or asserts(tokens, start, end))


def claims_thing(tokens: list[Token], report: Report) -> bool:
    """Tell whether a thing is claimed or noted ("claimed a bonus that the board denied")."""
    told = [t for t in tokens if report.said_at[1] <= t.start]
    that = next((n for n, t in enumerate(told) if t.low in WHICH), 0)
    return bool(that) and told[0].low in SOMEONE and not has_finite(told, 0, that)


def acts_first(tokens: list[Token], report: Report, source: Mention) -> bool:
    """Tell whether it is told what somebody did before they spoke ("she wept and said")."""
    shared = [t for t in tokens if source.end <= t.start < report.said_at[0]]
    while shared and shared[-1].low in AUXILIARIES:
        del shared[-1]
    return has_finite(shared, 0, len(shared))


def asserts(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether the words have a subject and a verb, or name a deed ("confessed to taking")."""
    told = [t for t in tokens if start <= t.start < end and (t.is_word or t.text == ",")]
    deed = any(t.low.endswith("ing") for t in told[:1])
    quoted = len(told) > FEWEST and all(t.quoted for t in told) and told[1].low not in ORDERING
    return deed or quoted or has_clause(told, 0, len(told)) or is_shortened(told)


def states(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether quoted words open with a subject ("The gate is shut"; not "Call us when …")."""
    told = [t for t in tokens if start <= t.start < end]
    while told and not told[0].is_word:
        del told[0]
    verb = first_finite(told, 1, len(told))
    if (
        verb is None
        or told[-1].text == "?"
        or any(t.low in SUBORDINATORS or t.text == "," for t in told[:verb])
    ):
        return is_shortened(told)
    return told[0].low in OPENING or verb == 1 or is_shortened(told)


def words_of(text: str, report: Report) -> list[tuple[int, int]]:
    """Give what is said; of an order without whom it is given to ("told him to wait")."""
    if report.verb != "urged":
        return report.spans
    start, end = report.spans[0]
    to = text.find("to ", start, end)
    return [(max(to, start), end), *report.spans[1:]]


def is_shortened(told: list[Token]) -> bool:
    first = told[0].low if told else ""
    return "'" in first and first.split("'")[0] in SUBJECTS


def besides(tokens: list[Token]) -> tuple[int, int] | None:
    """Give the clause that stands before somebody else's words ("She wept and he said …")."""
    while tokens and (tokens[-1].low in JOINING or not tokens[-1].is_word):
        tokens = tokens[:-1]
    clause = bool(tokens) and has_clause(tokens, 0, len(tokens))
    return (tokens[0].start, tokens[-1].end) if clause else None


def named_before(text: str, opened: int, source: Mention) -> Mention | None:
    """Give whom the quotation spoke of before ("My neighbour rang the firm. They told …")."""
    near = tokenize(text, max(opened, source.start - NEAR), source.start)
    for at in range(len(near) - 1, 0, -1):
        body = near[at].low in OFFICES
        fits = body if source.plural else is_role(near[at].low)
        first = at - 1 - (near[at - 1].low == "control")
        if fits and near[first].low in {"the", "my", "our", "a", "an", "his", "her", "their"}:
            return mention(text, near[first : at + 1])
    return None


def one_of_those(text: str, opened: int, source: Mention) -> Mention:
    """Give who "one of them" is behind "Two guards cried" in the same quotation."""
    near = tokenize(text, max(opened, source.start - FURTHER), source.start)
    for number, noun in reversed(list(pairwise(near))):
        several = number.low in NUMBERS | {"several", "some"} and noun.low.endswith("s")
        if several and is_role(noun.low.removesuffix("s")):
            label = f"one of {number.low} {noun.low}"
            return replace(source, text=label, label=label)
    return source


def spoken_of(text: str, opened: int, source: Mention) -> Mention | None:
    """Give whom "they" means at the head of a quotation ("He warned the board. “They said …”")."""
    if not source.plural:
        return None
    near = tokenize(text, max(0, opened - FURTHER), opened)
    for at in range(len(near) - 1, 0, -1):
        several = near[at].low in SEVERAL or (near[at].low.endswith("s") and is_role(near[at].low))
        owned = near[at - 1].low in {"the", "his", "her", "their"}
        if (several or near[at].low in OFFICES) and (owned or near[at - 1].low.endswith("'s")):
            return mention(text, near[at - 1 : at + 1])
    return None
