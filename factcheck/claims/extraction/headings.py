"""Quotations in headlines and subheads: the body tells who said them."""

import re

from factcheck.claims.extraction.attribution import reports_in
from factcheck.claims.extraction.claim import Quote
from factcheck.claims.extraction.discourse import HEADS, Discourse
from factcheck.claims.extraction.quotes import Marked
from factcheck.claims.extraction.speaker import Speaker


def heading_quotes(discourse: Discourse) -> list[Quote]:
    """Give each quoted heading the speaker of the body quotation that holds the same words."""
    heads = [
        marked
        for marked in discourse.outer
        for block in discourse.blocks
        if block.label in HEADS and block.start <= marked.start < block.end
    ]
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
    found = []
    for marked in heads:
        words = plain(discourse.text, marked.start, marked.end)
        voice = next((voice for other, voice in said if words and words in other), None)
        speaker = voice.speaker if voice else named_beside(discourse, marked)
        if speaker:
            found.append(Quote(marked.start, marked.end, speaker.final.label))
    return found


def named_beside(discourse: Discourse, marked: Marked) -> Speaker | None:
    """Find the speaker the heading itself names, if the body knows them."""
    for sentence in discourse.sentences:
        if sentence.label in HEADS and sentence.start <= marked.start < sentence.end:
            for report in reports_in(discourse.text, sentence.tokens):
                said = any(start < marked.end and marked.start < end for start, end in report.spans)
                if said and report.source:
                    return discourse.cast.known(report.source, 0)
    return None


def plain(text: str, start: int, end: int) -> str:
    """Give the quoted words in lower case without marks and bracketed insertions' brackets."""
    said = re.sub(r"\[[^\[\]]{0,80}\]", " ", text[start:end].lower())
    words = re.findall(r"\w+", said)
    return f" {' '.join(words)} "
