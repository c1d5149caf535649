"""What can be asked about the evidence of a claim."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Model, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.evidence.concealing import concealed_hits
from factcheck.evidence.corroboration.independence import common_stance
from factcheck.evidence.corroboration.rings import Rings
from factcheck.evidence.corroboration.stance import Stance as Judged
from factcheck.evidence.models import (
    Edge,
    Hit,
    Origin,
    PrimarySource,
    ProviderAnswer,
    Role,
    Ruling,
    Search,
)
from factcheck.evidence.sources import Names, sources_shown
from factcheck.people.models import Partner, User

State = Search.State
# The reasons of these rules quote the item itself and nothing of the source.
QUOTES_ITSELF = frozenset({"R1", "R2"})


@dataclass(frozen=True)
class Shown:
    """A hit, why it derives from others, and the copies folded under it."""

    hit: Hit
    reasons: tuple[Edge, ...]
    copies: tuple["Shown", ...] = ()


@dataclass(frozen=True)
class ShownOrigin:
    """One origin and its hits, those that derive from no other first."""

    origin: Origin
    hits: tuple[Shown, ...]


@dataclass(frozen=True)
class Coverage:
    """What is shown of a search: counts side by side, origins, and who answered.

    `independent_origins` leaves out what is of undetermined provenance; `origins_upper` does not.
    `sources` are what the primary sources are called that may be named. `checks` and `background`
    stand beside the coverage and are counted nowhere. `missing` says who did not answer, or is
    empty. `renewed`: it is being looked for anew. `going_on` says how far that has come.
    """

    search: Search
    summary: str
    outlets: int
    independent_origins: int
    origins_upper: int
    primary_sources: int
    circular: bool
    sources: tuple[Names, ...]
    origins: tuple[ShownOrigin, ...]
    answers: tuple[ProviderAnswer, ...]
    checks: tuple[Hit, ...]
    background: tuple[Hit, ...]
    missing: str
    renewed: bool = False
    going_on: str = ""

    @property
    def asked(self) -> int:
        """How many providers there were."""
        return len(self.answers)

    @property
    def answered(self) -> int:
        """How many of them said anything."""
        return sum(answer.state != ProviderAnswer.State.FAILED for answer in self.answers)


def archive_of(claim: Claim) -> QuerySet[Article]:
    """The articles a search for this claim may find: public ones and the desk's own.

    A search belongs to the claim and is read by everybody who may read the claim, so a partner's
    private article is found only for claims of that partner's articles.
    """
    partner = Q(visibility=Article.Visibility.PARTNER)
    ours = Q(desk=claim.desk_id)
    if claim.article.partner_id:
        ours &= ~partner | Q(partner=claim.article.partner_id)
    else:
        ours &= ~partner
    return Article.objects.filter(Q(visibility=Article.Visibility.PUBLIC) | ours)


def standing_rulings(claim: Claim) -> QuerySet[Ruling]:
    """What people decided about the claim's coverage and nobody took back, the first one first."""
    return claim.rulings.filter(undone_at=None).order_by("at", "pk")


def coverage(
    claim: Claim, *, seen_by: User | Partner | AnonymousUser | None = None
) -> Coverage | None:
    """The newest search of a claim; None if nobody has looked yet. Five queries, or six.

    While one is under way, what the last one found stays to be read.
    """
    searches = claim.searches.order_by("-number")
    search = searches.first()
    if search is None:
        return None
    last = None
    if search.state == State.WAITING:
        last = searches.filter(state__in=(State.COMPLETE, State.PARTIAL)).first()
    shown = last or search
    parts = what_was_found(searches.filter(pk=shown.pk), seen_by=seen_by)
    if shown.state == State.WAITING:
        parts = {name: rows.none() for name, rows in parts.items()}
    prefetch_related_objects([shown], *(Prefetch(name, rows) for name, rows in parts.items()))
    return replace(coverage_of(shown), renewed=last is not None, going_on=how_far(search))


def how_far(search: Search) -> str:
    """In how many of its places a search that goes on has looked, in a sentence."""
    if search.state != State.WAITING or not search.places_asked:
        return ""
    places = {"done": search.places_answered, "all": search.places_asked}
    return _("Looked in %(done)d of %(all)d places so far.") % places


def with_coverage(
    searches: QuerySet[Search], *, seen_by: User | Partner | AnonymousUser | None = None
) -> QuerySet[Search]:
    """Searches with all that this person may see of what they found, for `coverage_of`."""
    parts = what_was_found(searches, seen_by=seen_by)
    return searches.prefetch_related(*(Prefetch(name, rows) for name, rows in parts.items()))


def what_was_found(
    searches: QuerySet[Search], *, seen_by: User | Partner | AnonymousUser | None
) -> Mapping[str, QuerySet[Model]]:
    """The rows that hang on these searches, by the name they hang there by.

    Everybody on the claim's desk may see all of it. Partners and readers see the hits that are
    public or their own and of no source that is withheld, and counts of these.
    """
    hits = Hit.objects.select_related("publisher", "origin").annotate(
        article_id=F("revision__article")
    )
    if isinstance(seen_by, Partner | AnonymousUser):
        public = Article.objects.filter(visibility=Article.Visibility.PUBLIC)
        visible = Article.objects.visible_to(seen_by) | public
        hits = hits.filter(Q(revision=None) | Q(revision__article__in=visible))
        hits = hits.exclude(pk__in=concealed_hits(searches))
    return {
        "hits": hits.order_by("rank"),
        "edges": Edge.objects.order_by("rule", "id"),
        "sources": PrimarySource.objects.order_by("number").annotate(roots=ArrayAgg("hits")),
        "answers": ProviderAnswer.objects.order_by("provider"),
    }


def coverage_of(search: Search) -> Coverage:
    """What is shown of a search that `with_coverage` brought. No queries.

    Everything is numbered and counted by the hits that are there, so that nothing tells of the
    others.
    """
    found, edges = list(search.hits.all()), list(search.edges.all())
    hits = [hit for hit in found if hit.role == Role.COVERAGE]
    for rank, hit in enumerate(hits, start=1):
        hit.rank = rank
    there = {hit.origin.pk: hit.origin for hit in hits if hit.origin}
    by_number = sorted(there.values(), key=lambda origin: origin.number)
    origins = tuple(_fold(origin, hits, edges) for origin in by_number)
    for number, shown in enumerate(origins, start=1):
        shown.origin.number = number
    fed, circular = _fed(hits, edges)
    known = [one.origin for one in origins if not one.origin.undetermined]
    sources, primary_sources = sources_shown(
        search.sources.all(), hits, [origin for origin in known if origin.pk in fed]
    )
    search.outlets = len({hit.outlet for hit in hits})
    search.independent_origins = len(known)
    search.origins_upper = len(origins)
    answers = tuple(search.answers.all())
    return Coverage(
        search=search,
        summary=summary(search, answers),
        outlets=search.outlets,
        independent_origins=search.independent_origins,
        origins_upper=search.origins_upper,
        primary_sources=primary_sources,
        circular=circular,
        sources=sources,
        origins=origins,
        answers=answers,
        checks=tuple(hit for hit in found if hit.role == Role.CHECK),
        background=tuple(hit for hit in found if hit.role == Role.BACKGROUND),
        missing=missing(answers) if search.state == State.PARTIAL else "",
    )


def _fed(hits: list[Hit], edges: list[Edge]) -> tuple[set[UUID | None], bool]:
    """The origins that have a source outside themselves, and whether any cites itself in a ring."""
    there = {hit.pk for hit in hits}
    rings = Rings.among(
        (edge.hit_id, edge.source_id, edge.rule)
        for edge in edges
        if edge.strength == Edge.Strength.JOIN and there >= {edge.hit_id, edge.source_id}
    )
    members: dict[UUID | None, set[UUID | None]] = defaultdict(set)
    for hit in hits:
        members[hit.origin_id].add(hit.pk)
    fed = {origin for origin, held in members.items() if rings.leave_fed(held)}
    return fed, bool(rings.members)


def summary(search: Search, answers: Sequence[ProviderAnswer]) -> str:
    """What a search came to, in a sentence. Nothing found is not the same as no answer."""
    if search.state == State.WAITING:
        return _("Coverage is being looked for.")
    if search.state == State.FAILED:
        return _("The search failed, so it says nothing about coverage: %(reason)s") % {
            "reason": search.reason
        }
    found = _found(search.outlets, search.independent_origins, search.origins_upper)
    return f"{found} {missing(answers)}" if search.state == State.PARTIAL else found


def missing(answers: Sequence[ProviderAnswer]) -> str:
    """Who did not answer, in a sentence."""
    failed = sum(answer.state == ProviderAnswer.State.FAILED for answer in answers)
    if not failed:
        return _("Some providers answered only in part, so there may be more.")
    asked = len(answers)
    return ngettext(
        "%(answered)d of %(asked)d provider answered, so there may be more.",
        "%(answered)d of %(asked)d providers answered, so there may be more.",
        asked,
    ) % {"answered": asked - failed, "asked": asked}


def _found(outlets: int, origins: int, upper: int) -> str:
    if not outlets:
        return _("Nothing was found.")
    counted = ngettext("%(count)d independent origin", "%(count)d independent origins", origins) % {
        "count": origins
    }
    if upper > origins:
        counted = _("%(counted)s, at most %(upper)d") % {"counted": counted, "upper": upper}
    return ngettext(
        "%(counted)s in %(count)d outlet.", "%(counted)s in %(count)d outlets.", outlets
    ) % {"counted": counted, "count": outlets}


def _fold(origin: Origin, hits: list[Hit], edges: list[Edge]) -> ShownOrigin:
    there = {hit.pk for hit in hits}
    shown = [e for e in edges if e.source_id in {None, *there} or e.rule in QUOTES_ITSELF]
    reasons = {hit.pk: tuple(e for e in shown if e.hit_id == hit.pk) for hit in hits}
    mine = [hit for hit in hits if hit.origin_id == origin.pk]
    mine.sort(key=lambda hit: any(e.strength == Edge.Strength.JOIN for e in reasons[hit.pk]))
    heads = [hit for hit in mine if hit.copy_of_id not in there]
    _name_by_what_is_shown(origin, mine, [e for hit in mine for e in reasons[hit.pk]])
    origin.stance = common_stance(Judged(hit.stance) for hit in mine)
    return ShownOrigin(
        origin,
        tuple(
            Shown(
                head,
                reasons[head.pk],
                tuple(Shown(c, reasons[c.pk]) for c in mine if c.copy_of_id == head.pk),
            )
            for head in heads
        ),
    )


def _name_by_what_is_shown(origin: Origin, hits: list[Hit], edges: list[Edge]) -> None:
    """An origin named after a hit that this reader may not see takes another's name."""
    names = {edge.source_name for edge in edges} | {n for h in hits for n in (h.outlet, h.title)}
    if hits and origin.name not in names:
        origin.name = hits[0].outlet or hits[0].title
