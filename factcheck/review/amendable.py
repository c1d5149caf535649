"""When the words of a claim may still be changed, and who may change them.

While nobody's judgement relies on them: before the round's first review is handed in, and before
there is a verdict. The editors of the desk may; a reviewer who holds a seat may; and while the
claim waits for reviewers, any reviewer of the desk who declared no conflict of interest with it.
"""

from collections.abc import Sequence

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from articles.models import Article
from factcheck.claims.amending import State, state_of
from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotYou, Refused
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_reviewer
from factcheck.review.conflicts import has_conflict
from factcheck.review.models import Review
from factcheck.review.queries import is_blind
from factcheck.review.who import holds_a_seat
from factcheck.review.workflow import lock, overtaken

Status = Claim.Status
WAITING = (Status.NEW, Status.QUEUED)
OPEN_WORDS = (*WAITING, Status.ASSIGNED, Status.IN_REVIEW)


def begin_amending(
    claim: Claim, *, by: User, version: int | None = None, editors_only: bool = False
) -> State:
    """Lock the claim as it was seen and say how it is; NotYou, NotNow or Overtaken."""
    seen = claim.version if version is None else version
    lock(claim)
    claim.refresh_from_db()
    if refusal := why_not_amend(claim, by, editors_only=editors_only):
        raise refusal
    if claim.version != seen:
        raise overtaken(claim, by)
    return state_of(claim)


def why_not_amend(claim: Claim, by: User, *, editors_only: bool = False) -> Refused | None:
    """What stands against this person's changing this claim now; None if nothing does."""
    refusal = why_not_offer(claim, by, editors_only=editors_only)
    if refusal is None and reviewed(claim).exists():
        return NotNow(_("The words of this claim stay as they are now."))
    return refusal


def why_not_offer(claim: Claim, by: User, *, editors_only: bool = False) -> Refused | None:
    """The same, without what a blind person must not know: whether a colleague's review is in."""
    editor = is_editor(by, claim.desk)
    if editors_only and not editor:
        return NotYou(_("This is for the editors of the desk."))
    stranger = None if editor else not_a_reviewer(claim, by)
    return stranger or words_are_settled(claim, by) or (None if editor else no_seat(claim, by))


def may_amend(user: User, claim: Claim) -> bool:
    return why_not_amend(claim, user) is None


def may_merge(user: User, claim: Claim) -> bool:
    """Merging dismisses the other claims, so it is for editors."""
    return why_not_amend(claim, user, editors_only=True) is None


def words_are_settled(claim: Claim, by: User) -> NotNow | None:
    """Why nobody may change the words any more, as far as this person may know it."""
    if claim.status not in OPEN_WORDS:
        return NotNow(
            _("The claim is “%(state)s”: its words stay as they were judged.")
            % {"state": claim.get_status_display()}
        )
    reviewers = {one.reviewer_id for one in claim.reviews.all() if one.round == claim.round}
    if by.pk in reviewers:
        return NotNow(
            _("Your review of these words is in, so they stay as they are in this round.")
        )
    if reviewers and not is_blind(claim, by):
        return NotNow(_("A review of these words is in, so they stay as they are in this round."))
    return None


def reviewed(claim: Claim) -> QuerySet[Review]:
    """The running round's reviews, sealed or not."""
    return claim.reviews.filter(round=claim.round)


def still_open(claims: Sequence[Claim]) -> list[Claim]:
    """Those of many claims whose words are not settled."""
    reviewed = Review.objects.filter(claim__in=claims, round=F("claim__round"))
    judged = set(reviewed.values_list("claim", flat=True))
    return [claim for claim in claims if claim.status in OPEN_WORDS and claim.pk not in judged]


def not_a_reviewer(claim: Claim, by: User) -> NotYou | None:
    if not is_reviewer(by, claim.desk):
        return NotYou(_("Only the people of the desk change its claims."))
    if has_conflict(by, claim):
        return NotYou(_("The claim touches a conflict of interest that was declared."))
    return None


def no_seat(claim: Claim, by: User) -> NotNow | None:
    """While it waits anybody may change it; later, those who are at work on it."""
    if claim.status in WAITING or holds_a_seat(by, claim):
        return None
    return NotNow(_("While it is reviewed, only those who hold a seat change the claim."))


def why_not_add(article: Article, by: User) -> Refused | None:
    """What stands against this person's adding a claim to this article."""
    if is_editor(by, article.desk):
        return None
    if not is_reviewer(by, article.desk):
        return NotYou(_("Only the people of the desk add claims to its articles."))
    publisher = article.publisher_id
    declared = any(one.publisher_id == publisher for one in by.conflicts.all())
    if publisher and declared:
        return NotYou(_("The article touches a conflict of interest that was declared."))
    return None


def may_add(user: User, article: Article) -> bool:
    return why_not_add(article, user) is None
