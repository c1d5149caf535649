"""Who speaks, reads or votes for the body that has published itself (English).

A company and its finance chief, a weather service and its observer, a festival and whoever listened
to its recording in its office: two origins have it from one body.
"""

import re

from factcheck.evidence.corroboration.access import access_in
from factcheck.evidence.corroboration.bodies import bare_name, is_person
from factcheck.evidence.corroboration.counting import sets_aside
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import (
    BODIES,
    LEGAL_FORMS,
    body_names,
    without_brackets,
)
from factcheck.evidence.corroboration.offices import OFFICES, is_of_its_field
from factcheck.evidence.corroboration.voices import one_body
from factcheck.evidence.corroboration.witness import Witnesses
from factcheck.evidence.corroboration.words import sentences

_SHORTEST = 4
_SHORT_NAME = 2  # words; of a longer name the last two are one: "public health"
_OFFICE = rf"(?:{OFFICES}|observer|editor-in-chief|editor)"
_FIELD = re.compile(r"\b(?:of|for) (?:the )?(?P<field>[A-Z]\w+(?: [A-Z]\w+)?)(?= of |$)")
_ELSEWHERE = r"(?! (?:at|with) )"  # "head of civil aid at the university"
_GERMAN_OFFICE = "(?:sprecher|schreiber|präsident|vorsteher|direktor|leiter|chef|rat|rät)"
_BARE = r"general secretary|secretary[- ]general|treasurer|club secretary|press officer"
_COUNT = (
    r"(?:bulletin|count|estimate|figure|information|notice|number|result|statement|survey|total)s?"
)
_BESIDE = re.compile(
    r"(?: executive| officer)?,? ?(?:(?:who|is|was|as|an?|the|its) |[A-Z][\w’'-]+ )*"
    r"|, (?:(?!former )[\w-]+ ){1,2}"
)
_SHEET = re.compile(r"\b(?:boards?|counters?|screens?|sheets?|tally|tallies)\b")
_PUT_RIGHT = re.compile(
    rf"\b(?:(?:renewed|revised|corrected|second|repeated|final) {_COUNT}"
    rf"|(?:earlier|first|preliminary|previous|provisional) (?:\w+ )?{_COUNT}"
    r"|(?:replac|supersed|correct|amend)(?:e?s|ed)|replace|recount(?:ed)?"
    r"|(?:is|are) (?:hereby )?void"
    r"|counted (?:again|afresh|anew)|count was repeated"
    r"|we (?:had )?(?:(?:at )?first )?(?:estimated|gave|had given|put it|said|spoke of|stated)"
    r"|apologi[sz]es?|withdraws?|withdrawing|withdrawn|annuls?|annulled)\b",
    re.IGNORECASE,
)


def of_the_body(one: Witnesses, other: Witnesses) -> str:
    """The body that has published one of two, and of which the other's witness is, or nothing."""
    for published, told in ((one, other), (other, one)):
        if published.item.kind is Kind.OFFICIAL and told.item.kind is not Kind.OFFICIAL:
            name = _tied(published.item, told)
            if name:
                return published.item.publisher
    return ""


def puts_itself_right(claim: str, earlier: Witnesses, later: Witnesses) -> bool:
    """Whether a body counts anew or takes back what it had said before, by another's report."""
    item = later.item
    anew = _PUT_RIGHT.search(f"{item.title}\n{item.text}") or sets_aside(claim, item.text)
    if item.kind is not Kind.OFFICIAL or not anew:
        return False
    vouched = " | ".join(earlier.names).casefold()
    return (
        any(form.casefold() in vouched for form in forms_of(item))
        or bool(of_the_body(later, earlier))
        or any(
            one_body(name, earlier.item.text, item.publisher, item.text, claim)
            for name in earlier.beside
        )
    )


def forms_of(item: Item) -> tuple[str, ...]:
    """How others call a body: its full name, the body it is, a company without its legal form."""
    full = re.sub(r",.*", "", without_brackets(item.publisher)).removeprefix("The ")
    parts = re.split(r"\s(?:for|of)\s", full)[0].split()
    bare = [part for part in parts if part.casefold() not in LEGAL_FORMS]
    company = len(bare) < len(parts) and bare and len(bare[0]) >= _SHORTEST
    ends = [place for place, part in enumerate(parts) if part.casefold() in BODIES]
    kinds = (" ".join(parts[: ends[-1] + 1]), *body_names(item), *_turned(full)) if ends else ()
    short = [" ".join(bare), bare[0]] if company else []
    short += [" ".join(parts[-2:])] if len(parts) > _SHORT_NAME and not (ends or company) else []
    return tuple(dict.fromkeys((full, *(name for name in kinds if " " in name), *short)))


def _turned(full: str) -> tuple[str, ...]:
    """The short way round: "civil aid office" for the National Office for Civil Aid."""
    match = re.match(rf"(?:[A-Z]\w+ )?(\w+) {_FIELD.pattern}", full)
    return (f"{match['field']} {match[1]}".casefold(),) if match else ()


def _tied(published: Item, told: Witnesses) -> str:
    """The sentence that ties somebody, or what was read, to the body: "of the FORM", "FORM's"."""
    text = told.item.text
    ties = _ties(published, text)
    held = _offices(published).search(text) if told.names else None
    office = held[0] if held else _german_office(published, text)
    if office:
        return office
    people = [name for name in told.names if is_person(name)]
    of_its_field = (is_of_its_field(name, text, published.publisher) for name in people)
    if _is_of_its_holder(published, told) or any(of_its_field):
        return published.publisher
    if any(_holds_a_bare_office(published, name, text) for name in people):
        return published.publisher
    surnames = [name.rsplit(maxsplit=1)[-1] for name in people]
    speaker = re.compile(rf"\b(?:{'|'.join(map(re.escape, surnames)) or '(?!)'})\b")
    for place in sentences(text):
        sentence = text[place.start : place.end]
        named = speaker.search(sentence)
        if ties.search(sentence) and (named or access_in(told.item, sentence)):
            return sentence
        if named and _by_its_kind(published, speaker, sentence, text):
            return sentence
    return ""


def _is_of_its_holder(published: Item, told: Witnesses) -> bool:
    """Whether those heard are an officer or his staff, where a body publishes by that officer.

    "Orsk County, Chief Engineer": "the chief engineer", "the chief engineer's office". Where nobody
    is heard, but a board or sheet hung out may be, it is enough that the officer is named.
    """
    *_, office = without_brackets(published.publisher).split(", ")
    if len(office.split()) < _SHORT_NAME or office == published.publisher:
        return False
    its = r"(?:['’]s (?:[a-z]+ )?(?:aides?|department|office|people|spokes\w+|staff|team))?"
    heard = re.compile(rf"(?:{re.escape(office)}){its}", re.IGNORECASE)
    if any(heard.fullmatch(bare_name(name)) for name in told.names):
        return True
    named = rf"(?<!former )(?<!predecessor as )\b{re.escape(office)}\b"
    seen = re.search(named, told.item.text, re.IGNORECASE)
    return bool(seen) and not told.document and all(map(_SHEET.search, told.names))


def _by_its_kind(published: Item, speaker: re.Pattern[str], sentence: str, text: str) -> bool:
    """Whether somebody holds an office of "the board", where the text tells of no other board."""
    kinds = "|".join(re.escape(name) for name in body_names(published) if " " not in name)
    if not kinds:
        return False
    own = {"the", "its", *(word.casefold() for word in published.publisher.split())}
    before = re.findall(rf"([\w’'-]+) (?:{kinds})\b", text.casefold())
    behind = re.findall(rf"\b(?:{kinds}) (?:of|for) (?:the )?([\w’'-]+)", text.casefold())
    held = re.compile(
        rf"\b[Tt]he (?:{kinds})['’]s (?:(?!former )[\w-]+ ){{0,2}}?{_OFFICE}\b"
        rf"|(?<!former )\b{_OFFICE} of the (?:{kinds})\b"
        rf"|\b(?:chairs|heads|leads|runs|speaks for) the (?:[\w-]+ )?(?:{kinds})\b"
        rf"|(?<!former )\b[A-Z][\w’'-]+,? of the (?:{kinds})\b"
    )
    return own.issuperset((*before, *behind)) and any(
        _stand_together(sentence, name, office)
        for name in speaker.finditer(sentence)
        for office in held.finditer(sentence)
    )


def _holds_a_bare_office(published: Item, person: str, text: str) -> bool:
    """Whether somebody is told to be treasurer, of no other body than the only one there."""
    kinds = "|".join(re.escape(name) for name in body_names(published) if " " not in name)
    called = re.search(rf"(?<![\w’'-] )\b(?:{_BARE}) {re.escape(person)}\b", text)
    called = called or re.search(
        rf"(?:[,.”\"] |\n)(?:the )?(?:{_BARE}) {re.escape(person)}\b", text
    )
    if not kinds or not called:
        return False
    own = {"the", "its", *(word.casefold() for word in published.publisher.split())}
    return own.issuperset(re.findall(rf"([\w’'-]+) (?:{kinds})\b", text.casefold())) and bool(
        re.search(rf"\b(?:{kinds})\b", text, re.IGNORECASE)
    )


def _stand_together(sentence: str, name: re.Match[str], office: re.Match[str]) -> bool:
    """Whether nothing but "who", "is" or a title parts a name and an office."""
    first, last = sorted((name, office), key=lambda each: each.start())
    return bool(_BESIDE.fullmatch(sentence[first.end() : max(first.end(), last.start())]))


def _german_office(published: Item, text: str) -> str:
    """Who speaks by a German name for it: a "Stadtsprecherin" of the "Stadt Orsk"."""
    kind, _, place = published.publisher.partition(" ")
    if not place or place not in text:
        return ""
    held = re.search(rf"\b{re.escape(kind)}s?{_GERMAN_OFFICE}(?:in)? [A-Z]", text)
    return held[0] if held else ""


def _offices(published: Item) -> re.Pattern[str]:
    """Somebody by the office that he holds in the body: "the president of Milk Holdings"."""
    either = "|".join(map(re.escape, forms_of(published)))
    return re.compile(
        rf"\b{_OFFICE} (?:of|at|for) (?:the )?(?i:{either})\b"
        rf"|{_head_of_its_field(published)}"
        rf"|\b(?i:{either})(?:['’]s?)? (?:\w+ ){{0,2}}?{_OFFICE}\b"
    )


def _head_of_its_field(published: Item) -> str:
    """Who leads a body by what it is for: "Marl County's head of health", "head of civil aid"."""
    whole = _FIELD.search(published.publisher)
    if whole and " " in whole["field"]:
        field = whole["field"].casefold()
        return rf"(?:(?<!former )\b{_OFFICE} (?:of|for)|\bheads) {field}\b{_ELSEWHERE}"
    its = re.fullmatch(r"(.+) ([A-Z]\w+) (?:Office|Ministry|Department)", published.publisher)
    return rf"\b{re.escape(its[1])}['’]s head of {its[2].casefold()}\b" if its else "(?!)"


def _ties(published: Item, text: str) -> re.Pattern[str]:
    """How somebody or something is said to be the body's; by its kind alone once it was named."""
    forms = forms_of(published)
    named = any(form.casefold() in text.casefold() for form in forms)
    kinds = [name for name in body_names(published) if " " not in name] if named else []
    either = "|".join(map(re.escape, (*forms, *kinds)))
    return re.compile(
        rf"\b(?:of|at|from|by|heads|runs|leads|(?:spokes\w+|speaks|works|worked) for) (?:the )?"
        rf"(?:[\w’'-]+ ){{0,2}}?(?:{either})\b"
        rf"|\b(?:{either})(?:['’]s|['’]|(?= {_OFFICE}\b))",
        re.IGNORECASE,
    )
