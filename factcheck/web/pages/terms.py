"""By what a desk judges: its guideline and its rating scale, each edited as a new version."""

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.people.errors import Overtaken
from factcheck.people.models import Desk
from factcheck.people.rules import is_administrator, is_editor
from factcheck.publication.claimreview import rating_in_words
from factcheck.review.guidelines import versions_of, write_guideline
from factcheck.review.models import Guideline, Rating, Scale
from factcheck.review.rescaling import edit_scale, ratings_of
from factcheck.review.scales import rules_for
from factcheck.web.differing import passages
from factcheck.web.errors import said_in
from factcheck.web.forms.terms import GuidelineForm, RatingRows, ScaleForm, rows_from, steps_from
from factcheck.web.pages.speakers import desks_known_to
from factcheck.web.requests import SignedIn, signed_in

VERSIONS = 50


def find_desk(request: SignedIn, slug: str) -> Desk:
    """A desk of this person's, or any for an administrator; else 404."""
    return get_object_or_404(desks_known_to(request.user), slug=slug)


# The guideline ------------------------------------------------------------------------------------
@signed_in
@require_http_methods(["GET", "POST"])
def guideline(request: SignedIn, slug: str) -> HttpResponse:
    """A version, what changed from the one before, and for editors the form of the next one."""
    desk = find_desk(request, slug)
    versions = list(versions_of(desk)[:VERSIONS])
    newest = versions[0] if versions else None
    form = GuidelineForm(
        request.POST or None,
        initial={"text": newest.text if newest else "", "version": newest.version if newest else 0},
    )
    status = 400 if form.is_bound else 200
    if request.method == "POST" and form.is_valid():
        try:
            with said_in(form):
                made = write_guideline(desk, by=request.user, **form.cleaned_data)
                done = _("Version %(number)d holds for rounds that begin from now on.")
                messages.success(request, done % {"number": made.version})
                return redirect("web:guideline", slug)
        except Overtaken as faster:
            form = _beside_newer(request, newest)
            form.add_error(None, faster.because)
            status = 412
    shown = _shown(request, versions)
    facts = {
        "desk": desk,
        "versions": versions,
        "shown": shown,
        "changes": _changes(shown, versions),
        "form": form if is_editor(request.user, desk) else None,
    }
    return render(request, "desks/guideline.html", facts, status=status)


def _beside_newer(request: SignedIn, newest: Guideline | None) -> GuidelineForm:
    """What was typed, to be sent again over the version that is shown above it."""
    typed = request.POST.copy()
    typed["version"] = str(newest.version if newest else 0)
    return GuidelineForm(typed)


def _shown(request: SignedIn, versions: list[Guideline]) -> Guideline | None:
    """The version the address names, or the newest."""
    asked = request.GET.get("version", "")
    if not asked:
        return versions[0] if versions else None
    shown = next((each for each in versions if str(each.version) == asked), None)
    if shown is None:
        raise Http404
    return shown


def _changes(shown: Guideline | None, versions: list[Guideline]) -> list[Any]:
    """What the version changed in the one before it."""
    if shown is None:
        return []
    before = next((each for each in versions if each.version == shown.version - 1), None)
    return passages(before.text, shown.text) if before else []


# The scale ----------------------------------------------------------------------------------------
@signed_in
@require_http_methods(["GET", "POST"])
def scale(request: SignedIn, slug: str) -> HttpResponse:
    """The desk's ratings as readers and search engines see them; editors make the next version."""
    desk = find_desk(request, slug)
    current = rules_for(desk).scale
    form = ScaleForm(request.POST or None, initial={"seen": current.pk})
    rows = RatingRows(request.POST or None, initial=rows_from(current), prefix="ratings")
    preview: list[Rating] = []
    if request.method == "POST" and form.is_valid() and rows.is_valid():
        with said_in(form):
            if "preview" not in request.POST:
                edit_scale(desk, steps_from(rows), by=request.user, seen=_scale(form))
                messages.success(request, _("Rounds that begin from now on are rated on it."))
                return redirect("web:scale", slug)
            preview = ratings_of(steps_from(rows))
    failed = request.method == "POST" and not preview
    may_edit = is_editor(request.user, desk) or is_administrator(request.user)
    facts = {
        "desk": desk,
        "scale": current,
        "shown": told(preview or list(current.ratings.all())),
        "preview": bool(preview),
        "form": form if may_edit else None,
        "rows": rows,
    }
    return render(request, "desks/scale.html", facts, status=400 if failed else 200)


def _scale(form: ScaleForm) -> Scale:
    return get_object_or_404(Scale, pk=form.cleaned_data["seen"])


def told(ratings: list[Rating]) -> list[tuple[Rating, str]]:
    """Each rating beside what a ClaimReview says of it, as JSON."""
    values = [rating.value for rating in ratings if rating.value is not None]
    best, worst = max(values, default=5), min(values, default=1)
    return [
        (
            rating,
            json.dumps(rating_in_words(rating.name, rating.value, best, worst), ensure_ascii=False),
        )
        for rating in ratings
    ]
