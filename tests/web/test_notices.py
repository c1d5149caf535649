from factcheck.notices.choosing import Choice, MailHours
from factcheck.notices.mailing import token_of
from factcheck.notices.models import Notice
from factcheck.notices.queries import unread_count
from tests.web.conftest import words_of

SENT = {
    "wanted": "on",
    "digest_at": "07:30",
    "time_zone": "Europe/Berlin",
    "quiet_from": "22:00",
    "quiet_until": "07:00",
    **dict.fromkeys(Notice.Kind.values, "bell"),
}


def test_one_notice_is_marked_as_read_by_whose_it_is(as_user, story):
    story.until("disputed")
    notice = Notice.objects.get(user=story.bob)

    assert as_user(story.eve).post(f"/notices/{notice.pk}/read/").status_code == 404
    as_user(story.bob).post(f"/notices/{notice.pk}/read/")

    assert (unread_count(story.bob), unread_count(story.eve)) == (0, 1)


def test_choose_how_to_be_told(as_user, story):
    browser = as_user(story.bob)
    asked = browser.get("/notices/choose/")
    assert "The reviews differ: an editor has to adjudicate." in words_of(asked)

    assert browser.post("/notices/choose/", SENT | {"late": "mail"}).url == "/notices/"

    assert Choice.objects.get(user=story.bob, kind="late").how == "mail"
    hours = MailHours.objects.get(user=story.bob)
    assert (hours.time_zone, hours.digest_at.hour, hours.quiet_from.hour) == (
        "Europe/Berlin",
        7,
        22,
    )
    for wrong in ({"late": "shout"}, {"quiet_from": ""}, {"time_zone": "Mars"}, {"digest_at": ""}):
        assert browser.post("/notices/choose/", SENT | wrong).status_code == 400


def test_mail_is_stopped_from_the_letter_without_signing_in(client, story):
    address = f"/notices/stop/{token_of(story.bob)}/"
    assert "Stop the mail" in words_of(client.get(address))
    assert not MailHours.objects.exists()

    assert "You get no more mail." in words_of(client.post(address))

    assert not MailHours.objects.get(user=story.bob).wanted
    assert client.get("/notices/stop/nonsense/").status_code == 404
