"""A program with a person's key may what the person may, and leaves the same in the trail.

Asked twice, by session and by key: the answers and entries are the same where the key has every
scope; one that only reads changes nothing.
"""

import pytest
from django.test import Client

from factcheck.people.keys import issue_key
from factcheck.people.models import Entry
from tests.test_permissions import Actor, Addresses, addresses, made, methods, patterns

__all__ = ("addresses", "made")  # fixtures of the neighbour
READING = {"GET", "HEAD", "OPTIONS"}
BY_HAND = "api/v1/seats/"  # reviews are written by people who are there: no key opens their seats
KINDS = {"all": ("read", "submit"), "reading": ("read",)}


def actors_of(person) -> dict[str, Actor]:
    browser = Client(raise_request_exception=False)
    browser.force_login(person)
    keys = {
        name: issue_key(person, name=name, scopes=scopes, by=person)[1]
        for name, scopes in KINDS.items()
    }
    by_key = {
        name: Actor(Client(raise_request_exception=False), words) for name, words in keys.items()
    }
    return {"session": Actor(browser), **by_key}


@pytest.mark.django_db
def test_key_of_a_person_is_that_person(
    addresses: Addresses, charlie
):  # whose desk is the other one
    everybody = {"reviewer": addresses.story.alice, "editor": addresses.story.eve}
    actors = {name: actors_of(person) for name, person in everybody.items()}
    told, last = [], Entry.objects.latest("pk").pk
    for pattern in sorted({one for one in patterns() if one.startswith("api/v1/")}):
        address, sent = addresses.fill(pattern)
        for method in methods(pattern):
            for who, roads in actors.items():
                answers = {
                    road: one.answer(method, address, sent, last=last)
                    for road, one in roads.items()
                }
                holds = opens_nothing if pattern.startswith(BY_HAND) else is_the_person
                if not holds(method, answers):
                    words = "/".join(one.word for one in answers.values())
                    told.append(f"{who} {method} {pattern}: {words}")

    assert "\n".join(told) == ""


def is_the_person(method, answers) -> bool:
    session, key, reading = answers["session"], answers["all"], answers["reading"]
    by_no_session = session.word in {"401", "sign in"}  # of partners, or keys alone
    same = by_no_session or (session.word, session.entries) == (key.word, key.entries)
    if method in READING:
        return same and reading.word == key.word
    harmless = reading.word in {"403", "404", "405"} and not reading.entries
    return same and harmless


def opens_nothing(_method, answers) -> bool:
    return {answers[key].word for key in KINDS} <= {"401", "403", "405"} or is_the_person(
        _method, answers
    )
