"""Readers say what should be checked."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_info
from django.views.decorators.http import require_http_methods

from factcheck.people.visitors import may_look, new_code
from factcheck.publication.alike import pages_like
from factcheck.publication.models import FactCheck
from factcheck.publication.submitting import submit_claim, taking_desks
from factcheck.web.errors import said_in
from factcheck.web.forms.submissions import SubmissionForm
from factcheck.web.pace import begun
from factcheck.web.pages.readers import unlisted, visitor_of


@unlisted
@require_http_methods(["GET", "POST"])
def submit(request: HttpRequest) -> HttpResponse:
    """Say what should be checked; what we published about the like is shown before it is sent."""
    form = SubmissionForm(request.POST or None, languages=languages())
    alike: Sequence[FactCheck] = ()
    if form.is_valid():
        given = form.cleaned_data
        look = not given["seen"] and may_look(visitor_of(request))
        alike = pages_like(given["words"], given["url"]) if look else ()
        if not alike:
            with said_in(form):
                code = kept_submission(request, form)
                return render(request, "readers/received.html", {"code": code})
    elif form.is_bound and form.quick:
        again = request.POST.copy()
        again["began"] = begun()
        form.data = again
    facts = {"form": form, "alike": alike, "seen": bool(alike)}
    wrong = form.is_bound and not alike
    return render(request, "readers/submit.html", facts, status=400 if wrong else 200)


def languages() -> list[tuple[str, str]]:
    """The languages of the desks that readers can write to, by their own names."""
    codes = {code for desk in taking_desks() for code in desk.languages}
    return sorted(((code, name_of_language(code)) for code in codes), key=lambda each: each[1])


def kept_submission(request: HttpRequest, form: SubmissionForm) -> str:
    if form.trapped:
        return new_code()[0]
    names = ("words", "url", "why", "language", "mail")
    given = {name: form.cleaned_data[name] for name in names}
    return submit_claim(visitor=visitor_of(request), **given)


def name_of_language(code: str) -> str:
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return code
