"""Who made a picture, as houses sign it: behind the words beside it, or in a line of its own."""

import re

LONGEST_TAIL = 200
LONGEST_CAPTION = 400
AGENCY = r"""(?:AP|AFP|Reuters|EPA|Getty(?:\sImages)?|Shutterstock|iStock|Alamy|PA|dpa|Bloomberg
|Anadolu|Xinhua|Sputnik|TASS|NurPhoto|Rex|UPI|ANSA|EFE|Kyodo|Jiji|PTI|ANI|Unsplash|Flickr|Wikimedia(?:\sCommons)?|CC\sBY[\w\s.-]*|handout|file(?:\sphoto)?|supplied|courtesy\s[^()]{1,60})\b"""
CREDIT_AT_END = re.compile(
    rf"""(?:[(\[][^()\[\]]{{0,60}}\b{AGENCY}(?:\s?(?:photos?|images?|file|pool|pic))?[^()\[\]]{{0,30}}[)\]]
    |[(\[][A-Z][\w\s.’'-]{{0,40}}\sarchives?[)\]]
    |[(\[](?:photos?|image|picture|credit|pic|file|foto)\b[^()\[\]]{{0,60}}[)\]]
    |(?:photo(?:graph)?s?|image|picture|credit|pic|foto)(?:\s(?:by|credit|courtesy))?\s?:(?:[^.]|\b[A-Z]\.){{1,60}}
    |(?-i:Credit|Photo)(?:\.{{3}}|…)\s?(?-i:[A-Z])(?:[^.]|\b[A-Z]\.){{1,60}}
    |(?:photograph|photo)\sby\s(?![^.]*\b(?:show\w*|was|were|is|had|has|that|which)\b)[^.]{{1,60}}|\bvia\s{AGENCY}|[.!?]\s?[^.!?]{{0,40}}/\s?{AGENCY}(?:\s\w+)?)[.\s]*$""",
    re.VERBOSE | re.IGNORECASE,
)
# Behind the last sentence, or in a line of its own: "AFP / Ann Lee", "Alamy Stock Photo".
AGENCY_LINE = re.compile(
    rf"""(?:[.!?”"]\s|\n){AGENCY}(?:\s?/\s?[^.!?/]{{2,40}}|\s(?:stock\s)?(?:photos?|images?|pictures?))?$""",
    re.VERBOSE | re.IGNORECASE,
)
# A name behind a dash after the last sentence: "— AFP/Ann Lee", "– Harbour Press".
DASHED = re.compile(
    rf"[.!?”\"]\s[—–-]+\s?(?:{AGENCY}\b[^.]{{0,40}}|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}}/[^.]{{2,40}})$",
    re.VERBOSE | re.IGNORECASE,
)
# Any signature after the last sentence: "(Harbour Press/Ann Lee)", "© dpa", "ANN LEE, POST STAFF".
SIGNED = re.compile(
    r"[.!?”\"]\s(?:\((?:[A-Z][\w.’'-]*[\s/&,:]{0,3}){1,6}\)|©\s?\w[^.]{1,60}"
    r"|(?:[A-Z][\w.’'-]*\s){1,3}?(?:[Ff]ile|[Ss]taff|[Aa]rchive|[Hh]andout)\s(?:photo|picture|image)\w*"
    r"|(?:[A-Z][\w.’'-]*\s){1,3}?/\s(?:[A-Z][\w.’'-]*\s?){1,4}"
    r"|[A-Z]{2}[A-Z’'-]*(?:[\s,/]+[A-Z][A-Z’'-]+){1,4})$"
)

NAME = r"[A-Z][\w.’'&-]*"
WHO = rf"(?:the\s)?{NAME}(?:\s(?:{NAME}|de|da|van|von|of|the)){{0,4}}"
PICTURE = r"""(?:(?i:photo(?:graph)?s?|images?|pictures?|pics?|foto|file|handout|archives?|library
|staff|source))"""
SLASHED = rf"{WHO}(?:\s?/\s?{WHO}){{1,3}}"
# These say by their form alone that they are a credit: "© Ann Lee", "PHOTO | FILE | AFP",
# "[Ann Lee/Harbour TV]", "(Courtesy: Ann Lee)", "— Reuters pic".
BY_FORM = rf"""(?:©\s?\w[^.\n]{{1,60}}
    |{PICTURE}(?:\s[|/]\s{NAME}(?:\s{NAME}){{0,3}}){{1,3}}
    |[(\[](?:{SLASHED}|{WHO}:\s{WHO})[)\]]
    |[(\[](?i:submitted|supplied|contributed|provided|courtesy|source)\b[^()\[\]\n]{{0,50}}[)\]]
    |[—–]\s?{AGENCY}\s{PICTURE}|/\s?{AGENCY}(?:\s{PICTURE})?)"""
# These only where a sentence or a line has ended, as they could be words of it.
BY_NAME = rf"""(?:{SLASHED}
    |(?-i:AP|AFP|REUTERS|PA|EPA)(?:\s(?i:photo|wire|images?|graphics?)|-[A-Z][\w-]*)(?:\s?/\s?{WHO})?
    |Getty(?:\sImages)?|PA\sMedia
    |(?i:photo(?:graph)?|picture|image)s?\s(?:(?i:by)\s|(?i:courtesy\s(?:of\s)?))?{WHO}
    |(?i:courtesy(?:\sof)?|submitted\sby|provided\sby|supplied\sby)\s{WHO}
    |(?:{WHO}\s)?(?i:contributed|submitted|file|staff|handout|stock)\s(?i:photo|picture|image)s?
    |(?i:photo|picture|image)\s(?i:file|archive)
    |{NAME}\s{NAME}(?:\s{NAME})?\sfor\s(?:the\s)?{WHO})"""
# A bar parts a caption from its credit, but also a headline from its paper.
BARRED = rf"""(?:[^\s|]+\s){{4,}}[|•]\s(?:{PICTURE}\b[^.|\n]{{0,50}}|(?i:{AGENCY})
    |[A-Z]{{4,}}(?:\s{PICTURE})?|(?<=[.!?”"\d]\s[|•]\s){WHO}(?:\s?[/|]\s?{WHO}){{0,2}}(?:\s{PICTURE})?)"""
CREDITED = re.compile(rf"(?:\s{BY_FORM}|(?:[.!?”\"]\s|\n){BY_NAME})\s*$", re.VERBOSE)
BEHIND_BAR = re.compile(rf"^{BARRED}$", re.VERBOSE)
# Nothing but a picture is credited like this, whatever is told beside it.
OF_PICTURE = re.compile(
    r"""(?:[(\[|]\s?(?:photos?|image|picture|credit|pic|foto)\b[^()\[\]|]{0,60}[)\]]?
    |(?:photo(?:graph)?s?|image|picture|credit|pic|foto)(?:\s(?:by|credit|courtesy))?\s?:[^.]{1,60}
    |[(\[](?!(?:see|with|and|but)\b)[^()\[\]]{0,60}
      \b(?:photos?|file|handout|images?|archives?)(?-i:[\s/,:&-]+[A-Z][\w.’'-]*){0,3}[)\]]
    |[(\[](?-i:[A-Z])[^()\[\]]{0,60}\bvia\s\w+[^()\[\]]{0,20}[)\]]
    |\bvia\s(?:Getty|Reuters|AP|AFP)\b[\w\s]{0,10}|©\s?\w[^.]{1,60})[.\s]*$""",
    re.VERBOSE | re.IGNORECASE,
)
# Who has the news, behind its last sentence: "…, he said. (AFP)", "… on Monday. — Harbour Press".
TRAILER = re.compile(
    rf"""[.!?][”"’']?\s(?=(?:[(\[](?:[A-Z][\w.’'-]*|dpa|with|and|[/&,:+\s]){{1,9}}[)\]]
    |\((?i:(?:additional\s)?reporting|writing|editing)\sby\s[^()]{{3,120}}\)|[—–/-]\s?{WHO}(?:/{WHO})?
    |(?-i:{AGENCY})(?:\s?/\s?{AGENCY})?)\s*$)""",
    re.VERBOSE,
)
PARTED = re.compile(r"[|•—–/]\s")
ALONE = re.compile(
    rf"""{BY_FORM}|{BY_NAME}|{WHO}\svia\s{AGENCY}|{PICTURE}\s?:\s?{WHO}|(?i:{AGENCY}(?:\s{PICTURE})?)""",
    re.VERBOSE,
)
SAID = re.compile(r"[“”\"«»„]|\b(?:said|says|told|tells|according)\b", re.IGNORECASE)


def is_credited(line: str, *, heads: bool = False) -> bool:
    """Tell whether a credit ends the line; `heads`: nothing of the story stands above it yet.

    A headline may end on the name of a paper, or on the agency that has the news.
    """
    tail = line[-LONGEST_TAIL:]
    if OF_PICTURE.search(tail):
        return True
    if SAID.search(line):
        return False  # who has the news is named behind its last word, too: "…, he said. (AFP)"
    if CREDIT_AT_END.search(tail) or AGENCY_LINE.search(tail):
        return True
    if len(line) > LONGEST_CAPTION:
        return False
    if SIGNED.search(tail) or DASHED.search(tail):
        return True
    return bool(not heads and (CREDITED.search(tail) or BEHIND_BAR.match(line)))


def is_credit(line: str) -> bool:
    """Tell whether the line is nothing but a credit."""
    if len(line) > LONGEST_TAIL // 2:
        return False
    parted = PARTED.match(line)
    line = line[parted.end() :] if parted else line
    alone = ALONE.fullmatch(line) or CREDIT_AT_END.match(line)
    barred = parted and parted[0][0] not in "—–"  # "— Ann Lee" signs what Ann Lee wrote
    return bool(alone or (barred and re.fullmatch(WHO, line)))


def told_before(line: str) -> int:
    """Give how many characters a line tells before it names who has the news; 0 if it does not."""
    found = None if OF_PICTURE.search(line[-LONGEST_TAIL:]) else TRAILER.search(line)
    return found.end() - 1 if found else 0
