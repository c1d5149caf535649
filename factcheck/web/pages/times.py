"""A person's own working hours and absences."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.people.away import cancel_absence, declare_absence, set_working_hours
from factcheck.people.models import Absence
from factcheck.web.errors import said_in
from factcheck.web.forms.times import AbsenceForm, HoursForm, hours_of
from factcheck.web.requests import SignedIn, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def times(request: SignedIn) -> HttpResponse:
    """Absences that are not over, and the hours; each has a form of its own."""
    user, hours_sent = request.user, "hours" in request.POST
    away = AbsenceForm(request.POST if request.method == "POST" and not hours_sent else None)
    hours = HoursForm(request.POST if hours_sent else None, initial=hours_of(user))
    if away.is_valid():
        with said_in(away):
            declare_absence(user, by=user, **away.cleaned_data)
            messages.success(request, _("Noted: routing gives you nothing on these days."))
            return redirect("web:times")
    if hours.is_valid():
        with said_in(hours):
            zone = hours.cleaned_data["time_zone"]
            set_working_hours(user, hours.cleaned_data["hours"], time_zone=zone, by=user)
            messages.success(request, _("Saved: routing gives you claims in these hours."))
            return redirect("web:times")
    absences = user.absences.filter(last_day__gte=timezone.localdate()).order_by("first_day")
    facts = {"away": away, "hours": hours, "absences": absences}
    wrong = away.errors or hours.errors
    return render(request, "workbench/times.html", facts, status=400 if wrong else 200)


@signed_in
@require_POST
def cancel(request: SignedIn, absence_id: UUID) -> HttpResponse:
    """They are there after all."""
    absence = get_object_or_404(Absence, pk=absence_id, user=request.user)
    cancel_absence(absence, by=request.user)
    messages.success(request, _("Taken back: you count as there again."))
    return redirect("web:times")
