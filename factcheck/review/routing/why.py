"""Why this person, or why not them: sentences that are shown to people."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from uuid import UUID

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from factcheck.people.errors import NotNow, NotYou, Refused
from factcheck.people.languages import in_language_of_site
from factcheck.people.models import Topic, User
from factcheck.review.routing.candidates import Candidate
from factcheck.review.routing.dealing import Given

BY_RULE = gettext_noop("By the rule “%(rule)s”. %(why)s")
KNOWS_THE_TOPIC = gettext_noop(
    "You know %(topic)s, had %(load)d of %(capacity)d claims in hand and had last been given one "
    "on %(day)s."
)
KNOWS_AND_IS_NEW = gettext_noop(
    "You know %(topic)s, had %(load)d of %(capacity)d claims in hand and had been given none "
    "before."
)
HAS_ROOM = gettext_noop(
    "You had %(load)d of %(capacity)d claims in hand and had last been given one on %(day)s."
)
IS_NEW = gettext_noop(
    "You had %(load)d of %(capacity)d claims in hand and had been given none before."
)
DAY = "j M Y"
TOOK_IT = gettext_noop("You took it yourself.")
GIVEN = gettext_noop("%(editor)s gave it to you.")
# Kept in the language of the site; pages tell them in the language of whoever reads.
SENTENCES = (BY_RULE, KNOWS_THE_TOPIC, KNOWS_AND_IS_NEW, HAS_ROOM, IS_NEW, TOOK_IT, GIVEN)


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
        return _(BY_RULE) % {"rule": given.rule.name, "why": why}


def sentence(*, knows: bool, before: bool) -> str:
    if knows:
        return _(KNOWS_THE_TOPIC) if before else _(KNOWS_AND_IS_NEW)
    return _(HAS_ROOM) if before else _(IS_NEW)


def day(moment: datetime) -> str:
    return formats.date_format(timezone.localtime(moment), DAY)


def why_taken() -> str:
    with in_language_of_site():
        return _(TOOK_IT)


def why_given(editor: User) -> str:
    with in_language_of_site():
        return _(GIVEN) % {"editor": editor}


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
