"""Who may hand in articles."""

from factcheck.people.models import Desk, Partner, User
from factcheck.people.rules import is_administrator, is_member


def may_submit(actor: User | Partner, desk: Desk) -> bool:
    """Everybody who works on the desk, and the partners it receives from."""
    if isinstance(actor, Partner):
        return actor.active and desk.active and actor.desk_id == desk.id
    return is_member(actor, desk) or is_administrator(actor)
