"""Who speaks for whom: a superintendent for the police, a town clerk for the town council."""

import re

from factcheck.claims.measuring.names import TITLES, same_name

_OF_RANK = {
    "police": "superintendent inspector sergeant constable detective sheriff commissioner officer",
    "fire": "firefighter fireman brigade",
    "council": "councillor mayor clerk alderman town village parish city municipal hall borough",
    "ministry": "minister secretary undersecretary ministerial",
    "hospital": "surgeon matron consultant clinic infirmary",
    "court": "judge magistrate bailiff",
    "company": "operator spokesman spokeswoman manager director executive firm",
    "university": "professor rector dean",
    "coastguard": "coastguard",
    "army": "general colonel major captain lieutenant",
}
_BODY_OF = {rank: body for body, ranks in _OF_RANK.items() for rank in (body, *ranks.split())}
# Who was of it, had to do with it or reports on it does not speak for it.
_NOT_OF_IT = re.compile(
    r"\b(?:former|retired|reporter|used to|whom)\b|\bex-|^ who (?:left|sued)\b", re.IGNORECASE
)
# Who is called by no more than this can be anybody: two of them are not one person.
_UNNAMED = frozenset(
    (  # noqa: SIM905
        "official officials officer officers spokesman spokeswoman spokesperson source sources "
        "people person man woman witness witnesses eyewitness resident residents neighbour "
        "neighbours employee worker workers student students expert experts critics user users "
        "passenger passengers local locals many some others one half company firm paper "
        "newspaper report reports document video member members volunteer volunteers they he "
        "she it we morning today yesterday opposition driver visitors fans organisation "
        "statement author article"
    ).split()
)

_MEDIA = frozenset(
    (  # noqa: SIM905
        "blog broadcaster channel daily forum magazine newspaper outlet page paper podcast portal "
        "programme site station tabloid website weekly "
        "zeitung redaktion journal rédaction periódico diario giornale redazione jornal krant"
    ).split()
)
# Who is told by where he is or of what: "the master of the bulk carrier Marl Star" has no name.
_TOLD_BY_PLACE = re.compile(
    r"(?:the|an?|its|their|one) (?:[a-z][\w'’-]* ){0,5}?(?:of|at|in|from|for|on|aboard|near) "
)


def is_medium(speaker: str) -> bool:
    """Whether this is no more than a kind of medium: "a humour site"."""
    words = re.findall(r"[\w'’-]+", speaker)
    named = any(word[:1].isupper() for word in words[1:])
    return bool(words) and not named and words[-1].casefold() in _MEDIA


def is_unnamed(speaker: str) -> bool:
    """Whether this may be anybody: no name, and nothing but a word for a person."""
    words = re.findall(r"[\w'’-]+", speaker)
    if not words or any(w[:1].isupper() for w in words[1:]) or (words[0][:1].isupper()):
        return not words
    return words[-1].casefold() in _UNNAMED or any(w.casefold() in _UNNAMED for w in words)


def is_person(speaker: str) -> bool:
    """Whether a speaker looks like a person's name: two capitalised words, and no body's."""
    words = speaker.split()
    kinds = {_BODY_OF.get(w.casefold()) for w in words[-1:]} - {None}
    return len(words) > 1 and all(w[:1].isupper() for w in words[-2:]) and not kinds


def is_told_by_place(speaker: str) -> bool:
    """Whether the name in a speaker's description is that of a place, a ship or a house."""
    return bool(_TOLD_BY_PLACE.match(speaker))


def bodies_of(speaker: str, text: str) -> frozenset[str]:
    """The kinds of body a speaker speaks for, by the words that describe him or it in the text."""
    described = [speaker]
    if is_person(speaker):
        surname = re.escape(speaker.rsplit(maxsplit=1)[-1])
        for found in re.finditer(rf"([^.;“\"\n]{{0,60}})\b{surname}\b([^.;“\"\n]{{0,50}})", text):
            before = found[1].split(",")[-1].split()[-5:]
            after = found[2].split(",")[1:2] if found[2].startswith(",") else []
            described += [
                each for each in (" ".join(before), *after) if not _NOT_OF_IT.search(each)
            ]
    words = {w.casefold() for each in described for w in re.findall(r"[\w-]+", each)}
    return frozenset(_BODY_OF[w] for w in words if w in _BODY_OF)


def full_name(surname: str, text: str) -> str:
    """The name under which a text introduces whom it then calls by one word, or that word."""
    if " " in surname or not surname.istitle():
        return surname
    found = re.findall(rf"\b([A-Z][\w’'-]+) {re.escape(surname)}\b", text)
    first = next((name for name in found if name.casefold() not in TITLES | _BODY_OF.keys()), "")
    return f"{first} {surname}".strip()


def bare_name(speaker: str) -> str:
    """A name without its article."""
    return re.sub(r"^(?:the|a|an|its|their) ", "", speaker, flags=re.IGNORECASE)


def same_speaker(one: str, other: str) -> bool:
    """Whether two names, of people or of bodies, are one."""
    if is_unnamed(one) or is_unnamed(other):
        return False
    if is_person(one) and is_person(other):
        if is_told_by_place(one) or is_told_by_place(other):
            return bare_name(one) == bare_name(other)
        mine, theirs = one.split(), other.split()
        return mine[-1] == theirs[-1] and (mine[0] == theirs[0] or len(mine) != len(theirs))
    return same_name(one, other)
