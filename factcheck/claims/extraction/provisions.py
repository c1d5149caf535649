"""What a paper lays down or leaves out ("The permit sets a limit of 40", "it does not say who")."""

from dataclasses import replace

from factcheck.claims.extraction.cast import Cast
from factcheck.claims.extraction.citing import OBTAINING
from factcheck.claims.extraction.lexicon import DOCUMENTS, OUTLET_WORDS, PREPOSITIONS, words
from factcheck.claims.extraction.mentions import mention
from factcheck.claims.extraction.nouns import head
from factcheck.claims.extraction.outlets import outlet_at
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.sourcing import came_by
from factcheck.claims.extraction.statement import Sentence, Voice
from factcheck.claims.extraction.subjects import opening_subject
from factcheck.claims.extraction.tokens import Token

# What only a paper, or somebody who speaks, does not do.
LEFT_OUT = words("say mention name give specify explain identify state list record address")
NEGATING = words("doesn't don't didn't")
# "Makes no mention of the lock", "gives no reason".
NOTHING = {
    "make makes made": words("mention reference"),
    "give gives gave": words("reason reasons date name figure figures details explanation cause"),
}
SETTING = words(
    "sets set includes included caps capped requires require required bans banned",
    "limits limited specifies specified provides",
    "prohibits forbids stipulates names mentions orders permits gives grants blames",
)
DOING = words("does do did")
JOINING = words("but and yet")
GOT = OBTAINING | words("leaked published passed first released")
LONGEST = 6
ITSELF = frozenset(("it", "they"))


def paper_telling(text: str, cast: Cast, body: list[Sentence], number: int) -> Voice | None:
    """Give the paper whose contents, or whose silence, a sentence without speech tells."""
    sentence = body[number]
    tokens = sentence.tokens
    end = paper_end(tokens)
    verb = past_aside(tokens, end)
    if tokens[0].quoted or not (end and tells(tokens, verb)):
        return None
    words_ = tokens[tokens[0].low in JOINING : end]
    if words_[0].low in ITSELF:
        before = body[number - 1].voice if number else None
        silent = leaves_out(tokens, verb)
        paper = before.speaker.final if before and before.speaker else None
        on = paper and paper.kind == "document" and (silent or leads(body[number - 1]))
        return Voice(paper, words_[0].text, before.carriers) if before and on else None
    came = came_by([*words_, *tokens[end + 1 : verb]])
    if head(words_) not in DOCUMENTS - OUTLET_WORDS and not came:
        return None
    named = mention(text, words_)
    named = replace(named, kind="document") if came and named.kind == "unknown" else named
    paper = cast.meet(named, sentence.paragraph) if named.kind == "document" else None
    if paper is None or paper.kind != "document":
        return None
    outlet = outlet_at(text, came[1]) if came else None
    carrier = cast.carrier(outlet, sentence.paragraph) if outlet else None
    paper.carriers = (carrier,) if carrier else paper.carriers
    return Voice(paper, named.text, paper.carriers)


def paper_end(tokens: list[Token]) -> int:
    """Give where the words for the paper end; "the permit caps" is no kind of cap."""
    near = range(1, min(LONGEST, len(tokens)))
    noun = (n for n in near if tokens[n - 1].low in DOCUMENTS and tokens[n].low in SETTING)
    subject = opening_subject(tokens, len(tokens))
    first = subject is not None and subject.start <= (tokens[0].low in JOINING)
    return next(noun, subject.end if subject and first else 0)


def past_aside(tokens: list[Token], end: int) -> int:
    """Step over what is told beside the paper ("a draft bill, seen by Y, sets …")."""
    after = [token.low for token in tokens[end : end + 2]]
    aside = bool(end) and after[:1] == [","] and after[-1] in GOT
    closing = (n for n in range(end + 1, len(tokens) - 1) if tokens[n].text == ",")
    verb = next(closing, end - 1) + 1 if aside else end
    return verb + ([token.low for token in tokens[verb : verb + 1]] == ["also"])


def tells(tokens: list[Token], at: int) -> bool:
    """Tell whether a verb stands here with what only papers say: a figure, or nothing of it."""
    if leaves_out(tokens, at):
        return True
    exact = any(is_number(token) or token.quoted for token in tokens[at:])
    # "The record set in 2019 fell" tells of the record.
    told = at + 1 < len(tokens) and tokens[at + 1].low not in PREPOSITIONS
    return told and tokens[at].low in SETTING and exact


def leaves_out(tokens: list[Token], at: int) -> bool:
    """Recognise "does not say", "makes no mention", "gave no reason"."""
    lows = [token.low for token in tokens[at : at + 3]]
    if lows[:1] and lows[0] in NEGATING:
        return bool(LEFT_OUT.intersection(lows[1:2]))
    if lows[1:2] == ["not"]:
        return lows[0] in DOING and bool(LEFT_OUT.intersection(lows[2:]))
    nothing = (told for verbs, told in NOTHING.items() if lows and lows[0] in verbs.split())
    return lows[1:2] == ["no"] and any(told.intersection(lows[2:]) for told in nothing)


def leads(before: Sentence) -> bool:
    """Tell whether the sentence before opens with the paper, so that "it" is the paper again."""
    told = next((report.source for report in before.reports if report.source), None)
    opens = told is not None and told.start - before.start <= 1
    goes_on = before.tokens[0].low in ITSELF or not before.reports
    return opens or (before.voice is not None and goes_on)
