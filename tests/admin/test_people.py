"""Keeping people and desks; each change leaves a trail without names."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from factcheck.people.models import Desk, Entry, Topic, User

pytestmark = pytest.mark.django_db


def trail(action):
    return [
        (entry.subject_kind, entry.facts)
        for entry in Entry.objects.filter(action=action).order_by("id")
    ]


def rows(prefix, total=0, initial=0, **facts):
    management = {f"{prefix}-TOTAL_FORMS": total, f"{prefix}-INITIAL_FORMS": initial}
    return management | {f"{prefix}-0-{name}": value for name, value in facts.items()}


def test_add_a_topic_is_written_down(browser, root):
    browser.post(reverse("admin:people_topic_add"), {"name": "Ferries", "slug": "ferries"})

    topic = Topic.objects.get()
    entry = Entry.objects.get(action="admin.added")
    assert (entry.subject_kind, entry.subject_id, entry.actor_id) == (
        "topic",
        str(topic.pk),
        str(root.pk),
    )
    assert entry.facts == {"fields": "name,slug"}


def test_change_a_user_writes_field_names_and_no_values(browser, alice):
    page = reverse("admin:people_user_change", args=[alice.pk])
    place = alice.memberships.get()
    data = {
        "username": "alice",
        "name": "Alice Moor",
        "email": "a@desk.example",
        "languages": "en,de",
        "is_active": "on",
    }

    answer = browser.post(
        page,
        data
        | rows(
            "memberships",
            1,
            1,
            id=place.pk,
            user=alice.pk,
            desk=place.desk_id,
            role="editor",
            capacity=3,
            active="on",
        ),
    )

    alice.refresh_from_db()
    place.refresh_from_db()
    assert answer.status_code == 302
    assert (alice.name, alice.languages, place.role) == ("Alice Moor", ["en", "de"], "editor")
    assert trail("admin.changed") == [
        ("user", {"fields": "name,email,languages"}),
        ("membership", {"fields": "role,capacity"}),
    ]


def test_a_link_to_choose_a_password_goes_to_the_person_and_nobody_sets_it_for_them(
    browser, alice, mailoutbox
):
    """The old one works until they chose another; then all who are signed in as them are out."""
    User.objects.filter(pk=alice.pk).update(email="a@desk.example")
    User.objects.create(username="twin", email="a@desk.example")
    elsewhere = Client()
    elsewhere.force_login(alice)
    page = reverse("admin:auth_user_password_change", args=[alice.pk])
    asked = browser.get(page)

    browser.post(page, {"password1": "kelp-Harbour-72", "password2": "kelp-Harbour-72"})

    alice.refresh_from_db()
    assert alice.check_password("alice")
    assert ("password1" in asked.text, trail("admin.sent_link")) == (
        False,
        [("user", {"fields": ""})],
    )
    (letter,) = mailoutbox
    assert letter.to == ["a@desk.example"]
    (link,) = re.findall(r"http://testserver(/accounts/password/reset/key/\S+)", letter.body)
    person = Client()
    form = person.get(link, follow=True).redirect_chain[-1][0]
    person.post(form, {"password1": "kelp-Harbour-72", "password2": "kelp-Harbour-72"})

    alice.refresh_from_db()
    assert alice.check_password("kelp-Harbour-72")
    entry = Entry.objects.get(action="password.set")
    assert (entry.subject_id, entry.actor_id) == (str(alice.pk), str(alice.pk))
    assert [letter.to for letter in mailoutbox] == [["a@desk.example"]] * 2  # told that it was done
    assert elsewhere.get("/workbench/").status_code == 302


def test_no_link_is_sent_where_nobody_would_read_it(browser, alice, mailoutbox):
    page = reverse("admin:auth_user_password_change", args=[alice.pk])
    for facts in ({"email": ""}, {"email": "a@desk.example", "is_active": False}):
        User.objects.filter(pk=alice.pk).update(**facts)
        answer = browser.post(page, follow=True)
        assert "An account that is in use and has an address is needed." in answer.text
    assert (mailoutbox, trail("admin.sent_link")) == ([], [])


def test_a_mail_server_that_is_down_is_told_of_and_nothing_is_written_down(
    browser, alice, settings
):
    User.objects.filter(pk=alice.pk).update(email="a@desk.example")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # nobody listens there
    page = reverse("admin:auth_user_password_change", args=[alice.pk])
    answer = browser.post(page)
    assert (answer.status_code, "The link could not be sent" in answer.text) == (200, True)
    assert trail("admin.sent_link") == []


def test_no_link_is_sent_by_whoever_keeps_no_people(alice, mailoutbox):
    User.objects.filter(pk=alice.pk).update(email="a@desk.example")
    clerk = Client()
    clerk.force_login(User.objects.create(username="clerk", is_staff=True))
    page = reverse("admin:auth_user_password_change", args=[alice.pk])
    assert (clerk.post(page).status_code, mailoutbox) == (403, [])


def test_ones_own_password_is_changed_on_ones_own_page(browser, root):
    page = browser.get(reverse("admin:auth_user_password_change", args=[root.pk]))
    assert page.url == reverse("account_change_password")


@pytest.mark.parametrize(("before", "told"), [("a@desk.example", ["a@desk.example"]), ("", [])])
def test_the_former_address_and_other_administrators_are_told_of_another_one(
    before, told, browser, root, alice, mailoutbox
):
    """Whoever can change where links to a password go could have one sent to themselves."""
    User.objects.filter(pk=root.pk).update(email="root@desk.example")
    User.objects.filter(pk=alice.pk).update(email=before)
    keeps = {"is_superuser": True, "is_staff": True}
    User.objects.create(username="cleo", email="c@desk.example", reads="de", **keeps)
    User.objects.create(username="gone", email="g@desk.example", is_active=False, **keeps)
    data = {"username": "alice", "languages": "en", "is_active": "on", "email": "b@desk.example"}
    page = reverse("admin:people_user_change", args=[alice.pk])
    browser.post(page, data | rows("memberships"))
    assert [letter.to for letter in mailoutbox] == [[one] for one in (*told, "c@desk.example")]
    assert mailoutbox[-1].subject == "Die Adresse von alice wurde geändert"
    assert [one in mailoutbox[-1].body for one in (before, "b@desk.example", page)] == [True] * 3


def test_delete_is_written_down(browser, topic):
    browser.post(reverse("admin:people_topic_delete", args=[topic.pk]), {"post": "yes"})

    assert trail("admin.deleted") == [("topic", {"fields": ""})]


def test_delete_of_several_is_written_down(browser, topic):
    other = Topic.objects.create(name="Fishing", slug="fishing")
    chosen = {"action": "delete_selected", "_selected_action": [topic.pk, other.pk], "post": "yes"}

    browser.post(reverse("admin:people_topic_changelist"), chosen)

    assert Topic.objects.count() == 0
    assert trail("admin.deleted") == [("topic", {"fields": ""}), ("topic", {"fields": ""})]


def test_a_place_taken_away_is_written_down(browser, desk, bob):
    place = bob.memberships.get()
    data = {"name": "Harbour", "slug": "harbour", "languages": "en", "active": "on"}
    rules = {
        "desk": desk.pk,
        "scale": desk.rules.scale_id,
        "seats": 2,
        "tolerance": 0,
        "minimum_sources": 1,
        "minimum_primary": 0,
        "lease_minutes": 120,
        "disputes": desk.rules.disputes,
        "panel_size": desk.rules.panel_size,
        "panel_quorum": desk.rules.panel_quorum,
    }
    leaving = {
        "id": place.pk,
        "user": bob.pk,
        "desk": desk.pk,
        "role": "editor",
        "capacity": 10,
        "DELETE": "on",
    }

    browser.post(
        reverse("admin:people_desk_change", args=[desk.pk]),
        data
        | rows("rules", 1, 1, **rules)
        | rows("memberships", 1, 1, **leaving)
        | rows("saved_filters"),
    )

    assert bob.memberships.count() == 0
    assert trail("admin.deleted") == [("membership", {"fields": ""})]


def test_a_new_desk_gets_the_usual_rules_and_languages_that_there_are(browser):
    sent = {"name": "Coast", "slug": "coast", "active": "on"}
    sent |= rows("rules") | rows("memberships") | rows("saved_filters")
    add = reverse("admin:people_desk_add")
    for wrong in ("deutsch", "qzx", "en,klingonisch"):
        page = browser.post(add, sent | {"languages": wrong})
        said = page.context["adminform"].form.errors["languages"]
        assert said[0].endswith("is no code of a language. Write en, de or pt-BR.")
    assert not Desk.objects.exists()

    browser.post(add, sent | {"languages": "en,ckb,zh-Hant-TW"})

    assert Desk.objects.get().rules.seats == 2


def test_a_new_user_can_be_given_a_place(browser, desk):
    browser.post(
        reverse("admin:people_user_add"),
        {
            "username": "dora",
            "name": "Dora",
            "email": "d@desk.example",
            "password1": "kelp-Harbour-72",
            "password2": "kelp-Harbour-72",
        }
        | rows("memberships", 1, 0, desk=desk.pk, role="reviewer", capacity=5, active="on"),
    )

    dora = User.objects.get(username="dora")
    assert [(place.desk, place.role) for place in dora.memberships.all()] == [(desk, "reviewer")]
    assert dora.has_usable_password() is False


def test_a_new_user_chooses_their_first_password_behind_the_link(browser, mailoutbox):
    browser.post(
        reverse("admin:people_user_add"),
        {"username": "dora", "name": "Dora", "email": "d@desk.example"} | rows("memberships"),
    )
    dora = User.objects.get(username="dora")
    browser.post(reverse("admin:auth_user_password_change", args=[dora.pk]))

    (link,) = re.findall(r"http://testserver(/accounts/\S+)", mailoutbox[0].body)
    person = Client()
    form = person.get(link, follow=True).redirect_chain[-1][0]
    person.post(form, {"password1": "kelp-Harbour-72", "password2": "kelp-Harbour-72"})

    dora.refresh_from_db()
    assert dora.check_password("kelp-Harbour-72")


def test_nobody_is_asked_for_the_password_of_a_new_user(browser):
    page = browser.get(reverse("admin:people_user_add"))
    assert ("password1" in page.text, "choose their password themselves" in page.text) == (
        False,
        True,
    )


def test_a_lost_second_step_is_taken_away_and_its_secret_never_shown(browser, alice):
    step = Authenticator.objects.create(user=alice, type="totp", data={"secret": "KELP234"})

    opened = browser.get(reverse("admin:mfa_authenticator_change", args=[step.pk]))
    browser.post(reverse("admin:mfa_authenticator_delete", args=[step.pk]), {"post": "yes"})

    assert opened.status_code == 200
    assert "KELP234" not in opened.text
    assert Authenticator.objects.count() == 0
    assert trail("admin.deleted") == [("authenticator", {"fields": ""})]
