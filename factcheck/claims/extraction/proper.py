"""What the whole text tells about proper names before anybody speaks."""

import re
from collections import Counter
from collections.abc import Iterable

from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import (
    BODIES,
    FIRM_NAMES,
    FIRMS,
    HONOURS,
    OUTLET_WORDS,
    ROLES,
    TIME_WORDS,
    TITLES,
    words,
)
from factcheck.claims.extraction.mentions import ARTICLES
from factcheck.claims.extraction.nouns import is_role

NOT_FIRST_NAMES = words(
    "die der das ein eine el la los las le les il lo os as de het een",
    "north south east west northern southern eastern western central new greater upper lower",
    "us uk eu un however on in at after before while when if but and moreover meanwhile",
)
# What stands with a capital before a name and is no part of it ("For The Harbour Echo").
SHORTEST_TITLE = 4
MOSTLY = 0.6
SENTENCE_ENDS = (".", "”", '"')
# What may open a sentence before a name.
OPENERS = words(
    "on in at after before while when if but and as since though although because until",
    "moreover meanwhile however take meet ask says said",
)
LEADING = TITLES | ROLES | ARTICLES | frozenset(("for", "by", "from", "via"))
# No part of a name is longer, so that a text of one endless word takes no more time than others.
# Who is called "Lord Lund" has no other name.
PEERAGE = words("lord lady baroness baron viscount viscountess")
FULL_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'-]{1,60}"
    r"(?:[ \xa0](?:(?:al|de|van|der|von|bin)\s|al-|[A-Z]\.\s)?[A-ZÀ-Þ][\w’'-]+)+"
)


# "Ms Lund" tells for the whole article who she is.
TITLED = re.compile(
    r"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Don|Doña|Sheikh|Sheikha)\.?\s(?:[A-Z][\w’'-]+\s)?([A-Z][a-zà-ÿ-]+)\b"
)
MASTERS = frozenset(("Mr", "Sir", "Don", "Sheikh"))
# "the website Ledger", "NAIROBI (Ledger) -": what an article itself calls an outlet.
NAMED_OUTLET = re.compile(
    r"\b(?:site|website|newspaper|paper|magazine|podcast|documentary|agency|broadcaster|channel|station|daily"
    r"|weekly|monthly|outlet|portal|blog|newswire|newsletter|publication|tabloid|broadsheet)\s+([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
)
CREDITED = re.compile(r"\(([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\)\s?[-–—]")

# "The insurer, Vik Mutual, had …", "Vik Mutual, a maker of lamps": bodies that may never speak.
NAME = r"[A-Z][\w’'&-]{1,60}(?:\s(?:of\s|&\s)?[A-Z][\w’'&-]{1,60}){0,3}"
FIRM = (
    r"(?:company|firm|insurer|operator|charity|retailer|developer|manufacturer|maker|supplier"
    r"|contractor|bank|builder|brewer|airline|carrier|start-?up|utility|agency|landlord|consultancy"
    r"|group|union|trust|lender|business|owner|subsidiary)s?"
)
# "Dana Pohl, finance chief of Arvid Foods", "shares in Arvid Foods".
OFFICE = r"(?:chief|executive|boss|founder|co-founder|owner|CEO|CFO|finance\sdirector)"
NAMED_BODY = re.compile(
    rf"\bthe\s({NAME})\s(?:collective|project|network|initiative|consortium)\b"
    rf"|\b{FIRM},?\s({NAME})|\b({NAME}),\s(?:an?\s(?:[\w’'-]+\s){{0,3}}{FIRM}\b(?!\swho\b)"
    rf"|the\s(?:[\w’'-]+\s){{0,3}}{FIRM}(?=[,.]|\s(?:of|that|which|behind|in|based)\b))"
    rf"|\b{OFFICE}\s(?:officer\s)?(?:of|at)\s({NAME})|\b[Ss]hares\s(?:in|of)\s({NAME})"
)


def named_bodies(text: str) -> list[tuple[int, str]]:
    """Give the names that the article itself calls firms, groups or unions, with their places."""
    found = [
        (match.start(), next(name for name in match.groups() if name))
        for match in NAMED_BODY.finditer(text)
    ]
    found = sorted(found + managed(text))
    # "In the year to September, the company said" names no September.
    return [
        (at, name)
        for at, name in found
        if name.lower() not in TIME_WORDS
        and not gender_of(name)
        and name.lower().split()[-1] not in OUTLET_WORDS
    ]


# "Arvid’s chief executive", "Arvid’s shareholders": only a firm has them.
MANAGED = re.compile(
    rf"\b({NAME})[’']s\s(?:\w+\s)?(?:chief\sexecutive|finance\s(?:chief|director)|CEO|CFO|shareholders|share\sprice)\b"
)
CAPITALS = re.compile(r"[A-Z][\w’'&-]{1,60}(?:[ \xa0][A-Z][\w’'&-]{1,60}){0,3}")


def managed(text: str) -> list[tuple[int, str]]:
    """Give each place that names a firm known by who runs or owns it, by its longest name."""
    names = {match[1] for match in MANAGED.finditer(text)}
    found = [
        (each.start(), name, each[0].removesuffix("’s").removesuffix("'s"))
        for each in (CAPITALS.finditer(text) if names else ())
        for name in names.intersection(beginnings(each[0]))
    ]
    told = Counter((name, run) for _, name, run in found if run != name)
    whole = {name: run for (name, run), _ in reversed(told.most_common())}
    return [(at, whole.get(name, name)) for at, name, _ in found]


def beginnings(run: str) -> set[str]:
    """Give what a name may be short for: "Arvid", "Arvid Foods" for "Arvid Foods’s"."""
    parts = re.sub(r"[’']s\b", "", run).split()
    return {" ".join(parts[:count]) for count in range(1, len(parts) + 1)}


# "Arvid Lunar’s lander fell, the company said": a name of several words that owns something.
OWNING = re.compile(r"([A-Z][\w’'&-]{1,60}(?:\s[A-Z][\w’'&-]{1,60}){1,3})[’']s\s")
OWNED_NEAR = 400


def body_before(text: str, place: int, head: str) -> str | None:
    """Give what "the union" or "the mission" at this place is called before it.

    "The engineers’ union, Tecton, …", "the mission of the Vik Organization for Cooperation";
    "the company" is whoever owns something just before it.
    """
    if head in FIRMS:
        told = owner_before(text, place) or done_to_before(text, place)
        return told or spoken_for(text, place)
    if head == "club":
        return club_before(text, place)
    near = text[max(0, place - OWNED_NEAR) : place]
    called = re.findall(rf"\b{re.escape(head)}, ({NAME}),", near)
    of = re.findall(
        rf"\bthe ({re.escape(head)} (?:of|for) (?:the )?{NAME}(?: (?:and|of|in|for) {NAME})*)", near
    )
    found = called or of
    return str(found[-1]) if found else None


# "The former Vik Rovers goalkeeper".
PLAYING = re.compile(
    rf"\b[Tt]he\s(?:former\s|then\s)?({NAME})\s"
    r"(?:goalkeeper|striker|midfielder|defender|winger|forward|captain|manager|coach|player)\b"
)


def club_before(text: str, place: int) -> str | None:
    """Give what "the club" is called where a player is told to be its own."""
    found = {match[1] for match in PLAYING.finditer(text, 0, place)}
    return found.pop() if len(found) == 1 else None


# "Ann Lund, who runs the island’s one mill".
LED = rf"({NAME}), who (?:now )?(?:runs|heads|leads|chairs|manages|owns|directs|commands|edits)\s"


def led_by(text: str, place: int, words: Iterable[str]) -> str | None:
    """Give who "the mill's head" is: whom the text before tells to run the mill."""
    owner = next((word.removesuffix("'s") for word in words if word.endswith("'s")), "")
    led = rf"{LED}(?:[\w’'-]+\s){{1,4}}{re.escape(owner)}\b"
    found = re.search(led, text[:place]) if owner and f" {owner}" in text[:place] else None
    return found[1] if found else None


def owner_before(text: str, place: int) -> str | None:
    """Give the firm that "the company" at this place can only mean: the last owner before it."""
    near = text[max(0, place - OWNED_NEAR) : place].rpartition("\n\n")[2]
    names = [match[1] for match in OWNING.finditer(near)]
    firms = [name for name in names if not (gender_of(name) or set(name.lower().split()) & TITLES)]
    return firms[-1] if firms else None


# "A spokesman for Arvid Foods".
SPOKEN_FOR = re.compile(rf"\bspokes(?:man|woman|person)\s(?:for|at)\s({NAME})")


def spoken_for(text: str, place: int) -> str | None:
    """Give the firm for which somebody spoke last in this paragraph, unless a person's."""
    near = text[max(0, place - OWNED_NEAR) : place].rpartition("\n\n")[2]
    firms = [match[1] for match in SPOKEN_FOR.finditer(near) if is_firm(match[1])]
    return firms[-1] if firms else None


def is_firm(name: str) -> bool:
    """Tell whether nothing shows that a name is a person's or an authority's."""
    return not (gender_of(name) or set(name.lower().split()) & (TITLES | ROLES | BODIES))


# "The Board fined Arvid Foods": a name of several words right behind what was done to it.
DONE_TO = re.compile(r"\b[a-z]{2,}(?:ed|sued)\s([A-Z][\w’'&-]{1,60}(?:\s[A-Z][\w’'&-]{1,60}){1,3})")


def done_to_before(text: str, place: int) -> str | None:
    """Give the name to which something was done last in this paragraph, unless a person's."""
    near = text[max(0, place - OWNED_NEAR) : place].rpartition("\n\n")[2]
    names = [match[1] for match in DONE_TO.finditer(near)]
    firms = [name for name in names if is_firm(name)]
    return firms[-1] if firms else None


# "Petar Illic, who left", "Ann Lund, 54,": names that are people's, whatever else they look like.
PERSON = re.compile(
    r"\b([A-Z][\w’'-]{1,60}(?:\s[A-Z][\w’'.-]{1,60}){1,3}),\s(?:\d{1,3}\b|who\b|whose\b(?!\s(?:owner|chief|boss|founder|shares|parent))|an?\s(?:[a-z-]+\s){1,4}?who\b|an?\s(?:[a-z-]+\s){0,3}?([a-z-]+))"
)


def named_people(text: str) -> frozenset[str]:
    """Give, in lower case, the full names that the text itself marks as people's."""
    return frozenset(
        match[1].lower()
        for match in PERSON.finditer(text)
        if (match[2] is None or match[2] in ROLES)
        and not any(part.lower() in BODIES for part in match[1].split())
    )


def named_outlets(text: str) -> frozenset[str]:
    """Give, in lower case, the names that the article itself calls outlets."""
    found = [*NAMED_OUTLET.finditer(text), *CREDITED.finditer(text)]
    return frozenset(match[1].lower() for match in found)


def titled_names(text: str) -> dict[str, str]:
    """Map surnames to the gender their courtesy title tells, but for those of two people."""
    told = {(m[2].lower(), "m" if m[1] in MASTERS else "f") for m in TITLED.finditer(text)}
    names = Counter(name for name, _ in told)
    return {name: gender for name, gender in told if names[name] == 1}


def is_title(line: str) -> bool:
    """Tell whether most words of a heading have capitals, so that they tell no names."""
    if line.endswith(SENTENCE_ENDS):
        return False
    words_ = [word for word in line.split() if word[0].isalpha()]
    capital = sum(word[0].isupper() for word in words_)
    return len(words_) >= SHORTEST_TITLE and capital > MOSTLY * len(words_)


def is_peer(parts: list[str]) -> bool:
    """Tell whether somebody is called "Lord Lund" and by no other name."""
    title, last = parts[0].lower(), parts[-1].lower()
    return len(parts) > 1 and title in PEERAGE and last not in TITLES | ROLES


def leads(part: str) -> bool:
    """Tell whether a word before a name is none of it: a title, an office, a trade."""
    low = part.lower().strip(".")
    return low in LEADING or is_role(low)


def without_office(parts: list[str]) -> list[str]:
    """Leave out what somebody is before their name ("Minister of State Ann Lund")."""
    while len(parts) > 1 and leads(parts[0]):
        parts = parts[1:]
    for at in range(len(parts) - 1, 0, -1):
        office = parts[at - 1].lower().strip(".")
        if office in TITLES or (office in ROLES and at < len(parts) - 1):
            return parts[at:]
    return parts


def full_names(text: str) -> dict[str, str]:
    """Map each surname and each bare form to the fullest name that ends with it."""
    full: dict[str, str] = {}
    prose = "\n".join(line for line in text.split("\n") if not is_title(line))
    for match in FULL_NAME.finditer(prose):
        parts = match[0].split()
        while len(parts) > 2 and parts[0].lower() in OPENERS:  # noqa: PLR2004 - a name stays
            parts = parts[1:]
        parts = parts[-2:] if is_peer(parts[-2:]) else without_office(parts)
        while len(parts) > 2 and parts[-1].lower() in HONOURS:  # noqa: PLR2004 - a full name stays
            parts = parts[:-1]
        owner = [at for at, part in enumerate(parts[:-1]) if part.endswith(("’s", "'s"))]
        if owner and not any(part.lower() in BODIES for part in parts):
            parts = parts[owner[-1] + 1 :]
        last = parts[-1].lower().removesuffix("’s").removesuffix("'s")
        whole = " ".join(parts).removesuffix("’s").removesuffix("'s")
        is_person = (
            1 < len(parts) <= 4  # noqa: PLR2004 - more words are a title or a heading
            and last not in BODIES | full.keys()
            and parts[0].lower() not in NOT_FIRST_NAMES
        )
        if is_person:
            full[last] = whole
        if is_person and last in FIRM_NAMES:
            full.setdefault(parts[0].lower(), whole)
    return full
