"""Lines that belong to the page and not to the story, recognised by their wording."""

import re

from articles.extraction.appeals import is_appeal
from articles.extraction.sitelines import SITE_LINE

# Whole paragraphs of site prose; each needs wording no story would use about its subject.
# They are sought in small letters and from the border of a word on, which is ten times as quick.
PROSE = re.compile(
    r"""\b(?:
    we\b.{0,80}\b(?:use|store|set)\b.{0,20}\bcookies\b
    | (?:website|site|page)\b.{0,20}\buses?\scookies\b
    | cookie\s(?:policy|settings|preferences)\b
    | (?:members|subscribers)\s(?:get|can|enjoy)\s.{0,80}\b(?:join|subscribe|sign\sup)\b
    | our\scomments\sto\sbe\b
    | (?:requires|enable|turn\son)\sjavascript\b
    | (?:developing|breaking)\sstory\b.{0,60}\b(?:check\sback|updates?|updated|refresh)\b
    | ^(?:more\sto\sfollow|more\sfollows)\b
    | ^this\s(?:story|article|page)\s(?:will\sbe|is\sbeing)\s(?:updated|corrected)\b
    | video\splayer\sis\sloading\b | value\syour\sprivacy\b
    | cookies\b.{0,120}\b(?:accept|consent|manage|preferences)\b
    | we\b.{0,40}\bearn\b.{0,30}\bcommission\b | affiliate\s(?:links?|commission)\b
    | by\s(?:signing\sup|subscribing|clicking|continuing|submitting)\b
      .{0,60}\byou\b.{0,20}\bagree\b
    | enter\syour\se-?mail\b | in\syour\sinbox\b | your\sinbox\b
    | sign\sup\s(?:for|to)\s(?:our|the)\b.{0,40}\b(?:newsletters?|alerts?|briefing|updates)\b
    | opens\sin\s(?:a\s)?new\s(?:tab|window)\b
    | contributed\sto\sthis\s(?:report|story|article)\b
    | (?:writers?|reporters?|correspondents?|journalists?|editors?|stringers?)\s
      (?![^.“"]{0,80}\b(?:say|said|says|found|shows?|showed|that|who|which|how)\b)
      [^.“"]{3,80}
      \scontributed(?:\sreporting)?(?:\sfrom\s(?!the\b|an?\b|their\b|his\b|her\b|our\b)[^.,]{2,40})?\.?$
    | \bcontributed\sreporting\b
    | this\s(?:article|story|piece|content)\s(?:was|is|has\sbeen)\s(?:originally\s|first\s)?
      (?:published|produced|sponsored|republished|syndicated|translated|updated|amended|corrected)\b
    | an\searlier\sversion\sof\sthis\s(?:article|story|report)\b
    | (?:views|opinions)\sexpressed\b.{0,60}\b(?:author|do\snot)\b
    | follow\s(?:him|her|them|us|me)\son\b
    | ^explore\smore\son\sthese\stopics\b | ^reuse\sthis\scontent\b
    | our\sjournalism\b
    | this\s(?:interview|conversation|transcript|article|story|text)\s(?:was|is|has\sbeen)\s
      (?:lightly\s)?(?:edited|condensed|shortened)\b
    | ^[^\W\d_]\S*\s(?:\S+\s){1,3}covers\s.{3,60}\.\s.{0,40}\b(?:reach|contact|e-?mail|follow)\b
    | all\srights\sreserved\b
    | this\smaterial\smay\snot\sbe\s(?:published|reproduced|broadcast|copied)\b
    | (?:elements|parts|portions)\sof\sthis\s(?:story|article|report)\s(?:was|were)\s
      (?:generated|produced|written|created)\b
    | can\s(?:also\s)?be\saccessed\b | to\scontact\sus\b
    | join\sthe\sconversation\b | independent\spress\sstandards\b
    )""",
    re.VERBOSE,
)
# "Ida Lamm covers ports for the Harbour Echo."
WRITER = re.compile(
    r"^(?!The\s)(?:[A-Z][\w.’'-]+\s){2,4}(?:covers|reports\son|writes\sabout)\s"
    r"(?:(?!the\s|an?\s|all\s|some\s)[a-z-]+,?\s){1,8}?(?:for|at)\s(?:the\s)?"
    r"(?:[A-Z][\w’'&-]*\s?(?:of\s|and\s|the\s)?){1,5}(?:\.|$)"
)
SHARE_WORD = re.compile(
    r"(?:share|tweet|save|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|copy|link|this"
    r"|pinterest|pocket|flipboard|messenger|bluesky|threads|mastodon|comment|comments|on|via|pin|post|gift|article|story|feedback)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s{2,}|\s[|·•/>»]\s")
LENGTH = re.compile(r"^\d+\s?(?:min(?:ute)?s?|m|comments?|shares?)\b.{0,10}$", re.IGNORECASE)
ASKS = re.compile(r"(?:subscribe|sign\sup|donate|log\sin|become\sa\smember)\b", re.IGNORECASE)
END = re.compile(r"[.!?]$")
LONGEST_ITEM, FEWEST_ITEMS = 3, 4
# A heading after which a list of other stories follows.
LIST_HEADING = re.compile(
    r"^(?:more|related|other|top|latest|recent|popular|recommended|suggested|trending|featured|most|editor|you\s(?:may|might)|don['’]t\smiss|read\s(?:more|next|also)|also|up\snext|see\salso|what\sto\sread"
    r"|(?:what\s(?:else\s)?we(?:['’]re|\sare)|in\sother|elsewhere\sin\sthe|further)\s(?:reading|watching|news))\b[^.?!:]{0,40}:?$",
    re.IGNORECASE,
)
# What follows these lines speaks to editors, not to readers.
STORY_ENDS = re.compile(
    r"^(?:[-–—*\s]*ends[-–—*\s.]*|#{3,}|notes?\s(?:to|for)\seditors?\s?:?)$", re.IGNORECASE
)
LONGEST_LINE = 1_000
# A bullet before the words, brackets around them or an arrow behind: they are set off, no more.
SET_OFF = re.compile(
    r"[(\[](?P<inner>[^()\[\]]+)[)\]]|(?:[•·*►▶▪‣_—–-]\s?)?(?P<behind>\S.*?)(?:_|\s[»→›>])?"
)


def is_boilerplate(line: str) -> bool:
    """Tell whether this line or paragraph is part of the page rather than of the story."""
    line = line[:LONGEST_LINE].strip()
    inner = unwrapped(line)
    return is_of_page(line) or (inner != line and is_of_page(inner))


def unwrapped(line: str) -> str:
    """Give the words of a line without the bullet, the brackets or the arrow around them."""
    found = SET_OFF.fullmatch(line)
    return (found["inner"] or found["behind"]) if found else line


def is_of_page(line: str) -> bool:
    return bool(
        SITE_LINE.match(line)
        or PROSE.search(line.lower())
        or WRITER.match(line)
        or is_share_line(line)
        or is_made_of_furniture(line)
        or is_appeal(line)
    )


def is_made_of_furniture(line: str) -> bool:
    """Tell whether a line is a menu, or several pieces of the page set side by side."""
    pieces = [piece.strip() for piece in BETWEEN.split(line) if piece.strip()]
    if len(pieces) < 2:  # noqa: PLR2004 - one piece stands beside nothing
        return False
    if all(
        SITE_LINE.match(piece) or is_share_line(piece) or LENGTH.match(piece) for piece in pieces
    ):
        return True
    site = sum(bool(SITE_LINE.match(piece)) for piece in pieces)
    asks = any(map(ASKS.match, pieces))
    if asks and len(pieces) > 2 and not any(map(END.search, pieces)):  # noqa: PLR2004 - a bar of links
        return True
    if site > 1 and len(pieces) >= FEWEST_ITEMS:
        return True
    short = all(len(piece.split()) <= LONGEST_ITEM and not END.search(piece) for piece in pieces)
    return len(pieces) >= FEWEST_ITEMS and short and not re.search(r"\d", line)


def is_share_line(line: str) -> bool:
    words = re.findall(r"[^\s|:•·,/]+", line)
    return 0 < len(words) < 16 and all(SHARE_WORD.fullmatch(word) for word in words)  # noqa: PLR2004


def heads_a_list(line: str) -> bool:
    """Tell whether other stories follow under this line ("Related Stories")."""
    return bool(LIST_HEADING.match(line.strip()))


def ends_the_story(line: str) -> bool:
    """Tell whether a press release ends here ("ENDS", "Notes to editors")."""
    return bool(STORY_ENDS.match(line.strip()))
