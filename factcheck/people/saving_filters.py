"""Keeping a list of claims under a name, sharing it with a desk, renaming it, letting it go.

Refusals: NotYou, NotValid.
"""

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Desk, SavedFilter, User
from factcheck.people.rules import is_editor, is_member, places_of
from factcheck.people.saved_filter import LONGEST
from factcheck.people.trail import record

LONGEST_NAME = 80
MOST = 50  # of one person


def visible_filters(user: User) -> QuerySet[SavedFilter]:
    """One's own, and those of one's desks: whoever left a desk left it what they shared there."""
    desks = [place.desk_id for place in places_of(user)]
    known = SavedFilter.objects.filter(Q(owner=user, desk=None) | Q(desk__in=desks))
    return known.select_related("owner", "desk")


def may_change(user: User, saved: SavedFilter) -> bool:
    """Its owner; once they have no place on the desk it is shared with, the desk's editors."""
    desk = saved.desk
    if desk is None or is_member(saved.owner, desk):
        return saved.owner_id == user.pk
    return is_editor(user, desk)


@transaction.atomic
def save_filter(name: str, query: str, *, by: User, desk: Desk | None = None) -> SavedFilter:
    """Keep the address of a list; with a desk, for everybody who has a place there."""
    if by.saved_filters.count() >= MOST:
        raise NotValid(_("You keep %(most)d lists already: let one go first.") % {"most": MOST})
    if len(query) > LONGEST:
        raise NotValid(_("The address is too long to be kept."))
    saved = SavedFilter(owner=by, query=query)
    describe(saved, name, desk, by=by)
    record("list.saved", saved, by=by, desk=desk, shared=desk is not None)
    return saved


@transaction.atomic
def change_filter(saved: SavedFilter, name: str, *, by: User, desk: Desk | None) -> None:
    """Call it otherwise, share it, or keep it for oneself again. An heir becomes its owner."""
    if not may_change(by, saved):
        raise NotYou(_("Whoever saved this list changes it."))
    before, saved.owner = saved.desk, by
    describe(saved, name, desk, by=by)
    record("list.changed", saved, by=by, desk=desk or before, shared=desk is not None)


@transaction.atomic
def drop_filter(saved: SavedFilter, *, by: User) -> None:
    """Let it go: its owner may, and editors of the desk that it is shared with."""
    edits = saved.desk is not None and is_editor(by, saved.desk)
    if not edits and not may_change(by, saved):
        raise NotYou(_("Whoever saved this list changes it."))
    record("list.dropped", saved, by=by, desk=saved.desk, shared=saved.desk is not None)
    saved.delete()


def describe(saved: SavedFilter, name: str, desk: Desk | None, *, by: User) -> None:
    """Write its name and its desk down."""
    if desk and not is_member(by, desk):
        raise NotYou(_("Share it with a desk on which you have a place."))
    saved.name, saved.desk = " ".join(name.split()), desk
    if not saved.name or len(saved.name) > LONGEST_NAME:
        raise NotValid(
            {"name": _("Give it a name of at most %(most)d letters.") % {"most": LONGEST_NAME}}
        )
    if "\x00" in saved.name:
        raise NotValid({"name": _("The text holds a character that cannot be kept.")})
    try:
        with transaction.atomic():
            saved.save()
    except IntegrityError as taken:  # the database knows it, whoever pressed twice at one instant
        raise NotValid({"name": _("You keep a list of this name already.")}) from taken
