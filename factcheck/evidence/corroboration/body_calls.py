"""How others call who has put something out, beside the kind of body in its name (English).

"Ostrava Motors", "the carmaker" and "the company" of a paper by Ostrava Motors plc; "the
chancellor's office" of the Office of the Chancellor; "the governor" of "Governor Ann Lee on Pipr".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.evidence.corroboration.affiliation import forms_of
from factcheck.evidence.corroboration.citations import mentions, relayed
from factcheck.evidence.corroboration.claims_body import BY_NAME
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import BODIES, body_names, without_brackets
from factcheck.evidence.corroboration.posts import account_of

_OFFICE_OF = re.compile(r"(?:The )?Office of the (?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_TITLED = re.compile(r"(?P<title>(?:[A-Z][\w-]+ ){1,2})(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)")
# Another one of its kind: "the central bank", "the parent company".
_OF_OTHERS = re.compile(
    r"\b(?:central|parent|rival|neighbou?ring|other|second|sister|competing)"
    rf" (?:{'|'.join(sorted(BY_NAME))}|[a-z]+maker)\b"
)
# Said to those who came, which is no paper and no post.
_TO_THOSE_THERE = re.compile(
    r"\b(?:reporters|journalists|(?:news|press) (?:conference|briefing)|parliament|court|in an?"
    r" (?:\w+ )?interview)\b"
)


def put_out_by(item: Item) -> Item | None:
    """A body's own paper, or a post of its account as if it were one; nothing for all others."""
    if item.kind is Kind.OFFICIAL:
        return item
    holder = account_of(item.publisher) if item.kind is Kind.SOCIAL else ""
    return replace(item, publisher=holder, kind=Kind.OFFICIAL) if holder else None


def calls_of(source: Item, text: str, claim: str) -> str:
    """The words by which a text has it from whoever has put a paper or a post out, or none.

    Not what was said to those who came to hear it.
    """
    body = put_out_by(source)
    if body is None:
        return ""
    names = set(_called(body, text, claim)) | set(
        body_names(body) if source.kind is Kind.SOCIAL else ()
    )
    told = [line for line in text.splitlines() if not _TO_THOSE_THERE.search(line)]
    own = (_OF_OTHERS.sub("others", line) for line in told)
    found = next((words for line in own if (words := relayed(line, names))), "")
    return found or next((words for line in told if (words := _it_said(line, body))), "")


def _it_said(line: str, body: Item) -> str:
    """The words by which a line has it from whom a sentence is about: "Orsk is, it said"."""
    either = "|".join(map(re.escape, forms_of(body)))
    found = re.search(
        rf"(?:^|[.\u2014\u2013-] )(?:The )?(?:{either})\b[^.\n]*(, it (?:said|says|announced))\b",
        line,
    )
    return found[1].removeprefix(", ") if found else ""


def _called(body: Item, text: str, claim: str) -> Iterator[str]:
    """By its name, by its holder's office, by his title; by its kind once it was named."""
    forms = forms_of(body)
    yield from forms
    if office := _OFFICE_OF.match(body.publisher):
        who = office["who"]
        yield from (f"{each}{s} office" for each in (who, who.casefold()) for s in ("'s", "’s"))
        if who.casefold() in text.casefold():
            yield from ("his office", "her office", "their office")
    if titled := _TITLED.fullmatch(body.publisher):
        name, title = titled["name"], titled["title"].strip().casefold()
        yield from (name, name.split()[-1], title)
        yield from re.findall(rf"\b{re.escape(title)} of (?:the )?[\w-]+", text)
    elif _goes_by_name(body) and mentions(text, forms):
        yield from BY_NAME
        yield from re.findall(r"\b[a-z]+maker\b", text)
        yield from _noun_in(claim, forms)


def _goes_by_name(body: Item) -> bool:
    """Whether a name does not say what kind of body it is: a company's, a club's."""
    words = without_brackets(body.publisher).casefold().split()
    return BODIES.isdisjoint(words)


def _noun_in(claim: str, forms: tuple[str, ...]) -> Iterator[str]:
    """What a claim calls it: "lender" of "Lender Orsk Trust has closed"."""
    either = "|".join(map(re.escape, forms))
    found = re.match(rf"(?:(?:The|An?) )?(?:[\w-]+ )?([A-Za-z][a-z]+) (?:{either})\b", claim)
    if found:
        yield found[1].casefold()
