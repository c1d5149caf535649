"""The log of contacts with the claimant: written down, amended, never changed.

A contact is the work of the desk, not an opinion: every reviewer reads it, so that nobody is asked
twice, but not who wrote it while the round is blind.
"""

from datetime import datetime
from typing import NotRequired, TypedDict, Unpack

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.contacts import Contact
from factcheck.evidence.rules import may_attach
from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import User
from factcheck.people.trail import record

LONGEST = 20_000
FIRST_YEAR = 1900


class Said(TypedDict):
    """What is written of a contact, as its fields are called."""

    whom: str
    how: str
    question: str
    asked_at: datetime
    answer: NotRequired[str]
    answered_at: NotRequired[datetime | None]


def standing_contacts(claim: Claim) -> QuerySet[Contact]:
    """Every contact as it was written last."""
    return claim.contacts.filter(amended_by=None).select_related("by").order_by("asked_at", "pk")


@transaction.atomic
def log_contact(claim: Claim, *, by: User, **said: Unpack[Said]) -> Contact:
    """Write down that somebody was asked. Raises NotYou for strangers, NotValid by field."""
    return _write(claim, None, by, said)


@transaction.atomic
def amend_contact(contact: Contact, *, by: User, **said: Unpack[Said]) -> Contact:
    """Write an answer down, or put a mistake right: a new row in place of the one before."""
    Contact.objects.select_for_update().get(pk=contact.pk)
    if Contact.objects.filter(amends=contact).exists():
        raise Overtaken(_("Somebody has amended this meanwhile. Read it first."))
    return _write(contact.claim, contact, by, said)


def _write(claim: Claim, amends: Contact | None, by: User, said: Said) -> Contact:
    if not may_attach(by, claim):
        raise NotYou(_("Only the people of this claim's desk write down whom they asked."))
    _check(said)
    contact = Contact.objects.create(
        claim=claim,
        round=claim.round,
        by=by,
        amends=amends,
        whom=said["whom"].strip(),
        how=said["how"],
        question=said["question"].strip(),
        asked_at=said["asked_at"],
        answer=said.get("answer", "").strip(),
        answered_at=said.get("answered_at"),
    )
    action = "contact.amended" if amends else "contact.logged"
    record(action, contact, by=by, desk=claim.desk, claim=claim.pk)
    return contact


def _check(said: Said) -> None:
    wrong: dict[str, str] = {}
    now = timezone.now()
    answer, answered_at = said.get("answer", "").strip(), said.get("answered_at")
    if not said["whom"].strip():
        wrong["whom"] = _("Say whom you asked.")
    if not said["question"].strip():
        wrong["question"] = _("Say what you asked.")
    if said["how"] not in Contact.How.values:
        wrong["how"] = _("Say how you asked.")
    if said["asked_at"] > now:
        wrong["asked_at"] = _("This is in the future.")
    if said["asked_at"].year < FIRST_YEAR:
        wrong["asked_at"] = _("This is too long ago.")
    if answer and not answered_at:
        wrong["answered_at"] = _("Say when they answered.")
    if answered_at and not answer:
        wrong["answer"] = _("Say what they answered.")
    if answered_at and not said["asked_at"] <= answered_at <= now:
        wrong["answered_at"] = _("An answer comes after the question, and not in the future.")
    if wrong:
        raise NotValid(wrong)
