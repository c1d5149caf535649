"""The list that somebody works through: from claim to claim within it, until it is empty.

It is remembered where they signed in, so that it stays whatever page they come from.
"""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.narrowing import listed
from factcheck.web.forms.queue import narrowing_in, read
from factcheck.web.narrowing import removable

KEPT = "working"


@dataclass(frozen=True)
class Working:
    """`query`: the part of the list's address after `?`. `name`: as it was saved, or ""."""

    query: str
    name: str = ""

    @property
    def address(self) -> str:
        """Where the list is shown."""
        return f"{reverse('web:queue')}?{self.query}"

    @property
    def called(self) -> str:
        """Its name, else what it is narrowed by."""
        words = (str(one.word) for one in removable(read(self.query)[0], ()))
        return self.name or ", ".join(words)

    def claims(self, user: User) -> QuerySet[Claim]:
        """What is in it now: nothing where it was kept in words that mean no list any more."""
        asked, wrong = read(self.query)
        return Claim.objects.none() if wrong else listed(user, asked)


def begin(request: HttpRequest, query: str, name: str = "") -> Working:
    working = Working(narrowing_in(query).query(), name)
    request.session[KEPT] = [working.query, working.name]
    return working


def working_on(request: HttpRequest) -> Working | None:
    """The list in hand, if there is one."""
    kept = request.session.get(KEPT)
    return Working(*kept) if kept else None


def leave(request: HttpRequest) -> None:
    request.session.pop(KEPT, None)


def among(request: HttpRequest, user: User) -> QuerySet[Claim] | None:
    """The claims within which to go on; None: all that wait."""
    working = working_on(request)
    return working.claims(user) if working else None
