"""What happened that concerns me."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from factcheck.notices.actions import mark_read
from factcheck.notices.queries import notices_for
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
