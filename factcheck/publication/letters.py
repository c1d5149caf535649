"""What readers are told by mail: written down first, sent by jobs, each letter once."""

from datetime import timedelta
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from factcheck.jobs.actions import create_job, create_jobs
from factcheck.people.ids import uuid7
from factcheck.publication.models import (
    Correction,
    CorrectionRequest,
    FactCheck,
    ReaderLetter,
    Submission,
    Subscription,
)
from factcheck.publication.outcomes import AT_WORK, outcome_of

Kind = ReaderLetter.Kind
State = ReaderLetter.State
Written = CorrectionRequest | Submission
Wish = Subscription | Written
KINDS: dict[type[Wish], str] = {
    Subscription: "subscription",
    CorrectionRequest: "request",
    Submission: "submission",
}
DAY = timedelta(days=1)
AGAIN = 3  # letters a day that ask one address whether it was meant


def kind_of(wish: Wish) -> str:
    """Which column of a letter holds it; also what its link is for."""
    return KINDS[type(wish)]


def write_letter(wish: Wish, kind: ReaderLetter.Kind, *, told: str = "") -> ReaderLetter:
    """Have one letter sent to one reader."""
    pk = uuid7()
    job = create_job("send_letter", key=f"letter:{pk}")
    owner = {kind_of(wish): wish}
    return ReaderLetter.objects.create(pk=pk, kind=kind, told=told, job=job, **owner)


def ask_whether_meant(wish: Wish) -> None:
    """A letter with the question; none to whoever was asked often enough lately."""
    mine = Q()
    for kind in KINDS.values():
        mine |= Q(**{f"{kind}__mail": wish.mail})
    lately = ReaderLetter.objects.filter(mine, kind=Kind.CONFIRM)
    if lately.filter(created_at__gt=timezone.now() - DAY).count() < AGAIN:
        write_letter(wish, Kind.CONFIRM)


def announce(page: FactCheck, correction: Correction | None = None) -> None:
    """Have all who want to know told of this correction, or that the page was withdrawn."""
    what = f"corrected:{correction.pk}" if correction else f"withdrawn:{page.pk}"
    create_job("tell_subscribers", key=f"tell:{what}")


def write_letters(what: str, pk: str) -> int:
    """One letter for each reader who wants to know of it; how many. Safe to run twice."""
    correction = Correction.objects.get(pk=pk) if what == Kind.CORRECTED else None
    page = correction.fact_check if correction else FactCheck.objects.get(pk=pk)
    told = ReaderLetter.objects.filter(fact_check=page, kind=what, correction=correction)
    wishes = each_once(wanting(page)).exclude(pk__in=told.values("subscription"))
    ids = [uuid7() for _wish in wishes]
    jobs = create_jobs("send_letter", keys=[f"letter:{pk}" for pk in ids])
    ReaderLetter.objects.bulk_create(
        ReaderLetter(
            pk=pk, subscription=wish, kind=what, fact_check=page, correction=correction, job=job
        )
        for pk, wish, job in zip(ids, wishes, jobs, strict=True)
    )
    return len(ids)


def wanting(page: FactCheck) -> QuerySet[Subscription]:
    """Who confirmed that they want letters about this page or about all."""
    live = Subscription.objects.filter(confirmed_at__isnull=False, ended_at=None)
    return live.filter(Q(fact_check=page) | Q(fact_check=None))


def each_once(wishes: QuerySet[Subscription]) -> QuerySet[Subscription]:
    """Who asked for one page and for all gets one letter."""
    one_each = wishes.order_by("mail", "pk").distinct("mail").values("pk")
    return Subscription.objects.filter(pk__in=one_each).order_by("pk")


def write_outcome(row: Written) -> None:
    """Tell the reader where it stands, if they want letters and were not told so before.

    The caller holds the row.
    """
    stage = outcome_of(row).stage
    if stage in AT_WORK or not row.mail or row.confirmed_at is None:
        return
    if not row.letters.filter(kind=Kind.OUTCOME, told=stage).exists():
        write_letter(row, Kind.OUTCOME, told=stage)


def claim_letter(pk: UUID) -> bool:
    """Whether it is ours to send: noted before it is handed over, so that no death sends it twice.

    False for a letter whose worker died on the way.
    """
    waiting = ReaderLetter.objects.filter(pk=pk, state=State.WAITING)
    now = {"tried_at": timezone.now(), "tries": F("tries") + 1}
    return bool(waiting.update(state=State.SENDING, **now))


def put_back(pk: UUID) -> None:
    """The mail server did not take it: it waits once more."""
    ReaderLetter.objects.filter(pk=pk, state=State.SENDING).update(state=State.WAITING)


def settle_letter(letter: ReaderLetter, state: ReaderLetter.State) -> None:
    """How it ended, unless it had ended before."""
    sent_at = timezone.now() if state == State.SENT else None
    under_way = ReaderLetter.objects.filter(pk=letter.pk, state__in=(State.WAITING, State.SENDING))
    under_way.update(state=state, sent_at=sent_at)
