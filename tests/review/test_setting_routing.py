from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.people.away import declare_absence, set_working_hours
from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Entry, Membership
from factcheck.review.filling import route_many, route_waiting
from factcheck.review.models import Assignment, DeskRules, RoutingRule, RoutingVersion
from factcheck.review.routing.deciding import Knowing, Rule
from factcheck.review.seats import take
from factcheck.review.setting_routing import NotTried, routing_of, save_routing, try_out
from factcheck.review.speakers import merge_speakers
from factcheck.review.trial_marks import trial_mark
from tests.factories import make_desk, make_member
from tests.review.stories import new_claim, queued

NUMBERS = Rule("Numbers", skills=frozenset({"statistics"}), lead=2)


def save(desk, rules, **facts):
    given = {"balance": "in_hand", "because": "We count.", "seen": routing_of(desk).number}
    tried = trial_mark(desk, rules, seen=given["seen"])
    return save_routing(desk, rules, **given | {"tried": tried} | facts)


@pytest.fixture
def counts(story):
    """Ben knows statistics; one review a claim."""
    Membership.objects.filter(user=story.ben).update(skills=["Statistics"])
    DeskRules.objects.filter(desk=story.desk).update(seats=1)


def test_rules_come_back_as_they_were_saved(story, topic):
    publisher, speaker = story.claim.article.publisher, story.claim.speaker
    rules = [
        Rule(
            "All of it",
            languages=frozenset({"en"}),
            topics=frozenset({topic.pk}),
            publishers=frozenset({publisher.pk}),
            speakers=frozenset({speaker.pk}),
            worth_from=0.5,
            harmful=True,
            skills=frozenset({"law", "statistics"}),
            people=frozenset({story.ben.pk}),
            only_people=True,
            topic=Knowing.ONLY,
            lead=0,
        ),
        NUMBERS,
    ]

    version = save(story.desk, rules, by=story.bob, balance="lately")

    now = routing_of(story.desk)
    assert (now.number, list(now.rules), now.balance) == (1, rules, "lately")
    entry = Entry.objects.get(action="routing.changed")
    assert (entry.subject_id, entry.facts) == (str(version.pk), {"number": 1, "rules": 2})


def test_each_change_is_a_version_and_none_is_changed(story):
    save(story.desk, [NUMBERS], by=story.bob)
    save(story.desk, [], by=story.eve)

    assert routing_of(story.desk).rules == ()
    assert RoutingVersion.objects.count() == 2
    rule = RoutingRule.objects.all()
    for change in (
        lambda: rule.update(lead=9),
        lambda: RoutingVersion.objects.update(because="Else."),
        rule.delete,
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_rules_are_saved_by_editors_who_saw_the_latest(story, charlie, root):
    for person in (story.alice, charlie):
        with pytest.raises(NotYou):
            save(story.desk, [NUMBERS], by=person)
    save(story.desk, [NUMBERS], by=root)
    with pytest.raises(Overtaken):
        save(story.desk, [], by=story.bob, seen=0)


@pytest.mark.parametrize(
    ("rules", "facts", "field"),
    [
        ([NUMBERS, NUMBERS], {}, "name"),
        ([replace(NUMBERS, name=" ")], {}, "name"),
        ([replace(NUMBERS, only_people=True)], {}, "people"),
        ([replace(NUMBERS, worth_from=2)], {}, "worth_from"),
        ([NUMBERS], {"balance": "luck"}, "balance"),
        ([NUMBERS], {"because": " "}, "because"),
    ],
)
def test_unfit_rules_are_refused(story, rules, facts, field):
    with pytest.raises(NotValid) as problem:
        save(story.desk, rules, by=story.bob, **facts)
    assert list(problem.value.fields) == [field]


def test_rules_are_saved_once_they_were_tried_just_so(story, charlie):
    """On this desk, in this order, beside the rules that are in force still."""
    desk, other = story.desk, make_desk("Marsh")
    more = replace(NUMBERS, name="More")
    for tried in (
        "",
        trial_mark(desk, [NUMBERS], seen=0),
        trial_mark(desk, [more, NUMBERS], seen=0),
        trial_mark(desk, [NUMBERS, replace(more, lead=1)], seen=0),
        trial_mark(desk, [NUMBERS, more], seen=1),
        trial_mark(other, [NUMBERS, more], seen=0),
    ):
        with pytest.raises(NotTried):
            save(desk, [NUMBERS, more], by=story.bob, tried=tried)

    save(desk, [NUMBERS, more], by=story.bob)

    again = save(desk, [NUMBERS, more], by=story.bob, tried="", balance="lately")
    assert again.number == 2  # the rules are the same


def test_routing_obeys_the_rules_and_says_which(story, counts):
    save(story.desk, [NUMBERS], by=story.bob)

    (seat,) = route_many([story.until("queued")])

    assert seat.reviewer == story.ben
    assert seat.why == (
        "By the rule “Numbers”. You had 0 of 10 claims in hand and had been given none before."
    )


def test_a_rule_follows_a_speaker_who_was_merged(story, counts):
    other = new_claim(story.desk, speaker="Ida Holm")
    rule = Rule("Ben's", speakers=frozenset({other.speaker_id}), people=frozenset({story.ben.pk}))
    save(story.desk, [rule], by=story.bob)
    merge_speakers(story.claim.speaker, [other.speaker], by=story.bob)

    (seat,) = route_many([story.until("queued")])

    assert (seat.reviewer, seat.why[:20]) == (story.ben, "By the rule “Ben's”.")


def test_routing_can_even_out_what_was_given_lately(story, counts):
    for _ in range(2):
        take(queued(story.desk, story.bob), by=story.alice)
    Assignment.objects.update(state="closed")
    save(story.desk, [], by=story.bob, balance="lately")

    claims = [queued(story.desk, story.bob) for _ in range(2)]

    assert {seat.reviewer for seat in route_many(claims)} == {story.ben}


def test_routing_passes_over_who_is_away_and_gives_it_out_later(story, counts):
    today = timezone.localdate()
    away = [
        declare_absence(person, first_day=today, last_day=today, by=person)
        for person in (story.alice, story.ben)
    ]
    DeskRules.objects.filter(desk=story.desk).update(routes_itself=True)
    claim = story.until("queued")
    assert route_many([claim]) == []

    away[1].delete()
    route_waiting()

    assert Assignment.objects.get().reviewer == story.ben


def test_routing_keeps_to_working_hours(story, counts):
    yesterday = (timezone.localdate().weekday() - 1) % 7
    begins, ends = timezone.datetime.min.time(), timezone.datetime.max.time()
    hours = [((yesterday + 3) % 7, begins, ends)]
    set_working_hours(story.alice, hours, time_zone="Europe/Oslo", by=story.alice)

    (seat,) = route_many([story.until("queued")])

    assert seat.reviewer == story.ben


def test_try_out_tells_what_would_go_to_others_and_writes_nothing(story, counts):
    claims = [queued(story.desk, story.bob) for _ in range(3)]
    make_member("cora", story.desk)

    tried = try_out(story.desk, [NUMBERS])

    assert [each.claim for each in tried] == sorted(claims, key=lambda claim: claim.created_at)
    assert {each.after for each in tried} == {(story.ben.pk,)}
    assert {each.now.name for each in tried} == {"Numbers"}
    assert sum(each.differs for each in tried) == 2
    assert not Assignment.objects.exists()
