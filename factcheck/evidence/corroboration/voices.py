"""For which body somebody speaks (English).

"The fire brigade", "a brigade spokeswoman", "fire chief Ole Dahl" and "Ole Dahl, who heads the
Tolvey fire brigade" are one voice. A body is what kind it is and what tells it from others of the
kind: a place, a field, a name of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from factcheck.evidence.corroboration.insiders import hold_one_office, is_insider
from factcheck.evidence.corroboration.kinds_of_body import (
    BY_NAME,
    KIND,
    TRADES,
    kind_of,
    names_in,
    plain,
    tier_of,
)

_RANKS = dict.fromkeys(("superintendent", "inspector", "sergeant", "constable"), "police")
_RANKS |= dict.fromkeys(("colonel", "major", "general", "brigadier"), "army")
_OF_OFFICE = _RANKS | {
    "mayor": "council",
    "minister": "ministry",
    "judge": "court",
    "magistrate": "court",
    "prosecutor": "prosecutors",
    "rector": "university",
    "headteacher": "school",
    "headmaster": "school",
    "headmistress": "school",
    "firefighter": "fire",
    "policeman": "police",
    "policewoman": "police",
    "detective": "police",
    "justice": "court",
    "pastor": "church",
    "priest": "church",
    "vicar": "church",
}
_OFFICE = (
    r"(?:spokes(?:man|woman|person)|chief|head|director|manager|president|chair(?:man|woman|person)?"
    r"|executive|secretary|founder|owner|boss|leader|commander|commissioner|officers?|officials?|clerk|steward"
    rf"|keeper|warden|ranger|vet|curator|coordinator|representative|teacher|treasurer|elder|{'|'.join(_OF_OFFICE)})"
)
_TIE = r"(?:of|for|at|from|with|heads|runs|leads|chairs|represents)"
# Of which a story mostly has one: "the ministry" is "the health ministry".
_MOSTLY_ONE = frozenset(
    "army coastguard council court fire ministry police prosecutors".split()  # noqa: SIM905
)
_OTHERS = frozenset("another other rival different neighbouring".split())  # noqa: SIM905
_LONGEST = 80  # letters of what is said of somebody before the name
_WORD = r"[\w’'&-]+"
_TIED = re.compile(
    rf"^(?:.*?\b(?P<office>{_OFFICE}) (?:{_TIE})|who {_TIE}) (?P<body>.+)", re.IGNORECASE
)
_ITS = re.compile(
    rf"^(?P<body>.+?)(?:['’]s|(?<=s)['’]) (?P<rest>(?:{_WORD} ){{0,3}}?){_OFFICE}$", re.IGNORECASE
)
_HELD = re.compile(rf"^(?P<body>.*?) ?\b(?P<office>{_OFFICE})$", re.IGNORECASE)
_NOT_OF_IT = re.compile(
    r"\b(?:former|retired|opposition|then|one|two|three|several|some)\b|\bex-", re.IGNORECASE
)
_SAYS = (
    r"(?:admit(?:s|ted)|announced?|confirm(?:s|ed)|defend(?:s|ed)|den(?:ies|ied)|reject(?:s|ed)|sa(?:ys|id)"
    r"|t(?:ells|old)|warn(?:s|ed))"
)
_LED_IN = re.compile(
    rf"(?P<who>(?:The|An?|{_WORD}['’]s?) (?:{_WORD} ){{1,8}}?)(?:(?:has|had) )?{_SAYS}\b"
)
_FIRST_NAMED = re.compile(
    rf"(?P<name>[A-Z]{_WORD} [A-Z]{_WORD}) {_SAYS}\b|\b(?:said|says) (?P<behind>[A-Z]{_WORD} [A-Z])"
)
_ENDS = re.compile(r" (?:in|on|who|which|that|said|told|after|when|where|and|with|since|by)\b")
_CUTS = re.compile(
    r"^.*(?:[,;:“”\"(]|\b(?:said|says|told|tells|by|to|that|and|but|as|if|when|while|from|with|asked"
    r"|than|because|also|in|on|where|which)\b)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?|its|their|his|her|our|who is) ", re.IGNORECASE)
_ARMED = frozenset(("defence", "defense"))  # whose ministry speaks for the army


@dataclass(frozen=True, slots=True)
class Voice:
    """A body by what kind it is, and by the words that tell it from others of the kind."""

    kind: str
    names: frozenset[str]
    tier: int = 0
    member: bool = False  # of it, in no office that is told


def one_body(mine: str, text: str, theirs: str, other_text: str, claim: str) -> bool:
    """Whether two who vouch, each in a text, speak for one body."""
    if hold_one_office(mine, text, theirs, other_text):
        return False
    pairs = product(_introduced(mine, text, claim), _introduced(theirs, other_text, claim))
    return any(
        _same(one, other, claim) and _knows(one, other, claim, text, other_text)
        for one, other in pairs
    )


def _introduced(speaker: str, text: str, claim: str) -> list[Voice]:
    """The bodies of somebody, as the claim or the text itself introduces them."""
    if is_insider(speaker, text):
        return []
    known = [voice for each in (claim, text) for voice in _named_with_kind(each)]
    return [_fully(voice, known) for voice in voices_of(speaker, text)]


def voices_of(speaker: str, text: str) -> set[Voice]:
    """The bodies for which somebody speaks: by what it is, or by how a text describes a person."""
    described = {voice for voice in (*_described(speaker, text), _led_in(speaker, text)) if voice}
    itself = voice_in(speaker)
    return described or ({itself} if itself else set())


def is_of_some_body(person: str, text: str) -> bool:
    """Whether a text says for which body a person speaks."""
    return any(voice.kind for voice in voices_of(person, text))


def voice_in(phrase: str) -> Voice | None:
    """The body that a phrase is, or whose office it tells: "the brigade's chief", "the town"."""
    return _held(phrase) or _body(phrase)


def _described(person: str, text: str) -> Iterator[Voice | None]:
    """What stands before and behind a name: "fire chief Ole Dahl", "Ole Dahl, of the brigade,"."""
    *first, surname = person.split()
    if not surname[:1].isupper() or voice_in(person) not in (None, _nameless(person)):
        return
    name = rf"(?:{re.escape(first[0])} )?{re.escape(surname)}" if first else re.escape(surname)
    for found in re.finditer(rf"\b{name}\b(?P<after>[^.;\n“”\"]{{0,120}})", text):
        before = re.split(r"[.\n]", text[max(0, found.start() - _LONGEST) : found.start()])[-1]
        yield _held(_CUTS.sub("", before.rstrip(", ")).strip())
        after = found["after"]
        if of := re.match(r" (?:of|from|for) (.+)", after):
            yield _of_it(before, of[1].partition(",")[0])
        if after.startswith(", "):
            parts = [part for part in after[2:].split(",") if not part.strip().isdigit()]
            yield _held(parts[0].strip()) if parts else None


def _led_in(person: str, text: str) -> Voice | None:
    """By which office a story begins with whoever is the first to be named then.

    "The county's fire chief has told the Echo that ... Ida Holm said in an interview."
    """
    led = _LED_IN.match(text)
    first = _FIRST_NAMED.search(text, led.end()) if led else None
    return _held(led["who"].strip()) if led and first and first["name"] == person else None


def _of_it(before: str, phrase: str) -> Voice | None:
    """What a name stands with: "Ole Dahl of the brigade" holds no office, unless one is told."""
    body = _body(phrase)
    if body is None or re.search(rf"\b{_OFFICE}$", before.rstrip(), re.IGNORECASE):
        return body
    return None if body.kind == "council" else replace(body, member=True)


def _nameless(phrase: str) -> Voice:
    return Voice("", names_in(phrase.split()))


def _held(phrase: str) -> Voice | None:
    """The body whose office a phrase tells."""
    if _NOT_OF_IT.search(phrase):
        return None
    phrase = _ARTICLE.sub("", phrase).replace("head teacher", "headteacher")
    tied = _TIED.match(phrase)
    if tied:
        return _by_office(tied["office"] or "", _body(tied["body"]), tied["body"])
    its = _ITS.match(phrase)
    body = _body(its["body"]) if its and not kind_of(its["rest"].split()) else None
    if body:
        return body
    held = _HELD.match(phrase)
    if not held:
        return None
    words = held["body"].split()
    while words and words[-1].islower() and kind_of(words[-1:]) is None:
        words.pop()
    of_it = _by_office(held["office"], _body(" ".join(words)), " ".join(words))
    field = held["body"].split()[-1:]
    if held["office"].casefold() == "minister" and field:
        return _body(f"{field[0]} ministry")
    strange = field and field[0].islower() and field[0] not in ("chief", "senior", "detective")
    return None if held["office"].casefold() in _RANKS and strange and not words else of_it


def _by_office(office: str, body: Voice | None, words: str) -> Voice | None:
    """A mayor is of a council, whatever place he is named with."""
    kind = _OF_OFFICE.get(office.casefold())
    if kind is None or (body and body.kind):
        return body
    if not words and kind in ("army", "ministry"):
        return body  # of which field, it is not told
    if office.casefold() in _RANKS:
        return Voice(kind, frozenset())
    told = kind == "ministry" or words[:1].isupper()
    return Voice(kind, names_in(words.split()) if told else frozenset())


def _body(phrase: str) -> Voice | None:
    """A body by its name: "the Tolvey fire brigade", "the University of Lorne", "Arvid"."""
    words = _ARTICLE.sub("", _ENDS.split(f" {phrase}", maxsplit=1)[0].strip()).split()
    head = words[: words.index("of")] if "of" in words[1:] else words
    last = next((n for n in range(len(head), 0, -1) if kind_of(head[:n]) is not None), 0)
    kind = kind_of(head[:last]) if last else None
    if kind and all(word[:1].isupper() for word in head[last:]):
        names = names_in(words)
        kind = "army" if kind == "ministry" and names & _ARMED else kind
        return Voice(kind, names - _ARMED, tier_of(words) if kind == "council" else 0)
    named = bool(words) and all(word[:1].isupper() for word in words)
    return Voice("", names_in(words)) if named else None


def _named_with_kind(text: str) -> Iterator[Voice]:
    """The companies and groups that a text introduces: "carmaker Arvid", "the charity Gull Aid"."""
    kinds = "|".join(word for word, kind in KIND.items() if kind in BY_NAME)
    for found in re.finditer(
        rf"\b(?i:(?P<kind>{kinds})),? (?P<name>[A-Z]{_WORD}(?: [A-Z]{_WORD})*)", text
    ):
        yield Voice(KIND[found["kind"].casefold()], names_in(found[0].replace(",", "").split()))


def _fully(voice: Voice, known: Sequence[Voice]) -> Voice:
    """The body as it is introduced somewhere, where it is called by its name or kind alone."""
    ways = (v for v in known if v.kind == voice.kind or (not voice.kind and voice.names))
    found = {v for v in ways if voice.names <= v.names}
    return replace(found.pop(), member=voice.member) if len(found) == 1 else voice


def _knows(one: Voice, other: Voice, claim: str, text: str, other_text: str) -> bool:
    """Whether what tells one body more closely is in the claim or known to the other text."""
    told = ((other.names - one.names, text), (one.names - other.names, other_text))
    if one.kind == other.kind and one.kind in _MOSTLY_ONE:
        return not (one.names ^ other.names) & (_OTHERS | TRADES)
    return not any(
        more and (more & _OTHERS or not more <= _words(f"{claim} {there}")) for more, there in told
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(map(plain, re.findall(_WORD, text)))


def _same(one: Voice, other: Voice, claim: str) -> bool:
    if (one.member and other.member) or (one.tier and other.tier and one.tier != other.tier):
        return False
    if one.kind == other.kind:
        both = one.names <= other.names or other.names <= one.names
        return both and bool(one.kind or (one.names and other.names))
    named, kind = (one, other) if other.kind else (other, one)
    if named.kind or kind.kind not in BY_NAME or kind.kind == "union":
        return False
    return bool(named.names) and (
        named.names == kind.names or (not kind.names and named.names <= _words(claim))
    )
