"""Texts of one piece repeated: twice as long may not take much more than twice the time."""

import time
from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.reading import read_text
from factcheck.claims.extraction.attributing import attributor
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.weights import load

PIECES = (
    "“a ", '"a ', "'a ", "‘a ", "«a ", "„a ", "said, ", "said ", "he said ", "that ", "( ", "(a ",
    "[a ", "- ", "-- ", "— ", "1, ", "1 ", "1,000", "of the ", "the ", "a ", ". ", "\n\n", "a\n\n",
    "who ", "which ", "and ", "A. ", "'s ", "\"'\" ", "' ", "a, ", ", ", "; ", ": ", "Ann ",
    "Ann Lund ", "Ann said. ", "“A,” Ann said. ", "“A.”\n\n", "“A.\n\n", "hundred ", "hundred and ",
    "one ", "3 May ", "on Friday ", "not ", "killed ", "12 killed, ", "two people were killed. ",
    "Nobody was killed. ", "saying ", "according to ", "by ", "to ", "is ", "was told ", "< ",
    "<a ", "<b>", "&lt;", "=", "....", "\\n", "`", "e\u0301", "\u0301", "\u200b", "\u202e", "桥", "桥。",
    "https://a", "a@", "a.", "a-", "a’", "A", "9", "US ", "Mr. ", "the minister ", "the board, ",
    "By Ann Lund\n", "Photo: A\n", "3 May 2024\n", "Read more\n", "• a\n", "1. a\n", "Q: a\n", "\t",
    "\r", "\u2028", "the pier is shut, and ", "Lund, who was shut, ", "if ", "in a statement ", "A: ",
    "“a” ", "‘a’ ", "' '", "” ", "’ ", "'a' ", "reported by NordNews ", "as reported by A ", "A-", "A'", "A&", "Aa-", "a'", "1-", "1.", "_",
)  # fmt: skip
SHORT, LONG = 5_000, 20_000
# Times as long as SHORT, with room for what a busy machine adds.
MOST_GROWTH = 2 * LONG / SHORT
# Shorter times say nothing.
FAST = 1.0


def too_slow() -> Iterator[str]:
    """Name the pieces whose repetition takes more time than its length tells, in characters."""
    for piece in PIECES:
        before, after = (seconds(piece * (size // len(piece))) for size in (SHORT, LONG))
        if after > FAST and after > MOST_GROWTH * before:
            yield f"{piece!r}: {before:.2f} s for {SHORT:,} characters, {after:.2f} s for {LONG:,}"


def seconds(text: str) -> float:
    """Give the computing time for reading a text as a story, its claims and its attributions."""
    began = time.process_time()
    article = read_text(f"Pier shut\n\nAnn Lund said so.\n\n{text} end")
    article = replace(article, language="en")
    extract(article)
    reader = attributor(load())
    if reader:
        reader.read(article.text, article.blocks)
    return time.process_time() - began
