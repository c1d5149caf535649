"""What others changed, and a copy that was taken down, flag what relied on them."""

import pytest

from factcheck.evidence.claimreviews import Row
from factcheck.evidence.importing import import_checks
from factcheck.evidence.known_index import Told
from factcheck.evidence.models import KnownCheck, Match, Snapshot
from factcheck.evidence.redacting import redact_snapshot
from factcheck.publication.actions import publish
from factcheck.publication.models import Flag
from factcheck.review.matches import compare
from tests.admin.conftest import Newsroom
from tests.factories import past_the_triggers
from tests.publication.graph import WHY, raised
from tests.review.stories import new_claim, review, write

pytestmark = pytest.mark.django_db


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
