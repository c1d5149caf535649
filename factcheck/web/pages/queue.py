"""The claims of a person's desks, narrowed by words that stand in the address."""

from urllib.parse import parse_qsl

from django.http import HttpResponse
from django.shortcuts import render

from factcheck.people.models import Membership
from factcheck.people.rules import places_of
from factcheck.people.saving_filters import visible_filters
from factcheck.review.facets import COUNTED, facets_of
from factcheck.review.narrowing import Narrowing, in_order, listed
from factcheck.review.rows import with_row_facts
from factcheck.web.forms.queue import narrowing_in
from factcheck.web.forms.triage import CHOICES
from factcheck.web.narrowing import address, groups, removable, sorts, tabs
from factcheck.web.paging import page_after
from factcheck.web.requests import SignedIn, signed_in


@signed_in
def queue(request: SignedIn) -> HttpResponse:
    """All claims in the order in which they are worth reading, or as the address asks."""
    user, asked = request.user, narrowing_in(request.GET)
    claims, by, descending = in_order(listed(user, asked), asked)
    after = request.GET.get("after", "")
    page = page_after(with_row_facts(claims, user), after, by=by, descending=descending)
    facets = facets_of(user, asked)
    saved = list(visible_filters(user))
    roles = {place.role for place in places_of(user)}
    facts = {
        "page": page,
        "asked": asked,
        "query": asked.query(),
        "tabs": tabs(asked, facets),
        "groups": groups(asked, facets),
        "chosen": removable(asked, facets),
        "sorts": sorts(asked),
        "much": facets.all,
        "cut": COUNTED if facets.cut else 0,
        "saved": saved,
        "this_one": next((one for one in saved if one.query == asked.query()), None),
        "desks": [place.desk for place in places_of(user)],
        "edits": Membership.Role.EDITOR in roles,
        "works": Membership.Role.REVIEWER in roles,
        "dos": CHOICES,
        "next": address(asked, after=page.next_key) if page.next_key else "",
        "later": bool(after),
        "first": address(asked),
        "carried": carried(asked),
    }
    return render(request, "workbench/queue.html", facts)


def carried(asked: Narrowing) -> list[tuple[str, str]]:
    """What the form for words and worth leaves as it is, as hidden fields."""
    shown = ("q", "worth_from", "worth_to", "sort")
    return [(name, value) for name, value in parse_qsl(asked.query()) if name not in shown]
