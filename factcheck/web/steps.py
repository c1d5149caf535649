"""The steps a person can press for: what each is called, asks, does and says afterwards.

Whether a step is offered is decided by `review.rules.may`, of a published page by publication.
"""

from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.review import abstaining, actions, rejecting, seats, voting
from factcheck.review.deadlines import move_due
from factcheck.review.ranking import mark_harm
from factcheck.web import acts
from factcheck.web.forms.steps import (
    AbstainForm,
    AssignForm,
    BecauseForm,
    CorrectionStepForm,
    DismissForm,
    DueForm,
    HandOverForm,
    MarkForm,
    NoteForm,
    PublishForm,
    RejectForm,
    WithdrawForm,
)
from factcheck.web.page_steps import KEEPING_TRUE, TIMES
from factcheck.web.step import Step

ALL = (
    Step(
        "take",
        _("Take this claim"),
        acts.take,
        _("The claim is yours. Nobody sees your draft."),
        looks="primary",
        by_version=False,
    ),
    Step(
        "queue",
        _("Queue it"),
        actions.queue,
        _("The claim is in the queue. Coverage is being looked for."),
        looks="primary",
    ),
    Step(
        "publish",
        _("Publish …"),
        publish,
        _("Published. Readers see it from now on."),
        asks=PublishForm,
        says=_("The verdict becomes a public page at once, with its evidence and its origins."),
        looks="primary",
        by_verdict=True,
    ),
    *TIMES,
    Step(
        "republish",
        _("Publish the correction …"),
        republish,
        _("The corrected page is public."),
        asks=NoteForm,
        says=_("The page shows the new verdict. The correction, its date and its note stay on it."),
        looks="primary",
        shortcut="publish",
        by_verdict=True,
    ),
    Step(
        "assign",
        _("Assign …"),
        seats.assign,
        _("Assigned. The reviewer finds it on their workbench."),
        asks=AssignForm,
        says=_("The reviewer gets the next free seat and a notice."),
        by_version=False,
    ),
    Step(
        "move_due",
        _("Move the due date …"),
        move_due,
        _("The due date is moved."),
        asks=DueForm,
        says=_(
            "Who holds a seat is reminded before then, and the editors are told when it is late."
        ),
        by_version=False,
    ),
    Step(
        "hand_over",
        _("Hand over …"),
        acts.pass_on,
        _("Handed over. Whoever held it is told, and keeps the draft."),
        asks=HandOverForm,
        says=_(
            "Whoever holds the seat loses it, is told and keeps the draft: nobody else reads it. "
            "Whoever gets it finds it on their workbench, with your note."
        ),
        by_version=False,
    ),
    Step(
        "mark",
        _("Mark as harmful …"),
        mark_harm,
        _("Marked. The claim comes forward in the queue."),
        asks=MarkForm,
        says=_("A harmful claim comes forward in the queue, and routing rules may ask for it."),
        by_version=False,
    ),
    Step(
        "requeue",
        _("Take up again …"),
        actions.requeue,
        _("The claim is in the queue again."),
        asks=BecauseForm,
        says=_("The claim goes back to the queue, and reviewers may take it."),
    ),
    Step(
        "start_correction",
        _("Correct …"),
        actions.start_correction,
        _("The page stays as it is until the correction is published."),
        asks=CorrectionStepForm,
        says=_(
            "A new version of the verdict can be written. The page stays public meanwhile; "
            "another editor publishes the correction."
        ),
    ),
    *KEEPING_TRUE,
    Step(
        "abandon_correction",
        _("Leave it unchanged …"),
        actions.abandon_correction,
        _("The published verdict stands."),
        asks=BecauseForm,
        says=_("The correction is dropped, and the published verdict stands as it is."),
    ),
    Step(
        "reopen",
        _("Reopen …"),
        actions.reopen,
        _("A new round of review has begun."),
        asks=BecauseForm,
        says=_("A new round of blind review begins. The earlier reviews stay in the history."),
    ),
    Step(
        "call_panel",
        _("Have it voted on …"),
        voting.call_panel,
        _("A panel votes on it. Whoever may vote finds it on their workbench."),
        asks=BecauseForm,
        says=_(
            "Colleagues who wrote neither review and have no conflict vote without seeing each "
            "other's votes. A majority decides; nobody adjudicates meanwhile."
        ),
    ),
    Step(
        "close_vote",
        _("Close the vote …"),
        voting.close_vote,
        _("The vote is closed."),
        asks=BecauseForm,
        says=_(
            "The votes that are in are counted if they are enough. If they are not, or have no "
            "majority, the claim stays disputed."
        ),
    ),
    Step(
        "recall",
        _("Recall …"),
        actions.recall,
        _("The claim is back in the queue; the drafts are kept."),
        asks=BecauseForm,
        says=_("The reviewers lose their seats and the claim is queued again. Drafts are kept."),
        looks="danger",
    ),
    Step(
        "dismiss",
        _("Dismiss …"),
        actions.dismiss,
        _("Dismissed. It can be taken up again."),
        asks=DismissForm,
        says=_("Nobody will check this claim, and open seats close. It can be taken up again."),
        looks="danger",
    ),
    Step(
        "reject",
        _("This is no claim …"),
        rejecting.reject,
        _("Handed back. The editors of the desk are told why."),
        asks=RejectForm,
        says=_("Your seat becomes free, and the editors decide whether to dismiss the claim."),
        looks="danger",
    ),
    Step(
        "abstain",
        _("I cannot judge this …"),
        acts.step_aside,
        _("Noted. You are not asked again in this round."),
        asks=AbstainForm,
        says=_(
            "Your seat becomes free, and you get none on this claim again before the next round. "
            "It is not handing back: it counts as an abstention and stays in the history."
        ),
        by_version=False,
    ),
    Step(
        "lower_seats",
        _("One review fewer …"),
        abstaining.lower_seats,
        _("The round asks for one review fewer now."),
        asks=BecauseForm,
        says=_(
            "Nobody is left who could take the free seat. One review fewer suffices in this round; "
            "if the others are in, it closes at once."
        ),
    ),
    Step(
        "withdraw",
        _("Withdraw …"),
        withdraw,
        _("Withdrawn. The page says so and why."),
        asks=WithdrawForm,
        says=_(
            "The verdict is withdrawn for good. Its page stays at its address and tells readers "
            "that it was withdrawn, and why."
        ),
        looks="danger",
    ),
)
STEPS = {step.action: step for step in ALL}


def steps_for(user: User, claim: Claim) -> list[Step]:
    """The buttons this person gets on this claim today."""
    return [step for step in ALL if step.is_for(user, claim)]
