"""One claim in its article, with all that helps to judge it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Prefetch, Subquery, prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_cache_control

from articles.models import Revision
from factcheck.claims.models import Attribution, Claim
from factcheck.evidence.keeping import with_copies
from factcheck.evidence.queries import coverage
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_member
from factcheck.publication.approvals import waiting_for
from factcheck.publication.models import Approval, FactCheck, Flag
from factcheck.publication.rechecking import waiting_on
from factcheck.review.amendable import why_not_offer
from factcheck.review.comments import members_of
from factcheck.review.gate import gate_of
from factcheck.review.glance import glance
from factcheck.review.guidelines import guideline_for
from factcheck.review.models import Assignment, Draft, HarmMark, Reuse
from factcheck.review.panels import panels_now
from factcheck.review.queries import (
    OPEN_BOOK,
    assignment_of,
    current_verdict,
    is_blind,
    reviews_told,
    visible_assignments,
    visible_evidence,
)
from factcheck.review.reading import note_reading
from factcheck.review.rules import may
from factcheck.review.rulings import may_rule, rulings_told
from factcheck.review.scales import rules_of
from factcheck.web.both import both_of
from factcheck.web.derivation import graph_of
from factcheck.web.forms.judgement import ReviewForm
from factcheck.web.found import found_facts
from factcheck.web.known import begun_from, known_facts, reuse_of
from factcheck.web.marks import chain_of, read_with
from factcheck.web.mends import Offered, mends_for
from factcheck.web.pages.comments import talk_facts
from factcheck.web.pages.contacts import contacts_told
from factcheck.web.pages.going_on import as_if_begun, made_ahead, sealed_of, seat_begun
from factcheck.web.pages.precedents import precedent_facts
from factcheck.web.pages.presence import presence_facts
from factcheck.web.requests import SignedIn, find_claim, signed_in
from factcheck.web.rewriting import rewritten_facts
from factcheck.web.steps import steps_for
from factcheck.web.telling import events_of

PUBLIC = (Claim.Status.PUBLISHED, Claim.Status.CORRECTING, Claim.Status.WITHDRAWN)
# What its page says of it, beside the words.
NAMED = (
    "article__desk",
    "revision",
    "extraction",
    "speaker",
    "topic",
    "deadline__set_by",
    "lookup",
    "fact_check",
)
MADE_AHEAD = 300  # seconds for which a browser may show what it fetched ahead


@signed_in
def claim(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """The page of one claim; going back to it shows the draft that was kept on leaving.

    `ready`: it is made ahead, as it will be for the person whose seat waits for them.
    """
    return claim_page(request, claim_id)


def claim_page(
    request: SignedIn,
    claim_id: UUID,
    *,
    review_form: ReviewForm | None = None,
    other_draft: Draft | None = None,
    sent: Offered | None = None,
    opened: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page, with the form as it was sent when there is something to mend in it."""
    user = request.user
    claim, newest, mentionable = claim_in_full(user, claim_id)
    if ahead := made_ahead(request, claim):
        claim = as_if_begun(claim, user)
    glance(claim, user)
    reuses = Reuse.objects.select_related("known").defer("known__vector")
    begun = reuses if claim.assignments.all() else reuses.none()
    prefetch_related_objects([claim], Prefetch("reuses", begun))
    if claim.status == Claim.Status.DECIDED:
        approvals = Approval.objects.select_related("by", "verdict")
        prefetch_related_objects([claim], Prefetch("approvals", approvals))
    if claim.status in PUBLIC:
        prefetch_related_objects([claim], "fact_check__rechecks")
    claims = all_in_article(claim, user)
    refusal = why_not_offer(claim, user)
    facts = {
        "claim": claim,
        **({"ahead": True} if ahead else presence_facts(claim, user)),
        "sealed": None if ahead else sealed_of(user),
        "steps": steps_for(user, claim),
        "may_write": may(user, "write_verdict", claim),
        "harm_marks": standing_marks(claim) if claim.harms else (),
        "may_mark": may(user, "mark", claim),
        "may_adjudicate": may(user, "adjudicate", claim),
        "member": (member := is_member(user, claim.desk)),
        "panel": next(iter(panels_now(claim)), None)
        if member and claim.status in OPEN_BOOK
        else None,
        "may_vote": may(user, "vote", claim),
        **verdict_facts(claim),
        "other_draft": other_draft,
        "both": both_of(review_form, other_draft) if review_form and other_draft else [],
        **article_facts(claim, claims),
        **found_facts(claim, claims, user, refusal, newest=claim.revision.number == newest),
        **rewritten_facts(claim, user, newest=newest),
        "flags": flags_of(claim, user),
        "mends": [] if refusal else mends_for(user, claim, claims, sent=sent, opened=opened),
        "opened": bool(sent or opened),
        **known_facts(claim, user),
        **precedent_facts(claim, user),
        **coverage_facts(claim, user),
        **seat_facts(claim, user, review_form, ahead=ahead),
        **talk_facts(claim, user, mentionable),
        **history_facts(claim, claims, user),
    }
    page = render(request, "claims/claim.html", facts, status=status)
    if ahead and request.GET["ready"] == str(claim.version):  # begun with meanwhile, it is older
        patch_cache_control(page, private=True, max_age=MADE_AHEAD)
    else:
        add_never_cache_headers(page)
    return page


def claim_in_full(user: User, claim_id: UUID) -> tuple[Claim, int, list[str]]:
    """The claim, the number of its article's newest text, and whom one can mention there."""
    texts = Revision.objects.filter(article=OuterRef("article")).order_by("-number")
    people = members_of(OuterRef("desk")).exclude(pk=user.pk).order_by("username")
    claim = find_claim(
        user,
        claim_id,
        *NAMED,
        newest=Subquery(texts.values("number")[:1]),
        mentionable=ArraySubquery(people.values("username")),
    )
    return claim, vars(claim)["newest"], vars(claim)["mentionable"]


def all_in_article(claim: Claim, user: User) -> list[Claim]:
    """The claim in hand and those around it, in the order of the text, with their words."""
    rows = Claim.objects.visible_to(user).in_article(claim.revision).prefetch_related(None)
    claims = [claim if each == claim else each for each in rows]
    named = Attribution.objects.select_related("speaker")
    prefetch_related_objects(claims, "spans", Prefetch("attributions", named))
    return claims


def standing_marks(claim: Claim) -> Iterable[HarmMark]:
    """What harm it would do, as editors said; `claim.harms` counts them."""
    return claim.harm_marks.filter(lifted_at=None).select_related("by")


def flags_of(claim: Claim, user: User) -> Iterable[Flag]:
    """What editors have to say something of."""
    if not is_editor(user, claim.desk):
        return ()
    return Flag.objects.for_editor(user).of_claim(claim.pk).with_facts()


def article_facts(claim: Claim, claims: list[Claim]) -> dict[str, Any]:
    """The article with this claim in hand and its neighbours underlined."""
    ids = [each.pk for each in claims]
    place = ids.index(claim.pk)
    return {
        "paragraphs": read_with(claim.revision, claims, in_hand=claim),
        "chain": chain_of(claim, claim.attributions.all()),
        "place": place + 1,
        "much": len(claims),
        "previous": claims[place - 1] if place else None,
        "following": claims[place + 1] if place + 1 < len(claims) else None,
    }


def coverage_facts(claim: Claim, user: User) -> dict[str, Any]:
    """Coverage found, and the evidence this person may see."""
    return {
        "coverage": (found := coverage(claim)),
        "graph": graph_of(found) if found else None,
        "rulings": rulings_told(claim, user),
        "may_rule": may_rule(user, claim),
        **evidence_facts(claim, user),
        "contacts": contacts_told(claim, user),
    }


def evidence_facts(claim: Claim, user: User) -> dict[str, Any]:
    """The evidence this person may see, and how much of it their own review rests on."""
    pieces = list(with_copies(visible_evidence(claim, user)))
    rules = rules_of(claim)
    return {
        "evidence": pieces,
        "used": {piece.hit_id for piece in pieces if piece.added_by_id == user.pk},
        "gate": gate_of(pieces, by=user, round=claim.round, rules=rules),
        "blind": is_blind(claim, user),
        "edits": is_editor(user, claim.desk),
    }


def verdict_facts(claim: Claim) -> dict[str, Any]:
    """The public page, and the text written for the claim as it is or the one in force."""
    public = claim.status in PUBLIC
    fact_check: FactCheck | None = getattr(claim, "fact_check", None) if public else None
    verdict = current_verdict(claim)
    if fact_check and claim.status in (Claim.Status.PUBLISHED, Claim.Status.WITHDRAWN):
        written = (each for each in claim.verdicts.all() if each.pk == fact_check.verdict_id)
        verdict = next(written)
    published = claim.status in (Claim.Status.PUBLISHED, Claim.Status.CORRECTING)
    to_come = claim.status in (Claim.Status.DECIDED, Claim.Status.CORRECTING)
    return {
        "fact_check": fact_check,
        "verdict": verdict,
        "may_preview": to_come and verdict is not None,
        "approval": waiting_for(claim) if to_come else None,
        "recheck": waiting_on(claim) if published else None,
    }


def seat_facts(
    claim: Claim, user: User, form: ReviewForm | None, *, ahead: bool = False
) -> dict[str, Any]:
    """The person's own seat: to be opened, in work with its form, or handed in and still sealed."""
    assignment = assignment_of(claim, user)
    if assignment and ahead:
        assignment = seat_begun(assignment)
    facts: dict[str, Any] = {"assignment": assignment}
    if assignment is None:
        return facts
    facts["reuse"] = reuse_of(claim, user)
    if assignment.state == Assignment.State.SUBMITTED:
        mine = (each for each in claim.reviews.all() if each.assignment_id == assignment.pk)
        review = next(mine, None)
        sealed = review is not None and review.counted_at is None
        return facts | {"review": review, "may_undo": sealed and may(user, "undo", claim)}
    if assignment.state == Assignment.State.IN_WORK:
        facts["draft"] = draft = Draft.objects.filter(assignment=assignment).first()
        facts["review_form"] = form or review_form_from(draft, claim)
        facts["guideline"] = guideline_for(claim)
    return facts | {"may_hand_back": may(user, "hand_back", claim)}


def review_form_from(draft: Draft | None, claim: Claim) -> ReviewForm:
    """The form with what was typed so far."""
    kept = draft.content | {"draft_version": draft.version} if draft else {"draft_version": 0}
    return ReviewForm(initial=kept, claim=claim)


def history_facts(claim: Claim, claims: list[Claim], user: User) -> dict[str, Any]:
    """Reviews, seats and moves as far as blindness allows; who reads them early is noted."""
    reviews = reviews_told(claim, user)
    note_reading(claim, reviews, by=user)
    return {
        "reviews": begun_from(claim, reviews),
        "seats": visible_assignments(claim, user),
        "events": events_of(claim, user, claims),
    }
