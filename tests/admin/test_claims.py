"""Amendments are read, and not while they would tell; speakers are merged; articles read again."""

import pytest
from django.urls import reverse

from factcheck.claims.extraction.engine import engine_version
from factcheck.claims.models import Amendment, Extraction, Speaker, SpeakerAlias
from factcheck.people.models import Entry
from factcheck.review.actions import recall
from factcheck.review.corrections import change_speaker
from tests.factories import (
    make_article,
    make_broken_weights,
    make_claim,
    make_desk,
    make_extraction,
)
from tests.review.stories import Story, sit_down

pytestmark = pytest.mark.django_db

SPEAKERS = reverse("admin:claims_speaker_changelist")
ARTICLES = reverse("admin:articles_article_changelist")


def shown(browser) -> set[Amendment]:
    page = browser.get(reverse("admin:claims_amendment_changelist"))
    return set(page.context["cl"].queryset)


def test_amendments_are_shown_unless_their_round_is_blind(browser, desk):
    story = Story(desk)
    before = change_speaker(story.claim, "The office", by=story.ben)
    open_to_see = shown(browser)
    claim = story.until("queued")
    sit_down(claim, story.alice)
    during = change_speaker(claim, "The port", by=story.alice)

    assert open_to_see == {before}
    assert shown(browser) == set()
    story.claim.moves.count()
    story.claim.refresh_from_db()
    assert set(story.claim.amendments.all()) == {before, during}


def test_amendments_of_a_recalled_claim_stay_hidden(browser, desk):
    story = Story(desk)
    claim = story.until("queued")
    sit_down(claim, story.alice)
    change_speaker(claim, "Tom Reyes", by=story.alice)

    recall(claim, by=story.bob, because="We wait.")

    assert (claim.status, shown(browser)) == ("queued", set())


@pytest.fixture
def reyes(desk) -> list[Speaker]:
    revision = make_article(desk)
    claims = [
        make_claim(revision, "14 sailings", speaker="mr reyes"),
        make_claim(revision, "9,000 passengers", speaker="tom reyes"),
        make_claim(revision, "in October", speaker="tom reyes"),
    ]
    return [claims[0].speaker, claims[1].speaker]


def sent(speakers, **more) -> dict:
    return {"action": "merge", "_selected_action": [str(one.pk) for one in speakers], **more}


def test_merging_speakers_asks_which_name_is_kept(browser, reyes):
    page = browser.post(SPEAKERS, sent(reyes))

    assert page.status_code == 200
    offered = [(one.name, one.said) for one in page.context["speakers"]]
    assert offered == [("tom reyes", 2), ("mr reyes", 1)]
    assert Speaker.objects.count() == 2


def test_merging_speakers_keeps_the_chosen_name(browser, reyes, root):
    page = browser.post(SPEAKERS, sent(reyes, kept=str(reyes[1].pk)), follow=True)

    (told,) = page.context["messages"]
    assert told.message == "1 speaker was merged into tom reyes."
    assert list(Speaker.objects.all()) == [reyes[1]]
    assert SpeakerAlias.objects.get().name == "mr reyes"
    assert Entry.objects.get(action="speakers.merged").actor_id == str(root.pk)


def test_merging_speakers_of_two_desks_is_refused(browser, reyes):
    other = Speaker.objects.create(desk=make_desk("Valley"), name="reyes", key="reyes")
    both = [reyes[0], other]

    page = browser.post(SPEAKERS, sent(both, kept=str(other.pk)), follow=True)

    (told,) = page.context["messages"]
    assert told.message == "Choose speakers that one desk knows."
    assert Speaker.objects.count() == 3


def test_a_speaker_is_found_by_another_name(browser, reyes):
    browser.post(SPEAKERS, sent(reyes, kept=str(reyes[1].pk)))

    page = browser.get(SPEAKERS, {"q": "mr"})

    assert list(page.context["cl"].queryset) == [reyes[1]]


def test_articles_are_read_again_by_the_present_engine(browser, desk):
    revision = make_article(desk)
    make_extraction(revision)
    chosen = {"action": "read_again", "_selected_action": [str(revision.article.pk)]}

    page = browser.post(ARTICLES, chosen, follow=True)

    (told,) = page.context["messages"]
    assert told.message == f"{revision.article}: {engine_version()}, waiting"
    run = Extraction.objects.get(revision=revision, engine=engine_version())
    assert run.state == "waiting"
    assert Entry.objects.filter(action="admin.read_again").count() == 1


def test_articles_are_not_read_again_while_a_weight_file_is_broken(
    browser, desk, settings, tmp_path
):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)
    article = make_article(desk).article
    chosen = {"action": "read_again", "_selected_action": [str(article.pk)]}

    page = browser.post(ARTICLES, chosen, follow=True)

    (told,) = page.context["messages"]
    assert told.message == (
        f"{article}: The claim engine cannot work now: one of its files is not right. An"
        " administrator sees which one under “Trained parts”."
    )
    assert Extraction.objects.count() == 0
