"""Why this person, or why not them: sentences that are shown to people."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from uuid import UUID

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from factcheck.people.errors import NotNow, NotYou, Refused
from factcheck.people.models import Topic, User
from factcheck.review.routing.candidates import Candidate
from factcheck.review.routing.dealing import Given


class Saying:
    """The sentences of one deal; what is the same for many is put in words once."""

    def __init__(self) -> None:
        self.topics: dict[UUID, str] = dict(Topic.objects.values_list("pk", "name"))
        self.day: Callable[[datetime], str] = cache(day)

    def why_chosen(self, given: Given) -> str:
        """What routing weighed, in its order: the rule, the topic, the claims in hand, the turn."""
        reviewer, topic = given.reviewer, given.claim.topic
        last = reviewer.last_assigned
        facts = {
            "rule": given.rule.name,
            "topic": self.topics.get(topic, "") if topic else "",
            "load": given.load,
            "capacity": reviewer.capacity,
            "day": self.day(last) if last else "",
        }
        why = sentence(knows=topic in reviewer.topics, before=last is not None) % facts
        if not given.rule.name:
            return why
        return _("By the rule “%(rule)s”. %(why)s") % {"rule": given.rule.name, "why": why}


def sentence(*, knows: bool, before: bool) -> str:
    if knows and before:
        return _(
            "You know %(topic)s, had %(load)d of %(capacity)d claims in hand and had last been "
            "given one on %(day)s."
        )
    if knows:
        return _(
            "You know %(topic)s, had %(load)d of %(capacity)d claims in hand and had been given "
            "none before."
        )
    if before:
        return _(
            "You had %(load)d of %(capacity)d claims in hand and had last been given one on "
            "%(day)s."
        )
    return _("You had %(load)d of %(capacity)d claims in hand and had been given none before.")


def day(moment: datetime) -> str:
    return formats.date_format(timezone.localtime(moment), "j M Y")


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
