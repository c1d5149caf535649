"""Which sources readers are told of: none that is withheld, by whatever name somebody knows it."""

from collections.abc import Sequence

from factcheck.claims.models import Claim
from factcheck.evidence.concealing import names_in
from factcheck.evidence.models import Evidence


def told(claim: Claim, pieces: Sequence[Evidence]) -> tuple[list[Evidence], tuple[str, ...]]:
    """The pieces of the verdict that are shown, and the reasons why others are not.

    A source that anybody withheld for this claim is hidden wherever it stands: under the same
    address, under one that led to it, or as the same bytes. One or two queries.
    """
    withheld = list(Evidence.objects.filter(claim=claim).exclude(withheld=""))
    if not withheld:
        return list(pieces), ()
    names = names_in([*pieces, *withheld])
    secret = set().union(*(names[piece] for piece in withheld))
    shown = [piece for piece in pieces if names[piece].isdisjoint(secret)]
    hidden = set().union(*(names[piece] for piece in pieces)) & secret
    return shown, tuple(piece.withheld for piece in withheld if not names[piece].isdisjoint(hidden))
