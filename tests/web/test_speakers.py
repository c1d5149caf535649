import pytest

from factcheck.claims.models import Speaker, SpeakerAlias
from factcheck.review.speakers import merge_speakers
from tests import factories
from tests.web.conftest import words_of


@pytest.fixture
def revision(desk):
    return factories.make_article(desk)


@pytest.fixture
def reyes(revision) -> list[Speaker]:
    """One man under two names: two claims under the first, one under the second."""
    names = ("Tom Reyes", "Tom Reyes", "Harbour master Reyes")
    claims = [factories.make_claim(revision, speaker=name) for name in names]
    return [claims[0].speaker, claims[2].speaker]


def asked(speakers) -> str:
    return "/speakers/merge/?" + "&".join(f"speaker={speaker.pk}" for speaker in speakers)


def test_speakers_by_role(client, as_user, reyes, alice, bob, charlie, root):
    assert client.get("/speakers/").status_code == 302
    for user, seen, ticks in ((alice, 2, 0), (bob, 2, 2), (charlie, 0, 0), (root, 2, 2)):
        words = words_of(as_user(user).get("/speakers/"))
        assert words.count("says ") - words.count("Who says and") == seen
        assert words.count('<input type="checkbox"') == ticks


def test_speakers_tell_how_much_they_say_and_their_other_names(as_user, reyes, bob):
    merge_speakers(reyes[0], reyes[1:], by=bob)
    words = words_of(as_user(bob).get("/speakers/"))
    assert "says 3 claims" in words
    assert "also <bdi>Harbour master Reyes</bdi>" in words


@pytest.mark.parametrize(("q", "found"), [("reyes", 2), ("MASTER", 1), ("volcano", 0), ("%00", 2)])
def test_speakers_are_found_by_name(as_user, reyes, alice, q, found):
    page = as_user(alice).get(f"/speakers/?q={q}")
    assert len(page.context["speakers"]) == found


def test_speakers_are_found_under_another_name(as_user, reyes, bob):
    merge_speakers(reyes[0], reyes[1:], by=bob)
    page = as_user(bob).get("/speakers/?q=harbour+master")
    assert page.context["speakers"] == [reyes[0]]


def test_speakers_none_and_none_that_fits(as_user, alice):
    assert "Nobody has said anything yet." in words_of(as_user(alice).get("/speakers/"))
    assert "No speaker has that name." in words_of(as_user(alice).get("/speakers/?q=x"))


def test_speakers_page_by_page_until_the_end(as_user, desk, alice):
    Speaker.objects.bulk_create(
        Speaker(desk=desk, name=f"S{number:02}", key=f"s{number:02}") for number in range(51)
    )
    browser = as_user(alice)
    first = browser.get("/speakers/")
    second = browser.get("/speakers/" + first.context["next"])
    assert [speaker.name for speaker in second.context["speakers"]] == ["S50"]
    assert second.context["next"] == ""


def test_speakers_a_name_of_another_desk_is_no_place_in_the_list(as_user, reyes, charlie):
    elsewhere = factories.make_claim(
        factories.make_article(charlie.memberships.get().desk), speaker="Zoe Zimmer"
    ).speaker
    page = as_user(charlie).get(f"/speakers/?after={reyes[0].pk}")
    assert page.context["speakers"] == [elsewhere]
    assert page.context["later"] is False


def test_speakers_nonsense_in_the_address_is_left_out(as_user, reyes, alice):
    assert len(as_user(alice).get("/speakers/?after=nonsense").context["speakers"]) == 2


@pytest.mark.parametrize("much", [1, 3])
def test_speakers_read_in_six_queries(as_user, django_assert_num_queries, revision, bob, much):
    for number in range(much):
        factories.make_claim(revision, speaker=f"Speaker {number}")
    browser = as_user(bob)
    with django_assert_num_queries(6):
        browser.get("/speakers/")


def test_merge_shows_what_would_change(as_user, reyes, bob):
    page = as_user(bob).get(asked(reyes))
    words = words_of(page)
    assert page.context["form"].initial["into"] == reyes[0].pk
    assert "says 2 claims" in words
    assert words.count("14 sailings were cancelled in October") == 3


def test_merge_keeps_the_chosen_name(as_user, reyes, bob):
    ids = [speaker.pk for speaker in reyes]
    page = as_user(bob).post("/speakers/merge/", {"speaker": ids, "into": ids[1]}, follow=True)
    assert "One name is another name of Harbour master Reyes now." in words_of(page)
    assert Speaker.objects.get() == reyes[1]
    assert SpeakerAlias.objects.get().name == "Tom Reyes"


def test_merge_without_a_kept_name_is_asked_again(as_user, reyes, bob):
    ids = [speaker.pk for speaker in reyes]
    page = as_user(bob).post("/speakers/merge/", {"speaker": ids})
    assert page.status_code == 400
    assert "Choose which name is kept." in words_of(page)


def test_merge_of_fewer_than_two_leads_back(as_user, reyes, bob):
    page = as_user(bob).get(asked(reyes[:1]), follow=True)
    assert "Tick two speakers or more" in words_of(page)


def test_merge_by_a_reviewer_is_forbidden(as_user, reyes, alice):
    assert as_user(alice).get(asked(reyes)).status_code == 403
    ids = [speaker.pk for speaker in reyes]
    sent = {"speaker": ids, "into": ids[0]}
    assert as_user(alice).post("/speakers/merge/", sent).status_code == 403


def test_merge_of_somebody_merged_meanwhile_is_a_conflict(as_user, reyes, bob, eve):
    merge_speakers(reyes[0], reyes[1:], by=eve)
    ids = [speaker.pk for speaker in reyes]
    page = as_user(bob).post("/speakers/merge/", {"speaker": [*ids], "into": ids[0]})
    assert page.status_code == 409


def test_merge_of_another_desks_speakers_is_a_conflict(as_user, reyes, charlie):
    assert as_user(charlie).get(asked(reyes)).status_code == 409


def test_merge_across_desks_is_said_in_the_form(as_user, reyes, other_desk, root):
    theirs = Speaker.objects.create(desk=other_desk, name="Tom Reyes", key="tom reyes")
    sent = {"speaker": [reyes[0].pk, theirs.pk], "into": reyes[0].pk}
    page = as_user(root).post("/speakers/merge/", sent)
    assert page.status_code == 400
    assert "Choose speakers that one desk knows." in words_of(page)


@pytest.mark.parametrize("much", [2, 4])
def test_merge_reads_in_the_same_queries(as_user, django_assert_num_queries, revision, bob, much):
    speakers = [
        factories.make_claim(revision, speaker=f"Speaker {number}").speaker
        for number in range(much)
    ]
    browser = as_user(bob)
    with django_assert_num_queries(7):
        browser.get(asked(speakers))


def test_editor_says_which_party_a_speaker_belongs_to(as_user, reyes, alice, bob, charlie):
    address = f"/speakers/{reyes[0].pk}/party/"
    browser = as_user(bob)
    assert f'href="{address}"' in words_of(browser.get("/speakers/"))
    assert "Known to this desk:" not in words_of(browser.get(address))

    assert browser.post(address, {"party": "The Greens"}).url == "/speakers/"

    assert "<span><bdi>The Greens</bdi></span>" in words_of(browser.get("/speakers/"))
    assert "Known to this desk: <bdi>The Greens</bdi>" in words_of(browser.get(address))
    assert browser.post(address, {"party": "x" * 301}).status_code == 400
    codes = [as_user(one).get(address).status_code for one in (alice, charlie)]
    assert codes == [403, 404]
