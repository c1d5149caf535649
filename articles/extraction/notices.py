"""Notices of the page at the foot of a story: who answers for what, under which rules."""

import re

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
FEWEST, LONGEST = 2, 60
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


def is_notice(line: str) -> bool:
    """Tell whether a paragraph at the foot of a story is about the page and tells nothing."""
    if CITED.fullmatch(line) or LABELLED.match(line) or LABELS.fullmatch(line):
        return len(line.split()) <= LONGEST
    if len(line.split()) > LONGEST or TOLD.search(line):
        return False
    return len({match[1].lower() for match in OF_PAGES.finditer(line)}) >= FEWEST
