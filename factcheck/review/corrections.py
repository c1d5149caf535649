"""Putting right what the engine took from an article: words, voices, judgement.

Each is done `by` somebody to the claim as they saw it (`version`, or that of the claim in hand),
`because` of something where a reason is due, and gives the amendment that keeps before and after.
Who may, and when: `amendable.py`. Refusals: NotYou, NotNow, Overtaken, NotValid.
"""

from collections.abc import Sequence
from datetime import date
from typing import NotRequired, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.amending import Kind, State, state_of, write_down
from factcheck.claims.extraction.said import UNVOICED
from factcheck.claims.judging import judge_anew, kind_on, kind_with
from factcheck.claims.models import Amendment, Claim, Speaker
from factcheck.claims.speakers import LONGEST_NAME, hold_names, kept_one
from factcheck.claims.voices import set_carriers, set_speaker, speaker_named
from factcheck.claims.words import checked_places, hold_words, place_words, refuse_taken
from factcheck.people.errors import NotValid
from factcheck.people.models import Desk, User
from factcheck.review.amendable import begin_amending
from factcheck.review.seats import clear_conflicted_seats
from factcheck.review.words import checked, reason

MOST_CARRIERS = 10


class Judged(TypedDict):
    """What a person may judge otherwise than the engine; what is left out stays."""

    checkable: NotRequired[bool]
    about_date: NotRequired[date | None]
    denied: NotRequired[bool]
    kind: NotRequired[str]
    worth: NotRequired[float]


@transaction.atomic
def fix_span(
    claim: Claim,
    spans: Sequence[Sequence[int]],
    *,
    by: User,
    because: str = "",
    version: int | None = None,
) -> Amendment:
    """Let the claim stand on other words of its revision: stretches [start, end) of code points.

    Kind and judgement follow the words, unless a person judged; our wording no longer fits.
    """
    hold_words(claim.revision)
    before = begin_amending(claim, by=by, version=version)
    places = checked_places(claim.revision, spans)
    refuse_taken(claim.revision, places, besides=[claim])
    stand_on(claim, places)
    return write_down(claim, Kind.SPANS, before, by=by, because=reason(because))


def stand_on(claim: Claim, places: tuple[tuple[int, int], ...]) -> None:
    """Other words: what was worked out from the old ones is worked out anew."""
    place_words(claim, places)
    claim.kind = kind_on(claim.revision, places, was=claim.kind)
    claim.unresolved = []
    forget_wording(claim)
    judge_anew(claim)


def forget_wording(claim: Claim) -> None:
    claim.wording, claim.wording_state, claim.wording_by = "", Claim.Wording.NONE, None


@transaction.atomic
def change_speaker(
    claim: Claim,
    speaker: Speaker | str | None,
    *,
    by: User,
    mention: str | None = None,
    because: str = "",
    version: int | None = None,
) -> Amendment:
    """Name who vouches for it first: a speaker, a name, or None for the outlet's own voice.

    `mention` is how the article calls them at that place; None keeps what it was.
    """
    hold_names(claim.desk)
    before = begin_amending(claim, by=by, version=version)
    put_speaker(claim, speaker, mention, before)
    return write_voices(claim, before, by=by, because=because)


@transaction.atomic
def change_voices(
    claim: Claim,
    speaker: Speaker | str | None,
    *,
    carriers: Sequence[Speaker | str],
    by: User,
    mention: str | None = None,
    because: str = "",
    version: int | None = None,
) -> Amendment:
    """Name who vouches for it and who carried it, as one change: both are kept, or neither."""
    hold_names(claim.desk)
    before = begin_amending(claim, by=by, version=version)
    put_speaker(claim, speaker, mention, before)
    set_carriers(claim, carriers_of(claim.desk, carriers))
    return write_voices(claim, before, by=by, because=because)


def put_speaker(
    claim: Claim, speaker: Speaker | str | None, mention: str | None, before: State
) -> None:
    """Who says it, and the kind if somebody says now what nobody did, or the other way."""
    who = voice_of(claim.desk, speaker)
    called = before["speaker"]["mention"] if before["speaker"] else ""
    set_speaker(claim, who, mention=called if mention is None else name_of(mention, "mention"))
    if (who is None) != (claim.kind in UNVOICED):
        places = checked_places(claim.revision, before["spans"])
        claim.kind = kind_on(claim.revision, places, was=kind_with(who))


def write_voices(claim: Claim, before: State, *, by: User, because: str) -> Amendment:
    """Keep the change; whom it gives a conflict of interest loses their seat, its author too."""
    same_speaker = state_of(claim)["speaker"] == before["speaker"]
    kind = Kind.CARRIERS if same_speaker and claim.kind == before["kind"] else Kind.SPEAKER
    amendment = write_down(claim, kind, before, by=by, because=reason(because))
    clear_conflicted_seats(claim)
    return amendment


def voice_of(desk: Desk, speaker: Speaker | str | None) -> Speaker | None:
    """The desk's speaker, found or made by name; no name is nobody."""
    if isinstance(speaker, str):
        name = name_of(speaker, "speaker")
        return speaker_named(desk, name) if name else None
    if speaker is None:
        return None
    if speaker.desk_id != desk.pk:
        raise NotValid({"speaker": _("Choose a speaker that this desk knows.")})
    return kept_one(speaker)


@transaction.atomic
def change_carriers(
    claim: Claim,
    names: Sequence[Speaker | str],
    *,
    by: User,
    because: str = "",
    version: int | None = None,
) -> Amendment:
    """Name who carried it from the speaker to this outlet, innermost first; none is an answer."""
    hold_names(claim.desk)
    before = begin_amending(claim, by=by, version=version)
    set_carriers(claim, carriers_of(claim.desk, names))
    return write_voices(claim, before, by=by, because=because)


def carriers_of(desk: Desk, names: Sequence[Speaker | str]) -> list[Speaker]:
    if len(names) > MOST_CARRIERS:
        limit = {"limit": MOST_CARRIERS}
        raise NotValid({"carriers": _("Name at most %(limit)d carriers.") % limit})
    carriers = [carrier for name in names if (carrier := voice_of(desk, name))]
    if len({carrier.pk for carrier in carriers}) < len(carriers):
        raise NotValid({"carriers": _("Name each carrier once.")})
    return carriers


@transaction.atomic
def change_judgement(
    claim: Claim,
    *,
    by: User,
    because: str,
    version: int | None = None,
    **judged: Unpack[Judged],
) -> Amendment:
    """Judge otherwise than the engine; from then on no engine judges this claim again."""
    before = begin_amending(claim, by=by, version=version)
    why = reason(because, needed=True)
    refuse_unfit(claim, judged)
    for name, value in judged.items():
        setattr(claim, name, value)
    claim.rank_at = claim.rank()
    return write_down(claim, Kind.JUDGEMENT, before, by=by, because=why)


def refuse_unfit(claim: Claim, judged: Judged) -> None:
    kind = judged.get("kind", claim.kind)
    if kind not in Claim.Kind.values:
        raise NotValid({"kind": _("Choose one of the kinds.")})
    if kind in UNVOICED and claim.speaker_id:
        raise NotValid({"kind": _("Somebody says it: name no speaker first.")})
    if "worth" in judged and not 0 <= judged["worth"] <= 1:
        raise NotValid({"worth": _("Choose a share between 0 and 1.")})


def name_of(name: str, field: str) -> str:
    """A name without blanks around it, or NotValid where the database cannot keep it."""
    plain = " ".join(checked({field: name}, required=[])[field].split())
    if len(plain) > LONGEST_NAME:
        raise NotValid({field: _("Use at most %(limit)d characters.") % {"limit": LONGEST_NAME}})
    return plain
