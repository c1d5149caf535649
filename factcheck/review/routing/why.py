"""Why this person, or why not them: sentences that are shown to people."""

from datetime import datetime

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotYou, Refused
from factcheck.people.models import User
from factcheck.review.routing.ranking import Candidate


def why_chosen(candidate: Candidate, claim: Claim) -> str:
    """What routing weighed, in its order: the topic, the claims in hand, the last turn."""
    facts = {
        "topic": claim.topic,
        "load": candidate.load,
        "capacity": candidate.capacity,
        "day": day(candidate.last_assigned),
    }
    if candidate.knows_topic:
        if candidate.last_assigned:
            text = _(
                "You know %(topic)s, have %(load)d of %(capacity)d claims in hand and were last "
                "given one on %(day)s."
            )
        else:
            text = _(
                "You know %(topic)s, have %(load)d of %(capacity)d claims in hand and were given "
                "none before."
            )
    elif candidate.last_assigned:
        text = _(
            "You have %(load)d of %(capacity)d claims in hand and were last given one on %(day)s."
        )
    else:
        text = _("You have %(load)d of %(capacity)d claims in hand and were given none before.")
    return text % facts


def day(moment: datetime | None) -> str:
    return formats.date_format(timezone.localtime(moment), "DATE_FORMAT") if moment else ""


def why_taken() -> str:
    return _("You took it yourself.")


def why_given(editor: User) -> str:
    return _("%(editor)s gave it to you.") % {"editor": editor}


def why_not(candidate: Candidate | None) -> Refused | None:
    """What keeps this person from a seat; None if nothing does."""
    if candidate is None:
        return NotYou(_("Only reviewers of the desk review its claims."))
    if candidate.conflicted:
        return NotYou(_("The claim touches a conflict of interest that was declared."))
    if not candidate.speaks:
        return NotYou(_("The claim is in a language this person does not review in."))
    if candidate.seated:
        return NotNow(_("One person reviews a claim once a round."))
    if candidate.load >= candidate.capacity:
        return NotNow(
            _("%(load)d of %(capacity)d claims are in hand: first finish or hand back one.")
            % {"load": candidate.load, "capacity": candidate.capacity}
        )
    return None
