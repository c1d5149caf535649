"""Writing down a change of a claim: the row, the version, the trail. Who may is decided in review.

before = state_of(claim)
claim.kind = "direct"
write_down(claim, Kind.JUDGEMENT, before, by=alice)
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext as _

from factcheck.claims.history import Amendment
from factcheck.claims.models import Attribution, Claim
from factcheck.claims.signals import claim_amended
from factcheck.people.errors import NotValid, Overtaken
from factcheck.people.models import User
from factcheck.people.trail import record

Kind = Amendment.Kind
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class Voice(TypedDict):
    """Somebody of the chain, as they were called when it was written down."""

    id: str
    name: str
    mention: str


class Voices(TypedDict):
    """Who says it, and who carried it, innermost first."""

    speaker: Voice | None
    carriers: list[Voice]


class State(Voices):
    """All of a claim that a person may amend; `voices` as the chain, position 0 the speaker."""

    spans: list[list[int]]
    text: str
    kind: str
    denied: bool
    checkable: bool
    worth: float
    reasons: list[str]
    about_date: str | None
    unresolved: list[str]
    wording: str
    wording_state: str


# The columns of a claim that an amendment may write.
COLUMNS = (
    "text", "kind", "speaker", "denied", "checkable", "worth", "reasons", "about_date",
    "unresolved", "wording", "wording_state", "wording_by", "rank_at",
)  # fmt: skip


def state_of(claim: Claim) -> State:
    """The claim as the database and the instance in hand have it."""
    return State(
        **voices_in(claim.attributions.select_related("speaker").order_by("position")),
        spans=[[start, end] for start, end in places_of(claim)],
        text=claim.text,
        kind=claim.kind,
        denied=claim.denied,
        checkable=claim.checkable,
        worth=claim.worth,
        reasons=list(claim.reasons),
        about_date=claim.about_date.isoformat() if claim.about_date else None,
        unresolved=list(claim.unresolved),
        wording=claim.wording,
        wording_state=claim.wording_state,
    )


def voices_in(links: Iterable[Attribution]) -> Voices:
    """A chain as it is kept, from its links in their order."""
    chain = {
        link.position: Voice(id=str(link.speaker_id), name=link.speaker.name, mention=link.mention)
        for link in links
    }
    speaker = chain.pop(0, None)
    return Voices(speaker=speaker, carriers=list(chain.values()))


def voices_of(claims: Sequence[Claim]) -> dict[UUID, Voices]:
    """The chains of many claims, by their ids."""
    links: dict[UUID, list[Attribution]] = {claim.pk: [] for claim in claims}
    rows = Attribution.objects.filter(claim__in=claims).select_related("speaker")
    for link in rows.order_by("position"):
        links[link.claim_id].append(link)
    return {claim: voices_in(chain) for claim, chain in links.items()}


def places_of(claim: Claim) -> list[tuple[int, int]]:
    return list(claim.spans.order_by("position").values_list("start", "end"))


def write_down(
    claim: Claim,
    kind: Amendment.Kind,
    before: State,
    *,
    by: User,
    because: str = "",
    links: Mapping[str, str | list[str]] | None = None,
) -> Amendment:
    """Keep a change of the locked claim. `links` are ids of the claims it was cut from or into.

    The version grows, so that whoever looks at the claim as it was is told. Raises NotValid if
    nothing differs, Overtaken if the claim is no longer at the version in hand.
    """
    after = state_of(claim)
    changed = [name for name in after if after[name] != before[name]]  # type: ignore[literal-required]
    if not changed and not links:
        raise NotValid(_("Nothing would change: the claim is like that already."))
    here = Claim.objects.filter(pk=claim.pk, version=claim.version, status=claim.status)
    values = {name: getattr(claim, name) for name in COLUMNS}
    if not here.update(version=F("version") + 1, **values):
        raise Overtaken(_("This claim has changed since you saw it. Look at it again."))
    claim.version += 1
    amendment = Amendment.objects.create(
        claim=claim,
        number=claim.version,
        round=claim.round,
        kind=kind,
        before={name: before[name] for name in changed},  # type: ignore[literal-required]
        after={name: after[name] for name in changed} | dict(links or {}),  # type: ignore[literal-required]
        because=because,
        by=by,
    )
    record("claim.amended", claim, by=by, desk=claim.desk, kind=kind, number=amendment.number)
    claim_amended.send(sender=Amendment, amendment=amendment)
    return amendment


def write_renames(claims: Sequence[Claim], before: Mapping[UUID, Voices], *, by: User) -> None:
    """Keep for many locked claims at once that some of their voices go by another name now.

    The trail has one entry of the merge for all of them, the caller's.
    """
    rows, after = [], voices_of(claims)
    for claim in claims:
        was, now = before[claim.pk], after[claim.pk]
        changed = [name for name in now if now[name] != was[name]]  # type: ignore[literal-required]
        if not changed:
            continue
        claim.version += 1
        rows.append(
            Amendment(
                claim=claim,
                number=claim.version,
                round=claim.round,
                kind=Kind.RENAMED,
                before={name: was[name] for name in changed},  # type: ignore[literal-required]
                after={name: now[name] for name in changed},  # type: ignore[literal-required]
                by=by,
            )
        )
    Claim.objects.filter(pk__in=[row.claim_id for row in rows]).update(version=F("version") + 1)
    for row in Amendment.objects.bulk_create(rows):
        claim_amended.send(sender=Amendment, amendment=row)


def write_birth(
    claim: Claim, kind: Amendment.Kind, *, by: User, because: str = "", parent: UUID | None = None
) -> Amendment:
    """Keep that a person made this claim, from another one or on words the engine missed."""
    amendment = Amendment.objects.create(
        claim=claim,
        number=claim.version,
        round=claim.round,
        kind=kind,
        before={"split_from": str(parent)} if parent else {},
        after=state_of(claim),
        because=because,
        by=by,
    )
    record("claim.added", claim, by=by, desk=claim.desk, kind=kind, origin=parent)
    return amendment
