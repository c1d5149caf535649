"""What must be true before a claim may move, each with the sentence that says so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.arrays import among
from factcheck.people.errors import NotNow, NotValid, NotYou, Refused
from factcheck.people.models import User
from factcheck.review.conflicts import has_conflict
from factcheck.review.models import Assignment
from factcheck.review.panels import open_panel, panel_that_decided
from factcheck.review.precedents import not_looked_at
from factcheck.review.queries import counted_reviews, current_verdict, reviews_agree, round_is_full
from factcheck.review.who import IN_HAND, SEATED, seats


@dataclass(frozen=True)
class Attempt:
    """A move somebody is about to make, while the claim's row is locked."""

    claim: Claim
    by: User | None
    because: str
    kind: str


@dataclass(frozen=True)
class Requirement:
    """`met` is asked when the claim moves; None: an action holds it before it comes to that."""

    code: str
    sentence: Promise
    met: Callable[[Attempt], bool] | None
    refusal: Callable[[str], Refused] = NotNow
    all_met: Callable[[Sequence[Attempt]], bool] | None = None  # the same of many, in one query

    def is_met(self, attempts: Sequence[Attempt]) -> bool:
        """Of each of these attempts."""
        if self.all_met and len(attempts) > 1:
            return self.all_met(attempts)
        return self.met is None or all(map(self.met, attempts))


def missing(field: str) -> Callable[[str], Refused]:
    return lambda sentence: NotValid({field: [sentence]})


def given(attempt: Attempt) -> bool:
    return bool(attempt.because.strip())


def text_is_complete(attempt: Attempt) -> bool:
    verdict = current_verdict(attempt.claim)
    return verdict is not None and all(
        text.strip() for text in (verdict.headline, verdict.summary, verdict.method, verdict.known)
    )


def nobody_is_left(attempt: Attempt) -> bool:
    return not seats(attempt.claim).filter(state__in=SEATED).exists()


def somebody_sits_on_each(attempts: Sequence[Attempt]) -> bool:
    ids = {attempt.claim.pk for attempt in attempts}
    held = Assignment.objects.filter(round=F("claim__round"), state__in=IN_HAND)
    sat_on = held.filter(claim__in=among(ids)).order_by().values("claim").distinct()
    return sat_on.count() == len(ids)


ELIGIBLE_REVIEWER = Requirement(
    "eligible_reviewer",
    _("Every seat that is taken goes to an eligible reviewer of the desk."),
    lambda attempt: seats(attempt.claim).filter(state__in=IN_HAND).exists(),
    all_met=somebody_sits_on_each,
)
REASON = Requirement("reason", _("A reason is given."), given, missing("because"))
KIND = Requirement(
    "kind",
    _("The kind of correction is named: error, new facts or clarification."),
    lambda attempt: bool(attempt.kind),
    missing("kind"),
)
EDITORS_REASON = Requirement(
    "editors_reason",
    _("An editor gives a reason. Drafts are kept."),
    lambda attempt: attempt.by is None or given(attempt),
    missing("because"),
)
NOBODY_LEFT = Requirement(
    "nobody_left",
    _("The system does it only when nobody holds a seat and no review is in."),
    lambda attempt: attempt.by is not None or nobody_is_left(attempt),
)
ROUND_COMPLETE = Requirement(
    "round_complete",
    _("Every seat's review is in and counts."),
    lambda attempt: round_is_full(attempt.claim),
)
EVIDENCE_GATE = Requirement(
    "evidence_gate",
    _("Each review rests on enough sources of its own, or says why fewer suffice."),
    None,  # submit_review holds it, under the rules of the day on which it is submitted
)
REVIEWS_AGREE = Requirement(
    "reviews_agree",
    _("The reviews say the same of both questions, within the desk's tolerance."),
    lambda attempt: reviews_agree(attempt.claim),
)
REVIEWS_DIFFER = Requirement(
    "reviews_differ",
    _("The reviews differ."),
    lambda attempt: counted_reviews(attempt.claim).exists() and not reviews_agree(attempt.claim),
)
NOBODY_VOTES = Requirement(
    "nobody_votes",
    _("No panel is voting on it."),
    lambda attempt: attempt.by is None or open_panel(attempt.claim) is None,
)
PANEL_DECIDED = Requirement(
    "panel_decided",
    _("A panel decides by more than half of its votes, once its quorum has voted."),
    lambda attempt: attempt.by is not None or panel_that_decided(attempt.claim) is not None,
)
DISSENT_KEPT = Requirement(
    "dissent_kept",
    _("The reviews that were overruled stay as they are."),
    None,  # a trigger keeps counted reviews
)
NO_CONFLICT = Requirement(
    "no_conflict",
    _("The claim touches no conflict of interest that this person declared."),
    lambda attempt: attempt.by is None or not has_conflict(attempt.by, attempt.claim),
    NotYou,
)
TEXT_COMPLETE = Requirement(
    "text_complete",
    _("The verdict's text is written: headline, summary, method and findings."),
    text_is_complete,
)
PRECEDENTS_LOOKED_AT = Requirement(
    "precedents_looked_at",
    _("Somebody has looked at each earlier verdict on a like claim in this round."),
    lambda attempt: not not_looked_at(attempt.claim).exists(),
)
NOTE_OR_REASON = Requirement(
    "note_or_reason",
    _("A public note says what was corrected, or a reason why nothing was."),
    given,
    missing("because"),
)
