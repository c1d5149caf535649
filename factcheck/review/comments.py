"""Talking about a claim: saying, withdrawing, resolving; and who may read what was said.

While a round is blind, a comment is read by its author and by those editors who are not blind
themselves; the others read it, and are told that they were mentioned, once the round is closed.
"""

import re
from collections.abc import Iterable

from django.db import transaction
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import Missing, NotNow, NotYou
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_member
from factcheck.people.trail import record
from factcheck.review.comment import Comment
from factcheck.review.queries import is_blind
from factcheck.review.signals import commented
from factcheck.review.words import checked
from factcheck.review.workflow import lock

MENTION = re.compile(r"(?<![\w@.+-])@([\w@.+-]+)")


# Reading ------------------------------------------------------------------------------------------
def visible_comments(claim: Claim, user: User) -> QuerySet[Comment]:
    """What this person may read; nothing of another desk's claim."""
    said = claim.comments.select_related("by", "resolved_by", "thread")
    if not is_member(user, claim.desk):
        return said.none()
    if is_blind(claim, user):
        return said.filter(Q(by=user) | Q(round__lt=claim.round))
    return said


def may_read(comment: Comment, user: User) -> bool:
    return visible_comments(comment.claim, user).filter(pk=comment.pk).exists()


def members_of(desk: Desk | OuterRef) -> QuerySet[User]:
    """Who can be mentioned where the desk's claims are talked about: its people."""
    return User.objects.filter(is_active=True, memberships__desk=desk, memberships__active=True)


def mentioned_in(text: str, people: Iterable[User]) -> list[User]:
    """The people whose `@username` stands in the text; a full stop behind it is none of it."""
    named = {name.rstrip(".").casefold() for name in MENTION.findall(text)}
    return [person for person in people if person.username.casefold() in named]


# Saying -------------------------------------------------------------------------------------------
@transaction.atomic
def say(claim: Claim, *, by: User, text: str, thread: Comment | None = None) -> Comment:
    """Begin a thread, or answer in one. Raises NotYou for strangers, Missing, NotValid."""
    _check_member(claim, by)
    lock(claim)
    words = checked({"text": text}, required=("text",))["text"]
    if thread:
        thread = thread.thread or thread
        if thread.claim_id != claim.pk or not may_read(thread, by):
            raise Missing
    said = Comment.objects.create(claim=claim, round=claim.round, thread=thread, by=by, text=words)
    said.mentions.set(mentioned_in(words, members_of(claim.desk)))
    record("comment.written", said, by=by, desk=claim.desk, claim=claim.pk)
    commented.send(sender=Comment, comment=said)
    return said


@transaction.atomic
def withdraw_comment(comment: Comment, *, by: User) -> None:
    """Take one's own words back; that something was said stays to be seen."""
    claim = comment.claim
    _check_member(claim, by)
    if comment.by_id != by.pk:
        raise NotYou(_("Only who said it can withdraw it."))
    standing = Comment.objects.filter(pk=comment.pk, withdrawn_at=None)
    if not standing.update(text="", withdrawn_at=Now()):
        raise NotNow(_("This was withdrawn before."))
    record("comment.withdrawn", comment, by=by, desk=claim.desk, claim=claim.pk)


@transaction.atomic
def resolve_thread(thread: Comment, *, by: User) -> None:
    """Say that nothing is left to talk about."""
    _check_thread(thread, by)
    if not _threads(thread, resolved_at=None).update(resolved_at=Now(), resolved_by=by):
        raise NotNow(_("This is resolved already."))
    record("thread.resolved", thread, by=by, desk=thread.claim.desk, claim=thread.claim_id)


@transaction.atomic
def reopen_thread(thread: Comment, *, by: User) -> None:
    """Take a resolved thread up again."""
    _check_thread(thread, by)
    resolved = _threads(thread, resolved_at__isnull=False)
    if not resolved.update(resolved_at=None, resolved_by=None):
        raise NotNow(_("This is open already."))
    record("thread.reopened", thread, by=by, desk=thread.claim.desk, claim=thread.claim_id)


def _threads(thread: Comment, **state: object) -> QuerySet[Comment]:
    return Comment.objects.filter(pk=thread.pk, thread=None, **state)


def _check_member(claim: Claim, by: User) -> None:
    if not is_member(by, claim.desk):
        raise NotYou(_("Only the people of the desk talk about its claims."))


def _check_thread(thread: Comment, by: User) -> None:
    _check_member(thread.claim, by)
    if not may_read(thread, by):
        raise Missing
