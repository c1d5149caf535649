"""A post as people pass it on: its words, who posted it and when.

What is copied with a post says little of what it claims: addresses, a signature ("— Ann Lee
(@annlee) May 3, 2024"), words run together behind # and @.
"""

import re
from dataclasses import dataclass
from datetime import date

from factcheck.evidence.corroboration.dates import dates

_ADDRESS = re.compile(r"(?:https?://|pic\.twitter\.com/|www\.)\S+")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}"
_SIGNATURE = re.compile(
    rf"\s*[\u2014\u2013]\s*([^\u2014\n]{{1,80}}?)\s*\(@(\w{{1,20}})\)\s*({_MONTH})?"
)
_MARKED = re.compile(r"[#@](\w+)")
_ON_PLATFORM = re.compile(r"(?P<who>[^(]+?)(?:, [^(]+?)?,? (?:on |\()(?P<where>[A-Z]\w{3,})\)?$")
# Somebody else there: "a hiker wrote on Pipr", another account.
_SOMEBODY_ELSE = re.compile(
    r"\b(?:an?|one|some|several|many|other|another) (?:[\w-]+ ){1,3}?"
    r"(?:wrote|writes|posted|posts|said|says|claimed|claims|shared)\b|@\w|\busers?\b",
    re.IGNORECASE,
)
_WHO_POSTS = re.compile(
    r"\b(?P<who>[A-Z][\w’'-]+ [A-Z][\w’'-]+) (?:wrote|writes|posted|posts|said)\b"
)
# One account that nobody names: "an observers' account reported", "a fitter wrote on Pipr".
_ONE = r"\b(?:an?|one) (?!spokes|offic)(?:[\w’'-]+ ){0,3}?"
_PUTS = (
    r"(?:claims|claimed|posts|posted|reports|reported|says|said|shares|shared|tweeted|writes|wrote)"
)
_NAMELESS = re.compile(
    rf"{_ONE}account (?:{_PUTS}|that {_PUTS})\b|{_ONE}user (?:claim|report)(?:ed|s)\b"
    rf"|{_ONE}account\b[^.\n]{{0,40}}\bfollowers\b"
    rf"|{_ONE}(?:anonymous|deleted|social[- ]media|viral) (?:account|post)\b"
    r"|\b(?:an?|one) post by (?:an?|one|the)\b"
    r"|\bthe post (?:has been|was) (?:deleted|liked|removed|seen|shared|viewed)\b",
    re.IGNORECASE,
)
_NAMELESS_THERE = re.compile(
    rf"(?i:(?<!\bin ){_ONE}(?:account|post|user|[a-z]+(?: of the [a-z]+)? {_PUTS}))"
    r" (?:in a post )?on (?:the (?:[a-z]+ )*)?(?P<where>[A-Z]\w{3,})"
)
_JOINT = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])"
)


@dataclass(frozen=True, slots=True)
class Post:
    """`by` are the names of all who signed, `day` that of the last signature."""

    text: str
    by: str
    day: date | None


def read_post(text: str) -> Post:
    """Take addresses and signatures out and part what is written in one word."""
    signed: list[tuple[str, str, str]] = []

    def sign(match: re.Match[str]) -> str:
        signed.append((match[1], apart(match[2]), match[3] or ""))
        return "\n"

    said = _SIGNATURE.sub(sign, _ADDRESS.sub(" ", text))
    days = [when.first for _, _, day in signed for when in dates(day)]
    return Post(
        text=_MARKED.sub(lambda match: _beside(match[0], match[1]), said).strip(),
        by=" ".join(f"{name} {handle}" for name, handle, _ in signed),
        day=days[-1] if days else None,
    )


def posted_on(publisher: str, text: str) -> str:
    """The words by which a text has it from "Gull Police on Pipr": "said in a post on Pipr".

    Not where it tells of another account there, or of somebody else who posts.
    """
    account = _ON_PLATFORM.match(publisher)
    if not account or account["where"] not in text:
        return ""
    where = re.compile(
        rf"[^.\n]*?(?P<way>\b(?:on|via|in|auf|über|sur|en|su|på|op) (?:[\w’'-]+ ){{0,3}}?"
        rf"{re.escape(account['where'])}\b)[^.\n]*"
    )
    for told in where.finditer(text):
        poster = _WHO_POSTS.search(told[0])
        another = poster and poster["who"].split()[-1] not in account["who"]
        if not another and not _SOMEBODY_ELSE.search(told[0]):
            return told["way"]
    return ""


def posted_by_one(publisher: str, text: str) -> str:
    """The words by which a text has it from one account that it does not name, or none.

    On the platform of this one, where it says on which; nobody's if it names another account.
    """
    account = _ON_PLATFORM.match(publisher)
    there = _NAMELESS_THERE.search(text)
    elsewhere = there and account and there["where"] != account["where"]
    if elsewhere or re.search(r"@\w", text):
        return ""
    found = there or _NAMELESS.search(text)
    return " ".join(found[0].split()) if found else ""


def account_of(publisher: str) -> str:
    """Whose account a post is of: "Gull Police" of "Gull Police on Pipr"; nobody's by a handle."""
    account = _ON_PLATFORM.match(publisher)
    return account["who"] if account and not publisher.startswith("@") else ""


def apart(word: str) -> str:
    """Part a word at its capitals and figures: AnnLee3 is Ann Lee 3."""
    return " ".join(_JOINT.split(word))


def _beside(marked: str, word: str) -> str:
    parted = apart(word)
    return marked if parted == word else f"{marked} {parted}"
