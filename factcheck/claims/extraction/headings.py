"""Quotations in headlines and subheads: the body tells who said them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from articles.extraction.article import Block
from factcheck.claims.extraction.attribution import reports_in
from factcheck.claims.extraction.claim import Quote
from factcheck.claims.extraction.discourse import Discourse
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.quotes import HEADS, Marked
from factcheck.claims.extraction.speaker import Speaker
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.tokens import Token

FEWEST_SHARED = 3
FEWEST_TAKEN_UP, MOSTLY = 4, 0.8
LONGEST_LABEL = 4

Held = TypeVar("Held", Block, Sentence)


def heading_quotes(discourse: Discourse) -> list[Quote]:
    """Give each quoted heading the speaker of the body quotation that holds the same words."""
    headings = [block for block in discourse.blocks if block.label in HEADS]
    heads = [marked for marked in discourse.outer if holding(headings, marked)]
    if not heads:
        return []
    said = [
        (plain(discourse.text, marked.start, marked.end), voice)
        for marked, voice in discourse.voices.items()
        if voice.speaker
    ]
    said += [
        (plain(discourse.text, statement.start, statement.end), statement.voice)
        for statement in discourse.statements
        if statement.embedded and statement.voice and statement.voice.speaker
    ]
    beside = [each for each in discourse.sentences if each.label in HEADS]
    found = []
    for marked in heads:
        words = plain(discourse.text, marked.start, marked.end)
        same = (voice for other, voice in said if is_same(words, other))
        alike = (voice for other, voice in said if takes_up(words, other))
        voice = next(same, None) or next(alike, None)
        named = named_beside(discourse, holding(beside, marked), marked)
        heard = voice.speaker if voice else None
        better = named and (heard is None or is_known_better(named, heard.final))
        speaker = named if better else heard
        if speaker:
            found.append(Quote(marked.start, marked.end, speaker.final.label))
    return found


def is_known_better(named: Speaker, heard: Speaker) -> bool:
    """Tell whether a heading names who stays unnamed below; papers stay what is quoted there."""
    return named.named and not heard.named and heard.kind != "document"


def is_same(heading: str, said: str) -> bool:
    """Tell whether a heading quotes what was said, or enlarges on three words of it or more."""
    enlarged = said in heading and len(said.split()) >= FEWEST_SHARED
    return bool(heading.strip()) and (heading in said or enlarged)


def holding(places: Sequence[Held], marked: Marked) -> Held | None:
    """Give the one of these places, sorted by start, in which a quotation begins."""
    at = bisect_right(places, marked.start, key=lambda place: place.start) - 1
    return places[at] if at >= 0 and marked.start < places[at].end else None


def named_beside(discourse: Discourse, sentence: Sentence | None, marked: Marked) -> Speaker | None:
    """Find the speaker the heading itself names, if the body knows them."""
    label = labelled(discourse.text, sentence.tokens, marked) if sentence else None
    if label:
        return discourse.cast.known(label, 0)
    for report in reports_in(discourse.text, sentence.tokens) if sentence else ():
        said = any(start < marked.end and marked.start < end for start, end in report.spans)
        if said and report.source:
            return discourse.cast.known(report.source, 0)
    return None


def labelled(text: str, tokens: list[Token], marked: Marked) -> Mention | None:
    """Read who is named before a colon and a quotation that fills the rest ("Lund: “…”")."""
    before = [token for token in tokens if token.start < marked.outer_start]
    rest = any(token.is_word and token.start >= marked.outer_end for token in tokens)
    told = before[:-1]
    lone = 0 < len(told) <= LONGEST_LABEL and all(token.is_word for token in told)
    colon = bool(before) and before[-1].text == ":" and lone and not rest
    return mention(text, told) if colon and not has_finite(told, 0, len(told)) else None


def takes_up(heading: str, said: str) -> bool:
    """Tell whether a heading shortens what was said: nearly all of its words, in their order."""
    words, other = heading.split(), said.split()
    if len(words) < FEWEST_TAKEN_UP:
        return False
    row = [0] * (len(other) + 1)
    for word in words:
        last = 0
        for at, each in enumerate(other, 1):
            before, last = last, row[at]
            row[at] = before + 1 if word == each else max(row[at], row[at - 1])
    return row[-1] >= MOSTLY * len(words)


def plain(text: str, start: int, end: int) -> str:
    """Give the quoted words in lower case without marks and bracketed insertions' brackets."""
    said = re.sub(r"\[[^\[\]]{0,80}\]", " ", text[start:end].lower())
    words = re.findall(r"\w+", said)
    return f" {' '.join(words)} "
