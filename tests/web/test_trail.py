from factcheck.people.models import Entry, Membership
from factcheck.review.trail import visible_entries
from factcheck.review.voting import call_panel, cast_vote, close_vote
from tests.factories import make_member
from tests.review.stories import rating, review, sit_down
from tests.web.conftest import words_of


def actions(user) -> list[str]:
    return sorted(set(visible_entries(user).values_list("action", flat=True)))


def test_trail_is_read_by_editors_of_the_desk_alone(client, as_user, story, charlie, root):
    story.until("queued")

    assert client.get("/trail/").status_code == 302
    asked = {
        user: as_user(user).get("/trail/").status_code for user in (story.alice, charlie, root)
    }
    assert set(asked.values()) == {403}
    assert "Bob moved the claim from “new” to “queued”." in words_of(
        as_user(story.bob).get("/trail/")
    )


def test_trail_of_another_desk_is_not_told(as_user, story, other_desk, charlie):
    story.until("queued")
    Membership.objects.filter(user=charlie).update(role="editor")

    assert "Nothing has happened on your desks yet." in words_of(as_user(charlie).get("/trail/"))
    claim = f"/trail/?claim={story.claim.pk}"
    assert "Nothing of the kind happened." in words_of(as_user(charlie).get(claim))


def test_trail_tells_nothing_of_a_round_that_the_editor_reviews(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    sit_down(claim, story.ben)
    Membership.objects.filter(user=story.ben).update(role="editor")
    story.ben.refresh_from_db()
    by_others = Entry.objects.exclude(actor_id=str(story.ben.pk))

    assert "review.submitted" in actions(story.bob)
    told = visible_entries(story.ben).filter(pk__in=by_others)
    assert sorted(told.values_list("action", flat=True)) == [
        "lookups.requested",
        "searches.requested",
    ]
    assert "evidence.attached" in actions(story.ben)

    review(story.claim, story.ben, "true")
    assert "review.submitted" in actions(story.ben)


def test_trail_narrowed(as_user, story):
    claim = story.until("decided")
    browser = as_user(story.bob)

    def shown(query: str) -> int:
        return len(browser.get(f"/trail/?{query}").context["entries"])

    assert shown("about=verdict") == 1
    assert shown(f"person={story.ben.pk}&about=review") == 1
    assert shown(f"claim={claim.pk}&about=claim") == claim.moves.count()
    assert (shown("since=2999-01-01"), shown("until=2001-01-01")) == (0, 0)
    assert shown(f"desk={story.desk.pk}") == shown("")
    first = Entry.objects.earliest("pk").pk
    assert shown(f"before={first}") == 0
    assert shown("claim=x&before=x&since=x&desk=x&person=x&about=x") == shown("")


def test_trail_pages_until_the_end(as_user, story):
    entries = [
        Entry(actor_kind="user", actor_id=str(story.bob.pk), action="claim.moved",
              subject_kind="claim", subject_id=str(story.claim.pk), desk_id=story.desk.pk)
        for _ in range(120)
    ]  # fmt: skip
    Entry.objects.bulk_create(entries)
    browser, address, seen = as_user(story.bob), "/trail/", []
    while address:
        page = browser.get(address)
        seen += [told.entry.pk for told in page.context["entries"]]
        address = page.context["next"] and "/trail/" + page.context["next"]

    assert len(set(seen)) == len(seen) == Entry.objects.filter(desk_id=story.desk.pk).count()


def test_trail_tells_who_voted_once_the_vote_is_closed(story):
    claim = story.until("disputed")
    cora, dan = (make_member(name, story.desk) for name in ("cora", "dan"))
    Membership.objects.filter(user=dan).update(role="editor")
    panel = call_panel(claim, by=story.bob, because="It is delicate.")
    for person in (cora, dan):
        mixed = rating(claim, "mixed")
        cast_vote(panel, by=person, said="as_quoted", rating=mixed, because="So.")

    def votes(user) -> int:
        return visible_entries(user).filter(action="vote.cast").count()

    assert [votes(story.bob), votes(dan)] == [0, 1]
    close_vote(claim, by=story.eve, because="We wait.")
    assert [votes(story.bob), votes(dan)] == [2, 2]
