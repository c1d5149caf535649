"""People say whether a known fact-check is the same in substance as a claim, and use it then.

The same people rule on coverage. Refusals: NotYou, NotNow, NotValid, Overtaken.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.models import Comparison, KnownCheck, Match
from factcheck.people.errors import NotNow, Overtaken
from factcheck.people.languages import in_language_of_site
from factcheck.people.models import User
from factcheck.people.trail import record
from factcheck.review.actions import dismiss
from factcheck.review.models import Dismissal, Move
from factcheck.review.queries import OPEN_BOOK, by_another_hand, is_blind
from factcheck.review.rulings import begin_ruling
from factcheck.review.words import reason


@transaction.atomic
def compare(match: Match, *, same: bool, by: User, because: str) -> Comparison:
    """Say that both are the same in substance, or that they are not; the same twice is one.

    Where the claim or the check has changed since, it is said anew.
    """
    claim = begin_ruling(match.claim, by)
    lock_known(match)
    why = reason(because, needed=True)
    standing = match.comparisons.filter(undone_at=None).first()
    if (
        standing
        and standing.same == same
        and not (is_outdated(standing, claim) or has_changed(match, standing))
    ):
        return standing
    if standing:
        _end(standing, by=by)
    comparison = match.comparisons.create(
        round=claim.round, same=same, words=claim.text, because=why, by=by
    )
    _record("match.compared", comparison, by=by)
    return comparison


@transaction.atomic
def take_back_comparison(comparison: Comparison, *, by: User) -> Comparison:
    """Leave it open again. What was said and why is kept."""
    begin_ruling(comparison.match.claim, by)
    if not _end(comparison, by=by):
        raise Overtaken(_("Somebody took this back already."))
    comparison.refresh_from_db()
    return comparison


@transaction.atomic
def dismiss_as_checked(match: Match, *, by: User, version: int | None = None) -> Move:
    """Dismiss the claim as a duplicate of one whose fact-check of ours is in force."""
    claim = match.claim
    refuse_unfit(match)
    with in_language_of_site():
        because = _("Checked already: %(title)s")
    made = dismiss(
        claim,
        by=by,
        because=because % {"title": match.known.title or match.known.text},
        kind=Dismissal.DUPLICATE,
        version=version,
    )
    claim.duplicate_of = match.known.claim
    claim.save(update_fields=["duplicate_of"])
    return made


def refuse_unfit(match: Match) -> None:
    """Our own, in force, and said to be the same: else NotNow."""
    lock_known(match)
    if match.known.claim_id is None:
        raise NotNow(_("Somebody else checked this; it can be used as evidence."))
    if match.known.withdrawn:
        raise NotNow(_("This fact-check was withdrawn."))
    if not match.comparisons.filter(undone_at=None, same=True).exists():
        raise NotNow(_("Somebody has to say first that both are the same in substance."))


def lock_known(match: Match) -> None:
    """Whoever relies on a check and whoever changes it wait for each other: nothing is missed."""
    now = KnownCheck.objects.select_for_update().defer("vector")
    match.known = now.get(pk=match.known_id)


def is_outdated(comparison: Comparison, claim: Claim) -> bool:
    """Whether the claim has other words now."""
    return comparison.words != claim.text


def has_changed(match: Match, comparison: Comparison) -> bool:
    """Whether the check was corrected or withdrawn since."""
    return match.known.changed_at > comparison.at


def _end(comparison: Comparison, *, by: User) -> int:
    live = Comparison.objects.filter(pk=comparison.pk, undone_at=None)
    ended = live.update(undone_at=timezone.now(), undone_by=by)
    if ended:
        _record("comparison.taken_back", comparison, by=by)
    return ended


def _record(action: str, comparison: Comparison, *, by: User) -> None:
    claim = comparison.match.claim
    record(action, comparison, by=by, desk=claim.desk, claim=claim.pk, same=comparison.same)


@dataclass(frozen=True)
class Told:
    """A match, and what stands of it. `by` and `because` are empty where they would tell too much.

    `outdated` says that the claim has other words now, `changed` that the check was corrected or
    withdrawn since it was compared.
    """

    match: Match
    comparison: Comparison | None
    by: User | None = None
    because: str = ""
    outdated: bool = False
    changed: bool = False

    @property
    def same(self) -> bool:
        return self.comparison is not None and self.comparison.same

    @property
    def other(self) -> bool:
        return self.comparison is not None and not self.comparison.same

    @property
    def reusable(self) -> bool:
        """Whether its verdict is ours, in force, and said to be about the same."""
        return (
            self.same and self.match.known.claim_id is not None and not self.match.known.withdrawn
        )


def matches_told(claim: Claim, user: User) -> list[Told]:
    """What may have checked it: the same first, then open ones, then others. Two queries."""
    standing = Comparison.objects.filter(undone_at=None).select_related("by")
    matches = claim.matches.select_related("known").defer("known__vector")
    found = matches.prefetch_related(Prefetch("comparisons", standing, to_attr="standing"))
    blind = is_blind(claim, user)
    told = [_told(match, claim, user, blind=blind) for match in found.order_by("-score", "pk")]
    return sorted(told, key=lambda each: (not each.same, each.other))


def settled_matches(claim: Claim) -> list[tuple[Match, bool | None]]:
    """For those outside the desk: each match, and what was said of it in a round that is over."""
    over = Q(undone_at=None)
    if claim.status not in OPEN_BOOK:
        over &= Q(round__lt=claim.round)
    standing = Prefetch("comparisons", Comparison.objects.filter(over), to_attr="standing")
    matches = claim.matches.select_related("known").defer("known__vector")
    found = matches.prefetch_related(standing).order_by("-score", "pk")
    return [(match, next((one.same for one in match.standing), None)) for match in found]


def _told(match: Match, claim: Claim, user: User, *, blind: bool) -> Told:
    comparison: Comparison | None = next(iter(match.standing), None)  # type: ignore[attr-defined]
    if comparison is None:
        return Told(match, None)
    hidden = by_another_hand(comparison, claim, user, blind=blind)
    return Told(
        match,
        comparison,
        by=None if hidden else comparison.by,
        because="" if hidden else comparison.because,
        outdated=is_outdated(comparison, claim),
        changed=has_changed(match, comparison),
    )
