"""One claim into several, several into one, and one that the engine missed."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.claims.amending import Kind, places_of, write_birth, write_down
from factcheck.claims.extraction.claim import slices
from factcheck.claims.judging import judge_anew, kind_on, kind_with
from factcheck.claims.models import Amendment, Claim, Span, Speaker
from factcheck.claims.signals import claims_added
from factcheck.claims.speakers import hold_names
from factcheck.claims.voices import copy_chain, set_carriers, set_speaker
from factcheck.claims.words import Place, checked_places, hold_words, refuse_taken, spans_on
from factcheck.people.errors import NotValid
from factcheck.people.models import User
from factcheck.review.actions import dismiss
from factcheck.review.amendable import begin_amending, why_not_add
from factcheck.review.corrections import carriers_of, name_of, stand_on, voice_of
from factcheck.review.models import Dismissal
from factcheck.review.words import reason

MOST_PARTS = 10
Spans = Sequence[Sequence[int]]


@transaction.atomic
def split_claim(
    claim: Claim,
    parts: Sequence[Spans],
    *,
    by: User,
    because: str = "",
    version: int | None = None,
) -> list[Claim]:
    """Cut it into single assertions: it keeps the first part, each other part is a new claim.

    The new ones take over who says it and who carried it, and know where they came from; they are
    what is returned.
    """
    hold_names(claim.desk)
    hold_words(claim.revision)
    before = begin_amending(claim, by=by, version=version)
    why = reason(because)
    places = checked_parts(claim, parts)
    fresh = [part_of(claim, words, by=by, because=why) for words in places[1:]]
    if places[0] != tuple(places_of(claim)):
        stand_on(claim, places[0])
    links = {"split_off": [str(part.pk) for part in fresh]}
    write_down(claim, Kind.SPLIT, before, by=by, because=why, links=links)
    claims_added.send(sender=Claim, claims=fresh)
    return fresh


def checked_parts(claim: Claim, parts: Sequence[Spans]) -> list[tuple[Place, ...]]:
    if not 1 < len(parts) <= MOST_PARTS:
        raise NotValid(
            {"parts": _("Mark two parts or more, at most %(limit)d.") % {"limit": MOST_PARTS}}
        )
    places = [checked_places(claim.revision, part) for part in parts]
    if len(set(places)) < len(places):
        raise NotValid({"parts": _("Two parts stand on the same words.")})
    refuse_taken(claim.revision, *places, besides=[claim])
    return places


def part_of(claim: Claim, places: tuple[Place, ...], *, by: User, because: str) -> Claim:
    part = claim_on(
        claim.revision,
        places,
        kind=claim.kind,
        speaker=claim.speaker,
        denied=claim.denied,
        topic=claim.topic,
        split_from=claim,
    )
    copy_chain(claim, part)
    judge_anew(part)
    part.save()
    write_birth(part, Kind.SPLIT_OFF, by=by, because=because, parent=claim.pk)
    return part


@transaction.atomic
def merge_claims(
    claim: Claim,
    others: Sequence[Claim],
    *,
    by: User,
    because: str,
    version: int | None = None,
) -> Amendment:
    """Make one claim of several of one revision: it takes their words, they are dismissed.

    For editors, since it dismisses. The others stay, as duplicates that point here; each is
    judged as it was seen, at the version in hand.
    """
    refuse_unlike(claim, others)
    hold_words(claim.revision)
    hold_in_order([claim, *others])
    before = begin_amending(claim, by=by, version=version, editors_only=True)
    places = list(places_of(claim))
    for other in others:
        begin_amending(other, by=by, editors_only=True)
        places += places_of(other)
    words = joined(places)
    refuse_taken(claim.revision, words, besides=[claim, *others])
    for other in others:
        dismiss(other, by=by, because=because, kind=Dismissal.DUPLICATE)
    Claim.objects.filter(pk__in=[other.pk for other in others]).update(duplicate_of=claim)
    if words != tuple(places_of(claim)):
        stand_on(claim, words)
    links = {"merged": [str(other.pk) for other in others]}
    why = reason(because, needed=True)
    return write_down(claim, Kind.MERGED, before, by=by, because=why, links=links)


def refuse_unlike(claim: Claim, others: Sequence[Claim]) -> None:
    ids = {other.pk for other in others}
    if not ids or claim.pk in ids or len(ids) < len(others):
        raise NotValid({"others": _("Choose other claims to merge into this one.")})
    if any(other.revision_id != claim.revision_id for other in others):
        raise NotValid({"others": _("Choose claims of the same article.")})


def hold_in_order(claims: Sequence[Claim]) -> None:
    """Lock them all in one order, so that two merges never wait for each other."""
    ids = sorted(claim.pk for claim in claims)
    held = Claim.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
    list(held.values_list("pk", flat=True))


def joined(places: Sequence[Place]) -> tuple[Place, ...]:
    """The stretches that cover the same words; what overlaps becomes one."""
    found: list[Place] = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


@transaction.atomic
def add_claim(
    revision: Revision,
    spans: Spans,
    *,
    by: User,
    speaker: Speaker | str | None = None,
    mention: str = "",
    carriers: Sequence[Speaker | str] = (),
    because: str = "",
) -> Claim:
    """Write down a claim that the engine missed; it starts as every new claim does.

    Whether it is quoted follows from the marks around its words; None is the outlet's own voice.
    """
    if refusal := why_not_add(revision.article, by):
        raise refusal
    hold_names(revision.article.desk)
    hold_words(revision)
    places = checked_places(revision, spans)
    refuse_taken(revision, places)
    desk = revision.article.desk
    who = voice_of(desk, speaker)
    claim = claim_on(revision, places, kind=kind_with(who), speaker=who)
    set_speaker(claim, who, mention=name_of(mention, "mention"))
    set_carriers(claim, carriers_of(desk, carriers))
    judge_anew(claim)
    claim.save()
    write_birth(claim, Kind.ADDED, by=by, because=reason(because))
    claims_added.send(sender=Claim, claims=[claim])
    return claim


def claim_on(revision: Revision, places: tuple[Place, ...], *, kind: str, **facts: Any) -> Claim:
    """A new claim with its words, not judged yet."""
    now = timezone.now()
    claim = Claim.objects.create(
        desk=revision.article.desk,
        article=revision.article,
        revision=revision,
        text=slices(revision.text, places),
        kind=kind_on(revision, places, was=kind),
        language=revision.language,
        rank_at=now,
        created_at=now,
        **facts,
    )
    Span.objects.bulk_create(spans_on(claim, revision.text, places))
    return claim
