"""Claims and reviewers as routing sees them, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Count, F, Q
from django.utils import timezone

from articles.models import Article
from factcheck.claims.models import Attribution, Claim, Party
from factcheck.people.arrays import among
from factcheck.people.models import Absence, Desk, Membership, WorkingHours
from factcheck.review.models import Assignment, Conflict, Review, RoutingVersion
from factcheck.review.routing.candidates import primary, reviewers_on
from factcheck.review.routing.dealing import Reviewer
from factcheck.review.routing.deciding import NOBODY, Wanted
from factcheck.review.routing.presence import Days, Hours, is_here
from factcheck.review.who import SEATED

State = Assignment.State
Balance = RoutingVersion.Balance
LATELY = timedelta(days=7)
GAVE_UP = (
    State.HANDED_BACK,
    State.HANDED_OVER,
    State.LAPSED,
    State.ABSTAINED,
)
Ids = Mapping[UUID, set[UUID]]


def staff_of(desk: Desk, *, balance: str = Balance.IN_HAND) -> list[Reviewer]:
    """Every reviewer of the desk, as they are now; `balance` is what the desk wants to be even."""
    declared, known = conflicts_on(desk), topics_on(desk)
    hours, away = hours_on(desk), absences_on(desk)
    now = timezone.now()
    places = reviewers_on(desk)
    lately = turns_since(now - LATELY, desk) if balance == Balance.LATELY else None
    return [
        Reviewer(
            key=place.user_id,
            capacity=place.capacity,
            load=place.load,
            measure=place.load if lately is None else lately[place.user_id],
            languages=frozenset(map(primary, place.user.languages or desk.languages)),
            topics=frozenset(known[place.pk]),
            skills=frozenset(map(str.casefold, place.skills)),
            conflicts=frozenset(declared[place.user_id]),
            here=is_here(
                now,
                place.user.time_zone or settings.TIME_ZONE,
                hours[place.user_id],
                away[place.user_id],
            ),
            last_assigned=place.last_assigned,
        )
        for place in places
    ]


def hours_on(desk: Desk) -> Mapping[UUID, list[Hours]]:
    found: dict[UUID, list[Hours]] = defaultdict(list)
    rows = WorkingHours.objects.filter(user__memberships__desk=desk)
    for user, weekday, begins, ends in rows.values_list("user", "weekday", "begins", "ends"):
        found[user].append((weekday, begins, ends))
    return found


def absences_on(desk: Desk) -> Mapping[UUID, list[Days]]:
    found: dict[UUID, list[Days]] = defaultdict(list)
    rows = Absence.objects.filter(user__memberships__desk=desk)
    for user, first, last in rows.values_list("user", "first_day", "last_day"):
        found[user].append((first, last))
    return found


def turns_since(since: datetime, desk: Desk) -> Mapping[UUID, int]:
    """How many claims of the desk each reviewer was given, or took, since then."""
    rows = Assignment.objects.filter(created_at__gte=since, claim__desk=desk).order_by()
    return defaultdict(int, rows.values_list("reviewer").annotate(Count("pk")))


def conflicts_on(desk: Desk) -> Ids:
    """What each of the desk's people declared, by their id."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    rows = Conflict.objects.filter(user__memberships__desk=desk)
    for user, *things in rows.values_list("user", "speaker", "publisher", "topic", "party"):
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
    voices, publishers = voices_of(claims), publishers_of(claims)
    behind = parties_of(claims)
    taken, passed = seated_on(ids)
    return [
        Wanted(
            key=claim.pk,
            seats=seats[claim.pk] - taken.get(claim.pk, 0),
            language=primary(claim.language),
            topic=claim.topic_id,
            publisher=publishers[claim.article_id],
            voices=tuple(voices[claim.pk]),
            parties=parties_behind(voices[claim.pk], publishers[claim.article_id], behind),
            worth=claim.worth,
            harmful=claim.harms > 0,
            passed_over=frozenset(passed[claim.pk]) if claim.pk in passed else NOBODY,
        )
        for claim in claims
        if taken.get(claim.pk, 0) < seats[claim.pk]
    ]


def voices_of(claims: Sequence[Claim]) -> Ids:
    """Who says and who carries each, by the claim's id."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for claim in claims:
        if claim.speaker_id:
            found[claim.pk].add(claim.speaker_id)
    rows = Attribution.objects.filter(claim__in=among(claim.pk for claim in claims))
    for pk, speaker in rows.values_list("claim", "speaker"):
        found[pk].add(speaker)
    return found


def parties_of(claims: Sequence[Claim]) -> Ids:
    """The parties of the claims' desk by the ids of speakers and publishers they are behind."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    desk = claims[0].desk_id if claims else None
    kept = Party.objects.filter(desk=desk)
    for name in ("speakers", "publisher", "owner__publishers"):
        rows = kept.filter(**{f"{name}__isnull": False}).values_list(name, "pk")
        for thing, party in rows:
            found[thing].add(party)
    return found


def parties_behind(voices: Iterable[UUID], publisher: UUID | None, behind: Ids) -> tuple[UUID, ...]:
    if not behind:
        return ()
    things = (*voices, publisher) if publisher else voices
    return tuple({party for thing in things for party in behind.get(thing, ())})


def publishers_of(claims: Iterable[Claim]) -> dict[UUID, UUID | None]:
    """By the id of the article."""
    articles = Article.objects.filter(pk__in=among({claim.article_id for claim in claims}))
    return dict(articles.values_list("pk", "publisher"))


def seated_on(ids: Sequence[UUID]) -> tuple[Mapping[UUID, int], Ids]:
    """How many seats of the running round are taken, and whom routing passes over, by claim."""
    taken: dict[UUID, int] = defaultdict(int)
    passed: dict[UUID, set[UUID]] = defaultdict(set)
    now = Q(claim__in=among(ids), round=F("claim__round"))
    rows = Assignment.objects.filter(now, state__in=(*SEATED, *GAVE_UP))
    for claim, reviewer, state in rows.values_list("claim", "reviewer", "state"):
        taken[claim] += state in SEATED
        passed[claim].add(reviewer)
    for claim, reviewer in Review.objects.filter(now).values_list("claim", "reviewer"):
        passed[claim].add(reviewer)
    return taken, passed
