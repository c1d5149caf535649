"""Ticking off what is no claim before an article is handed in, and finding it among its claims."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from articles.models import Article
from factcheck.claims.models import Claim, TickedOff
from factcheck.claims.words import Place, places_by_claim
from factcheck.people.models import User
from factcheck.people.trail import record

MOST = 2_000


@transaction.atomic
def tick_off(
    article: Article, places: Iterable[Sequence[Place]], *, by: User, sha256: str
) -> TickedOff | None:
    """Keep what the person who handed an article in says is no claim in the text of this hash.

    None where they ticked nothing off.
    """
    kept = [[list(stretch) for stretch in each] for each in places if each][:MOST]
    if not kept:
        return None
    row, made = TickedOff.objects.get_or_create(
        article=article, defaults={"by": by, "sha256": sha256, "places": kept}
    )
    if made:
        record("claims.ticked_off", article, by=by, desk=article.desk, count=len(kept))
    return row


def ticked_among(claims: Sequence[Claim]) -> tuple[TickedOff | None, list[Claim]]:
    """Who ticked off what, and which of these claims of one revision that were."""
    first = claims[0] if claims else None
    row = first and TickedOff.objects.select_related("by").filter(article=first.article_id).first()
    if not (first and row) or first.revision.sha256 != row.sha256:
        return None, []
    places = {tuple(tuple(stretch) for stretch in each) for each in row.places}
    stand = places_by_claim(first.revision)
    return row, [claim for claim in claims if stand.get(claim.pk) in places]
