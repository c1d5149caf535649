"""Nobody of another desk can tell what is not theirs from what does not exist.

An editor on the pages, a partner and an editor's program over the API, a reader on public pages.
"""

import json
import re
from itertools import product
from uuid import uuid4

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.test import Client

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence, Search
from factcheck.people.keys import issue_key
from factcheck.people.models import Partner
from factcheck.publication.models import FactCheck
from factcheck.review.models import Assignment, Panel, Review
from tests.factories import make_member
from tests.test_permissions import Addresses, addresses, made, patterns

__all__ = ("addresses", "made")  # fixtures of the neighbour

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NUMBER = re.compile(r"(?<=/)\d+(?=/)")
# New at each answer, whoever asks for whatever.
FRESH = re.compile(r'(csrfmiddlewaretoken" value|nonce|"request_id")[=:] ?"[^"]*"')
# What readers see as well, or what a signed name or a code leads to.
OPEN = (
    "accounts/", "admin/", "api/", "checked/", "fact-checks/", "welcome/", "who/", "notices/stop/",
    "v1alpha1/",
)  # fmt: skip
# What is in force is for everybody's key; the page of the docs repeats its own query.
PUBLISHED, DOCS = "api/v1/verdicts/<uuid:id>/", "api/v1/docs/"


def leads_to_something(pattern: str) -> bool:
    return "<uuid:" in pattern and not pattern.startswith(OPEN)


def answer(browser: Client, method: str, address: str, sent: dict) -> tuple[int, str]:
    """The status and the body, without what is new at each answer and without the ids."""
    with transaction.atomic():
        given = browser.get(address) if method == "GET" else browser.post(address, sent)
        transaction.set_rollback(True)
    body = UUID.sub("ID", FRESH.sub(r"\1", given.content.decode()))
    return given.status_code, NUMBER.sub("N", body)


@pytest.mark.django_db
def test_what_is_another_desks_answers_as_what_does_not_exist(addresses: Addresses, other_desk):
    browser = Client(raise_request_exception=False)
    browser.force_login(make_member("olga", other_desk, "editor"))
    told = []
    for pattern in sorted(filter(leads_to_something, set(patterns()))):
        address, sent = addresses.fill(pattern)
        missing = NUMBER.sub("999999999", UUID.sub(lambda _: str(uuid4()), address))
        for method in ("GET", "POST"):
            real = answer(browser, method, address, sent)
            none = answer(browser, method, missing, sent)
            if real != none or real[0] not in {404, 405}:
                told.append((method, pattern, real[0], none[0]))

    assert told == []


# Over the API -------------------------------------------------------------------------------------
def told_to(key: str, method: str, address: str, sent: dict) -> tuple[int, str]:
    """The same of a program that holds a key."""
    with transaction.atomic():
        given = Client(raise_request_exception=False).generic(
            method,
            address,
            json.dumps(sent, cls=DjangoJSONEncoder),
            "application/json",
            headers={"authorization": f"Bearer {key}"},
        )
        transaction.set_rollback(True)
    body = b"".join(given.streaming_content) if given.streaming else given.content
    return given.status_code, UUID.sub("ID", FRESH.sub(r"\1", body.decode(errors="replace")))


@pytest.fixture
def strangers_keys(addresses: Addresses, other_desk) -> list[str]:
    """Of a partner of another desk, and of an editor there; both may read and submit."""
    partner = Partner.objects.create(name="Hill Wire", slug="hill", desk=other_desk)
    holders = (partner, make_member("olga", other_desk, "editor"))
    scopes = ("read", "submit")
    return [issue_key(holder, name="x", scopes=scopes, by=None)[1] for holder in holders]


@pytest.mark.django_db
def test_no_program_of_another_desk_can_tell_what_is_there(addresses, strangers_keys):
    told = []
    for pattern in sorted(set(patterns())):
        if not pattern.startswith("api/") or "<uuid:" not in pattern or pattern == PUBLISHED:
            continue
        address, sent = addresses.fill(pattern)
        missing = UUID.sub(lambda _: str(uuid4()), address)
        for key, method in product(strangers_keys, ("GET", "POST", "PUT", "DELETE")):
            real = told_to(key, method, address, sent)
            none = told_to(key, method, missing, sent)
            if real != none or real[0] not in {403, 404, 405}:
                told.append((method, pattern, real[0], none[0]))

    assert told == []


def ids_of(desk) -> dict[str, str]:
    """All of a desk that readers do not see, by id."""
    published = FactCheck.objects.in_force().values("claim")
    claims = Claim.objects.filter(desk=desk)
    hidden = {
        "article": Article.objects.filter(desk=desk),
        "claim": claims.exclude(pk__in=published),
        "search": Search.objects.filter(claim__in=claims),
        "seat": Assignment.objects.filter(claim__in=claims),
        "panel": Panel.objects.filter(claim__in=claims),
        "evidence": Evidence.objects.filter(claim__in=claims),
        "review": Review.objects.filter(claim__in=claims),
    }
    return {str(row.pk): noun for noun, rows in hidden.items() for row in rows}


@pytest.mark.django_db
def test_no_list_filter_or_search_of_the_api_names_what_is_another_desks(addresses, strangers_keys):
    desk = addresses.story.desk
    ids, claim = ids_of(desk), addresses.claims["in_review"]
    asked = ("", f"claim={claim.pk}", f"article={claim.article_id}", "q=sailings", "limit=100",
             f"desk={desk.slug}", f"status={claim.status}", "query=sailings")  # fmt: skip
    told = []
    for pattern in sorted({one for one in patterns() if one.startswith(("api/", "v1alpha1/"))}):
        if "<" in pattern or "(" in pattern or pattern == DOCS:
            continue
        for key, query in product(["", *strangers_keys], asked):
            headers = {"authorization": f"Bearer {key}"} if key else None
            given = Client(raise_request_exception=False).get(
                f"/{pattern}?{query}", headers=headers
            )
            body = b"".join(given.streaming_content) if given.streaming else given.content
            named = {ids[found] for found in UUID.findall(body.decode()) if found in ids}
            told += [(pattern, query, noun) for noun in sorted(named)]

    assert told == []


@pytest.mark.django_db
def test_no_public_page_names_what_is_not_published(addresses):
    nobody, told = Client(raise_request_exception=False), []
    ids = {
        one: kind
        for one, kind in ids_of(addresses.story.desk).items()
        if not (kind == "article" and nobody.get(f"/checked/{one}/").status_code == 200)
    }
    for pattern in sorted(set(patterns())):
        address, _sent = addresses.fill(pattern)
        given = nobody.get(address)
        body = b"".join(given.streaming_content) if given.streaming else given.content
        if given.status_code != 200:
            continue
        found = {one for one in UUID.findall(body.decode(errors="replace")) if one in ids}
        told += [(pattern, ids[one]) for one in sorted(found) if one not in address]

    assert told == []
