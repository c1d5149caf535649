"""Two names, one speaker: what was said under either is theirs."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from factcheck.claims.amending import voices_of, write_renames
from factcheck.claims.models import Attribution, Claim, Speaker, SpeakerAlias
from factcheck.claims.speakers import hold_names_alone
from factcheck.claims.voices import put_in_place
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_administrator, is_editor
from factcheck.people.trail import counted, record
from factcheck.review.amendable import still_open
from factcheck.review.declaring import give_up_seats
from factcheck.review.holding import concerned
from factcheck.review.models import Conflict


@transaction.atomic
def merge_speakers(into: Speaker, others: Sequence[Speaker], *, by: User) -> Speaker:
    """Let the others be other names of this one: claims, chains and conflicts are theirs now.

    For the desk's editors, and administrators. Whoever is found under one of the names later is
    the kept one. It cannot be taken apart again: the trail says who did it. Claims that may still
    be amended get a new version, so that who saw them before is told; what was judged keeps the
    version at which it was.
    """
    refuse_merge(into, others, by)
    hold_names_alone(into.desk)
    ids = [other.pk for other in others]
    gone = still_there(into, ids)
    claims = held_claims([into.pk, *ids])
    before = voices_of(claims)
    refuse_two_parties([into, *gone])
    if into.party_id is None:
        into.party = next((other.party for other in gone if other.party_id), None)
        into.save(update_fields=["party"])
    put_in_place(into, of=ids, claims=claims)
    Conflict.objects.filter(speaker__in=ids).update(speaker=into)
    SpeakerAlias.objects.filter(speaker__in=ids).update(speaker=into)
    SpeakerAlias.objects.bulk_create(
        SpeakerAlias(desk=into.desk, speaker=into, name=each.name, key=each.key, was=each.pk)
        for each in gone
    )
    moved = sum(claim.speaker_id in ids for claim in claims)
    record("speakers.merged", into, by=by, desk=into.desk, claims=moved, **counted(list(others)))
    Speaker.objects.filter(pk__in=ids).delete()
    write_renames(still_open(claims), before, by=by)
    clear_conflicts(into, claims)
    return into


def refuse_merge(into: Speaker, others: Sequence[Speaker], by: User) -> None:
    if not may_merge_speakers(by, into.desk):
        raise NotYou(_("This is for the editors of the desk."))
    ids = {other.pk for other in others}
    if not ids or into.pk in ids or len(ids) < len(others):
        raise NotValid({"others": _("Choose other speakers to merge into this one.")})
    if any(other.desk_id != into.desk_id for other in others):
        raise NotValid({"others": _("Choose speakers that one desk knows.")})


def refuse_two_parties(speakers: Collection[Speaker]) -> None:
    """Who declared a conflict with a party that a merge forgets would judge whoever is of it."""
    if len({each.party_id for each in speakers} - {None}) > 1:
        because = _("They belong to different parties. Say first to which one they all belong.")
        raise NotValid({"others": because})


def still_there(into: Speaker, ids: Collection[UUID]) -> list[Speaker]:
    """The others as they are now; NotNow if one of them all was merged meanwhile."""
    rows = Speaker.objects.filter(pk__in=[into.pk, *ids]).select_related("party")
    there = list(rows.order_by("pk"))
    if len(there) <= len(ids):
        raise NotNow(_("One of these speakers was merged meanwhile."))
    return [each for each in there if each.pk != into.pk]


def held_claims(ids: Collection[UUID]) -> list[Claim]:
    """All that these speakers say or carry, locked in one order."""
    carried = Attribution.objects.filter(speaker__in=ids).values("claim")
    claims = Claim.objects.filter(Q(speaker__in=ids) | Q(pk__in=carried)).order_by("pk")
    held = claims.select_for_update(no_key=True, of=("self",))
    return list(held.select_related("desk", "article"))


def clear_conflicts(into: Speaker, claims: Iterable[Claim]) -> None:
    """Whoever declared a conflict with one of the names, or their party, has one with all."""
    touched = Q(conflicts__speaker=into)
    if into.party_id:
        touched |= Q(conflicts__party=into.party_id)
    declared = list(User.objects.filter(touched).distinct().order_by("pk"))
    at_work = set(concerned(declared).values_list("pk", flat=True)) if declared else set()
    held = [claim for claim in claims if claim.pk in at_work]
    for claim in held:
        claim.refresh_from_db(fields=["speaker"])
    for person in declared:
        give_up_seats(person, held)


def may_merge_speakers(user: User, desk: Desk) -> bool:
    return is_editor(user, desk) or is_administrator(user)
