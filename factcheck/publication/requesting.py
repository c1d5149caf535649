"""Readers say what is wrong with a page; editors say what comes of it."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow
from factcheck.people.models import User
from factcheck.people.rules import desks_of
from factcheck.people.trail import READER, record
from factcheck.people.visitors import hold_visitor, new_code
from factcheck.publication.answering import begin_answer, note_look, settle_answer
from factcheck.publication.letters import ask_whether_meant
from factcheck.publication.models import CorrectionRequest, FactCheck
from factcheck.publication.readers_words import readers_words
from factcheck.publication.signals import readers_wrote
from factcheck.review.actions import start_correction
from factcheck.review.models import Move
from factcheck.review.queries import correction_begun
from factcheck.review.words import reason

State = CorrectionRequest.State
Status = Claim.Status
OWN, EVERYBODY = 5, 200  # an hour, of one visitor and of all together
OPEN_AT_ONE_PAGE = 100  # unanswered requests beyond which no more are kept


@transaction.atomic
def ask_for_correction(
    page: FactCheck, *, words: str, visitor: str, source: str = "", mail: str = ""
) -> str:
    """Keep what a reader says; gives the code to follow it by, which cannot be had again.

    Raises NotValid, NotNow for a withdrawn page, TooMany.
    """
    if page.withdrawn_at:
        raise NotNow(_("This fact-check was withdrawn already."))
    given = {"words": words, "source": source, "mail": mail.strip().lower()}
    texts = readers_words(given, required=["words"])
    rows = CorrectionRequest.objects.all()
    hold_visitor(visitor, rows, at="received_at", own=OWN, everybody=EVERYBODY)
    waiting = rows.filter(fact_check=page, state=State.RECEIVED)
    if waiting[:OPEN_AT_ONE_PAGE].count() >= OPEN_AT_ONE_PAGE:
        raise NotNow(_("Many readers have written about this page. We are reading them."))
    code, kept = new_code()
    request = CorrectionRequest.objects.create(
        fact_check=page, desk=page.desk, code_hash=kept, visitor=visitor, **texts
    )
    record("request.received", request, by=READER, fact_check=page.pk)
    readers_wrote.send(sender=CorrectionRequest, row=request)
    if request.mail:
        ask_whether_meant(request)
    return code


def requests_for(user: User) -> QuerySet[CorrectionRequest]:
    """What readers wrote to the desks of this person."""
    rows = CorrectionRequest.objects.filter(desk__in=desks_of(user))
    return rows.select_related("fact_check__verdict", "fact_check__claim", "desk", "by")


@transaction.atomic
def look_at(request: CorrectionRequest, *, by: User) -> None:
    """Tell the reader that somebody reads it."""
    note_look(request, by)
    record("request.looked_at", request, by=by)


@transaction.atomic
def decline(request: CorrectionRequest, *, by: User, because: str) -> None:
    """Leave the page as it is; the reader is told why."""
    begin_answer(request, by, State.RECEIVED, State.LOOKED_AT)
    request.answer = reason(because, needed=True)
    settle_answer(request, State.DECLINED, by)
    record("request.declined", request, by=by)


@transaction.atomic
def accept(request: CorrectionRequest, *, by: User, kind: str, because: str) -> Move:
    """Start a correction because of it, or tie it to the one that is under way."""
    begin_answer(request, by, State.RECEIVED, State.LOOKED_AT)
    claim = Claim.objects.get(pk=request.fact_check.claim_id)
    if claim.status == Status.CORRECTING:
        request.move = correction_begun(claim)
    else:
        request.move = start_correction(claim, by=by, kind=kind, because=because)
    settle_answer(request, State.ACCEPTED, by, "move")
    record("request.accepted", request, by=by)
    return request.move  # type: ignore[return-value] # a correction under way has its move
