"""The story: which event starts which step of the work. Who is told of it is next door.

An article's text is recorded -> it joins the archive, and its claims are looked for; in a later
                                 text first those that are known.
Its claims are recorded       -> those ticked off before are set aside, those worth it are queued,
                                 those a newer engine lost are retired.
A claim is queued             -> coverage and earlier checks are looked for, and reviewers if the
                                 desk wants it so.
A claim's article is changed  -> its page is flagged.
An approved text is no longer so -> it is not published at its time.
Somebody wants a claim checked -> its article's claim is tied to it.
Something relied on changes   -> what relied on it is flagged.
A claim is queued, corrected  -> it gets a due date.
An outlet has another owner   -> who declared a conflict with it gives up what it touches.
Words are taken down          -> whatever repeats them forgets them, and pages are flagged.
A person adds claims          -> those worth it are queued.
A person amends a claim       -> other words are looked for anew, in later texts of the article as
                                 well.

Receivers run inside the sender's transaction and only write rows: what takes time is a job.
"""

from django.dispatch import receiver
from django.utils.translation import gettext

from articles.models import Publisher, Revision
from articles.signals import outlets_changed, revision_recorded, revision_redacted
from factcheck.claims.actions import request_extraction
from factcheck.claims.models import Amendment, Claim, Extraction, Standing
from factcheck.claims.re_anchoring import request_new_standings, request_re_anchoring
from factcheck.claims.redacting import redact_claims
from factcheck.claims.signals import (
    claim_amended,
    claim_text_changed,
    claims_added,
    claims_re_anchored,
    claims_recorded,
)
from factcheck.evidence.actions import index_revision, request_first_searches, request_search
from factcheck.evidence.lookups import request_lookups
from factcheck.evidence.models import KnownCheck, Snapshot
from factcheck.evidence.signals import check_changed, copies_taken_down
from factcheck.evidence.unlearning import forget_words_of
from factcheck.people.models import User
from factcheck.publication.embargo import let_fall
from factcheck.publication.flags import flag_changed_check, flag_rewritten, flag_taken_down
from factcheck.publication.redacting import follow_revision, follow_verdict
from factcheck.publication.submitting import join_the_taken
from factcheck.review.actions import retire, triage
from factcheck.review.deadlines import start_the_clock
from factcheck.review.filling import route_many
from factcheck.review.models import Move, Verdict
from factcheck.review.parties import follow_outlets
from factcheck.review.ranking import weigh_reach
from factcheck.review.scales import rules_for
from factcheck.review.signals import (
    claims_moved,
    verdict_redacted,
    verdict_written,
)
from factcheck.review.ticked import set_ticked_aside

Status = Claim.Status


@receiver(revision_recorded)
def read_the_article(revision: Revision, **_: object) -> None:
    index_revision(revision)
    if revision.number == 1:
        request_extraction(revision)
    else:
        request_re_anchoring(revision)


@receiver(outlets_changed)
def keep_off_whom_it_touches(publishers: list[Publisher], **_: object) -> None:
    follow_outlets(publishers)


@receiver(revision_redacted)
def take_down_what_repeats_it(revision: Revision, by: User, **_: object) -> None:
    redact_claims(revision)
    forget_words_of(revision, by=by)
    follow_revision(revision)


@receiver(verdict_redacted)
def take_down_what_tells_of_it(verdict: Verdict, **_: object) -> None:
    follow_verdict(verdict)


@receiver(claims_re_anchored)
def look_for_new_claims(revision: Revision, **_: object) -> None:
    request_extraction(revision)


@receiver(check_changed)
def flag_what_relied_on_it(known: KnownCheck, **_: object) -> None:
    flag_changed_check(known)


@receiver(claim_text_changed)
def flag_the_change(standing: Standing, **_: object) -> None:
    flag_rewritten(standing)


@receiver(copies_taken_down)
def flag_pages_that_pinned_them(copies: list[Snapshot], **_: object) -> None:
    flag_taken_down(copies)


@receiver(claims_recorded)
def triage_the_found(claims: list[Claim], **_: object) -> None:
    weigh_reach(claims)
    triage(set_ticked_aside(claims))


@receiver(claims_added)
def triage_the_added(claims: list[Claim], **_: object) -> None:
    weigh_reach(claims)
    triage(claims)


@receiver((claims_recorded, claims_added))
def tie_what_was_wanted(claims: list[Claim], **_: object) -> None:
    join_the_taken(claims)


@receiver(claims_recorded)
def retire_the_lost(extraction: Extraction, lost: list[Claim], **_: object) -> None:
    retire(lost, revision=extraction.revision)


@receiver(claims_moved)
def look_for_coverage(moves: list[Move], **_: object) -> None:
    """Once, when claims are queued for the first time; people may ask again later."""
    if moves[0].to_status == Status.QUEUED:
        request_first_searches([move.claim for move in moves])


@receiver(claims_moved)
def look_for_earlier_checks(moves: list[Move], **_: object) -> None:
    if moves[0].to_status == Status.QUEUED:
        request_lookups([move.claim for move in moves])


@receiver(claims_moved)
def look_for_reviewers(moves: list[Move], **_: object) -> None:
    """For claims in the queue or in a new round, on desks that do not wait for takers."""
    step = moves[0]
    reopened = step.from_status == Status.DECIDED and step.to_status == Status.IN_REVIEW
    if (step.to_status == Status.QUEUED or reopened) and rules_for(step.claim.desk).routes_itself:
        route_many([move.claim for move in moves])


@receiver(claims_moved)
def set_due_dates(moves: list[Move], **_: object) -> None:
    start_the_clock(moves)


@receiver(claims_moved)
def let_approvals_fall(moves: list[Move], **_: object) -> None:
    for move in moves:
        if move.from_status == Status.DECIDED and move.to_status != Status.PUBLISHED:
            let_fall(move.claim, gettext("The claim was reopened."))
        if move.from_status == Status.CORRECTING:
            let_fall(move.claim, gettext("The correction was abandoned."))


@receiver(verdict_written)
def let_the_approval_of_the_old_text_fall(verdict: Verdict, **_: object) -> None:
    let_fall(verdict.claim, gettext("A newer text was written."))


@receiver(claim_amended)
def look_for_other_words(amendment: Amendment, **_: object) -> None:
    """What was found for a claim's old words says little of its new ones."""
    claim = amendment.claim
    if "text" in amendment.after and claim.searches.exists():
        request_search(claim, by=None)
        request_lookups([claim])


@receiver(claim_amended)
def look_for_them_in_later_texts(amendment: Amendment, **_: object) -> None:
    if "spans" in amendment.after:
        request_new_standings([amendment.claim])


@receiver(claims_added)
def look_for_the_added_in_later_texts(claims: list[Claim], **_: object) -> None:
    request_new_standings(claims)
