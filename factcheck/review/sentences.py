"""What the trail says of the work on claims. Nothing of anybody's opinion: it is not kept there."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext_lazy

from factcheck.people.telling import tells

tells({
    "claim.moved": _("%(by)s moved the claim from “%(from)s” to “%(to)s”."),
    "claims.moved": ngettext_lazy(
        "%(by)s moved %(count)s claim from “%(from)s” to “%(to)s”.",
        "%(by)s moved %(count)s claims from “%(from)s” to “%(to)s”.",
        "count",
    ),
    "claim.called_none": _("%(by)s handed the claim back as none: %(kind)s."),
    "contradiction.dismissed": _("%(by)s said that two claims do not contradict each other."),
    "speakers.merged": _("%(by)s merged %(count)s speakers into one."),
    "seat.given": _("%(by)s filled a seat on the claim."),
    "seats.given": _("%(by)s filled seats on claims: %(count)s."),
    "seats.lowered": _("%(by)s let fewer reviews suffice in this round: %(seats)s."),
    "seats.handed_over": _("%(by)s gave seats of one reviewer to others: %(count)s."),
    "conflict.declared": _("%(by)s declared a conflict of interest with a %(kind)s."),
    "speaker.placed": _("%(by)s said which party or organisation a speaker belongs to."),
    "party.kept": _("%(by)s said what a party or organisation is known as."),
    "routing.changed": _("%(by)s saved version %(number)s of the routing rules: %(rules)s rules."),
    "claim.marked": _("%(by)s marked the claim as harmful: %(kind)s."),
    "claim.topic_set": _("%(by)s put the claim under another topic."),
    "claim.unmarked": _("%(by)s lifted a mark of harm from the claim: %(kind)s."),
    "seat.opened": _("%(by)s began to work on the claim."),
    "seat.left": _("%(by)s freed a seat on the claim: %(state)s."),
    "review.submitted": _("%(by)s handed in a review of the claim."),
    "review.undone": _("%(by)s took a sealed review of the claim back."),
    "review.counted": _("%(by)s counted a review of the claim."),
    "panel.called": _("%(by)s called a panel over the dispute."),
    "vote.cast": _("%(by)s voted on the dispute."),
    "vote.set_aside": _("A vote was set aside, for a conflict of interest declared since."),
    "panel.closed": _("%(by)s closed the vote of %(votes)s panelists: %(outcome)s."),
    "reviews.read": ngettext_lazy(
        "%(by)s read %(count)s review of a colleague while the round was open.",
        "%(by)s read %(count)s reviews of colleagues while the round was open.",
        "count",
    ),
    "verdict.written": _("%(by)s wrote a version of the verdict: %(how)s."),
    "verdict.redacted": _("%(by)s took the words of a version of the verdict down."),
    "match.compared": _("%(by)s compared the claim with a known fact-check."),
    "comparison.taken_back": _("%(by)s took a comparison with a known fact-check back."),
    "ruling.given": _("%(by)s ruled on where coverage of the claim comes from."),
    "ruling.taken_back": _("%(by)s took a ruling on coverage of the claim back."),
    "comment.written": _("%(by)s said something about the claim."),
    "comment.withdrawn": _("%(by)s withdrew what they had said about the claim."),
    "thread.resolved": _("%(by)s said that nothing is left to talk about."),
    "thread.reopened": _("%(by)s opened a conversation about the claim again."),
    "deadline.moved": _("%(by)s moved the due date to %(due_at)s."),
    "deadlines.reminded": ngettext_lazy(
        "%(by)s reminded the holders of %(count)s claim that is due soon.",
        "%(by)s reminded the holders of %(count)s claims that are due soon.",
        "count",
    ),
    "deadlines.escalated": ngettext_lazy(
        "%(by)s told the editors of %(count)s claim that is late.",
        "%(by)s told the editors of %(count)s claims that are late.",
        "count",
    ),
    "votes.escalated": ngettext_lazy(
        "%(by)s told of %(count)s vote that is overdue.",
        "%(by)s told of %(count)s votes that are overdue.",
        "count",
    ),
    "scale.edited": _("%(by)s made version %(version)s of the desk's rating scale."),
    "guideline.written": _("%(by)s wrote version %(version)s of the desk's guideline."),
    "desk.set_up": _("%(by)s gave the desk its first rules."),
})  # fmt: skip

# Facts are kept as codes and said by them: how a verdict was reached, where no other word is it.
CODES = (gettext_noop("agreement"), gettext_noop("adjudication"))
