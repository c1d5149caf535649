"""Who may act where. What a person may do to one claim is decided in review."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from factcheck.people.models import Desk, Membership, User

Person = User | AnonymousUser


def is_editor(user: Person, desk: Desk) -> bool:
    """Whether this person holds an editor's place on the desk today."""
    return role_on(user, desk) == Membership.Role.EDITOR


def is_reviewer(user: Person, desk: Desk) -> bool:
    """Whether this person holds a reviewer's place on the desk today. An editor does not."""
    return role_on(user, desk) == Membership.Role.REVIEWER


def is_member(user: Person, desk: Desk) -> bool:
    """Whether the desk's work is this person's business."""
    return role_on(user, desk) is not None


def is_administrator(user: Person) -> bool:
    """Administrators keep people, desks and settings; they decide no claim by being one."""
    return user.is_active and user.is_superuser


def desks_of(user: Person) -> QuerySet[Desk]:
    """The desks whose work this person sees."""
    if not isinstance(user, User) or not user.is_active:
        return Desk.objects.none()
    return Desk.objects.filter(active=True, memberships__user=user, memberships__active=True)


def role_on(user: Person, desk: Desk) -> str | None:
    """The role, or None for everybody who has no active place on an active desk.

    The places are read once for each user instance; `refresh_from_db()` forgets them.
    """
    return next((place.role for place in places_of(user) if place.desk_id == desk.pk), None)


def places_of(user: Person) -> list[Membership]:
    """Their active places on active desks, each with its desk; read once for each user instance."""
    if not isinstance(user, User) or not user.is_active:
        return []
    prefetch_related_objects([user], _places())
    return [place for place in user.memberships.all() if place.active and place.desk.active]


def with_places(users: QuerySet[User]) -> QuerySet[User]:
    """These people with what `places_of` each of them asks for, read for all at once."""
    return users.prefetch_related(_places())


def _places() -> "Prefetch[str]":
    return Prefetch("memberships", Membership.objects.select_related("desk"))


def edited_by(user: Person) -> list[UUID]:
    """The ids of the desks they edit; no query once their places were read."""
    editor = Membership.Role.EDITOR
    return [place.desk_id for place in places_of(user) if place.role == editor]
