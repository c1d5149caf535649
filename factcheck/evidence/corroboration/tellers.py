"""Who tells what an origin says: its speakers, or its own eyes."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from factcheck.evidence.corroboration.access import access_in, saw_itself, was_there
from factcheck.evidence.corroboration.bodies import (
    bare_name,
    full_name,
    is_medium,
    is_person,
    is_unnamed,
    same_speaker,
)
from factcheck.evidence.corroboration.claims_word import speaker_in
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.denials import SAYS_THAT
from factcheck.evidence.corroboration.documents import DOCUMENT
from factcheck.evidence.corroboration.givers import givers_of
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import names_of, short_names
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.corroboration.statements import speakers_near, statements
from factcheck.evidence.corroboration.voices import voices_of
from factcheck.evidence.corroboration.words import sentences

_ANYWHERE = 99  # paragraphs
# Who only carries it: "a Kelda News reporter at the trial".
_REPORTER = re.compile(r"\b[Aa]n? (?:[A-Z][\w-]* )+(?:reporter|journalist|correspondent)\b")
# What the outlet reckoned is no witness: "our total agrees".
_ITS_OWN = re.compile(
    r"(?:my|our) (?:own )?(?:addition|analysis|calculations?|counts?|figures?|measurements?"
    r"|numbers?|sums?|tally|tests?|totals?)"
)
_PART = r"[A-ZÀ-Þ][\w’'-]+"
_BETWEEN = (
    rf"(?:[A-Z]\.?|{_PART}|(?:af|al|bin|da|de|del|den|der|di|dos|du|el|la|ten|ter|van|von|zu))"
)
_NAME = rf"{_PART} (?:{_BETWEEN} ){{0,3}}{_PART}"
_BY = re.compile(r"^(?:[Bb]y|[Ff]rom|[Vv]on|[Pp]ar|[Pp]or)\b:? ")
_OUR_REPORTER = re.compile(
    rf"\b[Oo]ur (?:[a-z-]+ ){{0,2}}(?:reporter|correspondent|colleague),? ({_NAME})"
)
_A_PERSON = r"(?:an?|one|two|three|several|some\w*|people|sources?|officials?|insiders?)\b"
_SOMEBODY_TOLD = re.compile(
    rf"\b{_A_PERSON}[^.;“”\"\n]*TOLD-US|TOLD-US by {_A_PERSON}", re.IGNORECASE
)


def tellers(coverage: Coverage, members: Sequence[Item]) -> list[Item]:
    """Those of an origin who tell its side: who takes none also names those of the other one.

    Where the first has access of its own, whoever passes it on names those it is about.
    """
    if was_there(members[0], members[0].text):
        return [members[0]]
    side = coverage.judgements[members[0].id].stance
    return [item for item in members if coverage.judgements[item.id].stance is side] or [members[0]]


def speakers_of(coverage: Coverage, item: Item) -> tuple[str, ...]:
    """Who vouches in or beside the passage, in the item's own paragraphs, outlets left out.

    The claim's own speaker alone, where an item that supports it names them in the passage.
    """
    if speaker := _of_the_claim(coverage, item):
        return (speaker,)
    media = [other for other in coverage.items if other.kind in (Kind.OUTLET, Kind.AGENCY)]
    outlets = {name for other in media for name in names_of(other)} | short_names(media).keys()
    outlets |= _reporters(item)
    if givers := given_by(coverage, item, outlets):
        return givers
    for around in (1, _ANYWHERE):
        found = speakers_near(item, coverage.place(item), around=around)
        told = (by for name in found for by in _told_by(coverage.claim.text, item, name, outlets))
        others = [n for n in dict.fromkeys(told) if not _is_outlet(n, outlets)]
        others = [n for n in others if not _told_of_by_somebody(coverage.claim.text, item, n)]
        others = _without_the_contradicted(coverage, item, others)
        if any(not is_unnamed(name) or voices_of(name, item.text) for name in others):
            return tuple(dict.fromkeys(full_name(name, item.text) for name in others))
    return ()


def _without_the_contradicted(coverage: Coverage, item: Item, names: list[str]) -> list[str]:
    """Leave out whom the claim tells of, where a paper or picture speaks against it in an item.

    "A photograph shows both. Holm says that he never met him." Not where he told the outlet so.
    """
    shown = any(DOCUMENT.search(name) and not is_person(name) for name in names)
    if not shown or coverage.judgements[item.id].stance is Stance.SUPPORTS:
        return names
    pieces = item.text.split("\n\n")
    return [
        name
        for name in names
        if not is_person(name)
        or bare_name(name) not in coverage.claim.text
        or any(name.split()[-1] in each and was_there(item, each) for each in pieces)
    ]


def given_by(
    coverage: Coverage, item: Item, outlets: AbstractSet[str] = frozenset()
) -> tuple[str, ...]:
    """Who gave the claim's number to an outlet that has it as claimed, other outlets left out."""
    if coverage.judgements[item.id].stance is not Stance.SUPPORTS:
        return ()
    found = givers_of(coverage.claim.text, item)
    return tuple(full_name(name, item.text) for name in found if not _is_outlet(name, outlets))


def _of_the_claim(coverage: Coverage, item: Item) -> str:
    """The claim's speaker, where the passage of an item on its side has the name.

    Or what the claim calls whom it tells to have said it: "the ex-treasurer wrote".
    """
    speaker, passage = coverage.claim.speaker or "", coverage.passage(item).casefold()
    if coverage.judgements[item.id].stance is not Stance.SUPPORTS:
        return ""
    if speaker and speaker.casefold() in passage:
        return speaker
    who = speaker_in(coverage.claim.text)
    title = coverage.claim.text.partition(who)[0].split() if who and who in item.text else ()
    called = re.escape(title[-1].casefold()) if title else "(?!)"
    of_it = r"(?:of (?:[\w’'-]+ ){1,7}?)?"
    said = rf"\bthe (?:[a-z-]+ ){{0,2}}{called} {of_it}(?:has |had )?{SAYS_THAT.pattern}"
    return who if re.search(said, passage) else ""


def _told_by(claim: str, item: Item, name: str, outlets: AbstractSet[str]) -> tuple[str, ...]:
    """Who vouches for what somebody is reported to say or want.

    Of whom the claim tells something, it is those who told the outlet so, if there are any.
    """
    said = (each.carriers for each in statements(item) if each.speaker == name)
    carriers = [tuple(c for c in each if not _is_outlet(c, outlets)) for each in said]
    if bare_name(name) not in claim or not all(carriers):
        return (name,)
    return tuple(chain.from_iterable(carriers))


def _told_of_by_somebody(claim: str, item: Item, name: str) -> bool:
    """Whether somebody without a name told the outlet of him whom the claim tells of.

    "The mayor wants to resign. A member of the council told the Ledger so."
    """
    surname = name.rsplit(maxsplit=1)[-1]
    if not is_person(name) or bare_name(name) not in claim:
        return False
    told = (item.text[slice(*place)] for place in sentences(item.text))
    return any(
        surname not in each and _SOMEBODY_TOLD.search(each.replace(access, "TOLD-US"))
        for each in told
        if (access := access_in(item, each))
    )


def _reporters(item: Item) -> set[str]:
    """Who reports for the outlet: those in its byline and whom the text calls its reporter."""
    byline = _BY.sub("", item.byline)
    return {*re.findall(_NAME, byline), *(m[1] for m in _OUR_REPORTER.finditer(item.text))}


def _is_outlet(name: str, outlets: Iterable[str]) -> bool:
    return (
        is_medium(name)
        or bool(_REPORTER.search(name) or _ITS_OWN.fullmatch(name))
        or any(same_speaker(name, each) for each in outlets)
    )


def measured(coverage: Coverage, item: Item) -> bool:
    """Whether an outlet has the claim from its own eyes: nobody speaks where it says so."""
    if item.kind is not Kind.OUTLET or not saw_itself(item, coverage.passage(item)):
        return False
    return not speakers_near(item, coverage.place(item), around=0)
