"""Two names, one speaker: what was said under either is theirs."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Attribution, Claim, Speaker, SpeakerAlias
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_administrator, is_editor
from factcheck.people.trail import counted, record
from factcheck.review.models import Conflict
from factcheck.review.seats import clear_conflicted_seats
from factcheck.review.who import IN_HAND


@transaction.atomic
def merge_speakers(into: Speaker, others: Sequence[Speaker], *, by: User) -> Speaker:
    """Let the others be other names of this one: claims, chains and conflicts are theirs now.

    For the desk's editors, and administrators. Whoever is found under one of the names later is
    the kept one. It cannot be taken apart again: the trail says who did it.
    """
    refuse_merge(into, others, by)
    held = hold(into, others)
    ids = [other.pk for other in others]
    moved = Claim.objects.filter(speaker__in=ids).update(speaker=into)
    Attribution.objects.filter(speaker__in=ids).update(speaker=into)
    Conflict.objects.filter(speaker__in=ids).update(speaker=into)
    SpeakerAlias.objects.filter(speaker__in=ids).update(speaker=into)
    SpeakerAlias.objects.bulk_create(
        SpeakerAlias(desk=into.desk, speaker=into, name=each.name, key=each.key, was=each.pk)
        for each in held
        if each.pk != into.pk
    )
    record("speakers.merged", into, by=by, desk=into.desk, claims=moved, **counted(list(others)))
    Speaker.objects.filter(pk__in=ids).delete()
    seated = Claim.objects.filter(attributions__speaker=into, assignments__state__in=IN_HAND)
    for claim in seated.select_related("desk", "article").distinct().order_by("pk"):
        clear_conflicted_seats(claim)
    return into


def refuse_merge(into: Speaker, others: Sequence[Speaker], by: User) -> None:
    if not may_merge_speakers(by, into.desk):
        raise NotYou(_("This is for the editors of the desk."))
    ids = {other.pk for other in others}
    if not ids or into.pk in ids or len(ids) < len(others):
        raise NotValid({"others": _("Choose other speakers to merge into this one.")})
    if any(other.desk_id != into.desk_id for other in others):
        raise NotValid({"others": _("Choose speakers that one desk knows.")})


def hold(into: Speaker, others: Sequence[Speaker]) -> list[Speaker]:
    """Lock their claims, then themselves, in one order; NotNow if one was merged meanwhile."""
    ids = [into.pk, *(other.pk for other in others)]
    claims = Claim.objects.select_for_update(no_key=True).filter(speaker__in=ids)
    list(claims.order_by("pk").values_list("pk", flat=True))
    held = list(Speaker.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    if len(held) < len(ids):
        raise NotNow(_("One of these speakers was merged meanwhile."))
    return held


def may_merge_speakers(user: User, desk: Desk) -> bool:
    return is_editor(user, desk) or is_administrator(user)
