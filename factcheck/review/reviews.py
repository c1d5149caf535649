"""Reviews: written as drafts, handed in under a seal, counted when the seal is off."""

from datetime import timedelta
from typing import NotRequired, TypedDict, Unpack, cast

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.jobs.actions import create_job
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import User
from factcheck.people.trail import record
from factcheck.review.abstentions import with_seats_asked
from factcheck.review.conflicts import has_conflict
from factcheck.review.gate import gate_of
from factcheck.review.models import Assignment, Draft, Rating, Review, Said, Terms
from factcheck.review.queries import reviews_agree, round_is_full
from factcheck.review.scales import pin_terms, rules_for
from factcheck.review.seats import clear_seats, held_by, hold, new_lease
from factcheck.review.voting import call_by_rule
from factcheck.review.words import checked
from factcheck.review.workflow import lock, move

State = Assignment.State


class Text(TypedDict):
    """The words of a review, as its fields are called; `waiver` says why fewer sources suffice."""

    method: str
    known: str
    unknown: NotRequired[str]
    why_checked: NotRequired[str]
    waiver: NotRequired[str]


KEPT_IN_DRAFT = ("method", "known", "unknown", "why_checked", "waiver", "said")


# Drafts -------------------------------------------------------------------------------------------
@transaction.atomic
def save_draft(assignment: Assignment, *, by: User, content: dict[str, str], version: int) -> Draft:
    """Keep an unfinished review; writing renews the lease.

    `version` is the draft's version the writer began from, 0 for none. A stale one is Overtaken:
    nothing is overwritten, and the writer still has their words.
    """
    claim = hold(assignment, by=by)
    words = checked(content, required=())
    draft = draft_as_seen(assignment, version) or Draft(assignment=assignment)
    draft.version, draft.content, draft.saved_at = version + 1, words, timezone.now()
    draft.save()
    Assignment.objects.filter(pk=assignment.pk).update(lease_until=new_lease(claim))
    return draft


def draft_as_seen(assignment: Assignment, version: int) -> Draft | None:
    """The draft, None where there is none yet; Overtaken if it is not at that version."""
    draft = Draft.objects.filter(assignment=assignment).first()
    if version != (draft.version if draft else 0):
        raise Overtaken(_("This draft was saved from another window. Compare the two first."))
    return draft


# Handing in ---------------------------------------------------------------------------------------
@transaction.atomic
def submit_review(
    assignment: Assignment,
    *,
    by: User,
    said: str,
    rating: Rating,
    seen: int | None = None,
    draft: int | None = None,
    **text: Unpack[Text],
) -> Review:
    """Hand in a review. It counts when its seal is off; sent twice, it is there once.

    `seen` is the version of the claim that was read, `draft` that of the draft: Overtaken if
    either changed since then, or if another review than this one is in already.
    """
    lock(assignment.claim)
    words = checked(cast("dict[str, str]", text), required=("method", "known"))
    given = Review.objects.filter(assignment=assignment, reviewer=by).first()
    if given:
        refuse_another(given, said=said, rating=rating, words=words)
        return given
    claim = held_by(assignment, by)
    if seen is not None and seen != claim.version:
        raise Overtaken(_("The claim was changed since you read it. Read it again first."))
    if draft is not None:
        draft_as_seen(assignment, draft)
    terms = pin_terms(claim)
    refuse_unfit(assignment, terms, by=by, said=said, rating=rating, waiver=words.get("waiver", ""))
    now = timezone.now()
    seal = timedelta(seconds=settings.REVIEW_SEAL_SECONDS)
    review = Review.objects.create(
        assignment=assignment,
        claim=claim,
        round=assignment.round,
        reviewer=by,
        said=said,
        rating=rating,
        guideline=terms.guideline,
        submitted_at=now,
        sealed_until=now + seal,
        **words,
    )
    Assignment.objects.filter(pk=assignment.pk).update(state=State.SUBMITTED)
    assignment.state = State.SUBMITTED
    record("review.submitted", review, by=by, desk=claim.desk, claim=claim.pk)
    if seal:
        create_job("count_review", key=f"count_review:{review.pk}", not_before=now + seal)
    else:
        count_review(review)
    return review


def refuse_another(given: Review, *, said: str, rating: Rating, words: dict[str, str]) -> None:
    """What was handed in stays, and whoever sends something else has to know that it does."""
    same = (given.said, given.rating_id) == (said, rating.pk)
    if not same or any(getattr(given, name) != text for name, text in words.items()):
        raise Overtaken(_("Your review is in already, and says something else. It was kept."))


def refuse_unfit(
    assignment: Assignment, terms: Terms, *, by: User, said: str, rating: Rating, waiver: str
) -> None:
    """What keeps a well-written review from being taken."""
    claim = assignment.claim
    if assignment.state != State.IN_WORK:
        raise NotNow(_("Open the claim before you hand in a review of it."))
    if has_conflict(by, claim):
        raise NotYou(_("The claim touches a conflict of interest that was declared."))
    if said not in Said.values:
        raise NotValid({"said": _("Choose one of the answers.")})
    if rating.scale_id != terms.scale_id:
        raise NotValid({"rating": _("Choose a rating of the scale this round is rated on.")})
    pieces = claim.evidence.filter(round=claim.round, added_by=by)
    gate = gate_of(pieces, by=by, round=claim.round, rules=rules_for(claim.desk))
    if not gate.met and not waiver:
        raise NotValid({"waiver": gate.sentence})


@transaction.atomic
def undo_review(review: Review, *, by: User) -> Assignment:
    """Take a review back while it is sealed: its words are a draft again."""
    if review.reviewer_id != by.pk:
        raise NotYou(_("This is somebody else's review."))
    lock(review.claim)
    sealed = Review.objects.filter(pk=review.pk, counted_at=None, sealed_until__gt=Now())
    if not sealed.exists():
        raise NotNow(_("This review counts already; it cannot be undone."))
    unseal(review)
    return Assignment.objects.select_related("claim__desk", "draft").get(pk=review.assignment_id)


def unseal(review: Review) -> None:
    """Turn a sealed review into a draft on a seat in work."""
    assignment, claim = review.assignment, review.claim
    content = {name: getattr(review, name) for name in KEPT_IN_DRAFT}
    content["rating"] = str(review.rating_id)
    now = timezone.now()
    draft, made = Draft.objects.get_or_create(
        assignment=assignment, defaults={"content": content, "saved_at": now}
    )
    if not made:
        draft.version, draft.content, draft.saved_at = draft.version + 1, content, now
        draft.save()
    record("review.undone", review, by=review.reviewer, desk=claim.desk, claim=claim.pk)
    review.delete()
    Assignment.objects.filter(pk=assignment.pk).update(
        state=State.IN_WORK, lease_until=new_lease(claim)
    )


# Counting -----------------------------------------------------------------------------------------
@transaction.atomic
def count_review(review: Review) -> None:
    """The seal is off: the review is final, and the last one of a round closes it."""
    claim = review.claim
    lock(claim)
    sealed = Review.objects.filter(pk=review.pk, counted_at=None)
    if not sealed.update(counted_at=timezone.now()):
        return  # counted before
    record("review.counted", review, by=None, desk=claim.desk, claim=claim.pk)
    close_round(claim)


def close_round(claim: Claim) -> bool:
    """Decide the locked claim, or call it disputed, if its round is full; says whether it was."""
    if claim.status != Claim.Status.IN_REVIEW or not round_is_full(claim):
        return False
    agreed = reviews_agree(claim)
    move(claim, Claim.Status.DECIDED if agreed else Claim.Status.DISPUTED, by=None)
    clear_seats(claim, by=None)
    if not agreed:
        call_by_rule(claim)
    return True


@transaction.atomic
def close_full_rounds() -> int:
    """Close the rounds that are full because a desk asks for fewer reviews now than it did."""
    waiting = Claim.objects.filter(status=Claim.Status.IN_REVIEW).select_related("desk")
    counted = Count(
        "reviews", filter=Q(reviews__round=F("round"), reviews__counted_at__isnull=False)
    )
    full = with_seats_asked(waiting).annotate(counted=counted).filter(counted__gte=F("asked"))
    closed = 0
    for claim in full.order_by("pk"):
        lock(claim)
        closed += close_round(claim)
    return closed


def break_off(claim: Claim, *, by: User) -> None:
    """An editor ends the work on a claim: seals are broken, seats cleared, drafts kept."""
    for review in claim.reviews.filter(round=claim.round, counted_at=None):
        unseal(review)
    clear_seats(claim, by=by)
