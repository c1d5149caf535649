"""Partners are told by machine: in the transaction, signed, at least once, and flagged till then."""

import json
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import network, posting
from articles.redacting import redact_revision
from factcheck.jobs.models import Job
from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.publication import delivering
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.publication.delivering import deliveries, note_failure, pause_after, resend
from factcheck.publication.endpoint import Happening
from factcheck.publication.flags import resolve_flag
from factcheck.publication.models import Attempt, Delivery, Endpoint, Event, Flag
from factcheck.publication.registering import (
    live_secrets,
    register_endpoint,
    rotate_secret,
    switch_off,
    switch_on,
)
from factcheck.publication.resealing import reseal_secrets
from factcheck.publication.signing import signature
from factcheck.review.actions import start_correction
from tests.articles.conftest import Canary
from tests.articles.test_address import HOSTILE_IPS, HOSTILE_URLS
from tests.factories import make_desk
from tests.jobs_tools import bring_forward, run_jobs
from tests.publication.partner_desk import HOOK, PUBLIC, PartnerDesk
from tests.review.stories import write

Came = delivering.Came


@pytest.fixture
def machine(monkeypatch):
    machine = PartnerDesk()
    monkeypatch.setattr(network, "resolve", machine.resolve)
    monkeypatch.setattr(network, "connect", machine.connect)
    yield machine
    machine.close()


@pytest.fixture
def secret(desk, partner) -> str:
    """Of the one endpoint, which is told everything."""
    _endpoint, secret = register_endpoint(
        desk, url=HOOK, happenings=Happening.values, by=partner, partner=partner
    )
    return secret


def correct(claim, story) -> None:
    start_correction(claim, by=story.eve, kind="error", because="The log was misread.")
    write(claim, story.bob, "false", note="It were 12.")
    republish(claim, by=story.eve)
    claim.refresh_from_db()


def only() -> Delivery:
    return deliveries().get()


def attempts() -> list[tuple[int, int | None]]:
    return list(Attempt.objects.order_by("at").values_list("number", "status"))


def test_partner_is_told_and_can_verify_who_told_it(machine, secret, story):
    claim = story.until("published")
    run_jobs()

    [(headers, body)] = machine.taken
    message = json.loads(body)
    page = claim.fact_check
    event = Event.objects.get()
    assert headers["webhook-id"] == str(event.pk)
    assert headers["webhook-signature"] == signature(
        secret, headers["webhook-id"], int(headers["webhook-timestamp"]), body
    )
    assert (headers["host"], headers["content-type"]) == ("partner.example", "application/json")
    assert message == {
        "type": "verdict.published",
        "timestamp": event.at.isoformat(),
        "data": {
            "id": str(page.pk),
            "url": f"http://testserver/fact-checks/{page.slug}/",
            "api": f"http://testserver/api/v1/verdicts/{page.pk}/",
            "version": 1,
            "rating": {"slug": "true", "name": "True", "value": 5},
            "said": "as_quoted",
            "withdrawn": False,
        },
    }
    assert set(machine.connected) == {(PUBLIC, 443)}
    assert (only().state, attempts()) == ("delivered", [(1, 200)])


def test_event_is_written_with_what_happened_or_not_at_all(machine, secret, story):
    claim = story.until("decided")
    with transaction.atomic():
        publish(claim, by=story.eve)
        assert Event.objects.count() == 1
        transaction.set_rollback(True)
    run_jobs()

    assert (Event.objects.count(), machine.taken) == (0, [])


def test_each_thing_that_happens_is_told_to_who_listens(machine, desk, root, story, other_desk):
    listen = {"by": root, "happenings": ["verdict.withdrawn"]}
    register_endpoint(desk, url=HOOK, **listen)
    register_endpoint(desk, url=f"{HOOK}/all", by=root, happenings=Happening.values)
    register_endpoint(other_desk, url=HOOK, **listen)
    claim = story.until("published")
    correct(claim, story)
    withdraw(claim, by=story.eve, because="The log was forged.")
    revision = claim.revision
    redact_revision(revision, by=root, because="By a court.", confirm=revision.sha256[:8])
    run_jobs()

    told = sorted(
        Delivery.objects.filter(state="delivered").values_list(
            "event__happening", "endpoint__url", "event__data__withdrawn"
        )
    )
    assert told == [
        ("verdict.corrected", f"{HOOK}/all", False),
        ("verdict.published", f"{HOOK}/all", False),
        ("verdict.redacted", f"{HOOK}/all", True),
        ("verdict.withdrawn", HOOK, True),
        ("verdict.withdrawn", f"{HOOK}/all", True),
    ]


def test_nothing_is_written_where_nobody_listens(story):
    story.until("published")

    assert not Event.objects.exists()


@pytest.mark.parametrize("trouble", [{"status": 500}, {"status": 302}, {"cut": True}, {"slow": 2}])
def test_call_that_did_not_work_is_made_again_under_the_same_id(
    machine, secret, story, trouble, monkeypatch
):
    vars(machine).update(trouble)
    story.until("published")
    with monkeypatch.context() as impatient:
        if "slow" in trouble:
            impatient.setattr(posting, "LONGEST", trouble["slow"] / 2)
        run_jobs()
    assert only().state == "waiting"
    assert Job.objects.get(kind="deliver").attempts == 0
    first = Attempt.objects.get()
    assert (first.number, first.status) == (1, trouble.get("status"))
    assert first.because

    vars(machine).update(status=200, cut=False, slow=0)
    bring_forward("deliver")
    run_jobs()

    assert (only().state, [number for number, _status in attempts()]) == ("delivered", [1, 2])
    ids = {headers["webhook-id"] for headers, _body in machine.taken}
    bodies = {body for _headers, body in machine.taken}
    assert (len(ids), len(bodies)) == (1, 1)


def test_call_is_given_up_after_the_last_pause_and_the_editors_are_told(machine, secret, story):
    machine.status = 503
    claim = story.until("published")
    for _time in range(len(delivering.PAUSES) + 1):
        run_jobs(failing=True)
        bring_forward("deliver")
    run_jobs(failing=True)

    assert (only().state, len(attempts())) == ("failed", len(delivering.PAUSES) + 1)
    told = Notice.objects.filter(kind="undelivered")
    assert {notice.user for notice in told} == {story.bob, story.eve}
    assert {notice.claim for notice in told} == {claim}
    assert Entry.objects.get(action="delivery.failed").desk_id == claim.desk_id


def test_endpoint_that_is_gone_is_not_called_again(machine, secret, story):
    machine.status = 410
    claim = story.until("published")
    run_jobs(failing=True)
    correct(claim, story)
    run_jobs(failing=True)

    endpoint = Endpoint.objects.get()
    assert "410" in endpoint.disabled_because
    assert (only().state, len(machine.taken)) == ("failed", 1)


def test_endpoint_that_fails_for_long_is_switched_off(machine, secret, story):
    story.until("published")
    delivery, now = only(), timezone.now()

    assert not note_failure(delivery, Came(500, "no"), now)
    assert not note_failure(delivery, Came(500, "no"), now + timedelta(days=2))
    assert note_failure(delivery, Came(None, "no"), now + timedelta(days=3))
    assert note_failure(delivery, Came(500, "no"), now + timedelta(days=3))
    assert Endpoint.objects.get().disabled_at
    run_jobs(failing=True)
    assert (only().state, machine.taken) == ("failed", [])


def test_success_ends_a_row_of_failures(machine, secret, story):
    machine.status = 500
    story.until("published")
    run_jobs()
    assert Endpoint.objects.get().failing_since
    machine.status = 200
    bring_forward("deliver")
    run_jobs()

    assert Endpoint.objects.get().failing_since is None


def test_pauses_grow_are_spread_and_heed_the_other_side():
    pauses = [pause_after(number, Came(500, "")) for number in range(1, len(delivering.PAUSES) + 1)]

    for pause, usual in zip(pauses, delivering.PAUSES, strict=True):
        assert 0.75 * usual <= pause <= 1.25 * usual
    assert pause_after(len(delivering.PAUSES) + 1, Came(500, "")) is None
    assert pause_after(1, Came(429, "", retry_after=600)) == 600
    assert pause_after(1, Came(429, "", retry_after=1e9)) == 86_400


def test_sent_again_by_hand_under_the_same_id(machine, secret, story, charlie, partner, root):
    story.until("published")
    with pytest.raises(NotNow):
        resend(only(), by=story.bob)
    run_jobs()
    for who in (story.alice, charlie):
        with pytest.raises(NotYou):
            resend(only(), by=who)
    for who in (story.bob, root, partner):
        resend(only(), by=who)
        run_jobs()

    assert attempts() == [(1, 200), (2, 200), (3, 200), (4, 200)]
    assert len({headers["webhook-id"] for headers, _body in machine.taken}) == 1
    switch_off(only().endpoint, by=partner)
    with pytest.raises(NotNow):
        resend(only(), by=story.bob)


def test_secret_is_changed_without_a_gap(machine, secret, story, partner):
    endpoint = Endpoint.objects.get()
    newer = rotate_secret(endpoint, by=partner)
    endpoint.refresh_from_db()
    now = timezone.now()

    assert live_secrets(endpoint, now) == [newer, secret]
    assert live_secrets(endpoint, now + timedelta(days=2)) == [newer]
    story.until("published")
    run_jobs()
    [(headers, body)] = machine.taken
    moment = int(headers["webhook-timestamp"])
    assert headers["webhook-signature"].split() == [
        signature(each, headers["webhook-id"], moment, body) for each in (newer, secret)
    ]


def test_secrets_are_sealed_again_under_a_new_key(secret, settings, partner):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-secret-key-that-is-long-enough-for-everybody"

    assert reseal_secrets() == (1, [])
    settings.SECRET_KEY_FALLBACKS = []
    assert live_secrets(Endpoint.objects.get(), timezone.now()) == [secret]
    settings.SECRET_KEY = "a-third-secret-key-that-is-long-enough-for-everybody"
    assert reseal_secrets() == (0, [HOOK])


def test_unreadable_secret_is_told_and_nothing_is_sent(machine, secret, story, settings):
    story.until("published")
    settings.SECRET_KEY = "another-secret-key-that-is-long-enough-for-everybody"
    run_jobs()

    assert machine.taken == []
    assert "new one" in Attempt.objects.get().because


def test_changed_verdict_flags_who_was_told_until_they_are_told_again(machine, secret, story):
    claim = story.until("published")
    run_jobs()
    machine.status = 500
    correct(claim, story)
    run_jobs()

    flag = Flag.objects.get(link="told")
    assert (flag.kind, flag.about, flag.desk) == ("corrected", claim, claim.desk)
    assert flag in Flag.objects.for_editor(story.bob)
    assert not Notice.objects.filter(kind="flagged").exists()
    machine.status = 200
    bring_forward("deliver")
    run_jobs()
    flag.refresh_from_db()
    assert (flag.resolved_by, flag.because) == (None, "Delivered.")


def test_whose_first_message_still_waits_is_flagged(machine, secret, story):
    """It may arrive any moment, and after the correction."""
    claim = story.until("published")
    machine.status = 500
    run_jobs()
    correct(claim, story)

    flag = Flag.objects.get(link="told")
    assert (flag.kind, flag.delivery.event.happening) == ("corrected", "verdict.corrected")


@pytest.mark.parametrize(("answered", "flagged"), [(True, False), (False, True)])
def test_message_that_was_given_up_told_nothing_if_every_call_was_answered(
    machine, secret, story, answered, flagged
):
    claim = story.until("published")
    machine.status, machine.cut = 500, not answered
    for _call in range(len(delivering.PAUSES) + 1):
        bring_forward("deliver")
        run_jobs(failing=True)
    assert only().state == "failed"
    correct(claim, story)

    assert Flag.objects.filter(link="told").exists() == flagged


def test_who_hears_of_the_newest_version_knows_of_those_before_it(machine, secret, story):
    claim = story.until("published")
    run_jobs()
    machine.status = 500
    correct(claim, story)
    run_jobs()
    machine.status = 200
    correct(claim, story)
    run_jobs()

    flags = Flag.objects.filter(link="told").order_by("raised_at")
    assert [(each.delivery.state, each.because) for each in flags] == [
        ("waiting", "Delivered."),
        ("delivered", "Delivered."),
    ]


def test_who_was_told_and_is_not_called_any_more_is_flagged_for_an_editor(
    machine, secret, story, partner
):
    claim = story.until("published")
    run_jobs()
    switch_off(Endpoint.objects.get(), by=partner)
    withdraw(claim, by=story.eve, because="The log was forged.")
    run_jobs()

    flag = Flag.objects.get(link="told")
    assert (flag.kind, flag.delivery.state, len(machine.taken)) == ("withdrawn", "unasked", 1)
    resolve_flag(flag, by=story.bob, because="I rang them up.")


def test_register_refused(desk, partner, root, story, charlie, monkeypatch):
    good = {"url": HOOK, "happenings": ["verdict.published"]}
    for who in (story.bob, charlie):
        with pytest.raises(NotYou):
            register_endpoint(desk, by=who, **good)
    with pytest.raises(NotYou):
        register_endpoint(desk, by=partner, **good)
    with pytest.raises(NotValid):
        register_endpoint(make_desk("Lake"), by=partner, partner=partner, **good)
    for bad in (
        {"url": "http://partner.example/"},
        {"url": "https://127.0.0.1/"},
        {"happenings": []},
        {"happenings": ["verdict.invented"]},
    ):
        with pytest.raises(NotValid):
            register_endpoint(desk, by=root, **(good | bad))
    endpoint, _secret = register_endpoint(desk, by=root, **good)
    with pytest.raises(NotValid):
        register_endpoint(desk, by=root, **good)
    with pytest.raises(NotYou):
        rotate_secret(endpoint, by=partner)
    with pytest.raises(NotNow):
        switch_on(endpoint, by=root)
    switch_off(endpoint, by=root)
    for refuse in (switch_off, rotate_secret):
        with pytest.raises(NotNow):
            refuse(endpoint, by=root)
    switch_on(endpoint, by=root)
    monkeypatch.setattr("factcheck.publication.registering.MOST", 1)
    with pytest.raises(NotNow):
        register_endpoint(desk, by=root, **(good | {"url": f"{HOOK}/2"}))


def test_database_refuses_what_no_action_writes(machine, secret, story):
    story.until("published")
    for facts in (
        {"url": HOOK.replace("https", "http")},
        {"happenings": []},
        {"disabled_because": "x"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Endpoint.objects.update(**facts)
    for facts in ({"state": "delivered"}, {"job": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Delivery.objects.update(**facts)


def test_address_that_is_not_public_is_never_called(desk, root, monkeypatch):
    canary = Canary()
    monkeypatch.setattr(network, "connect", canary.connect)
    monkeypatch.setattr(network, "resolve", lambda host, _port: [host])
    for url in HOSTILE_URLS:
        for hostile in {url, url.replace("http:", "https:", 1)}:
            if hostile == "https://outlet.example:443/":
                continue  # the usual port of https
            with pytest.raises((posting.FetchRefused, posting.FetchFailed)):
                posting.post(hostile, b"{}", {})
    with pytest.raises(NotValid, match="begin with https"):
        register_endpoint(desk, url=HOOK.upper(), happenings=Happening.values, by=root)
    for ip in HOSTILE_IPS:
        monkeypatch.setattr(network, "resolve", lambda *_, ip=ip: [PUBLIC, ip])
        with pytest.raises(posting.FetchRefused):
            posting.post(HOOK, b"{}", {})

    assert canary.connections() == 0
    canary.listener.close()


def test_partner_who_is_not_active_any_more_is_told_nothing(machine, secret, story, partner):
    story.until("published")
    partner.active = False
    partner.save()
    run_jobs()

    assert machine.taken == []
    assert only().state == "failed"
    withdraw(story.claim, by=story.eve, because="The log was forged.")
    assert Delivery.objects.count() == 1


def test_answer_that_asks_to_wait_until_no_time_there_is_comes_back_as_usual(
    machine, secret, story
):
    machine.status = 503
    machine.headers = {"Retry-After": "Mon, 01 Jan 2020 00:00:00 +99999999999999999999"}
    story.until("published")
    run_jobs()

    assert attempts() == [(1, 503)]
    assert only().state == "waiting"
