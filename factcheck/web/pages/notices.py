"""What happened that concerns me, and how I am told of it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.notices.actions import mark_read
from factcheck.notices.habits import choose, stop_mail
from factcheck.notices.mailing import hours_of, user_of
from factcheck.notices.queries import notices_for
from factcheck.web.errors import said_in
from factcheck.web.forms.notices import NoticesForm
from factcheck.web.requests import SignedIn, signed_in

SHOWN = 100


@signed_in
@require_http_methods(["GET", "POST"])
def notices(request: SignedIn) -> HttpResponse:
    """The last notices; POST marks all as read."""
    if request.method == "POST":
        mark_read(request.user)
        return redirect("web:notices")
    return render(request, "workbench/notices.html", {"notices": notices_for(request.user)[:SHOWN]})


@signed_in
@require_POST
def notice_read(request: SignedIn, notice_id: UUID) -> HttpResponse:
    """Mark one as read."""
    notice = get_object_or_404(notices_for(request.user), pk=notice_id)
    mark_read(request.user, notices=[notice])
    return redirect("web:notices")


@signed_in
@require_http_methods(["GET", "POST"])
def notices_choose(request: SignedIn) -> HttpResponse:
    """How I am told of what, and when I take mail."""
    hours = hours_of(request.user)
    form = NoticesForm(request.POST or None, user=request.user, hours=hours)
    if form.is_valid():
        with said_in(form):
            choose(request.user, **form.answers())
            messages.success(request, _("Kept. It holds for what happens from now on."))
            return redirect("web:notices")
    status = 400 if form.is_bound else 200
    return render(request, "workbench/notices_choose.html", {"form": form}, status=status)


@csrf_exempt  # mail programs press it for the reader, from nowhere (RFC 8058); the link is signed
@require_http_methods(["GET", "POST"])
def notices_stop(request: HttpRequest, token: str) -> HttpResponse:
    """The link at the foot of every letter: it asks, and stops when it is pressed."""
    user = user_of(token)
    if request.method == "POST":
        stop_mail(user)
    facts = {"stopped": not hours_of(user).wanted}
    return render(request, "workbench/notices_stop.html", facts)
