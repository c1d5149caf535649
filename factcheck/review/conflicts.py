"""Who may not judge a claim because something of it touches them."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from factcheck.claims.models import Attribution, Claim, Party, Speaker
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
    touches |= Q(party__in=parties_behind(claim))
    return Conflict.objects.filter(touches)


def parties_behind(claim: Claim) -> QuerySet[Party]:
    """Those whom its voices belong to, or to whom its outlet belongs."""
    voices = Speaker.objects.filter(Q(pk=claim.speaker_id) | Q(attributions__claim=claim.pk))
    behind = Q(pk__in=voices.values("party"))
    outlet = claim.article.publisher
    if outlet:
        behind |= Q(publisher=outlet)
        if outlet.owner_id:
            behind |= Q(owner=outlet.owner_id)
    return Party.objects.filter(behind, desk=claim.desk_id)


def has_conflict(user: User, claim: Claim) -> bool:
    """Most people declared nothing, and are asked of nothing more."""
    return user.conflicts.exists() and conflicts_over(claim).filter(user=user).exists()


def without_conflict(claims: QuerySet[Claim], user: User) -> QuerySet[Claim]:
    """The claims that touch nothing this person declared."""
    if glanced(user, "conflicts") and not user.conflicts.all():
        return claims
    declared = Conflict.objects.filter(user=user)
    direct = declared.filter(
        Q(speaker=OuterRef("speaker"))
        | Q(publisher=OuterRef("article__publisher"))
        | Q(topic=OuterRef("topic"))
        | Q(party=OuterRef("speaker__party"))
        | Q(party__publisher=OuterRef("article__publisher"), party__desk=OuterRef("desk"))
        | Q(party__owner=OuterRef("article__publisher__owner"), party__desk=OuterRef("desk"))
    )
    carried = Attribution.objects.filter(
        Q(speaker__in=declared.values("speaker")) | Q(speaker__party__in=declared.values("party")),
        claim=OuterRef("pk"),
    )
    return claims.exclude(Exists(direct)).exclude(Exists(carried))
