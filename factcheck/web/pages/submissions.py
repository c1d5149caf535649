"""What people want checked, as the desk reads and answers it."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.people.rules import is_editor
from factcheck.publication.alike import pages_like
from factcheck.publication.models import Submission
from factcheck.publication.passing_on import desks_beside, pass_on
from factcheck.publication.submitting import (
    dismiss_submission,
    join,
    look_at_submission,
    submissions_for,
    take_up,
)
from factcheck.web.errors import said_in
from factcheck.web.forms.readers import DeclineForm
from factcheck.web.forms.submissions import JoinForm, PassForm, TakeForm
from factcheck.web.requests import SignedIn, signed_in
from factcheck.web.waiting import waiting_list

State = Submission.State
WAITING = (State.RECEIVED, State.LOOKED_AT)
OPEN = (*WAITING, State.TAKEN)
ANSWERS = ("take", "join", "dismiss", "pass")


@signed_in
def submissions(request: SignedIn) -> HttpResponse:
    """What waits for an answer, the oldest first; or what was answered."""
    rows = submissions_for(request.user)
    return render(request, "submissions/list.html", waiting_list(request, rows, State, WAITING))


@signed_in
@require_http_methods(["GET", "POST"])
def submission(request: SignedIn, submission_id: UUID) -> HttpResponse:
    """One of them; POST says that somebody reads it."""
    found = find(request, submission_id)
    if request.method == "POST":
        look_at_submission(found, by=request.user)
        messages.success(request, _("Whoever sent it sees that somebody looks at it."))
        return redirect("web:submission", submission_id)
    return shown(request, found)


@signed_in
@require_http_methods(["GET", "POST"])
def answer_submission(request: SignedIn, submission_id: UUID, answer: str) -> HttpResponse:
    """Have it read, tie it to a claim, dismiss it with a reason, or pass it on to another desk."""
    if answer not in ANSWERS:
        raise Http404
    found = find(request, submission_id)
    form = form_for(answer, found, request)
    if form.is_valid():
        with said_in(form):
            return answered(request, found, answer, form)
    return shown(request, found, form=form, answer=answer)


def form_for(answer: str, found: Submission, request: SignedIn) -> forms.Form:
    data = request.POST if request.method == "POST" else None
    if answer == "join":
        likely = pages_like(found.words, found.url)
        return JoinForm(data, desk=found.desk, likely=likely)
    if answer == "pass":
        return PassForm(data, desks=desks_beside(found))
    return TakeForm(data) if answer == "take" else DeclineForm(data)


def answered(request: SignedIn, found: Submission, answer: str, form: forms.Form) -> HttpResponse:
    """Do it, and go where the work goes on."""
    if answer == "take":
        article = take_up(found, by=request.user)
        messages.success(request, _("It is being read; claims found in it appear here."))
        return redirect("web:article", article.pk)
    if answer == "join":
        join(found, form.cleaned_data["claim"], by=request.user)
        messages.success(request, _("Joined. Whoever sent it hears what comes of the claim."))
    elif answer == "pass":
        passing = pass_on(
            found,
            to=form.cleaned_data["desk"],
            by=request.user,
            because=form.cleaned_data["because"],
        )
        messages.success(request, _("It is on the desk “%s” now.") % passing.to)
    else:
        dismiss_submission(found, by=request.user, **form.cleaned_data)
        messages.success(request, _("Dismissed. Whoever sent it sees your answer."))
    return redirect("web:submissions")


def find(request: SignedIn, submission_id: UUID) -> Submission:
    return get_object_or_404(submissions_for(request.user), pk=submission_id)


def shown(
    request: SignedIn, found: Submission, *, form: forms.Form | None = None, answer: str = ""
) -> HttpResponse:
    facts = {
        "found": found,
        "form": form,
        "answer": answer,
        "may_answer": found.state in OPEN and is_editor(request.user, found.desk),
        "taken": found.state == State.TAKEN,
        "elsewhere": desks_beside(found).exists(),
        "passing": found.passings.select_related("origin").order_by("at").last(),
    }
    wrong = form is not None and form.is_bound
    return render(request, "submissions/submission.html", facts, status=400 if wrong else 200)
