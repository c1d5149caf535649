"""Which sources readers are told of: none that is withheld, by whatever name somebody knows it."""

from collections import defaultdict
from collections.abc import Sequence

from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence, Snapshot
from factcheck.evidence.naming import address_named, source_of


def told(claim: Claim, pieces: Sequence[Evidence]) -> tuple[list[Evidence], tuple[str, ...]]:
    """The pieces of the verdict that are shown, and the reasons why others are not.

    A source that anybody withheld for this claim is hidden wherever it stands: under the same
    address, under one that led to it, or as the same bytes. One or two queries.
    """
    withheld = list(Evidence.objects.filter(claim=claim).exclude(withheld=""))
    if not withheld:
        return list(pieces), ()
    names = names_in(claim, [*pieces, *withheld])
    secret = set().union(*(names[piece] for piece in withheld))
    shown = [piece for piece in pieces if names[piece].isdisjoint(secret)]
    hidden = set().union(*(names[piece] for piece in pieces)) & secret
    return shown, tuple(piece.withheld for piece in withheld if not names[piece].isdisjoint(hidden))


def names_in(claim: Claim, pieces: Sequence[Evidence]) -> dict[Evidence, set[str]]:
    """All that names the source of each piece: as it was typed, and as its copies came."""
    names: defaultdict[Evidence, set[str]] = defaultdict(set)
    copies: defaultdict[object, set[str]] = defaultdict(set)
    kept = Snapshot.objects.filter(evidence__claim=claim)
    for piece, url, led_to, sha256 in kept.values_list("evidence", "url", "final_url", "content"):
        copies[piece] |= {address_named(url), address_named(led_to), sha256} - {""}
    for each in pieces:
        names[each] |= copies[each.pk] | {source_of(each)}
    return dict(names)
