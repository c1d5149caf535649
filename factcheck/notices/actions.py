"""Telling people, and remembering that they know. Called from the pipeline."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from factcheck.claims.models import Amendment, Claim, Standing
from factcheck.notices.choosing import USUAL, Choice, How
from factcheck.notices.mailing import plan_mail
from factcheck.notices.models import SUBJECTS, YOURS, Notice
from factcheck.people.arrays import add_rows
from factcheck.people.models import Membership, User
from factcheck.publication.letters import Written, kind_of
from factcheck.publication.models import Approval, Delivery, Flag
from factcheck.review.models import Assignment, Comment, Deadline, Move, Panel
from factcheck.review.panels import asked_to_vote
from factcheck.review.queries import OPEN_BOOK, is_blind
from factcheck.review.who import IN_HAND, SEATED, seats

Kind = Notice.Kind
Status = Claim.Status
TOLD = {
    Status.DISPUTED: Kind.DISPUTED,
    Status.DECIDED: Kind.DECIDED,
    Status.PUBLISHED: Kind.PUBLISHED,
}
# Where somebody has read the words and decides, or has decided, by them.
RELIED_ON = frozenset({
    Status.ASSIGNED, Status.IN_REVIEW, Status.DISPUTED, Status.DECIDED, Status.PUBLISHED,
    Status.CORRECTING,
})  # fmt: skip


def tell_of_move(move: Move) -> None:
    """Tell those who have something to do now, or who worked for it. Never while it is blind.

    A dispute or a decision goes to the desk's editors, a decision and a publication to those who
    reviewed; whoever made the move knows already.
    """
    kind = TOLD.get(Status(move.to_status))
    if kind is None:
        return
    people: set[UUID] = set()
    if kind in {Kind.DISPUTED, Kind.DECIDED}:
        people |= set(editors_of(move.claim))
    if kind in {Kind.DECIDED, Kind.PUBLISHED}:
        people |= set(reviewers_of(move))
    tell(people - {move.by_id}, kind, move.claim, key=f"move:{move.claim_id}:{move.number}")


def tell_of_seats(assignments: Iterable[Assignment]) -> None:
    """Tell reviewers that they were given claims; who took one themselves knows."""
    send([
        Notice(
            user_id=seat.reviewer_id,
            kind=Kind.ASSIGNED,
            claim_id=seat.claim_id,
            key=f"seat:{seat.pk}",
        )
        for seat in assignments
        if seat.assigned_by_id != seat.reviewer_id
    ])  # fmt: skip


def tell_of_left_seats(assignments: Iterable[Assignment], why: str) -> None:
    """Tell a reviewer that they hold a claim no longer, never who sits there now.

    Of a conflict they know; the desk's editors are told, but for those who review the claim
    themselves in this round: they are to judge blind.
    """
    for seat in assignments:
        knows = why == Kind.CONFLICT
        people = editors_without_seat(seat.claim) if knows else {seat.reviewer_id}
        tell(people, Kind(why), seat.claim, key=f"left:{seat.pk}")


def tell_of_amendment(amendment: Amendment) -> None:
    """Tell whoever holds a seat on the claim that it is not what they read; never who did it."""
    claim = amendment.claim
    seated = seats(claim).filter(state__in=IN_HAND).exclude(reviewer=amendment.by)
    people = set(seated.values_list("reviewer", flat=True))
    tell(people, Kind.AMENDED, claim, key=f"amendment:{amendment.pk}")


def tell_of_no_claim(assignment: Assignment) -> None:
    """Tell the desk's editors that a reviewer handed it back because it is no claim.

    Not those who review it themselves in this round: they are to judge blind.
    """
    tell_editors_of_seat(assignment, Kind.NO_CLAIM)


def tell_of_abstention(assignment: Assignment) -> None:
    """Tell the same editors that a seat is free because somebody cannot judge the claim."""
    tell_editors_of_seat(assignment, Kind.ABSTAINED)


def tell_editors_of_seat(assignment: Assignment, kind: Notice.Kind) -> None:
    claim = assignment.claim
    tell(editors_without_seat(claim), kind, claim, key=f"{kind}:{assignment.pk}")


def tell_of_text(standing: Standing) -> None:
    """Tell who works on a claim, and from then on the editors, that its article changed.

    While it is new or queued nobody has relied on its words; the page of the claim says it.
    """
    claim = standing.claim
    if claim.status not in RELIED_ON:
        return
    people = set(seats(claim).filter(state__in=SEATED).values_list("reviewer", flat=True))
    people |= set(editors_of(claim))
    people |= set(claim.verdicts.values_list("author", flat=True))
    tell(people, Kind.REWRITTEN, claim, key=f"standing:{standing.pk}")


def tell_of_flag(flag: Flag) -> None:
    """Tell the editors of the desk that something relied on what changed.

    Not whoever sits in the claim's running round: it would tell them of a colleague's draft. Of a
    changed article they are told otherwise; of an article's page the desk that changed it knows; a
    partner usually knows within seconds.
    """
    claim = flag.about
    if claim is None or flag.delivery_id or flag.kind == Flag.Kind.ARTICLE:
        return
    people = editors_of(claim) if claim.status in OPEN_BOOK else editors_without_seat(claim)
    tell(people, Kind.FLAGGED, claim, key=f"flag:{flag.pk}")


def tell_of_comment(comment: Comment) -> None:
    """Tell who is mentioned, or takes part in the thread, as far as they may read it now.

    Who is blind hears of it when the round is closed.
    """
    claim, thread = comment.claim, comment.thread or comment
    talking = Q(pk=thread.pk) | Q(thread=thread)
    part = User.objects.filter(pk__in=Comment.objects.filter(talking).values("by"))
    told = {
        kind: {person.pk for person in people if not is_blind(claim, person)} - {comment.by_id}
        for kind, people in ((Kind.MENTIONED, comment.mentions.all()), (Kind.ANSWERED, part))
    }
    if not comment.withdrawn_at:
        tell(told[Kind.MENTIONED], Kind.MENTIONED, claim, key=f"comment:{comment.pk}")
        tell(told[Kind.ANSWERED], Kind.ANSWERED, claim, key=f"comment:{comment.pk}")


def tell_of_open_book(move: Move) -> None:
    """Now that a round lies open, tell of what was said while it was blind; each of it once."""
    if move.to_status in OPEN_BOOK and move.from_status == Status.IN_REVIEW:
        for comment in move.claim.comments.filter(round=move.round).select_related("thread"):
            tell_of_comment(comment)


def tell_of_panel(panel: Panel) -> None:
    """Ask for the votes of whoever may give one; not of the editor who called it, who knows."""
    people = {person.pk for person in asked_to_vote(panel)} - {panel.called_by_id}
    tell(people, Kind.VOTE_ASKED, panel.claim, key=f"panel:{panel.pk}")


def tell_of_outcome(panel: Panel) -> None:
    """Tell whoever voted that they may read the votes, and editors where nothing was decided."""
    people = set(panel.votes.values_list("voter", flat=True))
    if panel.outcome != Panel.Outcome.DECIDED:
        people |= set(editors_of(panel.claim))
    people.discard(panel.closed_by_id)
    tell(people, Kind.VOTE_CLOSED, panel.claim, key=f"closed:{panel.pk}")


def tell_of_due(deadline: Deadline) -> None:
    """Tell who holds a seat that the claim is due soon."""
    claim = deadline.claim
    people = seats(claim).filter(state__in=IN_HAND).values_list("reviewer", flat=True)
    tell(people, Kind.DUE, claim, key=f"due:{claim.pk}:{deadline.due_at.isoformat()}")


def tell_of_late(deadline: Deadline) -> None:
    """Tell the desk's editors that a claim is late."""
    claim = deadline.claim
    key = f"late:{claim.pk}:{deadline.due_at.isoformat()}"
    tell(editors_of(claim), Kind.LATE, claim, key=key)


def tell_of_late_vote(panel: Panel) -> None:
    """Tell the desk's editors that a vote is overdue, and whoever may still give theirs."""
    asked = {person.pk for person in asked_to_vote(panel)}
    others = set(editors_of(panel.claim)) - asked
    tell(asked, Kind.VOTE_LATE, panel.claim, key=f"overdue:{panel.pk}{YOURS}")
    tell(others, Kind.VOTE_LATE, panel.claim, key=f"overdue:{panel.pk}")


def tell_of_fall(approval: Approval) -> None:
    """Tell the approver, the author and the editors that it is not published at its time."""
    claim = approval.claim
    people = {approval.by_id, approval.verdict.author_id, *editors_of(claim)}
    tell(people, Kind.FELL, claim, key=f"approval:{approval.pk}")


def tell_of_undelivered(delivery: Delivery) -> None:
    """Tell the desk's editors that a partner still relies on what was."""
    claim = delivery.event.fact_check.claim
    tell(editors_of(claim), Kind.UNDELIVERED, claim, key=f"delivery:{delivery.job_id}")


def tell_of_writing(row: Written) -> None:
    """Tell the desk's editors that somebody wrote: what is wrong, or what should be checked."""
    about = {kind_of(row): row}
    send([
        Notice(user_id=person, kind=Kind.WROTE, key=f"wrote:{row.pk}", **about)
        for person in editors_on(row.desk_id)
    ])  # fmt: skip


def tell(people: Iterable[UUID], kind: Notice.Kind, claim: Claim, *, key: str) -> None:
    """One notice for each."""
    send([Notice(user_id=person, kind=kind, claim=claim, key=key) for person in people])


def send(notices: Sequence[Notice]) -> None:
    """Notices of one kind to each who wants it, and by mail if they want that.

    Their keys keep a repeated event from telling anybody twice.
    """
    if not notices:
        return
    people = {notice.user_id for notice in notices}
    choices = Choice.objects.filter(user__in=people, kind=notices[0].kind)
    chosen = dict(choices.values_list("user", "how"))
    for notice in notices:
        notice.how = chosen.get(notice.user_id, USUAL)
    wanted = [notice for notice in notices if notice.how != How.NONE]
    add_rows(wanted, each=("id", "user", *SUBJECTS, "key", "how"), same=("kind",), but_known=True)
    if at_once := [notice.pk for notice in wanted if notice.how == How.MAIL]:
        plan_mail(Notice.objects.filter(pk__in=at_once))


def editors_of(claim: Claim) -> Iterable[UUID]:
    return editors_on(claim.desk_id)


def editors_on(desk_id: UUID) -> Iterable[UUID]:
    places = Membership.objects.filter(desk=desk_id, active=True, user__is_active=True)
    return places.filter(role=Membership.Role.EDITOR).values_list("user", flat=True)


def editors_without_seat(claim: Claim) -> set[UUID]:
    """Those who do not review it themselves in this round: who does is to judge blind."""
    return set(editors_of(claim)) - set(seats(claim).values_list("reviewer", flat=True))


def reviewers_of(move: Move) -> Iterable[UUID]:
    reviews = move.claim.reviews.filter(round=move.round, counted_at__isnull=False)
    return reviews.values_list("reviewer", flat=True)


def mark_read(user: User, *, notices: Iterable[Notice] | None = None) -> int:
    """These notices of this person, or all of them, are read now; returns how many were not."""
    unread = Notice.objects.filter(user=user, read_at=None)
    if notices is not None:
        unread = unread.filter(pk__in=[notice.pk for notice in notices])
    return unread.update(read_at=timezone.now())
