"""Sources that are withheld from readers, by whatever name somebody knows them."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet

from factcheck.evidence.models import Evidence, Hit, Search, Snapshot
from factcheck.evidence.naming import address_named, source_of


def names_in(pieces: Sequence[Evidence]) -> dict[Evidence, set[str]]:
    """All that names the source of each piece: as it was typed, and as its copies came."""
    names: defaultdict[Evidence, set[str]] = defaultdict(set)
    copies: defaultdict[object, set[str]] = defaultdict(set)
    kept = Snapshot.objects.filter(evidence__in=pieces)
    for piece, url, led_to, sha256 in kept.values_list("evidence", "url", "final_url", "content"):
        copies[piece] |= {address_named(url), address_named(led_to), sha256} - {""}
    for each in pieces:
        names[each] |= copies[each.pk] | {source_of(each)}
    return dict(names)


def concealed_hits(searches: QuerySet[Search]) -> list[UUID]:
    """What these searches found of sources that somebody withheld for the claim in question.

    That is the item itself, whatever else stands at an address of the source, and the same bytes.
    One query where nothing is withheld.
    """
    claims = searches.order_by().values("claim")
    withheld = list(Evidence.objects.filter(claim__in=claims).exclude(withheld=""))
    if not withheld:
        return []
    secret: defaultdict[UUID, set[object]] = defaultdict(set)
    for piece, names in names_in(withheld).items():
        secret[piece.claim_id] |= {*names, piece.hit_id, piece.revision_id} - {None}
    found = Hit.objects.filter(search__claim__in=secret).values_list(
        "pk", "search__claim", "url", "revision", "revision__fetch__sha256"
    )
    return [
        hit
        for hit, claim, url, revision, sha256 in found
        if not secret[claim].isdisjoint({hit, address_named(url), revision, sha256} - {"", None})
    ]
