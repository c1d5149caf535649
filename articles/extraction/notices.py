"""Notices of the page at the foot of a story: who answers for what, under which rules."""

import re

from articles.extraction.article import Block

# So many paragraphs tell the story before its foot begins.
FEWEST_TOLD = 2
# What a page speaks of when it speaks of itself, its letters, its data and its rules. One such
# word stands in many a story; two of them, and nothing told, at the foot of a page do not.
OF_PAGES = re.compile(
    r"\b(contents?|websites?|sites?|pages?|links?|external|requested|available|responsib\w+"
    r"|liab\w+|disclaimers?|advice|substitute|comments?|commenting|moderat\w+|letters|editors?"
    r"|editorial|errors?|corrections?|complaints?|ombudsman|press|code|standards|rules|guidelines"
    r"|terms|conditions|restrictions|reproduc\w+|permission|rights|reserve[ds]?|copyright"
    r"|delayed|quotes|exchanges|provided|providers?|advertis\w+|sponsor\w*|affiliates?|commission"
    r"|newsletters?|subscri\w+|readers?|views|opinions|authors?|photograph\w*|pictures|credits?"
    r"|archives?|editions?|printed|imprint|publisher|published|confidence|tips|see\shere|apply"
    r"|privacy|cookies|newspaper|magazine|report\s(?:an|it|this)|member\sof)\b",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"[“”\"«»]|\b(?:said|says|told|was|were|had|did|killed|found|according|he|she|who|police|court)\b"
    r"|[£$€₹]\s?\d|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# "The board sent 4,000 letters", "stored the names": told all the same.
TELLS = re.compile(
    r"\b\d{1,3},\d{3}\b|\b[a-z]+ed\s(?:the|an?|its|their|his|her)\b|\b(?:sent|named|showed)\b"
)
FEWEST, LONGEST = 2, 60
# Whom a paragraph is about; where the story named them before, it goes on.
NAMED = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)+(?=\s[a-z])")
# Under which labels a page tells of those who wrote it, were paid for it or took part.
LABEL = (
    r"(?:(?:[Ff]ull\s)?[Dd]isclosures?|[Dd]eclarations?(?:\sof\sinterests?)?|[Tt]ransparency"
    r"|[Nn]ote|[Ee]ditor[’']?s?[’']?\snote|[Cc]onflicts?\sof\sinterests?|[Cc]ompeting\sinterests?"
    r"|[Pp]rovenance|[Ff]unding|[Ee]thics|[Aa]cknowledge?ments?|[Cc]ontributors)"
)
# Such a label, and what it tells of the writer ("Disclosure: The reporter’s sister works there.").
LABELLED = re.compile(
    rf"{LABEL}:\s[^“”\"]*?\b(?:[Tt]he|[Tt]his|[Oo]ur)\s"
    r"(?:reporter|writer|author|columnist|correspondent|newspaper|paper|publication|magazine)\b"
)
# One label after another ("Competing interests: none. Provenance: not commissioned.").
LABELS = re.compile(rf"(?:{LABEL}:\s[a-z][^:“”\"\d]*(?:\.\s|\.?$)){{2,}}")
# "A. Lund & B. Moe: Sleep in seals. Polar Notes, 2021.": who wrote it, with initials, and when.
AUTHOR = r"(?:[A-Z]\.[\s-]?)+[A-Z][\w’'-]+"
CITED = re.compile(
    rf"{AUTHOR}(?:(?:,?\s(?:and|&)|,)\s{AUTHOR})*(?:,?\set\sal\.?)?"
    r"(?:[:.]|\s\((?:19|20)\d\d\)[:.]?)\s(?!.*\b(?:said|says|told)\b)"
    r".{10,300}\b(?:19|20)\d\d\b[^.]{0,30}\W*"
)
# Who paid for the work on the story.
GRANT = re.compile(
    r"(?:This|Our)\s(?:project|series|investigation|work|research)\s(?:was|is|has\sbeen)\s(?:\w+ly\s)?"
    r"(?:supported|funded|made\spossible)\b(?!.*\d).*\b(?:[Ff]oundation|[Ff]und|(?:[Gg]rant|[Ff]ellowship)s?\sfrom\s(?:the\s)?[A-Z]\w+"
    r"|[Ii]nstitute|[Jj]ournalis[mt]\w*|[Tt]rust)\b"
)
# What a gift of the reader does for the paper ("Every donation keeps a reporter on the pier").
GIFT = (
    r"(?:donations?|gifts?|contributions?|subscriptions?|memberships?|pound|dollar|euro|cent|penny)"
)
GIVING = re.compile(
    rf"""(?:(?:Support|Back|Fund)\s(?:[Tt]he\s)?[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){{0,3}}[.:!–—-]+\s
      (?=[^.!?]*\b{GIFT}\b)|(?=.*\b(?:journalis\w+|newsrooms?|reporting|reporters?|presses|lights\son
      |newspaper|local\snews)\b))
    (?!(?:the|an?|one)\s(?:pound|dollar|euro|cent|penny)\b)
    (?:[Ee](?:very|ach)|[Ee]ven\s(?:the|an?|one)|[Aa]|[Oo]ne|[Aa]ny|[Yy]our)?\s?(?:[a-z]+\s){{0,2}}?
    {GIFT}\s(?:keeps?|helps?|pays?|funds?|supports?|makes?|goes|sends?|buys?|counts?|means?)\b[^.!?]*[.!]?""",
    re.VERBOSE | re.IGNORECASE,
)
# "Copyright 2024 Pier Media. All rights reserved.": nothing below it is told any more.
RIGHTS = re.compile(r"(?:copyright|©).{0,80}\ball\srights\sreserved\b", re.IGNORECASE)
TRANSLATED = re.compile(r"Translated\sfrom\s(?:the\s)?[A-Z]\w+(?:\sby\s[^.]{3,40})?\.(?:\s|$)")


def without_notices(text: str, blocks: list[Block]) -> list[Block]:
    """Take notices of the page off the foot of the story, down to what it tells last."""
    bodies = [n for n, mark in enumerate(blocks) if mark.label == "body"]
    rights = [n for n, mark in enumerate(blocks) if RIGHTS.match(text, mark.start, mark.end)]
    notices = set()
    for at in reversed(bodies[FEWEST_TOLD:]):
        line = text[blocks[at].start : blocks[at].end]
        named = NAMED.match(line)
        if named and text.find(named[0], 0, blocks[at].start) >= 0:
            break
        below = bool(rights) and rights[-1] < at and not TOLD.search(line)
        if not (below or is_notice(line)):
            break
        notices.add(at)
    return [
        Block(mark.start, mark.end, "boilerplate") if n in notices else mark
        for n, mark in enumerate(blocks)
    ]


def is_notice(line: str) -> bool:
    """Tell whether a paragraph at the foot of a story is about the page and tells nothing."""
    if CITED.fullmatch(line) or LABELLED.match(line) or LABELS.fullmatch(line):
        return len(line.split()) <= LONGEST
    if GRANT.match(line):
        return True
    if len(line.split()) > LONGEST or TOLD.search(line) or TELLS.search(line):
        return False
    if TRANSLATED.match(line) or GIVING.fullmatch(line):
        return True
    return len({match[1].lower() for match in OF_PAGES.finditer(line)}) >= FEWEST
