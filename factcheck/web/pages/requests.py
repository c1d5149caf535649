"""What readers say is wrong, as the desk reads and answers it."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.people.rules import is_editor
from factcheck.publication.models import CorrectionRequest
from factcheck.publication.requesting import accept, decline, look_at, requests_for
from factcheck.web.errors import said_in
from factcheck.web.forms.readers import AcceptForm, DeclineForm
from factcheck.web.requests import SignedIn, signed_in
from factcheck.web.waiting import waiting_list

State = CorrectionRequest.State
WAITING = (State.RECEIVED, State.LOOKED_AT)
ANSWERS: dict[str, type[forms.Form]] = {"accept": AcceptForm, "decline": DeclineForm}


@signed_in
def requests(request: SignedIn) -> HttpResponse:
    """What waits for an answer, the oldest first; or what was answered."""
    rows = requests_for(request.user)
    return render(request, "requests/list.html", waiting_list(request, rows, State, WAITING))


@signed_in
@require_http_methods(["GET", "POST"])
def request_page(request: SignedIn, request_id: UUID) -> HttpResponse:
    """One request; POST says that somebody reads it."""
    found = find(request, request_id)
    if request.method == "POST":
        look_at(found, by=request.user)
        messages.success(request, _("The reader sees that somebody looks at it."))
        return redirect("web:request", request_id)
    return shown(request, found)


@signed_in
@require_http_methods(["GET", "POST"])
def answer_request(request: SignedIn, request_id: UUID, answer: str) -> HttpResponse:
    """Accept it, which starts a correction, or decline it with a reason that the reader sees."""
    if answer not in ANSWERS:
        raise Http404
    found = find(request, request_id)
    form = ANSWERS[answer](request.POST or None)
    if form.is_valid():
        with said_in(form):
            if answer == "accept":
                accept(found, by=request.user, **form.cleaned_data)
                messages.success(request, _("Accepted: the correction can be written."))
                return redirect("web:claim", found.fact_check.claim_id)
            decline(found, by=request.user, **form.cleaned_data)
            messages.success(request, _("Declined. The reader sees your answer."))
            return redirect("web:requests")
    return shown(request, found, form=form, answer=answer)


def find(request: SignedIn, request_id: UUID) -> CorrectionRequest:
    return get_object_or_404(requests_for(request.user), pk=request_id)


def shown(
    request: SignedIn,
    found: CorrectionRequest,
    *,
    form: forms.Form | None = None,
    answer: str = "",
) -> HttpResponse:
    open_still = found.state in WAITING and is_editor(request.user, found.desk)
    facts = {"found": found, "form": form, "answer": answer, "may_answer": open_still}
    wrong = form is not None and form.is_bound
    return render(request, "requests/request.html", facts, status=400 if wrong else 200)
