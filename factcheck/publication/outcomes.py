"""What has become of what a reader wrote, in one sentence: under their code and by letter."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.publication.models import CorrectionRequest, FactCheck, Submission

Status = Claim.Status
AT_WORK = frozenset({"received", "looked_at"})  # of this no letter tells


@dataclass(frozen=True)
class Outcome:
    """`words` are an editor's, after the sentence; `pages` is where readers find it."""

    stage: str
    sentence: str
    words: str = ""
    pages: tuple[FactCheck, ...] = ()


def outcome_of(row: CorrectionRequest | Submission) -> Outcome:
    """Where it stands now; what a running round holds is told to nobody."""
    return of_submission(row) if isinstance(row, Submission) else of_request(row)


def beginnings(stage: str) -> Outcome:
    """While nobody has answered yet."""
    sentences = {
        "received": _("Received. An editor has not looked at it yet."),
        "looked_at": _("An editor is looking at it."),
    }
    return Outcome(stage, sentences[stage])


def of_request(row: CorrectionRequest) -> Outcome:
    """A request to correct a page."""
    if row.state in AT_WORK:
        return beginnings(row.state)
    page = row.fact_check
    if row.move is None:
        because = _("We looked at it, and the page stays as it is:")
        return Outcome("declined", because, row.answer, (page,))
    done = page.corrections.filter(at__gte=row.move.at).order_by("at").first()
    if done:
        day = {"day": date_format(done.at, "j F Y")}
        right = _("You were right. The page was corrected on %(day)s:") % day
        return Outcome("corrected", right, done.note, (page,))
    if page.withdrawn_at:
        return Outcome("withdrawn", _("The page was withdrawn."), "", (page,))
    if row.move.claim.status == Status.PUBLISHED:
        same = _("We looked at it once more, and the page stays as it is.")
        return Outcome("unchanged", same, "", (page,))
    return Outcome("accepted", _("Accepted: a correction is being written."), "", (page,))


def of_submission(row: Submission) -> Outcome:
    """Something that somebody wants checked."""
    if row.state in AT_WORK:
        return beginnings(row.state)
    if row.state == Submission.State.DISMISSED:
        return Outcome("dismissed", _("We do not check it:"), row.answer)
    pages = pages_about(row)
    in_force = tuple(page for page in pages if page.withdrawn_at is None)
    if in_force:
        return Outcome("published", _("It is checked. Read what we found:"), "", in_force)
    if pages:
        return Outcome("withdrawn", _("We checked it, and withdrew what we wrote."), "", pages)
    if row.claim and row.claim.status == Status.DISMISSED:
        return Outcome("not_checked", _("We looked into it, and do not check it."))
    return Outcome("checking", _("It is being checked, which takes its time."))


def pages_about(row: Submission) -> tuple[FactCheck, ...]:
    """The pages of its claim, or of whatever was found in the article that was read for it."""
    pages = FactCheck.objects.select_related("verdict").order_by("published_at", "pk")
    if row.claim_id:
        return tuple(pages.filter(claim=row.claim_id))
    return tuple(pages.filter(claim__article=row.article_id))
