"""Readers ask for letters, say that they meant it, and end it with one press."""

from uuid import UUID

from django.core import signing
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.people.errors import Missing, NotNow, NotValid
from factcheck.people.mail import is_address
from factcheck.people.trail import READER, record
from factcheck.people.visitors import hold_visitor
from factcheck.publication.letters import write_letter
from factcheck.publication.models import Delivery, FactCheck, Subscription
from factcheck.publication.tokens import read_token

OWN, EVERYBODY = 5, 200  # an hour, of one visitor and of all together
AGAIN = 3  # letters that ask whether it was meant, to one address for one wish


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
    if wish.confirmed_at is None and wish.deliveries.count() < AGAIN:
        write_letter(wish, Delivery.Kind.CONFIRM)


@transaction.atomic
def confirm_subscription(token: str) -> Subscription:
    """Letters are sent from now on. Missing for a link that is not ours or was ended."""
    wish = wish_of(token)
    if wish.ended_at:
        raise Missing
    if wish.confirmed_at is None:
        wish.confirmed_at = timezone.now()
        wish.save(update_fields=["confirmed_at"])
        record("subscription.confirmed", wish, by=READER, desk=None)
    return wish


@transaction.atomic
def end_subscription(token: str) -> Subscription:
    """No letter is sent any more and the address is erased. Safe to press twice."""
    wish = wish_of(token)
    if wish.ended_at is None:
        wish.ended_at, wish.mail = timezone.now(), ""
        wish.save(update_fields=["ended_at", "mail"])
        record("subscription.ended", wish, by=READER, desk=None)
    return wish


def wish_of(token: str) -> Subscription:
    """The subscription that a link of a letter names, locked; Missing for any other link."""
    try:
        pk = UUID(read_token(token))
        return Subscription.objects.select_for_update(of=("self",)).get(pk=pk)
    except (signing.BadSignature, ValueError, Subscription.DoesNotExist) as wrong:
        raise Missing from wrong
