"""Quotations in headlines and subheads: the body tells who said them."""

import re

from factcheck.claims.extraction.claim import Quote
from factcheck.claims.extraction.discourse import HEADS, Discourse
from factcheck.claims.extraction.quotes import Marked

LONGEST_BODY = 100_000


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
        (plain(discourse.text, marked), voice)
        for marked, voice in discourse.voices.items()
        if voice.speaker
    ]
    found = []
    for marked in heads:
        words = plain(discourse.text, marked)
        voice = next((voice for other, voice in said if words and words in other), None)
        if voice and voice.speaker:
            found.append(Quote(marked.start, marked.end, voice.speaker.final.label))
    return found


def plain(text: str, marked: Marked) -> str:
    """Give the quoted words in lower case without marks and bracketed insertions' brackets."""
    words = re.findall(r"\w+", text[marked.start : marked.end].lower())
    return f" {' '.join(words)} "
