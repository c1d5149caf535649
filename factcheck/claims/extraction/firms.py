"""Which firm, club or party "the company" means that never spoke: one the text shows to be such."""

import re
from collections.abc import Collection, Container, Sequence

from factcheck.claims.extraction.demonyms import tells_origin
from factcheck.claims.extraction.lexicon import FIRM_NAMES, FIRMS, OUTLET_WORDS, TIME_WORDS, words
from factcheck.claims.extraction.mentions import Mention
from factcheck.claims.extraction.proper import NAME, PLAYING, body_before, is_firm

# Last words of the names of each sort.
CLUBS = words(
    "fc afc rfc united rovers city town wanderers athletic albion rangers hotspur celtic warriors",
    "tigers harriers rowers dynamo olympic sporting",
)
PARTIES = words("alliance front democrats movement labour greens bloc union congress party")
COMPANIES = FIRM_NAMES | words(
    "ag sa oy nv bv ab asa llc ferries lines airlines steel mills homes estates properties water",
    "power energy oil gas mining metals minerals tin copper cement chemicals telecom mobile",
    "software technologies tech electronics mutual bakeries dairies farms fisheries timber rail",
    "buses coaches cruises stores supermarkets hotels entertainment studios games media",
)
STAFF = (
    r"(?:managers?|workers?|staff|employees?|bosses|executives?|directors?|shareholders|investors"
    r"|customers|engineers?|drivers?|pilots?|owners?|lawyers?|foremen|crews?|subsidiary|stake)"
)
OFFICERS = (
    r"(?:chief\sexecutive|CEO|CFO|boss(?:es)?|spokes(?:man|woman|person)|managers?|executives?"
    r"|employees?|shares|shareholders|engineers?|foreman|vice[\s-]president|chairman|chairwoman)"
)
MADE = (
    r"(?:owned|made|operated|run|built|sold|supplied|managed|developed|manufactured|produced"
    r"|brewed|chartered|insured)\sby|belonging\sto|bought\sby"
)
WORKS = r"(?:plant|factory|mill|mine|refinery|depot|warehouse|store|branch|smelter|brewery)s?"
# "Managers of Vik", "a ship owned by Vik", "the owner, Vik,".
SHOWN = re.compile(
    rf"\b(?i:{STAFF})\s(?:of|at|in|for)\s({NAME})|\b(?:{MADE})\s(?:the\s)?({NAME})"
    rf"|\b(?:owner|operator)(?:\sof\s\w+\s\w+)?,\s({NAME}),"
)
# "The Vik plant" may be one in Vik, and "accused Vik" somebody.
MAYBE = re.compile(rf"\b(?:the|an?)\s({NAME})\s{WORKS}\b|\b(?:sued|fined|accused|blamed)\s({NAME})")
# "Vik spokeswoman Ann Lund", "Vik, which employs", "Vik shut its plant".
LED = re.compile(
    rf"(?<![A-Z][\w’'&-] )\b({NAME})(?:['’]s?\s(?:\w+\s)?(?:{OFFICERS}|lawyers?)\b|\s{OFFICERS}\b"
    r"|,\swhich\s(?:employs|owns|runs|makes|operates|builds|sells|supplies)\b"
    r"|\s(?:was|were|has\sbeen)\s(?:fined|sued|bought|founded)\b"
    r"|\s(?:did\snot\s(?:immediately\s)?respond|declined\sto\scomment)\b"
    rf"|\s[a-z]+\sits\s(?:[\w-]+\s)?{WORKS}\b)"
)
RUN = re.compile(r"[A-Z][\w’'&-]{1,60}(?:[ \xa0][A-Z][\w’'&-]{1,60}){1,3}")
PLACED = re.compile(r"\b(?:in|near|from|across|around|outside)\s(?:the\s)?(?=[A-Z])")
NO_STOCK = re.compile(r"\b(?!\s(?:shares|stock|plc|AG)\b)")
LONGEST = 300
NO_NAMES = TIME_WORDS | OUTLET_WORDS | words("the a an in at on for and but police")


class Firms:
    """What a text calls its firms, clubs and parties."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[frozenset[str], tuple[str, ...]] = {}

    def meant(self, mention: Mention, people: Collection[str]) -> str | None:
        """Give what "the union", "the company" or "the club" is called before it."""
        if len(mention.words) > 1 or mention.kind != "body":
            return None
        told = body_before(self.text, mention.start, mention.head)
        return told or (self.named_before(mention, people) if mention.definite else None)

    def named_before(self, mention: Mention, people: Collection[str]) -> str | None:
        """Give the one the headline names, or else the firm named last; `people` are none."""
        if mention.head not in FIRMS | {"club", "party"}:
            return None
        known = {*people, *(name.split()[-1] for name in people)}
        names = [
            name for name in self.of_sort(mention.head) if not known & {name, name.split()[-1]}
        ]
        last = {name: self.text.rfind(name, 0, mention.start) for name in names}
        last = {name: at for name, at in last.items() if at >= 0}
        headline = self.text[: max(self.text.find("\n"), 0)]
        told = [name for name in last if name in headline]
        if len(told) == 1:
            return told[0]
        if mention.head not in FIRMS and len(last) > 1:
            return None  # of two clubs either may be meant
        return max(last, key=lambda name: (last[name] + len(name), len(name)), default=None)

    def of_sort(self, head: str) -> tuple[str, ...]:
        lasts = CLUBS if head == "club" else PARTIES if head == "party" else COMPANIES
        if lasts not in self.found:
            self.found[lasts] = named_so(self.text, lasts)
        return self.found[lasts]


def named_so(text: str, lasts: Container[str]) -> tuple[str, ...]:
    """Give the names that end as those of a sort do, and the firms the text shows."""
    runs = (plain(match[0]) for match in RUN.finditer(text))
    found = [name for name in runs if name.lower().split()[-1] in lasts]
    found += [match[1] for match in PLAYING.finditer(text) if lasts is CLUBS]
    if lasts is COMPANIES:
        matches = [*SHOWN.finditer(text), *LED.finditer(text)]
        matches = matches if matches or found else list(MAYBE.finditer(text))
        found += [plain(next(name for name in match.groups() if name)) for match in matches]
    behind = [text[match.end() : match.end() + LONGEST] for match in PLACED.finditer(text)]
    told = (name for name in found if may_be_firm(name) and not is_place(name, behind))
    return tuple(dict.fromkeys(told))


def plain(name: str) -> str:
    return name.removeprefix("The ").removesuffix("’s").removesuffix("'s")


def may_be_firm(name: str) -> bool:
    low = name.lower().split()
    plain = not (NO_NAMES.intersection(low) or any(tells_origin(word) for word in low))
    return plain and (is_firm(name) or low[-1] in CLUBS | PARTIES)


def is_place(name: str, behind: Sequence[str]) -> bool:
    """Tell whether something is told to be in it, as in no firm; `behind` follows an "in"."""
    return any(told.startswith(name) and NO_STOCK.match(told, len(name)) for told in behind)
