"""Claims and reviewers as routing sees them, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import F, Q

from articles.models import Article
from factcheck.claims.models import Attribution, Claim
from factcheck.people.models import Desk, Membership
from factcheck.review.models import Assignment, Conflict, Review
from factcheck.review.routing.candidates import primary, reviewers_on
from factcheck.review.routing.dealing import Reviewer
from factcheck.review.routing.deciding import NOBODY, Wanted
from factcheck.review.who import SEATED

State = Assignment.State
GAVE_UP = (State.HANDED_BACK, State.LAPSED, State.TAKEN_OVER, State.ABSTAINED)
Ids = Mapping[UUID, set[UUID]]


def staff_of(desk: Desk) -> list[Reviewer]:
    """Every reviewer of the desk."""
    declared = conflicts_on(desk)
    known = topics_on(desk)
    return [
        Reviewer(
            key=place.user_id,
            capacity=place.capacity,
            load=place.load,
            measure=place.load,
            languages=frozenset(map(primary, place.user.languages or desk.languages)),
            topics=frozenset(known[place.pk]),
            conflicts=frozenset(declared[place.user_id]),
            last_assigned=place.last_assigned,
        )
        for place in reviewers_on(desk)
    ]


def conflicts_on(desk: Desk) -> Ids:
    """What each of the desk's people declared, by their id."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    rows = Conflict.objects.filter(user__memberships__desk=desk)
    for user, *things in rows.values_list("user", "speaker", "publisher", "topic"):
        found[user].update(thing for thing in things if thing)
    return found


def topics_on(desk: Desk) -> Ids:
    """What each place's holder knows well, by the place's id."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    rows = Membership.topics.through.objects.filter(membership__desk=desk)
    for place, topic in rows.values_list("membership", "topic"):
        found[place].add(topic)
    return found


def wanted(claims: Sequence[Claim], *, seats: Mapping[UUID, int]) -> list[Wanted]:
    """The claims of one desk that lack some of their `seats`, by id, in the order given."""
    ids = [claim.pk for claim in claims]
    voices, publishers = voices_of(ids), publishers_of(claims)
    taken, passed = seated_on(ids)
    return [
        Wanted(
            key=claim.pk,
            seats=seats[claim.pk] - taken.get(claim.pk, 0),
            language=primary(claim.language),
            topic=claim.topic_id,
            publisher=publishers[claim.article_id],
            voices=tuple({*voices[claim.pk], *([claim.speaker_id] if claim.speaker_id else ())}),
            worth=claim.worth,
            passed_over=frozenset(passed[claim.pk]) if claim.pk in passed else NOBODY,
        )
        for claim in claims
        if taken.get(claim.pk, 0) < seats[claim.pk]
    ]


def voices_of(ids: Sequence[UUID]) -> Ids:
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for claim, speaker in Attribution.objects.filter(claim__in=ids).values_list("claim", "speaker"):
        found[claim].add(speaker)
    return found


def publishers_of(claims: Iterable[Claim]) -> dict[UUID, UUID | None]:
    """By the id of the article."""
    articles = Article.objects.filter(pk__in={claim.article_id for claim in claims})
    return dict(articles.values_list("pk", "publisher"))


def seated_on(ids: Sequence[UUID]) -> tuple[Mapping[UUID, int], Ids]:
    """How many seats of the running round are taken, and whom routing passes over, by claim."""
    taken: dict[UUID, int] = defaultdict(int)
    passed: dict[UUID, set[UUID]] = defaultdict(set)
    now = Q(claim__in=ids, round=F("claim__round"))
    rows = Assignment.objects.filter(now, state__in=(*SEATED, *GAVE_UP))
    for claim, reviewer, state in rows.values_list("claim", "reviewer", "state"):
        taken[claim] += state in SEATED
        passed[claim].add(reviewer)
    for claim, reviewer in Review.objects.filter(now).values_list("claim", "reviewer"):
        passed[claim].add(reviewer)
    return taken, passed
