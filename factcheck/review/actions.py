"""What an editor does to a claim as a whole. Each is one move with what belongs to it.

The claim is judged as the editor saw it: at `version`, or at that of the claim in hand.
"""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid
from factcheck.people.models import User
from factcheck.review.models import CorrectionKind, Dismissal, Move, Retirement
from factcheck.review.reviews import break_off
from factcheck.review.scales import rules_for
from factcheck.review.workflow import lock_as_seen, move, move_many

Status = Claim.Status


@transaction.atomic
def queue(claim: Claim, *, by: User | None, because: str = "", version: int | None = None) -> Move:
    """Let a new claim be reviewed."""
    begin(claim, by, version, Status.NEW)
    return move(claim, Status.QUEUED, by=by, because=because)


def triage(claims: Sequence[Claim]) -> list[Move]:
    """Queue the new claims of one desk that its rules find worth it; the others wait."""
    if not claims:
        return []
    least = rules_for(claims[0].desk).queue_from_worth
    if least is None:
        return []
    worthy = [claim for claim in claims if claim.checkable and claim.worth >= least]
    return move_many(worthy, Status.QUEUED, by=None)


def retire(claims: Sequence[Claim], *, revision: Revision) -> list[Move]:
    """Dismiss new claims that nobody touched and this reading does not find; they stay to see."""
    engine = [claim for claim in claims if claim.revision_id == revision.pk]
    outlet = [claim for claim in claims if claim.revision_id != revision.pk]
    because = _("A newer engine does not take this from the article.")
    changed = _("The article does not say this in these words any more.")
    return [
        *move_many(engine, Status.DISMISSED, by=None, because=because, kind=Retirement.SUPERSEDED),
        *move_many(outlet, Status.DISMISSED, by=None, because=changed, kind=Retirement.REWRITTEN),
    ]


@transaction.atomic
def requeue(claim: Claim, *, by: User, because: str, version: int | None = None) -> Move:
    """Let a dismissed claim be reviewed after all."""
    begin(claim, by, version, Status.DISMISSED)
    claim.duplicate_of = claim.retired_by = None
    claim.save(update_fields=["duplicate_of", "retired_by"])
    return move(claim, Status.QUEUED, by=by, because=because)


@transaction.atomic
def dismiss(
    claim: Claim,
    *,
    by: User,
    because: str,
    kind: str = "",
    twin: Claim | None = None,
    version: int | None = None,
) -> Move:
    """Decide that it is not checked; whoever is at work on it is sent home.

    `twin`: the claim that a duplicate repeats, of the same desk.
    """
    begin(claim, by, version, Status.NEW, Status.QUEUED, Status.ASSIGNED, Status.IN_REVIEW)
    if kind and kind not in Dismissal.values:
        raise NotValid({"kind": _("Choose one of the reasons.")})
    if twin:
        point_at_twin(claim, twin, kind)
    made = move(claim, Status.DISMISSED, by=by, because=because, kind=kind)
    break_off(claim, by=by)
    return made


def point_at_twin(claim: Claim, twin: Claim, kind: str) -> None:
    """Say which claim this one repeats. Raises NotValid."""
    if kind != Dismissal.DUPLICATE:
        raise NotValid({"twin": _("Only a claim that is checked elsewhere has a twin.")})
    if wrong := why_no_twin(claim, twin):
        raise NotValid({"twin": wrong})
    claim.duplicate_of = twin
    claim.save(update_fields=["duplicate_of"])


def why_no_twin(claim: Claim, twin: Claim) -> str:
    if twin.pk == claim.pk:
        return _("It is the twin itself.")
    if twin.desk_id != claim.desk_id:
        return _("The twin is another desk's.")
    if twin.duplicate_of_id == claim.pk:
        return _("The twin is a duplicate of this one.")
    return ""


@transaction.atomic
def recall(claim: Claim, *, by: User, because: str, version: int | None = None) -> Move:
    """Put it back into the queue; drafts and counted reviews are kept."""
    begin(claim, by, version, Status.ASSIGNED, Status.IN_REVIEW)
    made = move(claim, Status.QUEUED, by=by, because=because)
    break_off(claim, by=by)
    return made


@transaction.atomic
def reopen(claim: Claim, *, by: User, because: str, version: int | None = None) -> Move:
    """Begin another round of reviews; those of the earlier rounds stay."""
    begin(claim, by, version, Status.DECIDED)
    return move(claim, Status.IN_REVIEW, by=by, because=because)


@transaction.atomic
def start_correction(
    claim: Claim, *, by: User, kind: str, because: str, version: int | None = None
) -> Move:
    """Open a published verdict again; the page stays as it is until the new one is published."""
    begin(claim, by, version, Status.PUBLISHED)
    if kind not in CorrectionKind.values:
        raise NotValid({"kind": _("Choose a kind of correction.")})
    return move(claim, Status.CORRECTING, by=by, because=because, kind=kind)


@transaction.atomic
def abandon_correction(claim: Claim, *, by: User, because: str, version: int | None = None) -> Move:
    """Leave the published verdict as it was."""
    begin(claim, by, version, Status.CORRECTING)
    return move(claim, Status.PUBLISHED, by=by, because=because)


def begin(claim: Claim, by: User | None, version: int | None, *origins: Claim.Status) -> None:
    """Lock the claim as it was seen, in one of the states that this action starts from."""
    lock_as_seen(claim, version, by=by)
    if claim.status not in origins:
        raise NotNow(
            _("This cannot be done while the claim is “%(state)s”.")
            % {"state": claim.get_status_display()}
        )
