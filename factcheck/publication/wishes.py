"""Whose address it is says that letters are meant, or ends them with one press. For every wish."""

from django.db import transaction
from django.utils import timezone

from factcheck.people.errors import Missing
from factcheck.people.tokens import make_token, read_token
from factcheck.people.trail import READER, record
from factcheck.publication.letters import KINDS, Wish, Written, kind_of, write_outcome
from factcheck.publication.models import CorrectionRequest, Submission, Subscription

WISHES = {kind: model for model, kind in KINDS.items()}
CONFIRMED = {
    Subscription: "subscription.confirmed",
    CorrectionRequest: "request.confirmed",
    Submission: "submission.confirmed",
}
MAIL_ERASED = {CorrectionRequest: "request.mail_erased", Submission: "submission.mail_erased"}


def token_of(wish: Wish) -> str:
    return make_token(kind_of(wish), wish.pk)


def wish_of(token: str) -> Wish:
    """What a link of a letter names, locked; Missing for any other link."""
    kind, pk = read_token(token, *WISHES)
    found = WISHES[kind].objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if found is None:
        raise Missing
    return found


@transaction.atomic
def confirm_letters(token: str) -> Wish:
    """Letters are sent from now on; what came of it by now at once. Missing once it was ended."""
    wish = wish_of(token)
    if not wish.mail:
        raise Missing
    if wish.confirmed_at is None:
        wish.confirmed_at = timezone.now()
        wish.save(update_fields=["confirmed_at"])
        record(CONFIRMED[type(wish)], wish, by=READER)
        if not isinstance(wish, Subscription):
            write_outcome(wish)
    return wish


@transaction.atomic
def end_letters(token: str) -> Wish:
    """No letter is sent any more and the address is erased. Safe to press twice."""
    wish = wish_of(token)
    if isinstance(wish, Subscription):
        if wish.ended_at is None:
            wish.ended_at, wish.mail = timezone.now(), ""
            wish.save(update_fields=["ended_at", "mail"])
            record("subscription.ended", wish, by=READER)
    else:
        forget_address(wish)
    return wish


def forget_address(row: Written) -> None:
    """Erase the address that came with it, if one did."""
    if row.mail:
        row.mail, row.confirmed_at = "", None
        row.save(update_fields=["mail", "confirmed_at"])
        record(MAIL_ERASED[type(row)], row, by=READER)
