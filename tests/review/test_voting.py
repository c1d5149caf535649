"""A dispute before a panel: blind, by outsiders, with a quorum and a majority."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou, Refused
from factcheck.people.models import Entry, Membership, User
from factcheck.publication.actions import publish
from factcheck.review.abstaining import abstain
from factcheck.review.actions import reopen
from factcheck.review.declaring import declare_conflict
from factcheck.review.disagreeing import disagreements
from factcheck.review.models import Conflict, DeskRules, Panel, Vote
from factcheck.review.panels import decision_of, open_panel, to_vote, visible_votes
from factcheck.review.queries import disputed
from factcheck.review.rules import may
from factcheck.review.verdicts import rating_choices, said_by_decision
from factcheck.review.voting import call_panel, cast_vote, close_vote
from tests.factories import make_member
from tests.review.stories import Story, rating, review, settle, sit_down, write

WHY = "The log is complete."


def set_rules(story: Story, **rules) -> None:
    DeskRules.objects.filter(desk=story.desk).update(**{"disputes": "panel", **rules})


def vote(claim: Claim, by, slug: str, said: str = "as_quoted", because: str = WHY) -> Vote:
    panel = Panel.objects.get(claim=claim, round=claim.round, closed_at=None)
    given = cast_vote(panel, by=by, said=said, rating=rating(claim, slug), because=because)
    claim.refresh_from_db()
    return given


@pytest.fixture
def people(story):
    """Three who wrote no review, besides the editors."""
    return [make_member(name, story.desk) for name in ("cora", "dan", "finn")]


@pytest.fixture
def voting(story) -> Claim:
    """A dispute on a desk whose disputes are voted on by three."""
    set_rules(story)
    return story.until("disputed")


def test_dispute_goes_before_a_panel_where_the_desk_says_so(story, voting):
    panel = open_panel(voting)

    assert (panel.size, panel.quorum, panel.tolerance, panel.number) == (3, 3, 0, 1)
    assert Entry.objects.filter(action="panel.called", actor_id="").count() == 1


def test_dispute_waits_for_an_adjudicator_where_the_desk_says_nothing(story):
    assert open_panel(story.until("disputed")) is None


def test_majority_decides_and_the_dissent_is_kept(story, voting, people):
    cora, dan, finn = people
    vote(voting, cora, "mixed")
    vote(voting, dan, "true", because="I read it otherwise.")
    assert voting.status == "disputed"
    vote(voting, finn, "mixed")

    assert voting.status == "decided"
    assert voting.moves.last().by is None
    panel = Panel.objects.get()
    assert (panel.outcome, panel.closed_by, panel.votes.count()) == ("decided", None, 3)
    assert voting.reviews.count() == 2
    assert [str(each) for each in rating_choices(voting)] == ["Mixed"]
    assert said_by_decision(voting) == "as_quoted"
    verdict = write(voting, story.bob, "mixed")
    assert (verdict.how, verdict.dissent_public) == ("panel", True)
    assert publish(voting, by=story.eve).verdict == verdict


def test_panel_leaves_neighbours_within_the_tolerance_to_the_writer(story, people):
    set_rules(story, tolerance=1)
    claim = story.until("disputed")
    for person, slug in zip(people, ("mixed", "mostly-true", "false"), strict=True):
        vote(claim, person, slug)

    assert [str(each) for each in rating_choices(claim)] == ["Mostly true", "Mixed"]


def test_tie_leaves_the_claim_disputed_for_an_adjudicator(story, voting, people):
    for person, slug in zip(people, ("mixed", "true", "false"), strict=True):
        vote(voting, person, slug)

    assert (voting.status, Panel.objects.get().outcome) == ("disputed", "tied")
    assert may(story.bob, "adjudicate", voting)
    assert settle(voting, story.bob).how == "adjudication"


def test_tie_may_be_voted_on_again(story, voting, people):
    for person, slug in zip(people, ("mixed", "true", "false"), strict=True):
        vote(voting, person, slug)
    call_panel(voting, by=story.bob, because="Read the log first.")
    for person in people:
        vote(voting, person, "mixed")

    assert voting.status == "decided"
    assert list(Panel.objects.values_list("number", "outcome")) == [(1, "tied"), (2, "decided")]


def test_panel_may_be_called_where_one_editor_would_adjudicate(story, people):
    set_rules(story, disputes="adjudicator", panel_size=1, panel_quorum=1)
    claim = story.until("disputed")
    with pytest.raises(NotValid):
        call_panel(claim, by=story.bob, because=" ")
    call_panel(claim, by=story.bob, because="It is delicate.")
    vote(claim, people[0], "false")

    assert claim.status == "decided"


def test_nobody_adjudicates_while_a_panel_votes(story, voting):
    assert not may(story.bob, "adjudicate", voting)
    assert not disputed(story.bob).exists()
    with pytest.raises(NotNow, match="No panel is voting on it"):
        settle(voting, story.bob)


@pytest.mark.parametrize(
    ("quorum", "outcome", "status"), [(2, "decided", "decided"), (3, "short", "disputed")]
)
def test_vote_closed_early_counts_with_its_quorum_alone(story, people, quorum, outcome, status):
    set_rules(story, panel_quorum=quorum)
    claim = story.until("disputed")
    vote(claim, people[0], "mixed")
    vote(claim, people[1], "mixed")

    panel = close_vote(claim, by=story.eve, because="Finn is ill.")

    assert (panel.outcome, panel.closed_by, panel.closed_because) == (
        outcome,
        story.eve,
        "Finn is ill.",
    )
    assert Claim.objects.get().status == status


def test_votes_are_blind_until_the_vote_is_closed(story, voting, people):
    vote(voting, people[0], "mixed")
    panel = Panel.objects.get()

    watchers = (people[0], people[1], story.bob, story.alice)
    assert [visible_votes(panel, each).count() for each in watchers] == [1, 0, 0, 0]
    vote(voting, people[1], "mixed")
    vote(voting, people[2], "mixed")
    panel.refresh_from_db()
    assert [visible_votes(panel, each).count() for each in watchers] == [3, 3, 3, 3]


def test_strangers_see_no_vote(voting, people, charlie, root):
    vote(voting, people[0], "mixed")
    panel = Panel.objects.get()

    assert not visible_votes(panel, charlie).exists()
    assert not visible_votes(panel, root).exists()


def test_only_those_who_are_part_of_nothing_vote(story, voting, people, charlie):
    Conflict.objects.create(user=people[0], speaker=voting.speaker, reason="My brother.")

    for person in (story.alice, story.ben, people[0], charlie):
        assert not may(person, "vote", voting)
        assert not to_vote(person).exists()
        with pytest.raises(NotYou):
            vote(voting, person, "mixed")
    assert [may(each, "vote", voting) for each in (people[1], story.bob)] == [True, True]
    assert list(to_vote(people[1])) == [voting]


def test_who_abstained_from_the_round_neither_votes_nor_settles(story, people):
    set_rules(story)
    claim = story.until("queued")
    seat = sit_down(claim, people[0])
    abstain(seat, by=people[0], kind="too_close", because="I know the port.")
    Membership.objects.filter(user=people[0]).update(role="editor")
    claim.refresh_from_db()
    review(claim, story.alice, "true")
    review(claim, story.ben, "false")
    editor = User.objects.get(pk=people[0].pk)

    assert claim.status == "disputed"
    assert not any(may(editor, what, claim) for what in ("vote", "close_vote", "adjudicate"))
    assert not to_vote(editor).exists()
    with pytest.raises(NotYou):
        vote(claim, editor, "mixed")
    with pytest.raises(NotYou):
        close_vote(claim, by=editor, because="We wait.")
    close_vote(claim, by=story.eve, because="We wait.")
    assert not disputed(editor).exists()
    with pytest.raises(NotYou):
        settle(claim, editor)


def test_vote_does_not_count_after_its_voter_declared_a_conflict(story, voting, people):
    cora, dan, finn = people
    vote(voting, cora, "false")
    declare_conflict(cora, voting.speaker, by=cora, because="My brother.")
    vote(voting, dan, "mixed")
    vote(voting, finn, "mixed")

    assert voting.status == "disputed"
    assert Entry.objects.filter(action="vote.set_aside").count() == 1
    assert [each.panel.much for each in disagreements([voting])] == [2]
    vote(voting, story.eve, "mixed")
    assert voting.status == "decided"
    panel = Panel.objects.get()
    assert [str(each) for each in rating_choices(voting)] == ["Mixed"]
    assert [each.voter for each in panel.votes.exclude(set_aside_at=None)] == [cora]
    assert not may(cora, "write_verdict", voting)
    Conflict.objects.all().delete()
    assert not may(cora, "write_verdict", voting)
    assert decision_of(panel) is not None


def test_vote_closed_early_counts_nobody_whose_conflict_came_to_light(story, people):
    set_rules(story, panel_quorum=2)
    claim = story.until("disputed")
    vote(claim, people[0], "mixed")
    vote(claim, people[1], "mixed")
    Conflict.objects.create(user=people[0], speaker=claim.speaker, reason="My brother.")

    assert close_vote(claim, by=story.eve, because="Finn is ill.").outcome == "short"


def test_conflict_declared_after_the_vote_changes_nothing(voting, people):
    for person in people:
        vote(voting, person, "mixed")
    declare_conflict(people[0], voting.speaker, by=people[0], because="My brother.")

    assert not Vote.objects.exclude(set_aside_at=None).exists()


def test_vote_is_given_once(voting, people):
    first = vote(voting, people[0], "mixed")

    assert vote(voting, people[0], "mixed") == first
    with pytest.raises(NotNow, match="voted already"):
        vote(voting, people[0], "true")
    assert not to_vote(people[0]).exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"said": "perhaps"}, "said"), ({"because": " "}, "because")],
)
def test_vote_without_an_answer_or_a_reason_is_not_valid(voting, people, wrong, field):
    with pytest.raises(NotValid) as refusal:
        vote(voting, people[0], "mixed", **wrong)
    assert [*refusal.value.fields] == [field]


def test_closed_vote_takes_no_more(story, voting, people):
    panel = Panel.objects.get()
    close_vote(voting, by=story.bob, because="We wait.")

    with pytest.raises(NotNow, match="closed"):
        cast_vote(panel, by=people[0], said="as_quoted", rating=rating(voting, "true"), because=WHY)
    with pytest.raises(NotNow):
        close_vote(voting, by=story.bob, because="Again.")


def test_editors_with_a_stake_neither_call_nor_close(story, voting):
    Conflict.objects.create(user=story.bob, speaker=voting.speaker, reason="My brother.")

    for person in (story.bob, story.alice):
        with pytest.raises(NotYou):
            close_vote(voting, by=person, because="We wait.")
    close_vote(voting, by=story.eve, because="We wait.")
    with pytest.raises(NotYou):
        call_panel(voting, by=story.bob, because="Again.")


def test_panelist_may_write_what_was_decided_and_its_reviewers_may_not(story, voting, people):
    for person in people:
        vote(voting, person, "mixed")

    assert may(people[0], "write_verdict", voting)
    assert not may(story.alice, "write_verdict", voting)
    assert write(voting, people[0], "mixed").author == people[0]


def test_next_round_asks_a_panel_of_its_own(story, voting, people):
    for person in people:
        vote(voting, person, "mixed")
    reopen(voting, by=story.bob, because="A second log appeared.")
    review(voting, story.alice, "true")
    review(voting, story.ben, "false")

    assert voting.status == "disputed"
    assert open_panel(voting).number == 1
    assert may(people[0], "vote", voting)


@pytest.mark.django_db(transaction=True)
def test_votes_at_one_moment_are_counted_once_each(story):
    set_rules(story, panel_size=5, panel_quorum=5)
    claim = story.until("disputed")
    people = [make_member(f"panelist{number}", story.desk) for number in range(8)]
    panel, mixed = Panel.objects.get(), rating(claim, "mixed")

    def press(person) -> str:
        try:
            mine = Panel.objects.select_related("claim__desk").get(pk=panel.pk)
            cast_vote(mine, by=person, said="as_quoted", rating=mixed, because=WHY)
        except Refused as refused:
            return type(refused).__name__
        else:
            return "voted"
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(press, people))

    assert sorted(answers) == ["NotNow"] * 3 + ["voted"] * 5
    assert Vote.objects.count() == 5
    claim.refresh_from_db()
    assert (claim.status, claim.moves.filter(to_status="decided").count()) == ("decided", 1)
