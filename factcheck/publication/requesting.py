"""Readers say what is wrong with a page and follow it by a code; editors say what comes of it."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.mail import is_address
from factcheck.people.models import User
from factcheck.people.rules import desks_of, is_editor
from factcheck.people.trail import READER, record
from factcheck.people.visitors import hash_of, hold_visitor, new_code
from factcheck.publication.models import Correction, CorrectionRequest, FactCheck
from factcheck.review.actions import start_correction
from factcheck.review.models import Move
from factcheck.review.queries import correction_begun
from factcheck.review.words import checked, reason

State = CorrectionRequest.State
Status = Claim.Status
LONGEST = 5_000  # characters of each text
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
    texts = texts_of(words, source, mail)
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
    return code


def texts_of(words: str, source: str, mail: str) -> dict[str, str]:
    texts = checked({"words": words, "source": source, "mail": mail}, required=["words"])
    wrong = {
        name: _("Use at most %(limit)d characters.") % {"limit": LONGEST}
        for name, text in texts.items()
        if len(text) > LONGEST
    }
    if texts["mail"] and not is_address(texts["mail"]):
        wrong["mail"] = _("This is no mail address.")
    if wrong:
        raise NotValid(wrong)
    return texts


def requests_for(user: User) -> QuerySet[CorrectionRequest]:
    """What readers wrote to the desks of this person."""
    rows = CorrectionRequest.objects.filter(desk__in=desks_of(user))
    return rows.select_related("fact_check__verdict", "fact_check__claim", "desk", "by")


@transaction.atomic
def look_at(request: CorrectionRequest, *, by: User) -> None:
    """Tell the reader that somebody reads it."""
    begin(request, by, State.RECEIVED)
    request.state, request.by = State.LOOKED_AT, by
    request.save(update_fields=["state", "by"])
    record("request.looked_at", request, by=by)


@transaction.atomic
def decline(request: CorrectionRequest, *, by: User, because: str) -> None:
    """Leave the page as it is; the reader is told why."""
    begin(request, by, State.RECEIVED, State.LOOKED_AT)
    request.answer = reason(because, needed=True)
    answer(request, State.DECLINED, by)


@transaction.atomic
def accept(request: CorrectionRequest, *, by: User, kind: str, because: str) -> Move:
    """Start a correction because of it, or tie it to the one that is under way."""
    begin(request, by, State.RECEIVED, State.LOOKED_AT)
    claim = Claim.objects.get(pk=request.fact_check.claim_id)
    if claim.status == Status.CORRECTING:
        request.move = correction_begun(claim)
    else:
        request.move = start_correction(claim, by=by, kind=kind, because=because)
    answer(request, State.ACCEPTED, by)
    return request.move  # type: ignore[return-value] # a correction under way has its move


def answer(request: CorrectionRequest, state: str, by: User) -> None:
    request.state, request.by, request.answered_at = state, by, timezone.now()
    request.save(update_fields=["state", "by", "answered_at", "answer", "move"])
    accepted = state == State.ACCEPTED
    record("request.accepted" if accepted else "request.declined", request, by=by)


def begin(request: CorrectionRequest, by: User, *states: str) -> None:
    """Hold the row as it is now, or say what stands against it."""
    request.refresh_from_db(
        fields=["state"], from_queryset=CorrectionRequest.objects.select_for_update(of=("self",))
    )
    if not is_editor(by, request.desk):
        raise NotYou(_("Only an editor of the desk answers readers."))
    if request.state not in states:
        raise NotNow(_("Somebody has answered already."))


@dataclass(frozen=True)
class Told:
    """What a reader sees under their code. `correction` is what came of an accepted request."""

    request: CorrectionRequest
    correction: Correction | None = None
    withdrawn: bool = False
    unchanged: bool = False


def told_by_code(code: str) -> Told | None:
    """What has become of it; None for a code that is none."""
    rows = CorrectionRequest.objects.select_related("fact_check__verdict", "move__claim")
    request = rows.filter(code_hash=hash_of(code)).first()
    if request is None:
        return None
    if request.move is None:
        return Told(request)
    page, claim = request.fact_check, request.move.claim
    done = page.corrections.filter(at__gte=request.move.at).order_by("at").first()
    over = done is None and claim.status == Status.PUBLISHED
    return Told(request, done, withdrawn=page.withdrawn_at is not None, unchanged=over)


@transaction.atomic
def erase_mail(code: str) -> bool:
    """Forget the address; whoever holds the code may wish it at any time."""
    rows = CorrectionRequest.objects.select_for_update().filter(code_hash=hash_of(code))
    request = rows.first()
    if request is None:
        return False
    if request.mail:
        request.mail = ""
        request.save(update_fields=["mail"])
        record("request.mail_erased", request, by=READER)
    return True
