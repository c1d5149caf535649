"""The claims of a person's desks, narrowed by words that stand in the address."""

from urllib.parse import parse_qsl

from django.http import HttpResponse
from django.shortcuts import render

from factcheck.people.how_many import COUNTED
from factcheck.people.models import Membership, User
from factcheck.people.rules import places_of
from factcheck.people.saving_filters import may_change, visible_filters
from factcheck.review.facets import facets_of
from factcheck.review.looking import look
from factcheck.review.narrowing import Narrowing, is_by_due, sort_of
from factcheck.review.rows import rows_of
from factcheck.review.triaging import MOST
from factcheck.web.forms.queue import read
from factcheck.web.forms.triage import CHOICES
from factcheck.web.narrowing import STANDS, address, groups, removable, sorts, tabs
from factcheck.web.paging import place_in
from factcheck.web.requests import SignedIn, signed_in

SIZE = 25


@signed_in
def queue(request: SignedIn) -> HttpResponse:
    """All claims in the order in which they are worth reading, or as the address asks.

    `further`: with what the list can be narrowed by further, which is counted only then.
    """
    user, (asked, wrong) = request.user, read(request.GET)
    if wrong:
        return not_understood(request, asked, wrong)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "workbench/_facets.html", further(user, asked))
    looked = look(user, asked, since=place_in(request.GET.get("from", "")), size=SIZE)
    known = rows_of(looked.ids, user)
    rows = [known[pk] for pk in looked.ids if pk in known]
    saved = list(visible_filters(user))
    this_one = next((one for one in saved if one.query == asked.query()), None)
    roles = {place.role for place in places_of(user)}
    facts = {
        "rows": rows,
        "through": looked.through,
        "asked": asked,
        "typed": asked.q,
        "stands": STANDS[sort_of(asked)],
        "only_due": address(asked.without("sort")) if only_by_order(asked) else "",
        "query": asked.query(),
        "tabs": tabs(asked, looked.much),
        "chosen": removable(asked, rows),
        "sorts": sorts(asked),
        "further": f"{address(asked)}&further=1",
        "saved": saved,
        "this_one": this_one,
        "changes": this_one is not None and may_change(user, this_one),
        "edits": Membership.Role.EDITOR in roles,
        "works": Membership.Role.REVIEWER in roles,
        "dos": CHOICES,
        "most": MOST,
        "next": address(asked, since=looked.go_on) if looked.go_on else "",
        "later": "from" in request.GET,
        "first": address(asked),
        "carried": carried(asked),
        **(further(user, asked) if "further" in request.GET else {}),
    }
    return render(request, "workbench/queue.html", facts)


def not_understood(request: SignedIn, asked: Narrowing, wrong: list[str]) -> HttpResponse:
    """No list at all, so that nobody works one that was not asked for."""
    facts = {"asked": asked, "typed": request.GET.get("q", ""), "wrong": wrong}
    return render(request, "workbench/queue.html", facts, status=400)


def further(user: User, asked: Narrowing) -> dict[str, object]:
    """What the list can be narrowed by further, with counts."""
    facets = facets_of(user, asked)
    return {"counted": True, "groups": groups(asked, facets), "cut": COUNTED if facets.cut else 0}


def only_by_order(asked: Narrowing) -> bool:
    """Whether the order alone leaves out what is not due."""
    return is_by_due(asked) and not asked.due


def carried(asked: Narrowing) -> list[tuple[str, str]]:
    """What the form for words and worth leaves as it is, as hidden fields."""
    shown = ("q", "worth_from", "worth_to", "sort")
    return [(name, value) for name, value in parse_qsl(asked.query()) if name not in shown]
