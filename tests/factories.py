"""Rows for tests, in the shortest words. Each maker takes what matters and invents the rest."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.text import slugify

from articles.models import Article, Fetch, Owner, Publisher, Revision
from factcheck.claims.models import Attribution, Claim, Extraction, Span, Speaker
from factcheck.jobs.models import Job
from factcheck.people.models import Desk, Membership, Partner, User
from factcheck.review.models import DeskRules, Rating, Scale

number = count(1)

TEXT = (
    "Ferry service to Gull Island stops for the winter\n\n"
    "By Ada Brink\n\n"
    "The harbour office said on Monday that 14 sailings were cancelled in October.\n\n"
    "“We carried 9,000 passengers in October,” said ferry manager Tom Reyes.\n"
)

RATINGS = (
    ("true", "True", 5),
    ("mostly-true", "Mostly true", 4),
    ("mixed", "Mixed", 3),
    ("mostly-false", "Mostly false", 2),
    ("false", "False", 1),
    ("misleading", "Misleading", 2),
    ("unproven", "Unproven", None),
)


def make_scale() -> Scale:
    """The usual seven ratings."""
    scale, made = Scale.objects.get_or_create(name="Truth", version=1)
    if made:
        Rating.objects.bulk_create(
            Rating(scale=scale, position=position, slug=slug, name=name, value=value)
            for position, (slug, name, value) in enumerate(RATINGS, start=1)
        )
    return scale


def make_desk(name: str = "Harbour", **rules: Any) -> Desk:
    """A desk with rules: two seats, no tolerance, one source a review."""
    desk = Desk.objects.create(name=name, slug=slugify(name), languages=["en"])
    DeskRules.objects.create(desk=desk, scale=make_scale(), **rules)
    return desk


def make_partner(desk: Desk) -> Partner:
    """An organisation that submits to a desk."""
    return Partner.objects.create(name="Tidewater Wire", slug="tidewater", desk=desk)


def make_user(username: str, **facts: Any) -> User:
    """A person whose password is their username."""
    facts.setdefault("name", username.title())
    facts.setdefault("languages", ["en"])
    return User.objects.create_user(
        username, f"{username}@desk.example", password=username, **facts
    )


def make_member(username: str, desk: Desk, role: str = "reviewer", **facts: Any) -> User:
    """A person with a place on a desk."""
    user = make_user(username)
    Membership.objects.create(user=user, desk=desk, role=role, **facts)
    return user


def make_publisher(name: str = "Gull Island Post", *, owner: str = "", **facts: Any) -> Publisher:
    """An outlet on a domain of its own."""
    facts.setdefault("domain", f"{slugify(name)}.example")
    if owner:
        facts["owner"] = Owner.objects.get_or_create(name=owner)[0]
    return Publisher.objects.get_or_create(name=name, defaults=facts)[0]


def make_article(desk: Desk, text: str = TEXT, **facts: Any) -> Revision:
    """An article that has been read; returns its first revision."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    title = facts.setdefault("title", text.split("\n", 1)[0][:500])
    facts.setdefault("published_at", date(2024, 11, 4))
    facts.setdefault("language", "en")
    facts.setdefault("publisher", make_publisher())
    facts.setdefault("digest", hashlib.sha256(f"{digest}{next(number)}".encode()).hexdigest())
    article = Article.objects.create(desk=desk, state="ready", **facts)
    fetch = Fetch.objects.create(
        article=article,
        job=Job.objects.create(kind="read_article", key=f"read:{article.id}", state="done"),
        kind="text",
        state="done",
        body=text.encode(),
        sha256=digest,
        finished_at=timezone.now(),
    )
    return Revision.objects.create(
        article=article,
        fetch=fetch,
        number=1,
        text=text,
        sha256=digest,
        title=title,
        published_at=article.published_at,
        language=article.language,
        blocks=[{"start": 0, "end": len(text), "label": "body"}],
    )


def make_broken_weights(folder: Path) -> Path:
    """Let a folder of trained parts hold a file that nobody vouches for."""
    (folder / "tagger.npz").write_bytes(b"numbers")
    return folder


def make_revision(earlier: Revision, text: str) -> Revision:
    """The next text of an article that has been read."""
    article = earlier.article
    number = article.revisions.count() + 1
    fetch = Fetch.objects.create(
        article=article,
        job=Job.objects.create(
            kind="read_article", key=f"read:{article.id}:{number}", state="done"
        ),
        kind="url",
        state="done",
        occasion="again",
        finished_at=timezone.now(),
    )
    return Revision.objects.create(
        article=article,
        fetch=fetch,
        number=number,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=earlier.title,
        published_at=earlier.published_at,
        language=earlier.language,
        blocks=[{"start": 0, "end": len(text), "label": "body"}],
    )


def make_extraction(revision: Revision) -> Extraction:
    """A finished run of the claim engine."""
    job = Job.objects.create(kind="extract_claims", key=f"extract:{revision.id}", state="done")
    return Extraction.objects.create(
        revision=revision, job=job, engine="test", state="done", finished_at=timezone.now()
    )


def make_claim(
    revision: Revision,
    words: str = "14 sailings were cancelled in October",
    *,
    speaker: str | None = "the harbour office",
    **facts: Any,
) -> Claim:
    """A new claim on the first place where `words` stand in the revision."""
    start = revision.text.index(words)
    desk = revision.article.desk
    said_by = (
        Speaker.objects.get_or_create(
            desk=desk, key=speaker.casefold(), defaults={"name": speaker}
        )[0]
        if speaker
        else None
    )
    facts.setdefault("kind", "indirect" if speaker else "own")
    facts.setdefault("worth", 0.6)
    facts.setdefault("rank_at", timezone.now())
    facts.setdefault("language", revision.language)
    claim = Claim.objects.create(
        desk=desk,
        article=revision.article,
        revision=revision,
        text=words,
        speaker=said_by,
        **facts,
    )
    Span.objects.create(
        claim=claim,
        start=start,
        end=start + len(words),
        text=words,
        prefix=revision.text[max(0, start - 32) : start],
        suffix=revision.text[start + len(words) : start + len(words) + 32],
    )
    if said_by:
        Attribution.objects.create(claim=claim, position=0, speaker=said_by)
    return claim


@contextmanager
def past_the_triggers() -> Iterator[None]:
    """As nobody but a superuser of the database can: what stays as it is, is changed."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        cursor.execute("SET LOCAL session_replication_role = origin")
