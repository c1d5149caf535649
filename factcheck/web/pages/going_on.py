"""The next claim: kept ready while a review is written, and what is left to say of the last one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, User
from factcheck.people.rules import places_of
from factcheck.review.going_on import go_on, keep_ready, let_go
from factcheck.review.models import Assignment, Review
from factcheck.review.queries import assignment_of
from factcheck.review.rules import may
from factcheck.review.seats import new_lease
from factcheck.web.requests import SignedIn, find_claim, signed_in
from factcheck.web.working import among, leave, working_on

State = Assignment.State


@signed_in
@require_POST
def ready(request: SignedIn, claim_id: UUID) -> HttpResponse:
    """A page on which a review is being written keeps the next claim; `gone`: it was closed."""
    claim = find_claim(request.user, claim_id)
    if "gone" in request.POST:
        let_go(by=request.user)
        return HttpResponse(status=204)
    within = among(request, request.user)
    sits = assignment_of(claim, request.user)
    seat = keep_ready(claim, by=request.user, among=within) if sits else None
    following = find_claim(request.user, seat.claim_id) if seat else None
    address = address_ready(as_if_begun(following, request.user)) if following else ""
    return render(request, "claims/_ready.html", {"following": following, "address": address})


@never_cache
@signed_in
@require_safe
def sealed(request: SignedIn) -> HttpResponse:
    """The last review that can still be taken back, for a page that was made before it was in."""
    return render(request, "claims/_sealed.html", {"sealed": sealed_of(request.user)})


def sealed_of(user: User) -> Review | None:
    """The review of this person that went in last, if its seal is still on."""
    if not any(place.role == Membership.Role.REVIEWER for place in places_of(user)):
        return None
    reviews = Review.objects.filter(reviewer=user, counted_at=None, sealed_until__gt=timezone.now())
    return reviews.select_related("claim").order_by("submitted_at").last()


def address_ready(claim: Claim) -> str:
    """Where the page is made ahead; another version is another page."""
    return f"{reverse('web:claim', args=[claim.pk])}?ready={claim.version}"


def made_ahead(request: SignedIn, claim: Claim) -> bool:
    """Whether a page is asked for that will be shown once its reader begins with the claim."""
    return "ready" in request.GET and may(request.user, "open", claim)


def as_if_begun(claim: Claim, user: User) -> Claim:
    """The claim as it will be for whoever begins with the seat that waits for them."""
    moves = {Claim.Status.QUEUED: 2, Claim.Status.ASSIGNED: 1}.get(Claim.Status(claim.status), 0)
    if moves and may(user, "open", claim):
        claim.status, claim.version = Claim.Status.IN_REVIEW, claim.version + moves
    return claim


def seat_begun(seat: Assignment) -> Assignment:
    """The seat as it will be then; neither is ever saved."""
    seat.state, seat.lease_until = State.IN_WORK, new_lease(seat.claim)
    return seat


def gone_on(request: SignedIn, claim: Claim) -> Assignment | None:
    """Begin with the next claim, within the list that is being worked if there is one."""
    return go_on(claim, by=request.user, among=among(request, request.user))


def nothing_left(request: SignedIn) -> str:
    """Say that no other claim waits; of a list that was worked through, where it is shown."""
    working = working_on(request)
    if working is None:
        messages.info(request, _("No other claim is waiting for you."))
        return reverse("web:home")
    leave(request)
    told = _("You are through the list “%(name)s”: nothing more of it waits for you.")
    plain = _("You are through this list: nothing more of it waits for you.")
    words = told % {"name": working.name} if working.name else plain
    way = format_html('<a href="{}">{}</a>', working.address, _("Back to the list"))
    messages.info(request, format_html("{} {}", words, way))
    return working.address


def onward(request: SignedIn, address: str) -> HttpResponse:
    """Lead there; a script is told where, so that it can show what it made ready."""
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)
