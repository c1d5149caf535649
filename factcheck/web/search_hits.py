"""What a search finds, of each kind with its words highlighted, as one person may know of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.safestring import SafeString

from articles.models import Article, Revision
from factcheck.claims.models import Claim, Speaker, SpeakerAlias
from factcheck.evidence.asking import Asked, articles_with, claims_checked_with, claims_with
from factcheck.people.arrays import is_one_of
from factcheck.people.models import User
from factcheck.publication.models import FactCheck
from factcheck.web.highlighting import highlighted
from factcheck.web.pages.speakers import desks_known_to
from factcheck.web.paging import page_after

SIZE = 20
MOST_COUNTED = 1_000
AROUND = 110  # characters shown on either side of the first hit
ROW = ("article__publisher", "speaker", "topic", "desk")
CARD = ("claim__speaker", "claim__article__publisher", "claim__topic", "verdict__rating")


@dataclass(frozen=True)
class Narrow:
    """What narrows a search beside its words; what is empty narrows nothing."""

    since: date | None = None
    until: date | None = None
    desk: str = ""
    language: str = ""


@dataclass(frozen=True)
class Hit:
    """One thing that was found. `title` and `words` are marked where the words stand."""

    row: Any
    title: SafeString
    words: SafeString


@dataclass(frozen=True)
class Found:
    """A page of hits of one kind, and the key of the next page."""

    hits: Sequence[Hit]
    next_key: str


def articles_found(asked: Asked, narrow: Narrow, user: User) -> QuerySet[Article]:
    rows = articles_with(asked, Article.objects.visible_to(user))
    rows = rows.filter(days(narrow, "published_at"), **exactly(narrow, "desk__slug", "language"))
    return rows.with_facts()  # type: ignore[attr-defined, no-any-return]


def claims_found(asked: Asked, narrow: Narrow, user: User) -> QuerySet[Claim]:
    said_by = is_one_of("speaker", named(asked).values("pk"))
    known = Claim.objects.visible_to(user).filter(retired_by=None)
    rows = claims_with(asked, known, said_by)
    rows = rows.filter(
        days(narrow, "article__published_at"), **exactly(narrow, "desk__slug", "language")
    )
    return rows.select_related(*ROW)


def checks_found(asked: Asked, narrow: Narrow, _user: User) -> QuerySet[FactCheck]:
    """The pages in force, which everybody may read."""
    rows = FactCheck.objects.in_force().filter(claim__in=claims_checked_with(asked))
    rows = rows.filter(
        days(narrow, "published_at__date"), **exactly(narrow, "desk__slug", "claim__language")
    )
    return rows.select_related(*CARD)


def named(asked: Asked) -> QuerySet[Speaker]:
    """Those with all of the words in their name."""
    parts = (Q(name__icontains=word.text) for word in asked.words)
    return Speaker.objects.filter(reduce(and_, parts))


def speakers_found(asked: Asked, narrow: Narrow, user: User) -> QuerySet[Speaker]:
    """By all words of a name or of another name of theirs. Days and languages mean nothing here."""
    if narrow.since or narrow.until or narrow.language:
        return Speaker.objects.none()
    names, others = Q(), Q()
    for word in asked.words:
        names &= Q(name__icontains=word.text)
        others &= Q(name__icontains=word.text)
    aliases = SpeakerAlias.objects.filter(others).values("speaker")
    rows = Speaker.objects.filter(names | Q(pk__in=aliases), desk__in=desks_known_to(user))
    return rows.filter(**exactly(narrow, "desk__slug", "")).select_related("desk", "party")


def days(narrow: Narrow, field: str) -> Q:
    wanted = Q()
    if narrow.since:
        wanted &= Q(**{f"{field}__gte": narrow.since})
    if narrow.until:
        wanted &= Q(**{f"{field}__lte": narrow.until})
    return wanted


def exactly(narrow: Narrow, desk: str, language: str) -> dict[str, str]:
    named = {desk: narrow.desk, language: narrow.language}
    return {field: value for field, value in named.items() if field and value}


KINDS: Mapping[str, Callable[[Asked, Narrow, User], QuerySet[Any]]] = {
    "claims": claims_found,
    "articles": articles_found,
    "checks": checks_found,
    "speakers": speakers_found,
}
NEWEST = {"claims": "created_at", "articles": "created_at", "checks": "published_at"}


def counted(asked: Asked, narrow: Narrow, user: User) -> dict[str, int]:
    """How many there are of each kind; nobody counts beyond MOST_COUNTED."""
    return {
        kind: rows(asked, narrow, user).order_by()[: MOST_COUNTED + 1].count()
        for kind, rows in KINDS.items()
    }


def found(kind: str, asked: Asked, narrow: Narrow, user: User, *, after: str) -> Found:
    """The hits of one kind, the newest first; speakers by name, and no more than one page."""
    rows = KINDS[kind](asked, narrow, user)
    if kind == "speakers":
        return Found([hit(kind, asked, row, {}) for row in rows.order_by("key", "pk")[:SIZE]], "")
    page = page_after(rows, after, by=NEWEST[kind], descending=True, size=SIZE)
    texts = texts_of(page.rows) if kind == "articles" else {}
    return Found([hit(kind, asked, row, texts) for row in page.rows], page.next_key)


def texts_of(articles: Sequence[Article]) -> dict[Any, str]:
    """The newest text of each article."""
    newest = Revision.objects.filter(article__in=articles).order_by("article", "-number")
    return dict(newest.distinct("article").values_list("article", "text"))


def hit(kind: str, asked: Asked, row: Any, texts: Mapping[Any, str]) -> Hit:
    if kind == "articles":
        return Hit(row, marked(asked, str(row)), excerpt(asked, texts.get(row.pk, "")))
    if kind == "claims":
        return Hit(row, marked(asked, row.text), SafeString(""))
    if kind == "checks":
        claimed = marked(asked, row.claim.text)
        return Hit(row, marked(asked, row.verdict.headline or row.claim.text), claimed)
    return Hit(row, marked(asked, row.name), SafeString(""))


def marked(asked: Asked, text: str) -> SafeString:
    return highlighted(text, asked.keys_in(text))


def excerpt(asked: Asked, text: str) -> SafeString:
    """What stands around the first place at which one of the words is found, on one line."""
    plain = " ".join(text.split())
    place = next(iter(asked.places_in(plain)), None)
    if place is None:
        return SafeString("")
    start = max(0, place - AROUND)
    start = plain.find(" ", start, place) + 1 if start else 0
    end = min(len(plain), place + AROUND)
    end = max(place, plain.rfind(" ", place, end)) if end < len(plain) else end
    shown = f"{'… ' if start else ''}{plain[start:end]}{' …' if end < len(plain) else ''}"
    return marked(asked, shown)
