import pytest

from factcheck.claims.models import Amendment, Claim, Speaker
from factcheck.review.corrections import change_judgement, change_speaker
from factcheck.review.models import Conflict
from tests import factories
from tests.review.stories import review, sit_down
from tests.web.conftest import words_of

ALL = ["words", "voices", "judgement", "wording", "split", "merge"]
TEXT = (
    "Ferries in trouble\n\n"
    "14 sailings were cancelled and two boats 🚢 sank, Tom Reyes said.\n\n"
    "He repeated that two boats 🚢 sank in the Tidewater Wire.\n"
)


@pytest.fixture
def claim(story) -> Claim:
    revision = factories.make_article(story.desk, TEXT)
    words = "14 sailings were cancelled and two boats 🚢 sank"
    story.claim = factories.make_claim(revision, words, speaker="Tom Reyes")
    return story.until("queued")


def sent(claim: Claim, what: str, **answers) -> tuple[str, dict]:
    address = f"/claims/{claim.pk}/{what}/"
    return address, {"version": claim.version, "because": ""} | answers


def spans_of(claim: Claim) -> list[tuple[int, int]]:
    return list(claim.spans.values_list("start", "end"))


def fresh(claim: Claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


@pytest.mark.parametrize(
    ("state", "who", "offered"),
    [
        ("new", "alice", ALL[:-1]),
        ("queued", "bob", ALL),
        ("assigned", "alice", ALL[:-1]),
        ("assigned", "ben", []),
        ("in_review", "bob", ALL),
        ("decided", "bob", []),
        ("published", "alice", []),
    ],
)
def test_claim_offers_what_may_be_put_right(as_user, story, state, who, offered):
    claim = story.until(state)
    page = as_user(getattr(story, who)).get(f"/claims/{claim.pk}/")
    assert [each.mend.name for each in page.context["mends"]] == offered


def test_claim_says_why_its_words_stay(as_user, story):
    claim = story.until("decided")
    words = words_of(as_user(story.bob).get(f"/claims/{claim.pk}/"))
    assert "The claim is “decided”: its words stay as they were judged." in words


def offered(browser, claim: Claim) -> list[str]:
    page = browser.get(f"/claims/{claim.pk}/")
    return [each.mend.name for each in page.context["mends"]]


def test_claim_does_not_tell_that_a_colleague_handed_in(as_user, story):
    claim = story.until("queued")
    sit_down(claim, story.ben)
    browser = as_user(story.ben)
    before = offered(browser, claim)
    review(claim, story.alice, "misleading")
    assert (before, offered(browser, claim)) == (ALL[:-1], ALL[:-1])
    opened = browser.get(f"/claims/{claim.pk}/words/")
    assert [each.mend.name for each in opened.context["mends"] if each.opened] == ["words"]
    address, answers = sent(fresh(claim), "voices", speaker_name="Lena Holm")
    refused = browser.post(address, answers)
    assert refused.status_code == 409
    shown = words_of(refused)
    assert "The words of this claim stay as they are now. What you typed is kept here." in shown
    assert 'value="Lena Holm"' in shown
    assert "Say something" in shown


@pytest.mark.parametrize("what", ALL)
def test_mend_has_an_address_that_opens_it(as_user, story, claim, what):
    page = as_user(story.bob).get(f"/claims/{claim.pk}/{what}/")
    assert [each.mend.name for each in page.context["mends"] if each.opened] == [what]
    assert f'<details name="mend" id="mend-{what}" open>' in words_of(page)


def test_mend_not_offered_leads_back_to_the_claim(as_user, story, claim):
    page = as_user(story.alice).get(f"/claims/{claim.pk}/merge/")
    assert (page.status_code, page.url) == (302, f"/claims/{claim.pk}/")


def test_mend_of_another_desk_is_not_found(as_user, story, claim, charlie):
    assert as_user(charlie).get(f"/claims/{claim.pk}/words/").status_code == 404
    assert as_user(charlie).post(*sent(claim, "words", spans="sank")).status_code == 404


# The words ----------------------------------------------------------------------------------------
def test_words_that_were_marked(as_user, story, claim):
    start = TEXT.index("two boats", TEXT.index("He repeated"))
    place = f"{start}-{start + 16}"
    page = as_user(story.alice).post(*sent(claim, "words", spans="two boats 🚢 sank", at=place))
    assert (page.status_code, page.url) == (302, f"/claims/{claim.pk}/")
    assert spans_of(claim) == [(start, start + 16)]


def test_words_that_were_pasted_as_several_stretches(as_user, story, claim):
    typed = "14 sailings were\r\n\r\n  cancelled and   two"
    as_user(story.alice).post(*sent(claim, "words", spans=typed))
    assert fresh(claim).text == "14 sailings were … cancelled and two"


def test_words_that_stand_there_twice_are_asked_for(as_user, story, claim):
    browser = as_user(story.alice)
    asked = browser.post(*sent(claim, "words", spans="two boats 🚢 sank", because="Shorter."))
    assert asked.status_code == 400
    words = words_of(asked)
    assert "stands there more than once. Which one is it?" in words
    assert words.count("<b>two boats 🚢 sank</b>") == 2
    assert "Shorter.</textarea>" in words
    second = TEXT.rindex("two boats")
    answer = {"spans": "two boats 🚢 sank", "place_0": f"{second}-{second + 16}"}
    assert browser.post(*sent(claim, "words", **answer)).status_code == 302
    assert spans_of(claim) == [(second, second + 16)]


def test_words_that_do_not_stand_there_are_kept_and_said(as_user, story, claim):
    page = as_user(story.alice).post(*sent(claim, "words", spans="a <b>volcano</b>"))
    assert page.status_code == 400
    words = words_of(page)
    assert "“a &lt;b&gt;volcano&lt;/b&gt;” does not stand in the article." in words
    assert "a &lt;b&gt;volcano&lt;/b&gt;</textarea>" in words
    assert spans_of(claim) == spans_of(fresh(claim))


def test_words_of_another_claim_are_refused_at_the_field(as_user, story, claim):
    factories.make_claim(claim.revision, "14 sailings")
    page = as_user(story.alice).post(*sent(claim, "words", spans="14 sailings"))
    assert page.status_code == 400
    assert "Another claim stands on exactly these words already." in words_of(page)
    assert words_of(page).count("“14 sailings”") == 0


def test_words_by_the_slower_of_two_are_kept(as_user, story, claim):
    address, answers = sent(claim, "words", spans="14 sailings\ncancelled", because="Shorter.")
    change_judgement(claim, by=story.eve, because="A number.", checkable=False)
    page = as_user(story.bob).post(address, answers)
    words = words_of(page)
    assert page.status_code == 412
    assert '<h3>Words of the claim</h3> <pre dir="auto">14 sailings cancelled</pre>' in words
    assert '<pre dir="auto">Shorter.</pre>' in words


def test_words_too_late_are_kept(as_user, story):
    claim = story.until("decided")
    page = as_user(story.bob).post(*sent(claim, "words", spans="14 sailings"))
    assert page.status_code == 409
    assert '<pre dir="auto">14 sailings</pre>' in words_of(page)


# The voices ---------------------------------------------------------------------------------------
def test_voices_are_chosen_written_and_ordered(as_user, story, claim):
    answers = {
        "speaker_name": "Mayor Ida Holm",
        "mention": "he",
        "carriers": "Tidewater Wire\nGull Island Post",
    }
    as_user(story.alice).post(*sent(claim, "voices", speaker=claim.speaker_id, **answers))
    links = fresh(claim).attributions.values_list("position", "speaker__name", "mention")
    assert list(links) == [
        (0, "Mayor Ida Holm", "he"),
        (1, "Tidewater Wire", ""),
        (2, "Gull Island Post", ""),
    ]
    change = Amendment.objects.get()
    assert (change.kind, sorted(change.after)) == ("speaker", ["carriers", "speaker"])


def test_voices_that_take_the_seat_of_whoever_names_them_are_kept_whole(as_user, story, claim):
    sit_down(claim, story.alice)
    holm = Speaker.objects.create(desk=claim.desk, name="Ida Holm", key="ida holm")
    Conflict.objects.create(user=story.alice, speaker=holm, reason="A cousin.")
    answers = {"speaker_name": "Ida Holm", "carriers": "Tidewater Wire"}

    answer = as_user(story.alice).post(*sent(fresh(claim), "voices", **answers))

    names = fresh(claim).attributions.values_list("speaker__name", flat=True)
    assert (answer.status_code, list(names)) == (302, ["Ida Holm", "Tidewater Wire"])
    assert fresh(claim).status == "queued"


def test_voices_of_an_older_page_whose_speaker_nobody_is_any_more(as_user, story, claim):
    answers = {"speaker": claim.speaker_id, "mention": "he", "speaker_name": "Lena Holm"}
    older = sent(claim, "voices", **answers)
    change_speaker(fresh(claim), "Ida Holm", by=story.eve)

    page = as_user(story.bob).post(*older)

    assert page.status_code == 412
    assert "It was changed by Eve at " in words_of(page)
    assert "Lena Holm" in words_of(page)


def test_voices_of_the_outlet_itself(as_user, story, claim):
    as_user(story.alice).post(*sent(claim, "voices", speaker="", speaker_name="", carriers=""))
    assert (fresh(claim).speaker, fresh(claim).kind) == (None, "own")


def test_voices_only_carriers_keep_the_speaker(as_user, story, claim):
    answers = {"speaker": "", "speaker_name": "the TOM Reyes", "carriers": "Tidewater Wire"}
    as_user(story.alice).post(*sent(claim, "voices", **answers))
    assert fresh(claim).speaker.name == "Tom Reyes"
    assert list(Amendment.objects.values_list("kind", flat=True)) == ["carriers"]


def test_voices_as_they_are_say_so(as_user, story, claim):
    page = as_user(story.alice).post(*sent(claim, "voices", speaker=claim.speaker_id))
    assert page.status_code == 400
    assert "Nothing would change: the claim is like that already." in words_of(page)


# Judgement and wording ----------------------------------------------------------------------------
def test_judgement_is_kept_with_its_reason(as_user, story, claim):
    answers = {"kind": "mixed", "about_date": "2024-10-31", "denied": "on", "because": "He denied."}
    as_user(story.alice).post(*sent(claim, "judgement", **answers))
    judged = fresh(claim)
    assert (judged.kind, judged.checkable, judged.denied) == ("mixed", False, True)
    assert judged.about_date.isoformat() == "2024-10-31"


def test_judgement_begins_as_the_claim_stands(as_user, story, claim):
    Claim.objects.filter(pk=claim.pk).update(about_date="2024-10-31")
    words = words_of(as_user(story.alice).get(f"/claims/{claim.pk}/judgement/"))
    assert 'type="date" name="about_date" value="2024-10-31"' in words


@pytest.mark.parametrize(
    ("do", "state"), [("approve", "approved"), ("propose", "proposed"), ("reject", "rejected")]
)
def test_wording_is_approved_proposed_or_rejected(as_user, story, claim, do, state):
    Claim.objects.filter(pk=claim.pk).update(wording="Boats sank.", wording_state="proposed")
    answers = {"wording": "Two boats sank.", "do": do, "because": "It says how many."}
    assert as_user(story.alice).post(*sent(claim, "wording", **answers)).status_code == 302
    assert fresh(claim).wording_state == state


def test_wording_is_approved_with_one_press(as_user, story, claim):
    Claim.objects.filter(pk=claim.pk).update(wording="Boats sank.", wording_state="proposed")
    browser = as_user(story.alice)
    words = words_of(browser.get(f"/claims/{claim.pk}/"))
    assert "proposed: not approved yet" in words
    assert '<input type="hidden" name="wording" value="Boats sank.">' in words
    browser.post(*sent(claim, "wording", wording="Boats sank.", do="approve"))
    assert fresh(claim).approved_wording == "Boats sank."


def test_wording_rejected_without_a_reason_is_asked_again(as_user, story, claim):
    Claim.objects.filter(pk=claim.pk).update(wording="Boats sank.", wording_state="proposed")
    page = as_user(story.alice).post(*sent(claim, "wording", wording="Boats sank.", do="reject"))
    assert page.status_code == 400
    assert "This is needed." in words_of(page)


# Several claims -----------------------------------------------------------------------------------
def test_split_cuts_where_a_line_ends(as_user, story, claim):
    typed = "14 sailings were cancelled\ntwo boats 🚢 sank"
    as_user(story.alice).post(*sent(claim, "split", parts=typed, because="Two things."))
    part = Claim.objects.get(split_from=claim)
    assert (fresh(claim).text, part.text) == ("14 sailings were cancelled", "two boats 🚢 sank")
    words = words_of(as_user(story.bob).get(f"/claims/{part.pk}/"))
    assert f'split off from <a href="/claims/{claim.pk}/"' in words


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("14 sailings were cancelled", "Press Enter at least once: one line is one claim."),
        ("14 sailings\na volcano", "“a volcano” does not stand in this claim."),
        ("14 sailings\n14 sailings", "Two parts stand on the same words."),
    ],
)
def test_split_that_cannot_be_keeps_what_was_typed(as_user, story, claim, typed, sentence):
    page = as_user(story.alice).post(*sent(claim, "split", parts=typed))
    assert page.status_code == 400
    assert sentence in words_of(page)
    assert words_of(page).count(" ".join(typed.split()) + "</textarea>") == 1


def test_merge_takes_the_neighbours_words(as_user, story, claim):
    other = factories.make_claim(claim.revision, "two boats 🚢 sank in the Tidewater Wire")
    browser = as_user(story.bob)
    form = browser.get(f"/claims/{claim.pk}/merge/").context["mends"][-1].form
    assert list(form.fields["others"].queryset) == [other]
    browser.post(*sent(claim, "merge", others=[other.pk], because="One thing, told twice."))
    assert (fresh(other).status, fresh(other).duplicate_of) == ("dismissed", claim)
    words = words_of(browser.get(f"/claims/{other.pk}/"))
    assert f'A duplicate of <a href="/claims/{claim.pk}/"' in words


def test_merge_of_a_neighbour_that_was_changed_since_it_was_seen(as_user, story, claim):
    other = factories.make_claim(claim.revision, "two boats 🚢 sank in the Tidewater Wire")
    browser = as_user(story.bob)
    page = browser.get(f"/claims/{claim.pk}/merge/")
    seen = page.context["mends"][-1].form["seen"].value()
    change_judgement(fresh(other), by=story.eve, because="A wish.", checkable=False)

    answers = {"others": [other.pk], "because": "One thing, told twice.", "seen": seen}
    refused = browser.post(*sent(claim, "merge", **answers))

    assert f'name="seen" value="{seen}"' in words_of(page)
    assert (refused.status_code, fresh(other).status) == (412, "new")


def test_merge_offers_three_on_either_side(as_user, story):
    text = " ".join(f"Ship {number} sank." for number in range(9))
    revision = factories.make_article(story.desk, text)
    claims = [factories.make_claim(revision, f"Ship {number} sank") for number in range(9)]
    page = as_user(story.bob).get(f"/claims/{claims[4].pk}/merge/")
    offered = page.context["mends"][-1].form.fields["others"].queryset
    assert list(offered) == [*claims[1:4], *claims[5:8]]


def test_merge_by_a_reviewer_is_forbidden(as_user, story, claim):
    other = factories.make_claim(claim.revision, "sank in the Tidewater Wire")
    page = as_user(story.alice).post(*sent(claim, "merge", others=[other.pk], because="One thing."))
    assert page.status_code == 403
    assert '<pre dir="auto">One thing.</pre>' in words_of(page)


# Saying that it is none ---------------------------------------------------------------------------
def test_reviewer_with_a_seat_says_that_it_is_no_claim(as_user, story, claim):
    sit_down(claim, story.alice)
    browser, address = as_user(story.alice), f"/claims/{claim.pk}/reject/"
    assert "This is no claim" in words_of(browser.get(address))
    answers = {"version": claim.version, "kind": "opinion", "because": "A mood."}
    assert browser.post(address, answers).url == f"/claims/{claim.pk}/"
    assert claim.assignments.get().state == "handed_back"
    editor = as_user(story.bob)
    assert str(claim.pk) in words_of(editor.get("/notices/"))
    assert "“A mood.”" in words_of(editor.get(f"/claims/{claim.pk}/"))


# What hangs together ------------------------------------------------------------------------------
@pytest.mark.parametrize("much", [1, 3])
def test_claim_reads_in_the_same_queries_however_much_was_changed(
    as_user, django_assert_num_queries, story, claim, much
):
    for number in range(much):
        factories.make_claim(claim.revision, "sank in the Tidewater Wire")
        change_judgement(claim, by=story.bob, because="Again.", checkable=bool(number % 2))
    browser = as_user(story.bob)
    browser.get(f"/claims/{claim.pk}/")
    with django_assert_num_queries(30):
        browser.get(f"/claims/{claim.pk}/")
