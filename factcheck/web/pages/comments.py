"""The people of a desk talk about a claim."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.rules import is_member
from factcheck.review.comment import Comment
from factcheck.review.comments import (
    reopen_thread,
    resolve_thread,
    say,
    visible_comments,
    withdraw_comment,
)
from factcheck.web.errors import said_in
from factcheck.web.forms.words import words
from factcheck.web.requests import SignedIn, address_of, find_claim, signed_in

DONE: dict[str, tuple[Callable[..., None], Promise]] = {
    "withdraw": (withdraw_comment, _("Withdrawn. That you said something stays to be seen.")),
    "resolve": (resolve_thread, _("Resolved. It can be opened again.")),
    "reopen": (reopen_thread, _("Open again.")),
}


class CommentForm(forms.Form):
    """What is said, and where it is an answer, to what."""

    text = words(_("Say something"), rows=2)
    thread = forms.UUIDField(required=False, widget=forms.HiddenInput)


@dataclass(frozen=True)
class Thread:
    """What somebody began to talk about, and the answers that may be read."""

    first: Comment
    answers: list[Comment]


def talk_facts(claim: Claim, user: User, mentionable: list[str]) -> dict[str, Any]:
    """The threads that this person may read, the open ones first; nothing for strangers.

    `mentionable`: by what names.
    """
    if not is_member(user, claim.desk):
        return {}
    said = list(visible_comments(claim, user))
    threads = [
        Thread(first, [one for one in said if one.thread_id == first.pk])
        for first in said
        if first.thread_id is None
    ]
    return {
        "threads": sorted(threads, key=lambda thread: thread.first.resolved_at is not None),
        "mentionable": mentionable,
        "comment_form": CommentForm(auto_id="comment_%s"),
    }


@signed_in
@require_POST
def comment_new(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Say something; what cannot be kept is asked for again."""
    claim = find_claim(request.user, claim_id)
    form = CommentForm(request.POST)
    if form.is_valid():
        thread = form.cleaned_data["thread"]
        said = visible_comments(claim, request.user)
        answered = get_object_or_404(said, pk=thread) if thread else None
        with said_in(form):
            say(claim, by=request.user, text=form.cleaned_data["text"], thread=answered)
            return redirect(address_of(claim, "talk"))
    return render(request, "claims/comment.html", {"claim": claim, "form": form}, status=400)


@signed_in
@require_POST
def comment_step(request: SignedIn, comment_id: UUID, what: str) -> HttpResponse:
    """Withdraw a comment, resolve a thread or open it again."""
    comment = get_object_or_404(Comment.objects.select_related("claim__desk"), pk=comment_id)
    claim = find_claim(request.user, comment.claim_id)
    if not visible_comments(claim, request.user).filter(pk=comment.pk).exists():
        raise Http404
    act, done = DONE[what]
    act(comment, by=request.user)
    messages.success(request, str(done))
    return redirect(address_of(claim, "talk"))
