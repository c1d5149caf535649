"""The trail of a desk, as far as one of its editors may read it."""

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce

from factcheck.claims.models import Claim
from factcheck.evidence.models import Evidence
from factcheck.people.models import Entry, User
from factcheck.review.models import Assignment, Vote
from factcheck.review.queries import OPEN_BOOK, desks_edited_by


def visible_entries(user: User) -> QuerySet[Entry]:
    """What happened on the desks this person edits.

    Whoever reviews a claim in its running round reads nothing of that claim here but what they
    did themselves: they judge it blind. Who has voted nobody reads before the vote is closed.
    """
    entries = Entry.objects.filter(desk_id__in=desks_edited_by(user).values("pk"))
    own = Q(actor_kind=Entry.ActorKind.USER, actor_id=str(user.pk))
    if secret := votes_in_open_panels(user):
        entries = entries.filter(own | ~Q(subject_kind="vote", subject_id__in=secret))
    if hidden := judged_blind(user):
        about = Q(subject_id__in=hidden) | Q(of_claim__in=hidden) | Q(of_evidence__in=hidden)
        entries = entries.alias(of_claim=fact("claim"), of_evidence=fact("evidence"))
        entries = entries.filter(own | ~about)
    return entries


def about_claim(entries: QuerySet[Entry], claim: str) -> QuerySet[Entry]:
    """Those whose subject is this claim, or that name it."""
    return entries.alias(names=fact("claim")).filter(Q(subject_id=claim) | Q(names=claim))


def judged_blind(user: User) -> list[str]:
    """The claims this person judges blind now, and the evidence attached to them, by their ids."""
    seat = Assignment.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"), reviewer=user)
    claims = Claim.objects.filter(Exists(seat)).exclude(status__in=OPEN_BOOK)
    pieces = Evidence.objects.filter(claim__in=claims.values("pk"))
    ids = [*claims.values_list("pk", flat=True), *pieces.values_list("pk", flat=True)]
    return [str(pk) for pk in ids]


def votes_in_open_panels(user: User) -> list[str]:
    """The votes on this person's desks that lie sealed, by their ids."""
    votes = Vote.objects.filter(
        panel__closed_at=None, panel__claim__desk__in=desks_edited_by(user).values("pk")
    )
    return [str(pk) for pk in votes.values_list("pk", flat=True)]


def fact(name: str) -> Coalesce:
    """A fact of an entry as text; "" where it has none."""
    return Coalesce(KeyTextTransform(name, "facts"), Value(""), output_field=TextField())
