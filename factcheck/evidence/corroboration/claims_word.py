"""Whose word a claim is about: what somebody said in public, or a court's sentence (English).

All who report such words were told by the one who spoke them, whoever else they quote beside.
"""

import re

from factcheck.evidence.corroboration.bodies import bodies_of, is_person, same_speaker
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.witness import Witnesses

_SPEAKER = re.compile(
    r"\b(?P<who>[A-Z][\w’'-]+ [A-Z][\w’'-]+) (?:has |had )?(?:said|says|told|admit(?:s|ted)"
    r"|announce[sd]|called|claim(?:s|ed)|confess(?:es|ed)|promise[sd]|declare[sd]|wrote|threatened|apologi[sz]ed"
    r"|demand(?:s|ed)|plead(?:s|ed)|warn(?:s|ed)|vow(?:s|ed)|pledge[sd])\b"
)
_SENTENCED = re.compile(
    r"\b(?:was|were|has been|have been|is|are) (?:\w+ )?(?:sentenced|convicted|acquitted|jailed)\b"
    r"|\b(?:court|judges?|jury|tribunal) (?:\w+ )?"
    r"(?:sentenced|convicted|acquitted|jailed|found|ruled|ordered|cleared)\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:court|courtroom|judge|jury|tribunal|chamber (?:one|two|three|four|five|[ivx]+|\d+)"
    r"|(?:first|second|third|fourth|fifth) (?:\w+ )?chamber)\b",
    re.IGNORECASE,
)
_OF_A_PARTY = r"(?:lawyer|solicitor|barrister|attorney|counsel|defence|defender|prosecutor)s?,?"


def one_word(one: Witnesses, other: Witnesses, claim: str) -> str:
    """Whose word both have reported: the claim's speaker or the court; else nothing."""
    who = speaker_in(claim)
    if who and all(_heard(each, who) for each in (one, other)):
        named = any(same_speaker(who, name) for each in (one, other) for name in each.names)
        return who if named else ""
    if _SENTENCED.search(claim) and _heard_the_court(one) and _heard_the_court(other):
        return "the court"
    return ""


def speaker_in(claim: str) -> str:
    """Whose words a claim is about: "Ole Strand told the court that …"; or nobody."""
    match = _SPEAKER.search(claim)
    return match["who"] if match else ""


def _heard(witnesses: Witnesses, who: str) -> bool:
    """Whether it has the words from who spoke them, or from nobody else by name.

    A body's record of what was said names the speaker.
    """
    if any(same_speaker(who, name) for name in witnesses.names):
        return True
    if witnesses.item.kind is Kind.OFFICIAL:
        return who.rsplit(maxsplit=1)[-1] in witnesses.item.text
    reports = witnesses.item.kind in (Kind.OUTLET, Kind.AGENCY)
    return reports and not witnesses.document and not any(map(is_person, witnesses.beside))


def _heard_the_court(witnesses: Witnesses) -> bool:
    """Whether nobody but a judge vouches beside the passage, in an item that tells of the court."""
    names = witnesses.beside
    other = [name for name in names if not is_person(name) and not _COURT.search(name)]
    if witnesses.document or other:
        return False
    people = [name for name in names if is_person(name)]
    if any(
        not is_person(name) for name in names
    ):  # the court itself: what parties say is beside it
        people = [name for name in people if not _is_of_a_party(name, witnesses.item.text)]
    judges = all("court" in bodies_of(name, witnesses.item.text) for name in people)
    return judges and bool(_COURT.search(f"{witnesses.item.publisher}\n{witnesses.passage}"))


def _is_of_a_party(person: str, text: str) -> bool:
    """Whether this is somebody's lawyer or a prosecutor, who was told the sentence himself."""
    return bool(re.search(rf"\b{_OF_A_PARTY} {re.escape(person)}\b", text, re.IGNORECASE))
