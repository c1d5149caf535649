"""The short signed parts of a story: byline, date, source line, dateline."""

import re
from datetime import date

from articles.extraction.dates import find_date

LONGEST = 200
LONGEST_OUTLET = 5
EDITION = re.compile(r"\b(?:daily|weekly|evening|sunday)\b", re.IGNORECASE)
PLAIN_NAME = re.compile(
    r"^(?:[A-ZÀ-Þ][a-zà-ÿ’'-]+\s){1,3}(?:[A-ZÀ-Þ][\w’'-]+|(?:and|in|at|for(?:\sthe)?|,)\s[A-ZÀ-Þ][\w\s’'-]{1,40})$"
    r"|^[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){1,2}\s+@\w+\b[\w\s]{0,40}$"
    r"|^[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){1,2}(?:,\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){1,2})*"
    r"\s(?:and|&)\s[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){1,2}$"
    r"|^[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]+){1,2}$"
)
NAME_AND_ROLE = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.’'-]+\s){1,2}[A-ZÀ-Þ][\w.’'-]+(?:\s|,\s|\s[|–—-]\s)(?P<role>[\w\s,&’'-]{4,50})$"
)
OUTLET = re.compile(
    r"\b(?:news|times|post|english|agency|agencies|press|online|media|tv|radio|daily|gazette|herald|tribune"
    r"|newsroom|network|wire|monitor|journal|observer|telegraph|desk)\b",
    re.IGNORECASE,
)
NAME = r"[^\W\d_](?:[\w.’'-]|\b)*"
BYLINE = re.compile(
    r"^(?:(?:by|author)\s?:|by|written\sby|words\sby|words\s*:|text\s*:|reporting\sby|story\sby|report\sby|(?:report|story)\s?:|von|par|por|di|da)\s+(?P<who>\S.*)$",
    re.IGNORECASE,
)
CREDITS = re.compile(
    r"^(?!.{1,90}\bsa(?:id|ys)\b)[(\[]?(?:(?:additional\s)?(?:reporting|writing|editing|written|edited|compiled|translated"
    r"|published|produced)\s(?:by|in)\b(?!\s[a-z]\w+,\s.*\.$)|(?:edited|published)\sby\s*:"
    r"|with\s(?:inputs?|files|reporting|agencies)\s?(?:from|by|input)?\b.{1,60}$)",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:reporters?|journalist|correspondent|editor|writer|staff|bureau|desk|agency|agencies|columnist)\b",
    re.IGNORECASE,
)
# Who took the pictures, named under who wrote the words.
PICTURES = re.compile(
    r"^(?:photograph(?:s|y)?|photos?|pictures?|illustrations?|graphics?|video)\s(?:by|:)\s\S.{0,80}$",
    re.IGNORECASE,
)
AND_AGENCIES = re.compile(r"^[A-Z][\w.’'& -]{1,60}\s(?:and|with)\s(?:news\s)?agenc(?:y|ies)$")
SOURCE_LINE = re.compile(
    r"^(?=agencies$|staff$|news\sagencies$|reuters$|ap$|afp$|associated\spress$)(?P<agency>.*)$|^(?:sources?|quellen?|fuentes?|fonte|via)\s*:\s*(?P<who>\S.{0,120})$",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s[|·•–—-]\s|,\s(?=\d{1,2}\s[A-Z])")
MOST_BESIDE_DATE = 4
IN_FIGURES = re.compile(r"\d[./-]\d{1,2}[./-]\d")
DATE_WORDS = re.compile(
    r"""^(?:(?:first\s|last\s|originally\s)?(?:published|updated|posted|modified|issued|released|created|date|on|at|from|live|feed|update|blog|page|[ecmp]t
    |mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?
    |am|pm|a\.m|p\.m|minutes?|hours?|days?|weeks?|[a-z]{2,4}t|gmt|utc|bst|est|edt|pst|pdt|cet|cest|eat|hrs?|uhr|min|ago|read|last|first|um|le|el
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b|[\s\d:.,|•·–—()\[\]/+-]|h\b)*$""",
    re.IGNORECASE | re.VERBOSE,
)
# What stands above a headline: the name of a section, or the way to it.
SECTION = re.compile(
    r"""^(?:(?:[\w&’'-]+\s){0,3}?[\w&’'-]+(?:\s?[/|>›»·•]\s?(?:[\w&’'-]+\s?){1,4})+
    |(?:(?:local|world|uk|us|city|[A-Z]\w+)\s)?(?:news|politics|world|business|sports?|health|science|culture
      |opinion|exclusive|crime|courts?|live(?:\supdates)?|analysis|features?|environment|technology|education
      |arts|money|europe|africa|asia|economy|climate|media|law|investigation|breaking(?:\snews)?|interview))$""",
    re.IGNORECASE | re.VERBOSE,
)
AGE = re.compile(
    r"^(?:(?:published|updated|posted)\s)?\d{1,2}\s(?:minute|hour|day|week)s?\sago$", re.IGNORECASE
)
DATELINE = re.compile(
    r"""^(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:[\s/][A-ZÀ-Þ][A-ZÀ-Þ.’'-]*){0,3}   # PLACE IN CAPITALS
      (?:,\s[A-Z][\w.’'\s]{1,30}?)?(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?)?
      (?:\s?\([A-Z][\w\s/.-]{1,30}\))?
     |[A-Z]\w+(?:\s[A-Z]\w+)?,\s[A-Z]\w+(?:\s[A-Z]\w+)?(?=\s?[—–])
     |[A-Z]\w+(?:[\s,-][\s]?[A-Z]\w+){0,3}(?:\s\([A-Z][a-z]+\))?\s?\((?:AP|AFP|Reuters|dpa|UPI|ANSA|Xinhua|[A-Z]{2,6})\))
     \s?\.?(?:—|–|--|-)(?=\s)""",
    re.VERBOSE,
)
# "Port Vik: The pier …" opens a story, where no quotation and no first person follows.
CITY = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2}:(?=\s[A-Z])(?!\s(?:I|We|My|Our|You|It)\b)"
)
LONGEST_LABELLED = 120


def byline_of(line: str) -> str:
    """Give who signed the story when this line is its byline, else nothing."""
    match = BYLINE.match(line)
    if not match or len(line) > LONGEST or line.endswith(("?", "!", ":")):
        return ""
    who = match["who"].strip()
    words = re.findall(r"[^\W\d_][\w.’'-]*", who)
    named = sum(word[0].isupper() for word in words)
    if words and words[0] == "the":
        words = words[1:]
    given = bool(words) and (words[0][0].isupper() or ROLE.search(who))
    if not given or len(words) > 12:  # noqa: PLR2004 - names and a role
        return ""
    return who if named * 2 >= len(words) or ROLE.search(who) else ""


def is_bare_byline(line: str) -> bool:
    """Tell whether a line below the headline is a name, one with a role, or an outlet's own."""
    if PLAIN_NAME.match(line) or AND_AGENCIES.match(line):
        return True
    named = NAME_AND_ROLE.match(line)
    return bool(named and ROLE.search(named["role"]))


def writer_of(byline: str) -> str:
    """Give the full name that opens a byline, without what follows it."""
    match = re.match(r"[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]+){1,3}", byline)
    return match[0] if match else ""


def outlet_of(line: str) -> str:
    """Give the outlet when the line is nothing but its name ("The Harbour Post")."""
    words = line.split()
    name = len(words) <= LONGEST_OUTLET and all(word[0].isupper() for word in words)
    printed = name and (OUTLET.fullmatch(words[-1]) or EDITION.search(line))
    return line if printed and len(words) > 1 else ""


def date_of(line: str) -> date | None:
    """Give the first date when the line holds dates and nothing else."""
    first = None
    while len(line) <= LONGEST and (found := find_date(line)):
        when, start, end = found
        first = settled(first, when, line[start:end])
        line = f"{line[:start]} {line[end:]}"
    return first if first and DATE_WORDS.match(line) else None


def settled(known: date | None, when: date | None, printed: str) -> date | None:
    """Give the date of the article; "June 11, 2024" tells how "06/11/2024" before it was meant."""
    if known is None or when is None or IN_FIGURES.search(printed):
        return known or when
    swapped = (known.year, known.day, known.month) == (when.year, when.month, when.day)
    return when if swapped else known


def date_beside(line: str) -> date | None:
    """Give the date of a line that holds little more ("May 3, 2024 / Harbour News")."""
    found = find_date(line)
    if not found or len(line) > LONGEST or line.endswith((".", "?", "!")):
        return None
    when, start, end = found
    beside = re.findall(r"[^\W\d_]{2,}", f"{line[:start]} {line[end:]}")
    return when if sum(not DATE_WORDS.match(word) for word in beside) <= MOST_BESIDE_DATE else None


def date_and_byline(line: str) -> tuple[date | None, str]:
    """Give both when they share a line ("6 June 2024 | By Ida Lamm"), else nothing.

    The outlet's name may stand between them.
    """
    parted = SEPARATOR.split(line)
    if len(parted) == 3 and outlet_of(parted[1]):  # noqa: PLR2004 - who, where, when
        parted = [parted[0], parted[2]]
    else:
        parted = SEPARATOR.split(line, maxsplit=1)
    mark, left, right = len(parted) > 1, parted[0], parted[-1]
    for when, who in ((left, right), (right, left)):
        name = byline_of(who) or (who if PLAIN_NAME.match(who) else "")
        if mark and name and (day := date_of(when)):
            return day, name
    return None, ""


def dateline_length(paragraph: str, *, opens: bool = False) -> int:
    """Give how many code points of a paragraph are its dateline ("PARIS, May 3 (Agency) -").

    Where the story `opens`, "Port Vik: " is one as well; later it says who speaks.
    """
    match = DATELINE.match(paragraph[:LONGEST])
    if match is None and opens and len(paragraph) > LONGEST_LABELLED:
        match = CITY.match(paragraph)
    return match.end() if match else 0


def dated(paragraph: str) -> date | None:
    """Give the date of a dateline that names the year."""
    length = dateline_length(paragraph)
    found = find_date(paragraph[:length]) if length else None
    return found[0] if found else None
