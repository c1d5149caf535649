"""Which party or organisation a speaker belongs to. Who declared a conflict with it is kept off."""

from collections.abc import Callable, Collection

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Owner, Publisher
from factcheck.claims.models import Party, Speaker
from factcheck.claims.speakers import LONGEST_NAME, speaker_key
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_administrator, is_editor
from factcheck.people.trail import record
from factcheck.review.declaring import give_up_seats
from factcheck.review.holding import hold_work, wait_for_others


@transaction.atomic
def place_speaker(speaker: Speaker, *, party: str, by: User) -> Party | None:
    """Say to which party or organisation a speaker belongs, by its name; "" for none.

    It is made if the desk does not know it. Seats of whoever declared a conflict with it become
    free at once. Raises NotYou, NotValid.
    """
    if not may_keep_parties(by, speaker.desk):
        raise NotYou(_("This is for the editors of the desk."))
    wait_for_others()
    found = party_named(speaker.desk, party, by=by) if party.strip() else None
    speaker.refresh_from_db(fields=["party"])
    if found == speaker.party:
        return found
    speaker.party = found
    take_effect(found, lambda: speaker.save(update_fields=["party"]))
    facts = {"party": found.pk if found else None}
    record("speaker.placed", speaker, by=by, desk=speaker.desk, **facts)
    return found


def party_named(desk: Desk, name: str, *, by: User) -> Party:
    """The desk's party of this name; a new one is the owner and the outlet of that name as well."""
    words = " ".join(name.split())
    key = speaker_key(words)
    if not key or len(words) > LONGEST_NAME or "\x00" in words:
        raise NotValid({"party": _("Write the name in at most 300 characters.")})
    known = Party.objects.filter(desk=desk, key=key).first()
    if known:
        return known
    made = Party.objects.create(
        desk=desk,
        name=words,
        key=key,
        owner=Owner.objects.filter(name__iexact=words).first(),
        publisher=Publisher.objects.filter(
            Q(name__iexact=words) | Q(aliases__contains=[words])
        ).first(),
    )
    record("party.kept", made, by=by, desk=desk)
    return made


@transaction.atomic
def tie_party(party: Party, *, owner: Owner | None, publisher: Publisher | None, by: User) -> Party:
    """Say as which owner of publishers, and as which publisher, it is known. At once, as above."""
    if not may_keep_parties(by, party.desk):
        raise NotYou(_("This is for the editors of the desk."))
    wait_for_others()
    party.owner, party.publisher = owner, publisher
    take_effect(party, lambda: party.save(update_fields=["owner", "publisher"]))
    record("party.kept", party, by=by, desk=party.desk)
    return party


@transaction.atomic
def follow_outlets(publishers: Collection[Publisher]) -> None:
    """They have another owner, or other articles: whoever declared a conflict leaves at once."""
    wait_for_others()
    parties = Q(conflicts__party__publisher__in=publishers) | Q(
        conflicts__party__owner__publishers__in=publishers
    )
    touched = parties | Q(conflicts__publisher__in=publishers)
    declared = list(User.objects.filter(touched).distinct())
    claims = hold_work(declared, lambda: None)
    for person in declared:
        give_up_seats(person, claims)


def take_effect(party: Party | None, change: Callable[[], object]) -> None:
    """Make the change; whoever declared a conflict with this party leaves what it now touches."""
    declared = list(User.objects.filter(conflicts__party=party)) if party else []
    claims = hold_work(declared, change)
    for person in declared:
        give_up_seats(person, claims)


def may_keep_parties(user: User, desk: Desk) -> bool:
    return is_editor(user, desk) or is_administrator(user)
