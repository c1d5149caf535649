"""One page to find articles, claims, fact-checks and speakers; the address is the question."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.evidence.asking import Asked
from factcheck.people.how_many import written
from factcheck.web.forms.search import SearchForm
from factcheck.web.pages.speakers import desks_known_to
from factcheck.web.paging import address_with
from factcheck.web.requests import SignedIn, signed_in
from factcheck.web.search_hits import KINDS, MOST_COUNTED, counted, found

NAMES: dict[str, Promise] = {
    "claims": _("claims"),
    "articles": _("articles"),
    "checks": _("fact-checks"),
    "speakers": _("speakers"),
}


@dataclass(frozen=True)
class Facet:
    """One kind, how many hits it has ("1000+" where nobody counted on), and where it leads."""

    kind: str
    word: str | Promise
    much: str
    on: bool
    address: str


@signed_in
def search(request: SignedIn) -> HttpResponse:
    """All kinds with their counts, and the hits of the chosen one, else of the first with any."""
    asked_for = {name: value.replace("\0", "") for name, value in request.GET.dict().items()}
    form = SearchForm(asked_for, desks=desks_known_to(request.user))
    typed, narrow = form.asked()
    asked = Asked.of(typed)
    kept = {name: asked_for.get(name, "") for name in form.fields}
    facts: dict[str, object] = {"form": form, "typed": typed, "nothing_said": typed and not asked}
    facts["narrowed"] = any(vars(narrow).values())
    if asked:
        much = counted(asked, narrow, request.user)
        chosen = asked_for.get("kind", "")
        usual = next((kind for kind in KINDS if much[kind]), "claims")
        kind = chosen if chosen in KINDS else usual
        after = asked_for.get("after", "")
        page = found(kind, asked, narrow, request.user, after=after)
        here = kept | {"kind": kind}
        facts |= {
            "kind": kind,
            "hits": page.hits,
            "facets": facets(much, kind, kept),
            "next": address_with(**here, after=page.next_key) if page.next_key else "",
            "first": address_with(**here),
            "later": bool(after),
            "all": much["speakers"] > len(page.hits) if kind == "speakers" else False,
            "without": address_with(q=typed, kind=kind),
        }
    return render(request, "workbench/search.html", facts)


def facets(much: dict[str, int], kind: str, kept: dict[str, str]) -> list[Facet]:
    return [
        Facet(
            each,
            NAMES[each],
            written(number, MOST_COUNTED),
            each == kind,
            address_with(**kept, kind=each),
        )
        for each, number in much.items()
    ]
