"""The words a claim stands on: checked against the text, anchored, never twice the same."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.claims.extraction.anchors import anchor
from factcheck.claims.extraction.claim import slices
from factcheck.claims.extraction.ruled import RULED
from factcheck.claims.extraction.speechless import is_wordless, only_tells_who_speaks
from factcheck.claims.models import Claim, Span, Standing
from factcheck.people.errors import NotValid

Place = tuple[int, int]
MOST_SPANS = 20


def hold_words(revision: Revision) -> None:
    """Lock which claims stand on which words of a revision, before any of its claims is locked."""
    Revision.objects.select_for_update(no_key=True).only("pk").get(pk=revision.pk)


def checked_places(revision: Revision, places: Iterable[Sequence[int]]) -> tuple[Place, ...]:
    """Give the stretches in the order of the text, or NotValid for what is no stretch of it.

    Blanks at either end are left out; stretches that touch or overlap are none of one claim.
    """
    text = revision.text
    trimmed = []
    for start, end in places:
        if not 0 <= start < end <= len(text):
            raise NotValid({"spans": _("These words do not stand in the article.")})
        trimmed.append(trim(text, start, end))
    found = tuple(sorted(trimmed))
    if not found:
        raise NotValid({"spans": _("Mark the words of the claim.")})
    if len(found) > MOST_SPANS:
        raise NotValid({"spans": _("Mark at most %(limit)d stretches.") % {"limit": MOST_SPANS}})
    if any(later[0] < earlier[1] for earlier, later in pairwise(found)):
        raise NotValid({"spans": _("The stretches of one claim may not overlap.")})
    refuse_empty_words(revision, found)
    return found


def refuse_empty_words(revision: Revision, places: tuple[Place, ...]) -> None:
    """NotValid for a mark, an emoji, or words that only name who speaks: nothing is claimed."""
    words = slices(revision.text, places)
    if is_wordless(words):
        raise NotValid({"spans": _("Mark words, not blanks.")})
    if revision.language in RULED and only_tells_who_speaks(words):
        raise NotValid({"spans": _("Mark what is said, not who says it.")})


def trim(text: str, start: int, end: int) -> Place:
    words = text[start:end]
    if not words.strip():
        raise NotValid({"spans": _("Mark words, not blanks.")})
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def refuse_taken(
    revision: Revision, *places: tuple[Place, ...], besides: Iterable[Claim] = ()
) -> None:
    """NotValid if another claim that is not dismissed stands on exactly one of these places.

    Claims of an earlier revision count where their very words stand in this one.
    """
    open_words = Span.objects.exclude(claim__status=Claim.Status.DISMISSED)
    others = open_words.exclude(claim__in=list(besides))
    carried = Standing.objects.in_force().filter(revision=revision)
    carried = carried.filter(outcome__in=("exact", "moved"))
    carried = carried.exclude(claim__status=Claim.Status.DISMISSED)
    known = {tuple((start, end) for start, end in row.spans) for row in carried}
    if not set(places).isdisjoint(known.union(places_by_claim(revision, others).values())):
        raise NotValid({"spans": _("Another claim stands on exactly these words already.")})


def places_by_claim(
    revision: Revision, spans: QuerySet[Span] | None = None
) -> dict[UUID, tuple[Place, ...]]:
    """Where the claims of a revision stand, by their ids; of `spans` only, where given."""
    rows = (Span.objects.all() if spans is None else spans).filter(claim__revision=revision)
    found: dict[UUID, list[Place]] = {}
    for claim, start, end in rows.order_by("claim", "position").values_list(
        "claim", "start", "end"
    ):
        found.setdefault(claim, []).append((start, end))
    return {claim: tuple(places) for claim, places in found.items()}


def spans_on(claim: Claim, text: str, places: Iterable[Place]) -> list[Span]:
    """The rows that tie the claim to these words, each with what stands around it."""
    spans = []
    for position, (start, end) in enumerate(places):
        words = anchor(text, start, end)
        spans.append(
            Span(
                claim=claim,
                position=position,
                start=start,
                end=end,
                text=words.exact,
                prefix=words.prefix,
                suffix=words.suffix,
            )
        )
    return spans


def place_words(claim: Claim, places: tuple[Place, ...]) -> None:
    """Tie the claim to these words instead of its own. The caller writes the claim's row."""
    text = claim.revision.text
    claim.spans.all().delete()
    Span.objects.bulk_create(spans_on(claim, text, places))
    claim.text = slices(text, places)
