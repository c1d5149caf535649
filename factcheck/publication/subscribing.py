"""Readers ask for letters about corrections."""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.people.errors import NotNow, NotValid
from factcheck.people.mail import is_address
from factcheck.people.trail import READER, record
from factcheck.people.visitors import hold_visitor
from factcheck.publication.letters import ask_whether_meant
from factcheck.publication.models import FactCheck, Subscription

OWN, EVERYBODY = 5, 200  # an hour, of one visitor and of all together


@transaction.atomic
def subscribe(page: FactCheck | None, *, mail: str, visitor: str) -> None:
    """Ask the reader by mail whether they meant it. The answer is the same whoever has asked.

    Raises NotValid for what is no address, NotNow for a withdrawn page, TooMany.
    """
    address = mail.strip().lower()
    if not is_address(address):
        raise NotValid({"mail": _("This is no mail address.")})
    if page and page.withdrawn_at:
        raise NotNow(_("This fact-check was withdrawn: it will not change any more."))
    rows = Subscription.objects.all()
    hold_visitor(visitor, rows, at="created_at", own=OWN, everybody=EVERYBODY)
    wish, made = Subscription.objects.get_or_create(
        mail=address, fact_check=page, ended_at=None, defaults={"visitor": visitor}
    )
    if made:
        record("subscription.asked", wish, by=READER, desk=page.desk if page else None)
    if wish.confirmed_at is None:
        ask_whether_meant(wish)
