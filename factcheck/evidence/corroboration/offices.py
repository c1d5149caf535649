"""By which office a text calls somebody, and of which body that office is (English)."""

import re
from collections.abc import Iterator

from factcheck.evidence.corroboration.naming import without_brackets

OFFICES = (
    "chief|head|director|spokes(?:man|woman|person)|manager|president|chair(?:man|woman)?"
    "|executive|secretary|founder|owner|boss|officer"
)
_OFFICE = re.compile(
    rf"(?:{OFFICES}|clerk|commander|commissioner|coordinator|inspector|leader|master|minister"
    r"|official|superintendent|veterinarian|warden)"
)
_OF_A_GOVERNMENT = frozenset(("minister", "secretary"))
_GOVERNMENTS = frozenset(("department", "government", "ministry"))
# What may stand before an office without saying that it is another one: "said harbour master".
_BEFORE = frozenset(
    (  # noqa: SIM905
        "a an and as asked but by chief deputy from if its local said says senior that the their "
        "to told when while with"
    ).split()
)
# Of these a body or a place may have any number.
_MANY = re.compile(
    r"\b(?:spokes\w+|officials?|officers?|sources?|experts?|witness\w*|residents?)\b"
)
_SMALL = frozenset(("and", "for", "of", "the"))
_TITLE = r"(?:(?:Dr|Prof|Professor|Captain|Commander|Commissioner|Inspector|Sir|Dame)\.? )?"
_WORD = r"[\w’'-]+"
_MOST = 5  # words of an office


def is_of_its_field(person: str, text: str, body: str) -> bool:
    """Whether a text gives somebody an office by the body's field: "county health officer".

    That has to be all of the body's name but one word, its place or rank, and what kind it is,
    and no word more: a "yacht harbour master" is none of the harbour board's.
    """
    return any(_is_named_for(office, body) for office in _offices_of(person, text))


def holds(person: str, office: str, text: str) -> bool:
    """Whether a text gives a person the office by which another item knows one without a name.

    "The harbour master" there is "harbour master Ida Holm" here; of spokesmen there are many.
    """
    the, _, called = office.partition(" ")
    if the.casefold() != "the" or not called.islower() or _MANY.search(called):
        return False
    *_, surname = person.split()
    words = re.escape(called)
    before = rf"\b{words},? {_TITLE}(?:{_WORD} ){{0,2}}{re.escape(surname)}\b"
    behind = rf"\b{re.escape(surname)}, (?:\d+, )?(?:the |a |an )?(?:{_WORD} )?{words}\b"
    return bool(re.search(f"{before}|{behind}", text, re.IGNORECASE))


def _offices_of(person: str, text: str) -> Iterator[list[str]]:
    """The words of each office before or behind the name, the office itself last."""
    surname = re.escape(person.rsplit(maxsplit=1)[-1])
    first = re.escape(person.split(maxsplit=1)[0])
    name = rf"{_TITLE}(?:{first} )?{surname}\b"
    its = rf"(?P<words>(?:{_WORD} ){{0,{_MOST}}}{_OFFICE.pattern})"
    for way in (rf"(?<!\w){its},? {name}", rf"\b{surname}, (?:the |a |an )?{its}(?=[,.;])"):
        for found in re.finditer(way, text):
            yield found["words"].split()


def _is_named_for(office: list[str], body: str) -> bool:
    *told, head = office
    full = without_brackets(body).casefold().replace(",", "").split()
    words = [word for word in full if word not in _SMALL]
    if head in _OF_A_GOVERNMENT and _GOVERNMENTS.isdisjoint(words):
        return False
    field: list[str] = []
    for word in reversed(told):
        if word.casefold() not in words:
            break
        field.append(word)
    rest = told[: len(told) - len(field)]
    another = rest and rest[-1].casefold() not in _BEFORE
    if another or not any(word.islower() for word in field):
        return False
    of_what = next((place for place, word in enumerate(full) if word in ("of", "for")), 0)
    kind = full[of_what - 1] if of_what else words[-1]
    rest_of_it = set(words) - {word.casefold() for word in field} - {kind}
    return len(rest_of_it) <= (head not in _OF_A_GOVERNMENT)
