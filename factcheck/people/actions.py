"""What may happen to people: they join desks, leave them, and somebody has to be the first."""

from collections.abc import Iterable

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Desk, Membership, Topic, User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import record

FIRST = 0xF125  # the advisory lock that lets one person at a time be the first


@transaction.atomic
def add_member(
    desk: Desk,
    user: User,
    *,
    role: str,
    by: User | None,
    topics: Iterable[Topic] = (),
    capacity: int = 10,
) -> Membership:
    """Give somebody a place on a desk, or change the one they have.

    Raises NotYou for everybody but administrators (None is the system), NotValid.
    """
    _check_administrator(by)
    if role not in Membership.Role.values:
        raise NotValid({"role": _("A member is a reviewer or an editor.")})
    membership, _made = Membership.objects.update_or_create(
        user=user, desk=desk, defaults={"role": role, "capacity": capacity, "active": True}
    )
    membership.topics.set(topics)
    record("member.added", membership, by=by, user=user.pk, role=role)
    return membership


@transaction.atomic
def remove_member(membership: Membership, *, by: User | None) -> None:
    """End a place on a desk; what the person did there stays. Raises NotYou, NotNow."""
    _check_administrator(by)
    if not Membership.objects.filter(pk=membership.pk, active=True).update(active=False):
        raise NotNow(_("This person has left the desk before."))
    membership.refresh_from_db(fields=("active",))
    record("member.removed", membership, by=by, user=membership.user_id)


@transaction.atomic
def create_first_administrator(*, username: str, email: str, password: str, name: str = "") -> User:
    """The account with which everything begins. Raises NotNow once there is any, NotValid."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [FIRST])
    if User.objects.exists():
        raise NotNow(_("There is an account already. Sign in."))
    user = User(username=username, email=email, name=name, is_staff=True, is_superuser=True)
    problems = _problems_of(user, password)
    if problems:
        raise NotValid(problems)
    user.set_password(password)
    user.save()
    record("administrator.created", user, by=None)
    return user


@transaction.atomic
def choose_password(user: User, *, password: str) -> None:
    """Their own, also behind a link that was sent to them. Whoever is signed in as them is out."""
    user.set_password(password)
    user.save(update_fields=["password"])
    record("password.set", user, by=user)


def _problems_of(user: User, password: str) -> dict[str, list[str]]:
    problems: dict[str, list[str]] = {}
    try:
        user.full_clean(exclude=("password",))
    except ValidationError as error:
        problems |= error.message_dict
    try:
        validate_password(password, user)
    except ValidationError as error:
        problems["password"] = list(error.messages)
    return problems


def _check_administrator(by: User | None) -> None:
    if by is not None and not is_administrator(by):
        raise NotYou(_("Only an administrator may do this."))
