"""A change flags all that relied on what changed, and nothing else."""

import pytest

from factcheck.evidence.claimreviews import Row
from factcheck.evidence.importing import import_checks
from factcheck.evidence.known_index import Told
from factcheck.evidence.models import KnownCheck, Match, Snapshot
from factcheck.evidence.redacting import redact_snapshot
from factcheck.notices.models import Notice
from factcheck.people.models import Entry, Membership
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.publication.flags import flag_relying
from factcheck.publication.models import Flag
from factcheck.publication.precedents import set_aside_the_rest, weigh_precedent
from factcheck.publication.reuse import reuse_verdict
from factcheck.review.actions import dismiss, start_correction
from factcheck.review.matches import compare, dismiss_as_checked, take_back_comparison
from factcheck.review.seats import open_assignment, take
from tests.admin.conftest import Newsroom
from tests.evidence.newsroom import set_state
from tests.factories import make_member, past_the_triggers
from tests.review.stories import Story, new_claim, review, write

pytestmark = pytest.mark.django_db
WHY = "Word for word."


def correct(claim, story) -> None:
    start_correction(claim, by=story.eve, kind="error", because="A page of the log was missed.")
    write(claim, story.bob, "false", note="It were 12.")
    republish(claim, by=story.eve)


def matched(claim, checked) -> Match:
    """What a look among the known checks leaves behind."""
    known = KnownCheck.objects.get(claim=checked)
    return Match.objects.create(claim=claim, known=known, score=0.9, sure=True)


class Graph:
    """A published claim, claims tied to it in every way, and claims that only look like it."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.checked = self.next("published")
        self.begun = self.tied("queued")
        seat = open_assignment(take(self.begun.claim, by=story.alice), by=story.alice)
        assert seat
        self.begun.refresh_from_db()
        reuse_verdict(self.begun, by=story.alice)
        self.same = self.tied("queued")
        self.published = self.tied("queued")
        self.duplicate = self.tied("queued")
        dismiss_as_checked(self.duplicate, by=story.bob)
        self.finish(self.published)
        self.relied = self.next("in_review")
        known = KnownCheck.objects.get(claim=self.checked)
        said = {"by": story.alice, "stance": "relied", "because": WHY}
        weigh_precedent(self.relied, known, **said)
        self.add_others()

    def next(self, state: str):
        self.story.claim = new_claim(self.story.desk)
        return self.story.until(state)

    def tied(self, state: str, *, same: bool = True) -> Match:
        match = matched(self.next(state), self.checked)
        compare(match, same=same, by=self.story.bob, because=WHY)
        return match

    def finish(self, match: Match) -> None:
        """Bring the claim of this match to its own page."""
        story, claim = self.story, match.claim
        claim.refresh_from_db()
        review(claim, story.alice, "true")
        review(claim, story.ben, "true")
        write(claim, story.bob, "true")
        set_aside_the_rest(claim, by=story.eve, because=WHY)
        publish(claim, by=story.eve)

    def add_others(self) -> None:
        """Not compared, said to be other, taken back, dismissed otherwise, withdrawn: no reliance."""
        matched(self.next("queued"), self.checked)
        self.tied("queued", same=False)
        taken_back = self.tied("queued")
        take_back_comparison(taken_back.comparisons.get(), by=self.story.bob)
        dismissed = self.tied("queued").claim
        dismiss(dismissed, by=self.story.bob, because="An opinion.", kind="opinion")
        gone = self.tied("queued")
        self.finish(gone)
        withdraw(gone.claim, by=self.story.eve, because="The log was forged.")
        self.next("published")
        Flag.objects.all().delete()


def raised() -> set[tuple[str, str, object]]:
    return {
        (flag.kind, flag.link, flag.fact_check or flag.claim or flag.article)
        for flag in Flag.objects.filter(resolved_at=None)
    }


@pytest.fixture
def graph(story) -> Graph:
    return Graph(story)


@pytest.mark.parametrize("kind", ["corrected", "withdrawn"])
def test_changed_verdict_flags_what_relied_on_it_and_no_other(graph, kind):
    checked, story = graph.checked, graph.story
    if kind == "corrected":
        correct(checked, story)
    else:
        withdraw(checked, by=story.eve, because="The log was forged.")

    assert raised() == {
        (kind, "shown", checked.article),
        (kind, "begun", graph.begun.claim),
        (kind, "same", graph.same.claim),
        (kind, "precedent", graph.relied),
        (kind, "same", graph.published.claim.fact_check),
        (kind, "duplicate", graph.duplicate.claim),
    }
    entries = Entry.objects.filter(action="flag.raised").values_list("subject_kind", flat=True)
    assert sorted(entries[:6]) == ["article", "claim", "claim", "claim", "claim", "factcheck"]


def test_same_in_substance_concerns_both(graph):
    correct(graph.published.claim, graph.story)

    assert raised() == {
        ("corrected", "shown", graph.published.claim.article),
        ("corrected", "same", graph.checked.fact_check),
    }


def test_event_flags_once_and_the_next_one_again(graph):
    correct(graph.checked, graph.story)
    page = graph.checked.fact_check
    page.refresh_from_db()

    assert flag_relying(page, Flag.Kind.CORRECTED) == []
    correct(graph.checked, graph.story)

    assert Flag.objects.count() == 12


def test_claims_of_another_desk_are_flagged_for_its_editors(graph, other_desk):
    theirs = new_claim(other_desk)
    set_state(theirs, "queued")
    match = matched(theirs, graph.checked)
    editor = make_member("fern", other_desk, "editor")
    compare(match, same=True, by=editor, because=WHY)

    correct(graph.checked, graph.story)

    assert [flag.about for flag in Flag.objects.for_editor(editor)] == [theirs]
    assert theirs not in [flag.about for flag in Flag.objects.for_editor(graph.story.bob)]


def test_flag_of_a_begun_review_is_hidden_from_a_blind_editor(graph):
    story, claim = graph.story, graph.begun.claim
    take(claim, by=story.ben)
    Membership.objects.filter(user=story.ben).update(role="editor")
    story.ben.refresh_from_db()

    correct(graph.checked, story)

    def told(person) -> bool:
        return claim in [flag.about for flag in Flag.objects.visible_to(person)]

    assert (told(story.bob), told(story.ben), told(story.alice)) == (True, False, False)
    noticed = Notice.objects.filter(kind="flagged", claim=claim)
    assert {notice.user for notice in noticed} == {story.bob, story.eve}


def foreign(**facts) -> Row:
    usual = {
        "key": "url:https://checks.example/1",
        "text": "14 sailings were cancelled",
        "url": "https://checks.example/1",
        "rating": "False",
    }
    return Row(place="1", told=Told(**{**usual, **facts}))


@pytest.mark.parametrize(
    ("change", "kind"), [({"rating": "True"}, "known"), ({"withdrawn": True}, "known_gone")]
)
def test_changed_check_of_others_flags_who_compared_and_who_cited_it(story, change, kind):
    import_checks([foreign()], by=None)
    known = KnownCheck.objects.get()
    cited = story.until("queued")
    review(cited, story.alice, "true")
    review(cited, story.ben, "true")
    piece = cited.evidence.first()
    with past_the_triggers():
        type(piece).objects.filter(pk=piece.pk).update(url=known.url)
    write(cited, story.bob, "true", evidence=[piece])
    publish(cited, by=story.eve)
    story.claim = new_claim(story.desk)
    same = story.until("queued")
    match = Match.objects.create(claim=same, known=known, score=0.9, sure=True)
    compare(match, same=True, by=story.bob, because=WHY)

    import_checks([foreign()], by=None)
    assert raised() == set()
    import_checks([foreign(**change)], by=None)

    assert raised() == {(kind, "cited", cited.fact_check), (kind, "same", same)}


def test_copy_that_is_taken_down_flags_the_page_that_pinned_it(desk, root, settings):
    newsroom = Newsroom(desk)
    newsroom.correct_a_fact_check()
    Flag.objects.all().delete()
    copy = Snapshot.objects.get()

    redact_snapshot(copy, by=root, because="A court ordered it.")

    assert raised() == {("redacted", "own", copy.evidence.claim.fact_check)}
