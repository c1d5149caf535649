"""Captions: by their credit, by how they open, or by what only a picture's words say."""

import re
from itertools import pairwise

from articles.extraction.article import Block
from articles.extraction.boilerplate import is_boilerplate
from articles.extraction.credits import AGENCY, SAID, is_credit, is_credited, told_before
from articles.extraction.dates import FIGURE, FORMS

LONGEST_UNSIGNED_WORDS = 35
CAPTION_START = re.compile(
    r"""^(?:(?:(?:file|archive|library|stock|handout)(?:\s(?:photo(?:graph)?|picture|pic|image))?|(?:photo|image)(?:\s(?:source|caption|credit|shows))?|picture|pictured|caption
      |(?:photo|picture|image)\sshows|in\sthis\s(?:\w+\s){0,3}(?:photo|image|picture|file)\w*)\b\s*[:(,–—-]
    |pictured\s(?:(?:at|in|on|with|during|outside)\b[^,]*\s)?(?:are|is|were|was)\s(?!.*\b(?:said|says)\b)
    |(?:map|graphic|chart|illustration|infographic)\s*:\s
    |(?:media|image)\scaption\b|(?-i:(?:Photo|Picture|Image)\sshows\s)
    |fig(?:ure|\.)\s\d{1,2}\s?[:.|–—-]\s
    |(?:(?:image|photo|picture|slide)\s)\d{1,2}\s(?:of|/)\s\d{1,2}\b|\d{1,2}\s(?:of\s\d{1,2}\s\||/\s\d{1,2})\s
    |[^.!?]{3,60}\s(?:hide|toggle)\scaption\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Alamy / The old pier at Vik": the agency first.
CREDIT_AT_START = re.compile(
    rf"^{AGENCY}(?:\s(?:media|photos?|images?|pictures?))?\s?[/|]\s", re.VERBOSE | re.IGNORECASE
)
# What the words beside a picture say of it, and no story of its subject.
OF_A_PICTURE = re.compile(
    r"""\b(?:pictured|photographed|seen|shown)\s(?:here|above|below|left|right|in\s(?:this|an?)\s(?:\w+\s){0,3}(?:photo|picture|image|file|undated)\w*)\b
    |\bin\s(?:this|an?)\s(?:\w+\s){0,3}?(?:file|archive|handout)\s(?:photo(?:graph)?|picture|image)
    |,\s(?:pictured|seen|shown)\s(?:here\s)?(?:in|at|on|during|outside|with|last|earlier)\b
    |\b(?:is|are)\s(?:pictured|seen|shown)\s(?:in|at|on|during|outside|near|above|below|as\s(?:s?he|they|it)|after|before|from|through|walking|standing|sitting)\b
    |\bin\sthis\s(?:undated\s|archive\s|file\s|handout\s)?(?:photo(?:graph)?|picture|image|frame\sgrab|screen(?:\s?shot|\sgrab))\b
    |^(?:from\sleft|left\sto\sright|clockwise\sfrom|top|above|below|left|right)\s*[:,](?!\swe\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# People and things caught in the act: news is told in the past tense, a picture in the present.
SUBJECT = r"^(?:[^\s,;]+\s){1,9}?"
IN_THE_ACT = re.compile(
    SUBJECT
    + r"""(?:stands?\s(?:in|on|at|by\s(?:the|a)|near|outside|next|beside|behind|guard)|walks?|waits?
    |gathers?|poses?|works?\sat\sthe\sscene|cleans?\sup|rises?\s(?:over|above|from)
    |holds?\s(?:up|hands|placards|signs|candles|portraits
      |an?\s(?:sign|banner|flag|candle|portrait|picture|photo|child|placard|news))|carry|carries
    |inspects?|waves?|(?-i:march(?:es)?)
    |watch(?:es)?|greets?|shakes?\shands|queues?|gestures?|embraces?|hugs?|mourns?|prays?|chants?
    |patrols?|salutes?|lifts?|search(?:es)?\s(?:the|through|for)|look(?:s)?\s(?:at|on|out|over))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Nobody tells news like this, dated or not.
POSED = re.compile(
    SUBJECT
    + r"""(?:holds?\s(?:up\s)?(?:placards|signs|banners|flags|candles|portraits)
    |poses?\s(?:for|with)|shakes?\shands|gestures?\s(?:as|while|during)|looks?\son\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Ann Lee arrives at court in Vik, Friday, May 3, 2024.": the day hangs on a comma alone.
ENDS_WITH_DAY = re.compile(
    r"""^(?![^,]*ed\s)[^.!?]*[^\W\d],\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day
    (?:,\s[a-z]{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?|[a-z]{3,9}\.?\s\d{1,2},\s\d{4})\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
# These can also tell what is planned, but nobody plans for a year by its number alone.
IN_A_YEAR = re.compile(
    SUBJECT
    + r"""(?:leaves?|speaks?|arrives?|attends?|sits?|works?|takes?\soff|pass(?:es)?
    |enters?|cross(?:es)?)
    \b.*\s(?:in|of|on\s[^.]{4,20})\s?(?:19|20)\d\d\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
DAY = re.compile(
    r"""\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:in|of)\s(?:19|20)\d\d\b|(?:19|20)\d\d\.?$
    |(?:last|earlier\sthis)\s(?:week|month|year|spring|summer|autumn|winter)\.?$)""",
    re.IGNORECASE | re.VERBOSE,
)
IN_YEAR_ALONE = re.compile(r"\b(?:in|of)\s(?:19|20)\d\d\.?$", re.IGNORECASE)
SPOKEN = re.compile(
    r"[“”\"«»„]|^in\s(?:the|a|one)\s(?:video|clip|footage|film|recording)\b|\b(?:said|says|told|tells|according|will|would|has|have|had|was|were"
    r"|which|average|under|record|records|fell|rose|died|began|met|found|made)\b",
    re.IGNORECASE,
)
ENDS_INSIDE = re.compile(r"[a-z\d][.!?]\s+[A-Z]")


def is_caption(line: str, *, heads: bool = False) -> bool:
    """Tell whether a picture credit, its opening or its wording marks this as a caption.

    `heads`: it could be the headline, as nothing of the story stands above it.
    """
    opens = CAPTION_START.match(line) or CREDIT_AT_START.match(line)
    return bool(is_credited(line, heads=heads) or opens or is_unsigned(line))


def is_unsigned(line: str) -> bool:
    """Tell a caption without a credit: one sentence that shows somebody in the act, and when."""
    if len(line.split()) > LONGEST_UNSIGNED_WORDS or SPOKEN.search(line):
        return False
    if OF_A_PICTURE.search(line) or POSED.match(line) or ENDS_WITH_DAY.match(line):
        return True
    if ENDS_INSIDE.search(line):
        return False
    dated = DAY.search(line) or (FIGURE.search(line) and any(form.search(line) for form in FORMS))
    return bool((dated and IN_THE_ACT.match(line)) or IN_A_YEAR.match(line))


def with_credits(text: str, blocks: list[Block]) -> list[Block]:
    """Take two lines apart from the rest, of which the second is a credit, for a caption."""
    found = list(blocks)
    for n, (above, below) in enumerate(pairwise(blocks)):
        if above.label not in ("body", "subhead", "caption"):
            continue
        words = text[above.start : above.end]
        if (
            text[above.end : below.start] == "\n"
            and text.endswith("\n\n", 0, above.start)
            and text[below.end : below.end + 2] in ("\n\n", "")
            and len(words.split()) <= LONGEST_UNSIGNED_WORDS
            and not words.endswith("?")
            and not SAID.search(words)
            and is_credit(text[below.start : below.end])
        ):
            found[n] = Block(above.start, above.end, "caption")
            found[n + 1] = Block(below.start, below.end, "caption")
    return found


def tells(words: str) -> bool:
    """Tell words of the story from those of a picture, and of the page, over one signature."""
    pictured = is_unsigned(words) or (IN_YEAR_ALONE.search(words) and not SAID.search(words))
    return not pictured and not is_boilerplate(words)


def with_last_words(text: str, blocks: list[Block]) -> list[Block]:
    """Part the story's last paragraph from the agency behind it, which is no picture's there."""
    last = max((n for n, mark in enumerate(blocks) if mark.label == "body"), default=-1)
    for n in (last + 1, last):
        if not 0 < n < len(blocks) or blocks[n].label not in ("body", "caption", "boilerplate"):
            continue
        mark = blocks[n]
        told = told_before(text[mark.start : mark.end])
        words = text[mark.start : mark.start + told]
        if told and tells(words):
            end = mark.start + told
            parts = [
                Block(mark.start, end, "body"),
                Block(end + 1, mark.end, "source_line"),
            ]
            return [*blocks[:n], *parts, *blocks[n + 1 :]]
    return blocks
