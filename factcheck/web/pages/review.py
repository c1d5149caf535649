"""A reviewer's seat: start, draft, submit, undo, hand back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.claims.models import Claim
from factcheck.people.errors import NotYou, Overtaken
from factcheck.review.going_on import let_go
from factcheck.review.models import Assignment, Draft, Review
from factcheck.review.reviews import KEPT_IN_DRAFT, save_draft, submit_review, undo_review
from factcheck.review.rules import may
from factcheck.review.seats import hand_back, open_assignment
from factcheck.web.both import both_of
from factcheck.web.errors import said_in
from factcheck.web.forms.judgement import DraftForm, ReviewForm
from factcheck.web.forms.steps import HandBackForm
from factcheck.web.pages.claim import claim_page
from factcheck.web.pages.going_on import address_ready, gone_on, nothing_left, onward
from factcheck.web.requests import SignedIn, address_of, find_claim, seat_of, signed_in
from factcheck.web.working import working_on


@signed_in
@require_POST
def start(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Begin to review a claim that was assigned."""
    claim = find_claim(request.user, claim_id)
    open_assignment(seat_of(claim, request.user), by=request.user)
    return redirect(address_of(claim, "work"))


@signed_in
@require_http_methods(["GET", "POST"])
def review(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Keep the draft or hand in the review; either way nothing typed is lost."""
    claim = find_claim(request.user, claim_id)
    if request.method != "POST":
        return redirect(address_of(claim, "work"))
    if request.POST.get("writer", str(request.user.pk)) != str(request.user.pk):
        raise NotYou(
            _("Somebody else wrote this here. Sign in as that person, then send it again.")
        )
    assignment = seat_of(claim, request.user)
    if "submit" not in request.POST:
        return _keep(request, claim, assignment)
    form = ReviewForm(request.POST, claim=claim)
    if form.is_valid():
        facts = dict(form.cleaned_data)
        seen = {"seen": facts.pop("claim_version"), "draft": facts.pop("draft_version")}
        try:
            with said_in(form):
                given = submit_review(assignment, by=request.user, **seen, **facts)
                return _handed_in(request, claim, given)
        except Overtaken as changed:
            return _overtaken(request, claim, assignment, changed, seen["draft"])
    return _refused(request, claim, assignment, form)


def _refused(
    request: SignedIn, claim: Claim, assignment: Assignment, form: ReviewForm
) -> HttpResponse:
    """What is wrong stands in the form; what was typed is the draft from now on."""
    draft = DraftForm(request.POST)
    if draft.is_valid():
        content = dict(draft.cleaned_data)
        version: int = content.pop("draft_version")
        try:
            kept = save_draft(assignment, by=request.user, content=content, version=version)
        except Overtaken:
            return _two_drafts(request, claim, assignment, content)
        form.data = request.POST.copy()
        form.data["draft_version"] = str(kept.version)
    return claim_page(request, claim.pk, review_form=form, status=400)


def _handed_in(request: SignedIn, claim: Claim, given: Review) -> HttpResponse:
    """On to the next claim, if that was asked for and there is one; what is sealed stands there."""
    following = gone_on(request, claim) if request.POST["submit"] == "next" else None
    if following is None:
        let_go(by=request.user)
    if following is None or given.sealed_until <= timezone.now():
        messages.success(request, _("Your review is in."))
    if following and request.htmx:  # type: ignore[attr-defined]
        return onward(request, address_ready(following.claim))
    if following:
        return redirect("web:claim", following.claim_id)
    if request.POST["submit"] == "next":
        nothing_left(request)
    return onward(request, address_of(claim, "work"))


def _overtaken(
    request: SignedIn, claim: Claim, assignment: Assignment, changed: Overtaken, draft: int
) -> HttpResponse:
    """What was sent stays on the screen, beside what it was overtaken by."""
    if Review.objects.filter(assignment=assignment).exists():
        raise changed
    kept = Draft.objects.filter(assignment=assignment).first()
    if kept and kept.version != draft:
        typed = dict.fromkeys(KEPT_IN_DRAFT, "") | request.POST.dict()
        return _two_drafts(request, claim, assignment, typed)
    return _other_words(request, claim.pk, changed)


def _other_words(request: SignedIn, claim_id: UUID, changed: Overtaken) -> HttpResponse:
    """The claim was changed since it was read: the new one, beside what was written of the old."""
    claim = find_claim(request.user, claim_id)
    typed = request.POST.copy()
    typed["claim_version"] = str(claim.version)
    form = ReviewForm(typed, claim=claim)
    form.add_error(None, changed.because)
    return claim_page(request, claim.pk, review_form=form, status=412)


def _keep(request: SignedIn, claim: Claim, assignment: Assignment) -> HttpResponse:
    draft = DraftForm(request.POST)
    if not draft.is_valid():
        form = ReviewForm(request.POST, claim=claim)
        return claim_page(request, claim.pk, review_form=form, status=400)
    content = dict(draft.cleaned_data)
    version: int = content.pop("draft_version")
    try:
        kept = save_draft(assignment, by=request.user, content=content, version=version)
    except Overtaken:
        return _two_drafts(request, claim, assignment, content)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "claims/_saved.html", {"draft": kept})
    messages.success(request, _("Draft kept. Only you can read it."))
    return redirect(address_of(claim, "work"))


def _two_drafts(
    request: SignedIn, claim: Claim, assignment: Assignment, typed: dict[str, Any]
) -> HttpResponse:
    """The draft was saved elsewhere meanwhile: both texts, side by side, and nothing is lost."""
    kept = Draft.objects.get(assignment=assignment)
    form = ReviewForm(initial=typed | {"draft_version": kept.version}, claim=claim)
    if request.htmx:  # type: ignore[attr-defined]
        facts = {
            "overtaken": True,
            "claim": claim,
            "other_draft": kept,
            "both": both_of(form, kept),
        }
        return render(request, "claims/_saved.html", facts, status=412)
    return claim_page(request, claim.pk, review_form=form, other_draft=kept, status=412)


@signed_in
@require_POST
def undo(request: SignedIn, review_id: UUID) -> HttpResponse:
    """Take a review back while it is sealed; its words are a draft again."""
    mine = get_object_or_404(
        Review.objects.select_related("claim"), pk=review_id, reviewer=request.user
    )
    undo_review(mine, by=request.user)
    messages.success(request, _("Taken back. Your words are in the form again."))
    return redirect(address_of(mine.claim, "work"))


@signed_in
@require_http_methods(["GET", "POST"])
def give_back(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """Give the seat up, with a reason for whoever takes it next."""
    claim = find_claim(request.user, claim_id)
    assignment = seat_of(claim, request.user)
    form = HandBackForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            hand_back(assignment, by=request.user, because=form.cleaned_data["because"])
            messages.success(request, _("Handed back. Somebody else can take it now."))
            following = gone_on(request, claim) if "next" in request.POST else None
            if following:
                return redirect("web:claim", following.claim_id)
            through = "next" in request.POST and working_on(request)
            return redirect(nothing_left(request) if through else reverse("web:home"))
    if not form.is_bound and not may(request.user, "hand_back", claim):
        return redirect(address_of(claim))
    facts = {"claim": claim, "form": form}
    return render(request, "claims/hand_back.html", facts, status=400 if form.is_bound else 200)
