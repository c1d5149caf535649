"""Keeping a list of claims under a name, sharing it with a desk, renaming it, letting it go.

Refusals: NotYou, NotValid.
"""

from django.db import transaction
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
    """One's own, and those that somebody shares with one of one's desks."""
    desks = [place.desk_id for place in places_of(user)]
    known = SavedFilter.objects.filter(Q(owner=user) | Q(desk__in=desks))
    return known.select_related("owner", "desk")


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
    """Call it otherwise, share it, or keep it for oneself again."""
    refuse_stranger(saved, by)
    before = saved.desk
    describe(saved, name, desk, by=by)
    record("list.changed", saved, by=by, desk=desk or before, shared=desk is not None)


@transaction.atomic
def drop_filter(saved: SavedFilter, *, by: User) -> None:
    """Let it go: its owner may, and editors of the desk that it is shared with."""
    edits = saved.desk is not None and is_editor(by, saved.desk)
    if not edits:
        refuse_stranger(saved, by)
    record("list.dropped", saved, by=by, desk=saved.desk, shared=saved.desk is not None)
    saved.delete()


def refuse_stranger(saved: SavedFilter, by: User) -> None:
    if saved.owner_id != by.pk:
        raise NotYou(_("Whoever saved this list changes it."))


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
    if by.saved_filters.filter(name=saved.name).exclude(pk=saved.pk).exists():
        raise NotValid({"name": _("You keep a list of this name already.")})
    saved.save()
