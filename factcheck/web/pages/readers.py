"""What readers write to us without an account, and the code by which they follow it."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from factcheck.people.visitors import name_of_visitor, new_code
from factcheck.publication.models import FactCheck
from factcheck.publication.requesting import ask_for_correction
from factcheck.publication.telling import erase_mail, told_by_code
from factcheck.web.errors import said_in
from factcheck.web.forms.readers import CodeForm, CorrectionRequestForm

LONGEST_CODE = 64
IN_NO_CODE = re.compile(r"[^A-Za-z0-9_-]")  # some of it would lead to another address


def unlisted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Pages whose address is a secret: no browser keeps them, no search engine finds them."""

    @wraps(view)
    @never_cache
    def kept_quiet(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = view(request, *args, **kwargs)
        answer["Referrer-Policy"] = "same-origin"
        answer["X-Robots-Tag"] = "noindex"
        return answer

    return kept_quiet


def visitor_of(request: HttpRequest) -> str:
    """Whoever sends it, as the proxy in front of the service saw them, if there is one."""
    came = request.META.get("REMOTE_ADDR", "")
    if settings.HTTPS:
        came = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or came
    return name_of_visitor(came)


def find_page(slug: str) -> FactCheck:
    """The public page, or 404."""
    page = FactCheck.objects.select_related("desk", "verdict").filter(slug=slug).first()
    if page is None:
        raise Http404
    return page


@unlisted
@require_http_methods(["GET", "POST"])
def request_correction(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what is wrong with a page; the answer shows the code, once."""
    page = find_page(slug)
    form = CorrectionRequestForm(request.POST or None)
    if form.is_valid():
        with said_in(form):
            code = kept(page, request, form)
            return render(request, "readers/received.html", {"page": page, "code": code})
    facts = {"page": page, "form": form}
    return render(request, "readers/request.html", facts, status=400 if form.is_bound else 200)


def kept(page: FactCheck, request: HttpRequest, form: CorrectionRequestForm) -> str:
    """The code; programs that fill every field get one that leads nowhere."""
    if form.trapped:
        return new_code()[0]
    words, source, mail = (form.cleaned_data[name] for name in ("words", "source", "mail"))
    visitor = visitor_of(request)
    return ask_for_correction(page, words=words, source=source, mail=mail, visitor=visitor)


@unlisted
@require_http_methods(["GET", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """Ask for the code."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        code = IN_NO_CODE.sub("-", form.cleaned_data["code"].strip()[:LONGEST_CODE])
        return redirect("web:followed", code)
    return render(
        request, "readers/follow.html", {"form": form}, status=400 if form.is_bound else 200
    )


@unlisted
def followed(request: HttpRequest, code: str) -> HttpResponse:
    """What has become of it; every wrong code gets the same answer."""
    told = told_by_code(code)
    facts = {"told": told, "code": code if told else ""}
    return render(request, "readers/followed.html", facts, status=200 if told else 404)


@unlisted
@require_POST
def forget_mail(request: HttpRequest, code: str) -> HttpResponse:
    """Have the address erased that came with it."""
    if not erase_mail(code):
        facts = {"told": None, "code": ""}
        return render(request, "readers/followed.html", facts, status=404)
    return redirect("web:followed", code)
