"""Who speaks for the company or body whose doing a claim tells (English).

"The company has told councils" in one paper, its managing director over tea in the next, its memo
in a third: three origins, and one body they have it from.
"""

import re

from factcheck.evidence.corroboration.bodies import bare_name, is_person, same_speaker
from factcheck.evidence.corroboration.documents import LETTERS
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.naming import BODIES, without_brackets
from factcheck.evidence.corroboration.offices import OFFICES
from factcheck.evidence.corroboration.witness import Witnesses

_SHORTEST = 4
_JUST_BEFORE = 10  # letters before a tie in which "former" stands
_KINDS = BODIES | frozenset(
    (  # noqa: SIM905
        "carmaker carrier chain city firm giant group manufacturer maker operator producer "
        "publisher retailer town"
    ).split()
)
_OTHERS = frozenset("court ministry police union university".split())  # no company's or clinic's  # noqa: SIM905
# What goes by its name and is then called by its kind: not "the court".
BY_NAME = (_KINDS - BODIES) | frozenset(
    (  # noqa: SIM905
        "agency airport association bank club company federation foundation group operator railway"
        " society union utility zoo"
    ).split()
)
_SUBJECT = re.compile(
    r"^(?:(?:The|An?|Some) )?"
    rf"(?:[A-Z][\w-]+ (?:[a-z-]+ )?(?:{'|'.join(sorted(_KINDS))}) (?=[A-Z]))?"
    r"(?:[\w’'-]+ ){0,3}?(?P<body>[A-Z][\w’'&-]+(?: (?:(?:of|for|&) )?[A-Z][\w’'&-]+)*)"
)
# "The national ferry agency hid": a body without a name of its own.
_PLAIN_BODY = re.compile(
    rf"^(?:The )?(?:[A-Z][\w’'-]+ )?(?:[a-z][\w-]+ ){{0,3}}(?P<kind>{'|'.join(sorted(_KINDS))})\b"
)
_OFFICE = rf"(?:{OFFICES}|minister|mayor|lawyer)"
_OF_ITS_STAFF = re.compile(r"\b(?:former|works?|union|staff|employees?|rival|council)\b")
_NOT_BEHIND = (
    r"(?<!\bto )(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bwith )(?<!\bfrom )(?<!\bfor )"  # "of the board"
)
_ASKED = r"(?:asked|called|contacted|phoned|questioned|rang|telephoned|(?:spoke|turned|wrote) to)"
_SAID = r"(?:said|says|told|tells|announced|confirmed|informed|wrote|writes|stated|explained)"


def of_the_claims_body(one: Witnesses, other: Witnesses, claim: str) -> str:
    """The body that does what the claim tells, where both have it from there; else nothing."""
    plain = _PLAIN_BODY.match(claim)
    if plain and all(each.document and _is_its_paper(each, plain["kind"]) for each in (one, other)):
        return f"the {plain['kind']}"
    match = _SUBJECT.match(claim)
    if not match:
        return ""
    body = match["body"]
    told = (_speaks_for(each, body) or _answers_for_it(each, claim) for each in (one, other))
    return body if all(told) else ""


def _speaks_for(witnesses: Witnesses, body: str) -> bool:
    """Whether this is the body itself, its account, its paper, or who holds an office in it."""
    if witnesses.item.kind in (Kind.OFFICIAL, Kind.SOCIAL):
        return _is_called(body, without_brackets(witnesses.item.publisher).removeprefix("@"))
    if witnesses.document:
        return _is_its_paper(witnesses, body)
    people = [name for name in witnesses.beside if is_person(name)]
    if any(same_speaker(name, body) for name in witnesses.beside):
        return True
    if people:
        return any(_holds_office(name, body, witnesses.item.text) for name in people)
    return _said_itself(witnesses)


def _answers_for_it(witnesses: Witnesses, claim: str) -> bool:
    """Whether an outlet asked "the company", as the claim calls it, and only its spokesman answers.

    "We rang the company. … spokeswoman Ida Holm told us."
    """
    kinds = "|".join(sorted(word for word in BY_NAME if re.search(rf"\b{word}\b", claim)))
    people = [name for name in witnesses.names if is_person(name)]
    asked = rf"\b{_ASKED} the (?:[a-z-]+ )?(?:{kinds})\b"
    if not kinds or len(people) != 1:
        return False
    its = rf"\b[Tt]he (?:{kinds})['’]s (?:press )?spokes\w+,? {re.escape(people[0])}\b"
    if not re.search(asked, witnesses.item.text):
        return bool(re.search(its, witnesses.item.text))
    bare = (
        rf"(?:[,.;”\"] ?|\b(?:its|[Tt]he|a) |\n)(?:press )?[Ss]pokes\w+,? {re.escape(people[0])}\b"
    )
    return bool(re.search(bare, witnesses.item.text))


def _said_itself(witnesses: Witnesses) -> bool:
    """Whether "the company" says so where the claim stands, and nobody else by name."""
    kinds = "|".join(sorted(BY_NAME))
    said = rf"{_NOT_BEHIND}\b(?:[Tt]he|[Ii]ts) (?:{kinds})(?: has| had)? {_SAID}\b"
    return bool(re.search(said, witnesses.passage))


def _is_called(body: str, publisher: str) -> bool:
    """Whether a publisher has all of the body's name, or its first word and is no other body."""
    if body.casefold() in publisher.casefold():
        return True
    first, *rest = publisher.split()
    another = any(word.casefold() in _KINDS for word in rest)
    return len(first) >= _SHORTEST and first == body.split(maxsplit=1)[0] and not another


def _holds_office(person: str, body: str, text: str) -> bool:
    """Whether a sentence says so: "Orsk Water's manager Ole Dahl", "Dahl, head of Orsk Water"."""
    ties = re.compile(
        rf"\b(?:{_called(body)})['’]s? (?:[a-z][\w-]+ ){{0,2}}{_OFFICE}\b"
        rf"|\b{_OFFICE} (?:of|at|for) (?:the )?(?:{_called(body)})\b(?! [A-Z])"
        rf"|\b(?:{re.escape(body)}) (?:[a-z][\w-]+ )?{_OFFICE}\b"
    )
    surname = re.escape(person.rsplit(maxsplit=1)[-1])
    return any(
        not _OF_ITS_STAFF.search(sentence[max(0, tie.start() - _JUST_BEFORE) : tie.end()])
        for sentence in re.findall(rf"[^.\n]*\b{surname}\b[^.\n]*", text)
        for tie in ties.finditer(sentence)
    )


def _is_its_paper(witnesses: Witnesses, body: str) -> bool:
    """Whether what the outlet has read is the body's: "the ministry's memo", "an internal memo"."""
    alike = witnesses.document in LETTERS
    paper = "(?:memo(?:randum)?|paper|document|letter)" if alike else re.escape(witnesses.document)
    kinds = "|".join(sorted(_KINDS - (_OTHERS - set(body.casefold().split()))))
    whose = rf"(?:{_called(body)}|[Tt]he (?:{kinds})|[Tt]he (?:[a-z-]+ )?{re.escape(body)})"
    ways = (
        rf"{whose}(?:['’]s?)? (?:[\w-]+ ){{0,2}}{paper}\b",
        rf"\b{paper}s? (?:[a-z]+ ){{0,3}}?(?:by|of|from|to|round|inside|within) (?:the )?{whose}",
        rf"\b{paper} in which {whose}",
        rf"\binternal (?:[\w-]+ )?{paper}\b",
    )
    return bool(re.search("|".join(ways), f"{witnesses.item.title}\n{witnesses.item.text}"))


def _called(body: str) -> str:
    """The ways to name a body: all of its name, or a word of it that is no kind of body."""
    words = [word for word in bare_name(body).split() if word.casefold() not in _KINDS]
    telling = [word for word in words if len(word) >= _SHORTEST and word[:1].isupper()]
    return "|".join(map(re.escape, (body, *telling)))
