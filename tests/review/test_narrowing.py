import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import F
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.models import Topic, User
from factcheck.review.deadline import Deadline
from factcheck.review.facets import facets_of
from factcheck.review.looking import look
from factcheck.review.models import DeskRules
from factcheck.review.narrowing import Narrowing, in_order, listed, order_of
from factcheck.review.seats import take
from factcheck.web.paging import place_in
from tests.factories import make_article, make_claim, make_member, make_publisher
from tests.review.stories import Story, new_claim, new_claims, queued

HOUR = timedelta(hours=1)


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


def found(user, **asked) -> set:
    return set(listed(user, Narrowing(**asked)))


def counts(user, facet, **asked) -> dict[str, int]:
    return {one.value: one.much for one in facets_of(user, Narrowing(**asked)).by.get(facet, ())}


def tallies(user, **asked) -> dict[str, int]:
    """Without those of which there are none."""
    found = look(user, Narrowing(**asked), size=1).much
    return {name: much for name, much in found.items() if much}


def due_in(claim, hours) -> None:
    Deadline.objects.filter(claim=claim).update(due_at=timezone.now() + hours * HOUR)


def test_list_of_nobody_else_s_desk(story, charlie):
    queued(story.desk, story.bob)
    assert found(charlie) == set()
    assert found(charlie, desk=story.desk.slug) == set()
    assert tallies(charlie, desk=story.desk.slug) == {}
    assert tallies(charlie, desk=story.desk.slug, q="sailings") == {}


def test_list_of_an_administrator_is_of_all_desks_or_of_one(story, other_desk, root):
    other = new_claim(other_desk)
    assert found(root) == {story.claim, other}
    assert found(root, desk="valley") == {other}
    assert counts(root, "desk") == {"harbour": 1, "valley": 1}


def test_list_by_each_fact(story, topic):
    outlet = make_publisher("Valley Herald")
    one = make_claim(
        make_article(story.desk, publisher=outlet),
        topic=topic,
        worth=0.9,
        checkable=False,
        language="de",
        kind="direct",
        speaker="Ida Holm",
    )
    for asked in (
        {"topic": "shipping"},
        {"worth_from": 0.8},
        {"checkable": "no"},
        {"language": "de"},
        {"kind": "direct"},
        {"speaker": one.speaker_id},
        {"publisher": outlet.pk},
        {"q": "ida holm"},
    ):
        assert found(story.bob, **asked) == {one}, asked
    assert found(story.bob, worth_to=0.8) == {story.claim}
    assert found(story.bob, checkable="yes") == {story.claim}
    assert found(story.bob, topic="no-such") == set()


def test_facets_count_beside_what_is_chosen_and_within_the_rest(story, topic):
    weather = Topic.objects.create(name="Weather", slug="weather")
    for what, language in ((topic, "en"), (topic, "de"), (weather, "de")):
        Claim.objects.filter(pk=new_claim(story.desk).pk).update(topic=what, language=language)

    assert counts(story.bob, "topic") == {"shipping": 2, "weather": 1}
    assert counts(story.bob, "topic", topic="weather") == {"shipping": 2, "weather": 1}
    assert counts(story.bob, "language", topic="weather") == {"de": 1}
    assert counts(story.bob, "topic", topic="weather", language="en") == {"shipping": 1}
    assert tallies(story.bob, topic="shipping") == {"new": 2}
    assert not facets_of(story.bob, Narrowing(topic="shipping")).cut


def test_states_are_counted_of_the_whole_list_and_of_a_narrowed_one(story):
    story.until("published")
    new_claim(story.desk)
    for asked in (
        {},
        {"status": "published", "sort": "new"},
        {"language": "en"},
        {"who": "nobody"},
    ):
        assert tallies(story.bob, **asked) == {"new": 1, "published": 1}, asked


def test_states_of_a_narrowed_list_are_not_counted_where_there_are_many_such_claims(
    story, monkeypatch
):
    monkeypatch.setattr("factcheck.review.looking.FEW", 2)
    story.until("queued")
    new_claim(story.desk)
    assert tallies(story.bob, language="en") == {"new": 1, "queued": 1, "week": 1}
    queued(story.desk, story.bob)
    assert tallies(story.bob, language="en") == {}
    assert tallies(story.bob, language="en", speaker=UUID(int=1)) == {}


def test_due_is_late_today_or_within_a_week(story):
    late, later = queued(story.desk, story.bob), queued(story.desk, story.bob)
    due_in(late, -1)
    due_in(later, 24 * 6)
    assert found(story.bob, due="late") == {late}
    assert found(story.bob, due="week") == {later}
    assert tallies(story.bob) == {"new": 1, "queued": 2, "late": 1, "week": 1}
    by_due = Narrowing(sort="due")
    assert list(in_order(listed(story.bob, by_due), by_due)) == [late, later]
    assert order_of(by_due) == ("due_at", False)


def test_states_are_counted_of_what_is_due_where_the_list_stands_by_due_date(story):
    story.until("published")
    new_claim(story.desk)
    due = queued(story.desk, story.bob)
    assert tallies(story.bob, sort="due") == {"queued": 1, "published": 1, "week": 1}
    assert tallies(story.bob, sort="due", language="en") == tallies(story.bob, sort="due")
    assert found(story.bob, status="all", sort="due") == {due}


def test_states_are_counted_of_what_is_late_where_that_is_listed(story):
    story.until("published")
    new_claim(story.desk)
    late, later = queued(story.desk, story.bob), queued(story.desk, story.bob)
    due_in(late, -1)
    due_in(later, 24 * 6)
    for more in ({}, {"language": "en"}):
        assert tallies(story.bob, due="late", **more) == {"queued": 1, "late": 1, "week": 1}
    assert tallies(story.bob, status="published") == {"new": 1, "queued": 2, "published": 1}


def test_claim_is_due_as_its_due_date_says(story):
    claim = story.until("queued")
    due_in(claim, 5)
    due = Deadline.objects.get(claim=claim)
    assert times_of(claim) == (due.due_from, due.due_at)
    due.delete()
    assert times_of(claim) == (None, None)


def times_of(claim) -> tuple:
    return Claim.objects.values_list("due_from", "due_at").get(pk=claim.pk)


@pytest.mark.parametrize("few", [0, 100])
@pytest.mark.parametrize("looked_at", [2, 3, 100])
def test_list_is_read_to_its_end_however_far_one_look_goes(
    story, other_desk, monkeypatch, few, looked_at
):
    for most, much in (("FEW", few), ("LOOKED_AT", looked_at), ("READ", looked_at)):
        monkeypatch.setattr(f"factcheck.review.looking.{most}", much)
    make_member("otto", other_desk).memberships.create(desk=story.desk, role="reviewer")
    otto = User.objects.get(username="otto")
    story.until("queued")
    Claim.objects.filter(pk=queued(story.desk, story.bob).pk).update(language="de", worth=0.9)
    for desk in (story.desk, other_desk, story.desk):
        Claim.objects.filter(pk=new_claim(desk).pk).update(worth=0.9)
    for asked in (
        *({}, {"sort": "new"}, {"sort": "old"}, {"sort": "due"}, {"status": "all"}),
        *({"language": "en"}, {"language": "de"}, {"language": "en", "q": "sailings"}),
        *({"worth_from": 0.8}, {"worth_from": 0.8, "sort": "new"}, {"who": "nobody"}),
        *({"due": "week"}, {"status": "dismissed"}, {"status": "published", "due": "late"}),
    ):
        narrowing = Narrowing(**asked)
        expected = [claim.pk for claim in in_order(listed(otto, narrowing), narrowing)]
        assert walked(otto, narrowing) == expected, asked


def walked(user, asked: Narrowing) -> list[UUID]:
    """All of a list, page after page."""
    page = look(user, asked, size=2)
    ids = list(page.ids)
    while page.go_on:
        page = look(user, asked, since=place_in(page.go_on), size=2)
        ids += page.ids
    return ids


def test_look_that_ends_before_the_page_is_full_says_how_far_it_went(story, monkeypatch):
    for most, much in (("FEW", 0), ("LOOKED_AT", 3), ("READ", 2)):
        monkeypatch.setattr(f"factcheck.review.looking.{most}", much)
    new_claims(story.desk, 3)
    for asked, through in (({}, 3), ({"q": "sailings"}, 2)):
        page = look(story.bob, Narrowing(worth_from=1.0, **asked), size=2)
        assert (list(page.ids), page.through, bool(page.go_on)) == ([], through, True)


def test_look_for_a_topic_in_a_language_goes_no_further_where_none_has_both(
    story, topic, monkeypatch
):
    for most, much in (("FEW", 0), ("LOOKED_AT", 2)):
        monkeypatch.setattr(f"factcheck.review.looking.{most}", much)
    for n, claim in enumerate(new_claims(story.desk, 6)):
        facts = {"language": "en"} if n % 2 else {"language": "de", "topic": topic}
        Claim.objects.filter(pk=claim.pk).update(**facts)
    page = look(story.bob, Narrowing(topic=topic.slug, language="en"), size=1)
    assert (list(page.ids), page.through, bool(page.go_on)) == ([], 2, True)


ALONE = """UPDATE pg_index SET indisvalid = false WHERE indrelid = 'claims_claim'::regclass
AND indexrelid NOT IN ('claim_topics'::regclass, 'claim_languages'::regclass)"""


@pytest.mark.parametrize("asked", [{"topic": "shipping"}, {"language": "xx"}])
def test_no_list_is_read_from_the_indexes_from_which_topics_and_languages_are_counted(
    story, topic, django_assert_num_queries, asked
):
    """Not even where the database thinks that there is next to nothing to put in order."""
    with django_assert_num_queries(2) as asking:  # with the places
        look(story.bob, Narrowing(**asked), size=1)
    with connection.cursor() as cursor:
        cursor.execute(ALONE)
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {asking.captured_queries[-1]['sql']}")
        plan = "".join(line for (line,) in cursor.fetchall())
    assert len(re.findall("claim_(topics|languages) ", plan)) == 1


def test_late_is_what_still_matters(story):
    claim = story.until("published")
    due_in(claim, -1)
    assert found(story.bob, status="all", due="late") == set()
    assert tallies(story.bob, status="all") == {"published": 1}


def test_who_is_on_it_is_told_to_editors_and_of_oneself(story):
    one, two = story.until("queued"), queued(story.desk, story.bob)
    take(one, by=story.alice)
    asked = {name: found(story.bob, who=name) for name in ("me", "somebody", "nobody")}
    assert asked == {"me": set(), "somebody": {one}, "nobody": {two}}
    assert counts(story.bob, "who") == {"somebody": 1, "nobody": 1}
    assert found(story.alice, who="me") == {one}
    assert counts(story.alice, "who") == {"me": 1, "nobody": 1}


def test_who_else_is_on_it_is_hidden_from_whoever_judges_blind(story):
    one = story.until("queued")
    take(one, by=story.alice)
    assert found(story.ben, who="somebody") == set()
    assert found(story.ben, who="nobody") == {one}
    assert counts(story.ben, "who") == {"nobody": 1}


def test_editor_who_sits_in_the_round_is_told_of_their_own_seat_alone(story):
    one = story.until("queued")
    DeskRules.objects.filter(desk=story.desk).update(seats=3)
    take(one, by=story.alice)
    take(one, by=story.ben)
    story.ben.memberships.update(role="editor")
    ben = type(story.ben).objects.get(pk=story.ben.pk)
    assert found(ben, who="somebody") == set()
    assert counts(ben, "who") == {"me": 1}


def test_counting_stops_and_says_so(story, monkeypatch):
    monkeypatch.setattr("factcheck.review.facets.COUNTED", 1)
    new_claim(story.desk)
    facets = facets_of(story.bob, Narrowing())
    assert ([one.much for one in facets.by["language"]], facets.cut) == ([2], True)


def test_address_says_the_list_in_one_way():
    asked = Narrowing(q="a b", status="queued", worth_from=0.5)
    assert asked.query() == "status=queued&worth_from=0.5&q=a+b"
    assert asked.without("worth").query() == "status=queued&q=a+b"
    assert [name for name in ("worth", "status", "topic") if asked.is_by(name)] == [
        "worth",
        "status",
    ]


def test_orders_of_a_list(story):
    later = new_claim(story.desk)
    Claim.objects.filter(pk=later.pk).update(created_at=F("created_at") + HOUR)
    for sort, expected in (("new", ("created_at", True)), ("old", ("created_at", False))):
        assert order_of(Narrowing(sort=sort)) == expected
    assert order_of(Narrowing()) == ("rank_at", False)
    for status in ("all", "published", "dismissed"):
        assert order_of(Narrowing(status=status)) == ("created_at", True)
    new_first = Narrowing(sort="new")
    assert list(in_order(listed(story.bob, new_first), new_first)) == [later, story.claim]


@pytest.mark.parametrize(
    ("q", "found_by"),
    [
        ("sailing", True),
        ("CANCELLED 14", True),
        ("harbour off", True),
        ("ailings", False),
        ("volcano", False),
        ("%", False),
        ("\0", False),
    ],
)
def test_words_are_found_by_how_they_begin_and_speakers_by_any_part_of_their_name(
    story, q, found_by
):
    assert found(story.bob, q=q) == ({story.claim} if found_by else set())


def test_a_colleague_of_another_desk_is_nobody(story, other_desk):
    """An editor here, a reviewer there: there they see their own seats alone."""
    vera = make_member("vera", other_desk, "editor")
    there = queued(other_desk, vera)
    take(there, by=make_member("otto", other_desk))
    story.bob.memberships.create(desk=other_desk, role="reviewer")
    bob = type(story.bob).objects.get(pk=story.bob.pk)
    assert found(bob, who="somebody") == set()
    assert there in found(bob, who="nobody")


def test_what_narrows_a_long_list_is_counted_among_its_first_claims(story, monkeypatch):
    monkeypatch.setattr("factcheck.review.facets.COUNTED", 1)
    for position, language in enumerate(("pt", "de", "en", "en")):
        claim = new_claim(story.desk, language=language)
        Claim.objects.filter(pk=claim.pk).update(
            rank_at=timezone.now() - position * HOUR,
            created_at=timezone.now() + (9 - position) * HOUR,
        )

    assert counts(story.bob, "language") == {"en": 2}
    assert counts(story.bob, "language", sort="new") == {"pt": 1, "de": 1}
    assert facets_of(story.bob, Narrowing()).cut
    assert not facets_of(story.alice, Narrowing(who="somebody")).cut
