"""What a page tells of its own house and of those who write for it, by names no story speaks of."""

import re
from collections import defaultdict
from itertools import pairwise

from articles.extraction import furniture
from articles.extraction.article import Block
from articles.extraction.boilerplate import unwrapped
from articles.extraction.notices import FEWEST_TOLD, is_notice

LONGEST = 60
SPELT = re.compile(r"\w+")
TOLD = re.compile(
    r"\b(?:said|says|told|tells|according|heard|alleged?s?|ruled|charged|accused|arrested|detained"
    r"|fined|jailed|convicted|sued|shot|killed|died)\b"
)
WORD = r"[A-ZÀ-Þ][\w.’'&-]*"
NAME = (
    r"(?!(?:It|He|She|They|We|This|That|There|I)\s)(?:The\s)?"
    rf"(?P<name>{WORD}(?:\s(?:(?:of|the|and|for|&)\s)?{WORD}){{0,5}}?)"
)
ROLE = r"""(?:reporter|correspondent|writer|editor|journalist|photojournalist|columnist|contributor
|producer|newsletter\swriter|bureau\schief|corps\smember)\b"""
# "Ida Lamm is the assistant news editor of Tideline.", "Ida Lamm is Tideline’s ports reporter."
WRITER = re.compile(
    rf"""{NAME}(?:,\s(?:an?|the|our)\s(?:[\w-]+\s){{0,4}}{ROLE}(?:\s(?:at|for|of|with)\s[^,]{{2,40}})?,
      \s(?:(?:is|was)\sthe\sauthor\sof|covers|writes|reports)\b
    |\sis\s(?:(?:an?|the|our)\s)?(?:(?!who\b)[\w’'&/-]+\s){{0,6}}?{ROLE}
      (?=[.]?$|[.,]\s[A-Z]|,?\s(?:at|for|of|with|on|in|based|cover(?:s|ing)|focus(?:ed|ing)
        |who\s(?:covers|writes|reports)|whose|and\s(?:the\s)?(?:author|editor|host|podcaster|columnist|writer|reporter|former)
        |specialis|specializ)))""",
    re.VERBOSE,
)
# Who goes on speaking below was brought into the story, whatever they write.
SPEAKS_ON = re.compile(
    r"(?:^|[.!?”\"]\s)(?:He|She|They)\b|\b(?:he|she|they)\s(?:said|says|told|added)\b"
)
# What a page says of the one who signed the story.
SIGNED_BY = re.compile(
    rf"""\s(?:is\s(?:an?|the|our|at|with|based)?\b.*?\b(?:{ROLE}|author|fellow|professor|lecturer
      |researcher|academic|critic|contributor|historian|scholar|freelance|team|desk|staff)
    |(?:covers|writes|reports|edits|hosts|anchors)\b
    |(?:has\s|previously\s|also\s){{0,2}}(?:written|covered|reported|worked|edited)\b
    |joined\b|works\s(?:on|for|at|as)\b|leads\sthe\b|can\sbe\s(?:reached|found|contacted)\b
    |was\s(?:an?|the)\s(?:[\w-]+\s){{0,4}}{ROLE})""",
    re.VERBOSE,
)
GRADUATE = re.compile(r"A\s(?:graduate|native|veteran)\sof\s[^,]{3,40},\s")
GOES_ON = re.compile(
    r"(?:S?[Hh]e|They|His|Her|Their|Before\sjoining|Prior\sto\sjoining|Previously,)\b"
)
PRESS = r"""(?:newsrooms?|news\s(?:site|website|outlet|organi[sz]ation|service|agency|platform
|magazine|publication|startup|nonprofit|cooperative)|(?:media|investigative|news|online
|independent|nonprofit)\s(?:outlet|publication|magazine)
|journalism\s(?:organi[sz]ation|nonprofit|project|site|centre|center))\b"""
# "Tideline is a nonprofit newsroom.", "Tideline is funded by its readers."
HOUSE = re.compile(
    rf"""(?:(?:Founded|Launched|Based)\sin\s[^,]{{3,40}},\s)?{NAME}
    (?:\s(?:[a-z]+\s){{1,4}}(?:desk|team|newsroom))?\s(?:
      (?:is|was\s(?:founded|launched)\s(?:in\s\d{{4}}\s)?as)\s(?:an?|the)\s
      (?:[\w,’'-]+\s){{0,7}}?{PRESS}
    | is\s(?:an?\s)?(?:reader|listener|viewer)-(?:funded|supported|owned)\b
    | is\s(?:\w+ly\s)?(?:funded|supported|paid\sfor)\s(?:\w+ly\s)?by\s(?:its\s|our\s|the\s)?
      (?:readers|listeners|viewers|subscribers)\b
    | (?:is|remains)\seditorially\sindependent\b
    | (?:maintains|retains|has)\s(?:\w+\s){{0,2}}editorial\s(?:independence|control)\b
    | is\s(?:solely\s|not\s)responsible\sfor\s(?:the|all|any)\s(?:editorial\s)?content\b
    | (?:is|has\sbeen)\sa\sfinancial\ssupporter\sof\b
    | (?:supports|funds|helps\sfund)\s[^.]{{2,50}}[’']s?\s(?:\w+\s){{0,2}}
      (?:coverage|journalism|reporting)\b
    | (?:receives|gets)\s(?:financial\s)?(?:support|funding)\s[^.]*\b
      (?:coverage|journalism|reporting)\b
    | is\spart\sof\sthe\s[^.]{{2,40}}\b(?i:media|news|publishing|press)\s(?:group|network)\b
    | may\s(?:earn|receive)\s(?:an?\s)?(?:\w+\s)?commission\b.*
      \b(?:links?|products?|purchases)\b)""",
    re.VERBOSE,
)
# What companies have as well: the page means its own where nothing is told any more.
OWNED = re.compile(
    rf"""{NAME}\s(?:
      is\s(?:\w+\s)?(?:a\s(?:\w+\s)?member|part)\sof\b
    | is\s(?:owned|published|funded|supported)\sby\b | is\snot\saffiliated\swith\b
    | is\s(?:available\s)?free\s(?:of\scharge\s)?(?:to|for)\s(?:everyone|all|read)\b
    | (?:receives|gets)\s(?:\w+\s)?(?:support|funding|grants|donations)\sfrom\b
    | relies\son\s(?:donations|support|subscriptions|readers)\b)(?!.*\d)""",
    re.VERBOSE,
)
OF_PRESS = re.compile(
    r"\b(?:[Nn]ews\w*|Press|Media|[Jj]ournalis\w+|[Pp]ublish\w+|Foundation|bureaus|donors"
    r"|donations|readers|grants)\b"
)
RIGHTS = re.compile(
    r"(?:©|\(c\)|[Cc]opyright)\s*(?:[Cc]opyright\s|©\s?)?(?:\d{4},?\s)?(?:by\s)?"
    rf"{NAME}(?=\s\d{{4}}|[.,|]|\s?$)"
)


class House:
    """Who signs the story and whose page it is, and what the story itself says."""

    def __init__(self, text: str, blocks: list[Block], *, byline: str, publisher: str) -> None:
        self.bodies = {
            n: text[mark.start : mark.end] for n, mark in enumerate(blocks) if mark.label == "body"
        }
        self.below = {n: self.bodies[after] for n, after in pairwise(self.bodies)}
        self.heard: dict[str, list[int]] = defaultdict(list)  # where each word stands
        for n, line in self.bodies.items():
            for word in set(SPELT.findall(line)):
                self.heard[word].append(n)
        parts = [part.strip() for part in re.split(r",|\s(?:and|&|for|of|at)\s|[|/]", byline)]
        self.writers = {name for part in parts if (name := furniture.writer_of(part))}
        rights = (
            RIGHTS.match(text, mark.start, mark.end)
            for mark in blocks
            if mark.label in ("boilerplate", "byline")
        )
        names = {bare(publisher), *map(bare, parts[1:]), *(bare(m["name"]) for m in rights if m)}
        self.names = names - {""}
        self.taken: set[int] = set()  # paragraphs that are of the page, as far as is known

    def is_unheard_of(self, name: str, at: int, *, person: bool = False) -> bool:
        """Tell whether no other paragraph names them, but as whom somebody told something."""
        last = name.rsplit(maxsplit=1)[-1]
        near = self.heard.get(SPELT.findall(last)[-1], [])
        forms = [name, last] if person else [name, f"the {last}"]
        named = re.compile("|".join(rf"(?<!told )(?<!told the )\b{re.escape(f)}\b" for f in forms))
        told = (self.bodies[n] for n in near if n != at and n not in self.taken)
        return not any(named.search(line) for line in told)

    def is_of_writer(self, line: str, at: int) -> bool:
        """Tell whether this says who wrote the story, in the middle of it."""
        found = None if tells(line) else WRITER.match(line)
        below = self.below.get(at, "") if found else ""
        speaks_on = SPEAKS_ON.search(below) and not GOES_ON.match(below)
        if found and not speaks_on and self.is_unheard_of(found["name"], at, person=True):
            return True
        start = GRADUATE.match(line)
        line = line[start.end() :] if start else line
        return not tells(line) and any(
            line.startswith(name)
            and SIGNED_BY.match(line, len(name))
            and self.is_unheard_of(name, at, person=True)
            for name in self.called()
        )

    def is_of_house(self, line: str, at: int, *, foot: bool) -> bool:
        """Tell whether this says what the paper is and who pays for it."""
        found = None if tells(line) else HOUSE.match(line) or OWNED.match(line)
        if not found:
            return False
        name = bare(found["name"])
        strange = found.re is HOUSE or (foot and OF_PRESS.search(line, found.end("name")))
        return name in self.names or (bool(strange) and self.is_unheard_of(name, at))

    def called(self) -> set[str]:
        """Give the writers' names, and their first names, by which friendly papers call them."""
        return self.writers | {name.split()[0] for name in self.writers}

    def signs(self, line: str) -> bool:
        """Tell whether the line opens with a writer's full name, as no end of a story does."""
        low = line.casefold()
        return any(low.startswith(f"{name} ".casefold()) for name in self.writers)


def tells(line: str) -> bool:
    """Tell whether a paragraph is too long for a notice, or brings news."""
    return len(line.split()) > LONGEST or bool(TOLD.search(line))


def bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ").strip(" .")


def without_house(text: str, blocks: list[Block], *, byline: str, publisher: str) -> list[Block]:
    """Take off the story what the page says of its writers and of itself."""
    house = House(text, blocks, byline=byline, publisher=publisher)
    below: list[int] = []  # what may go on about the writer, if the writer stands above it
    foot = True
    for told, at in reversed(list(enumerate(house.bodies))):
        line = unwrapped(house.bodies[at])
        foot = foot and told > 0
        if (foot and house.signs(line)) or house.is_of_writer(line, at):
            house.taken |= {at, *(below if foot else [])}
        elif house.is_of_house(line, at, foot=foot and told >= FEWEST_TOLD):
            house.taken.add(at)
        elif GOES_ON.match(line) and not tells(line):
            below.append(at)
        elif not is_notice(line):
            foot = False
    return [
        Block(mark.start, mark.end, "boilerplate") if n in house.taken else mark
        for n, mark in enumerate(blocks)
    ]
