"""Lifting a mark of harm."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from factcheck.claims.models import Claim
from factcheck.review.models import HarmMark
from factcheck.review.ranking import lift_mark
from factcheck.web.requests import SignedIn, signed_in


@signed_in
@require_POST
def lift(request: SignedIn, mark_id: UUID) -> HttpResponse:
    """It would do no such harm after all."""
    known = HarmMark.objects.filter(claim__in=Claim.objects.visible_to(request.user))
    mark = get_object_or_404(known.select_related("claim__desk"), pk=mark_id)
    lift_mark(mark, by=request.user)
    messages.success(request, _("Lifted. The claim goes back to its place in the queue."))
    return redirect("web:claim", mark.claim_id)
