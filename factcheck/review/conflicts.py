"""Who may not judge a claim because something of it touches them."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from factcheck.claims.models import Attribution, Claim
from factcheck.people.models import User
from factcheck.review.glance import glanced
from factcheck.review.models import Conflict


def conflicts_over(claim: Claim) -> QuerySet[Conflict]:
    """Declared conflicts with who says it, who carries it, who published it, what it is about."""
    touches = Q(speaker__in=claim.attributions.values("speaker"))
    if claim.speaker_id:
        touches |= Q(speaker=claim.speaker_id)
    if claim.article.publisher_id:
        touches |= Q(publisher=claim.article.publisher_id)
    if claim.topic_id:
        touches |= Q(topic=claim.topic_id)
    return Conflict.objects.filter(touches)


def has_conflict(user: User, claim: Claim) -> bool:
    if glanced(user, "conflicts") and not user.conflicts.all():
        return False
    return conflicts_over(claim).filter(user=user).exists()


def without_conflict(claims: QuerySet[Claim], user: User) -> QuerySet[Claim]:
    """The claims that touch nothing this person declared."""
    declared = Conflict.objects.filter(user=user)
    direct = declared.filter(
        Q(speaker=OuterRef("speaker"))
        | Q(publisher=OuterRef("article__publisher"))
        | Q(topic=OuterRef("topic"))
    )
    carried = Attribution.objects.filter(
        claim=OuterRef("pk"), speaker__in=declared.values("speaker")
    )
    return claims.exclude(Exists(direct)).exclude(Exists(carried))
