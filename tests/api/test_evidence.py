"""Evidence over the API: attached, listed, downloaded and withheld by people's own programs."""

import io
import threading
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from warcio.archiveiterator import ArchiveIterator

from factcheck.api.models import Sending
from factcheck.evidence.models import Contact, Evidence, Hit, Snapshot
from factcheck.evidence.redacting import redact_snapshot
from factcheck.people.keys import issue_key
from factcheck.people.models import Entry
from tests.api.conftest import Api
from tests.evidence.files import page, pdf
from tests.evidence.newsroom import claim_on, searched, set_state, tell_the_story
from tests.jobs_tools import run_jobs

WORDS = "14 sailings were cancelled"
WEB = {"url": "https://gullpost.example/log", "title": "Port log", "stance": "supports"}
CALL = {
    "kind": "call",
    "who": "Ida Holm",
    "at": "2024-03-04T10:00:00Z",
    "quote": "We cancelled 14.",
    "stance": "supports",
}
CONTACT = {
    "whom": "The harbour office",
    "how": "mail",
    "question": "How many?",
    "asked_at": "2024-03-04T10:00:00Z",
}


class Program(Api):
    """A person's own program."""

    def __init__(self, user, *scopes):
        super().__init__(
            issue_key(user, name="mine", scopes=scopes or ("read", "submit"), by=None)[1]
        )

    def upload(self, path, name, body, **fields):
        file = SimpleUploadedFile(name, body)
        sent = {"kind": "document", "stance": "supports", "file": file} | fields
        return self.client.post(f"/api/v1/{path}", sent, headers=self.headers)


@pytest.fixture
def claim(desk):
    return set_state(claim_on(desk), "in_review")


@pytest.fixture
def pieces(claim):
    return f"claims/{claim.pk}/evidence/"


def test_attach_an_address(alice, claim, pieces):
    answer = Program(alice).post(pieces, WEB | {"quote": WORDS, "primary": True})

    piece = Evidence.objects.get()
    assert (answer.status_code, answer.json()["id"]) == (201, str(piece.pk))
    assert answer["Location"].endswith(f"/api/v1/evidence/{piece.pk}/")
    assert (piece.added_by, piece.url, piece.quote, piece.primary) == (
        alice, WEB["url"], WORDS, True,
    )  # fmt: skip
    assert answer.json()["capture"]["state"] == "waiting"
    entry = Entry.objects.get(action="evidence.attached")
    assert (entry.actor_kind, entry.actor_id) == ("user", str(alice.pk))


def test_attach_the_same_twice_is_one_piece(alice, pieces):
    first, second = (Program(alice).post(pieces, WEB) for _ in range(2))

    assert first.json()["id"] == second.json()["id"]
    assert Evidence.objects.count() == 1


def test_attach_an_item_of_coverage(desk, alice, claim, pieces):
    tell_the_story(desk)
    searched(claim)
    program = Program(alice)
    found = program.get("searches/", claim=str(claim.pk)).json()["results"][0]
    told = program.get(f"searches/{found['id']}/").json()["origins"][0]["hits"][0]["hit"]

    answer = program.post(pieces, {"hit": told["id"], "note": "Read it."})

    piece = Evidence.objects.get()
    assert (answer.status_code, piece.hit_id) == (201, Hit.objects.get(pk=told["id"]).pk)
    assert (piece.quote, piece.stance, piece.note) == (told["sentence"], told["stance"], "Read it.")


def test_attach_an_item_of_another_claim(desk, alice, pieces):
    other = claim_on(desk)
    tell_the_story(desk)
    hit = searched(other).hits.first()

    answer = Program(alice).post(pieces, {"hit": str(hit.pk)})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["hit"])


def test_upload_a_file_and_download_it_as_it_was(alice, pieces):
    body, program = pdf("Port log", WORDS), Program(alice)
    answer = program.upload(pieces, "../log.pdf", body, quote=WORDS)
    run_jobs()

    told = program.get(f"evidence/{answer.json()['id']}/").json()
    copy = told["copies"][0]
    file = program.get(f"copies/{copy['id']}/")

    assert (answer.status_code, told["title"], told["capture"]["state"]) == (201, "log.pdf", "done")
    assert (copy["size"], copy["quote"], copy["media_type"]) == (
        len(body), "found", "application/pdf",
    )  # fmt: skip
    assert (file.content, file["Content-Type"]) == (body, "application/octet-stream")
    assert file["Content-Disposition"] == 'attachment; filename="log.pdf"'
    assert file["Content-Security-Policy"].startswith("sandbox")


def test_download_whatever_is_accepted(alice, pieces):
    program = Program(alice)
    program.upload(pieces, "log.pdf", pdf(WORDS))
    run_jobs()

    address = f"/api/v1/copies/{Snapshot.objects.get().pk}/"
    headers = program.headers | {"accept": "application/pdf"}

    assert program.client.get(address, headers=headers).status_code == 200


def test_download_of_what_was_taken_down(alice, root, pieces):
    program = Program(alice)
    program.upload(pieces, "log.pdf", pdf(WORDS))
    run_jobs()
    copy = Snapshot.objects.get()
    redact_snapshot(copy, by=root, because="An order.")

    piece = program.get(pieces).json()["results"][0]

    assert piece["copies"][0]["file"] is None
    assert program.get(f"copies/{copy.pk}/").status_code == 404


def test_upload_too_large_is_refused_by_its_length(alice, pieces, settings):
    settings.EVIDENCE_MEGABYTES = 1
    answer = Program(alice).upload(pieces, "log.txt", b"a" * (3 * 1024 * 1024))
    barely = Program(alice).upload(pieces, "log.txt", b"a" * (1024 * 1024 + 1))

    assert (answer.status_code, barely.status_code) == (413, 400)
    assert barely.json()["errors"] == {"file": ["A file may have 1 MB."]}
    assert Evidence.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "body", "fields", "wrong"),
    [
        ("log.exe", b"MZ\x90\0" * 40, {}, "file"),
        ("log.txt", b"", {}, "file"),
        ("log.pdf", pdf("a"), {"kind": "picture"}, "file"),
        ("log.pdf", pdf("a"), {"title": "a\0b"}, "title"),
        ("log.pdf", pdf("a"), {"stance": "unrelated"}, "stance"),
    ],
)
def test_upload_that_does_not_fit(alice, pieces, name, body, fields, wrong):
    answer = Program(alice).upload(pieces, name, body, **fields)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [wrong])
    assert Evidence.objects.count() == 0


def test_upload_with_a_field_twice(alice, pieces):
    assert Program(alice).upload(pieces, "a.txt", b"a", title=["a", "b"]).status_code == 400


def test_attach_a_call(alice, pieces):
    program = Program(alice)
    answer = program.post(pieces, CALL)
    run_jobs()

    told = program.get(f"evidence/{answer.json()['id']}/").json()

    assert (answer.status_code, told["kind"], told["title"]) == (201, "call", "Call with Ida Holm")
    assert told["copies"][0]["file_name"] == "call-note.txt"


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({}, ["stance", "title"]),
        (WEB | {"stance": "proves"}, ["stance"]),
        (WEB | {"stance": "unrelated"}, ["stance"]),
        (WEB | {"kind": "rumour"}, ["kind"]),
        (WEB | {"url": "gopher://a.example/"}, ["url"]),
        (WEB | {"hit": "7"}, ["hit"]),
        (WEB | {"hit": str(uuid4())}, ["hit"]),
        (WEB | {"file": "a"}, ["file"]),
        (WEB | {"who": "Ida Holm"}, ["who"]),
        (WEB | {"quote": "a" * 20_001}, ["quote"]),
        (CALL | {"url": "https://a.example/"}, ["url"]),
        ({"kind": "call"}, ["who", "at", "quote"]),
        (CALL | {"at": "2999-01-01T10:00:00Z"}, ["at"]),
        ([], ["body"]),
    ],
)
def test_attach_names_what_is_wrong(alice, pieces, sent, wrong):
    answer = Program(alice).post(pieces, sent)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, wrong)
    assert Evidence.objects.count() == 0


def test_attach_to_a_claim_that_nobody_checks(alice, claim, pieces):
    set_state(claim, "dismissed")

    assert Program(alice).post(pieces, WEB).status_code == 409


def test_key_with_one_scope_does_one_thing(alice, pieces):
    reads, writes = Program(alice, "read"), Program(alice, "submit")

    assert (reads.get(pieces).status_code, reads.post(pieces, WEB).status_code) == (200, 403)
    assert (writes.get(pieces).status_code, writes.post(pieces, WEB).status_code) == (403, 201)


def test_key_of_a_partner_is_no_persons_and_the_other_way_round(api, alice, pieces, nobody):
    assert (api.get(pieces).status_code, api.post(pieces, WEB).status_code) == (403, 403)
    assert Program(alice).get("articles/").status_code == 403
    assert Program(alice).get("claims/").status_code == 403
    assert nobody.get(pieces).status_code == 401


def test_session_needs_its_token(alice, pieces):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(alice)

    assert browser.get(f"/api/v1/{pieces}").status_code == 200
    assert browser.post(f"/api/v1/{pieces}", WEB, "application/json").status_code == 403


def test_key_of_somebody_who_left_the_desk(alice, desk, claim, pieces):
    program = Program(alice)
    alice.memberships.update(active=False)
    assert program.get(pieces).status_code == 404
    alice.is_active = False
    alice.save()

    assert program.get(pieces).status_code == 401


def test_blind_colleagues_see_none_of_it(alice, ben, bob, charlie, claim, pieces):
    piece = Program(alice).post(pieces, WEB).json()
    Program(alice).upload(pieces, "log.pdf", pdf(WORDS))
    run_jobs()
    copy = f"copies/{Snapshot.objects.get().pk}/"
    warc = f"claims/{claim.pk}/warc/"

    def seen(user):
        program = Program(user)
        listed, records = program.get(pieces), program.get(warc)
        if records.streaming:
            b"".join(records.streaming_content)  # read to its end, it is closed
        return (
            len(listed.json().get("results", ())),
            program.get(f"evidence/{piece['id']}/").status_code,
            program.get(copy).status_code,
            records.status_code,
            program.post(f"evidence/{piece['id']}/withhold/", {"because": "So."}).status_code,
        )

    assert seen(alice) == (2, 200, 200, 200, 200)
    assert seen(bob) == (2, 200, 200, 200, 200)
    assert seen(ben) == (0, 404, 404, 200, 404)
    assert seen(charlie) == (0, 404, 404, 404, 404)


def test_withhold_and_disclose(alice, pieces):
    program = Program(alice)
    piece = program.post(pieces, WEB).json()
    address = f"evidence/{piece['id']}/"

    withheld = program.post(f"{address}withhold/", {"because": "They would be harmed."})
    blank = program.post(f"{address}withhold/", {"because": " "})
    disclosed = program.post(f"{address}disclose/", {})

    assert (withheld.status_code, withheld.json()["withheld"]) == (200, "They would be harmed.")
    assert (blank.status_code, list(blank.json()["errors"])) == (400, ["because"])
    assert (disclosed.status_code, disclosed.json()["withheld"]) == (200, "")


def test_copies_of_a_claim_as_warc(alice, claim, pieces):
    program = Program(alice)
    program.upload(pieces, "log.html", page(WORDS), quote=WORDS)
    run_jobs()

    answer = program.get(f"claims/{claim.pk}/warc/")

    records = ArchiveIterator(io.BytesIO(b"".join(answer.streaming_content)))
    assert [one.rec_type for one in records] == ["warcinfo", "resource", "metadata"]
    assert answer["Content-Type"] == "application/warc"


def test_contact_is_written_down_and_answered(alice, ben, claim):
    program, address = Program(alice), f"claims/{claim.pk}/contacts/"
    first = program.post(address, CONTACT)
    answered = CONTACT | {
        "answer": "Fourteen.", "answered_at": "2024-03-05T10:00:00Z", "amends": first.json()["id"],
    }  # fmt: skip

    second, third = (program.post(address, answered) for _ in range(2))

    assert [one.status_code for one in (first, second, third)] == [201, 201, 412]
    told = Program(ben).get(address).json()["results"]
    assert [(one["answer"], one["by"]) for one in told] == [("Fourteen.", None)]
    assert program.get(address).json()["results"][0]["by"] == "Alice"


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({}, ["whom", "how", "question", "asked_at"]),
        (CONTACT | {"asked_at": "2999-01-01T10:00:00Z"}, ["asked_at"]),
        (CONTACT | {"answer": "Fourteen."}, ["answered_at"]),
        (CONTACT | {"amends": str(uuid4())}, ["amends"]),
        (CONTACT | {"how": "pigeon"}, ["how"]),
    ],
)
def test_contact_names_what_is_wrong(alice, claim, sent, wrong):
    answer = Program(alice).post(f"claims/{claim.pk}/contacts/", sent)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, wrong)
    assert Contact.objects.count() == 0


def test_contacts_are_the_desks(claim, charlie, api):
    assert Program(charlie).get(f"claims/{claim.pk}/contacts/").status_code == 404
    assert api.get(f"claims/{claim.pk}/contacts/").status_code == 403


def test_sent_again_under_its_key_is_the_same_piece(alice, pieces):
    program = Program(alice)
    key = {"idempotency-key": "monday-1"}
    first = program.post(pieces, WEB, **key)
    again = program.post(pieces, WEB, **key)
    other = program.post(pieces, WEB | {"title": "Another"}, **key)

    assert (first.status_code, again.status_code, other.status_code) == (201, 200, 422)
    assert first.json()["id"] == again.json()["id"]
    assert other["Content-Type"] == "application/problem+json"
    assert Evidence.objects.count() == 1


def test_file_sent_again_under_its_key_is_the_same_piece(alice, pieces):
    program = Program(alice)
    program.headers |= {"idempotency-key": "file-1"}
    bodies = (pdf("a"), pdf("a"), pdf("b"))

    codes = [program.upload(pieces, "a.pdf", body).status_code for body in bodies]

    assert codes == [201, 200, 422]


def test_key_that_was_refused_may_be_sent_again(alice, pieces):
    program, key = Program(alice), {"idempotency-key": "monday-2"}
    wrong = program.post(pieces, {"stance": "supports"}, **key)

    assert (wrong.status_code, Sending.objects.count()) == (400, 0)
    assert program.post(pieces, WEB, **key).status_code == 201


def test_keys_of_two_people_are_two(alice, bob, pieces):
    codes = [
        Program(user).post(pieces, WEB, **{"idempotency-key": "1"}).status_code
        for user in (alice, bob)
    ]

    assert codes == [201, 201]


@pytest.mark.parametrize("key", ["a" * 201, "ä", "a\tb"])
def test_key_that_is_none(alice, pieces, key):
    answer = Program(alice).post(pieces, WEB, **{"idempotency-key": key})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["Idempotency-Key"])


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_under_one_key_make_one_contact(desk, alice):
    claim, program, codes = claim_on(desk), Program(alice), []
    ready = threading.Barrier(8)

    def send():
        ready.wait(10)
        sent = Api()
        sent.headers = program.headers
        answer = sent.post(f"claims/{claim.pk}/contacts/", CONTACT, **{"idempotency-key": "8"})
        codes.append(answer.status_code)
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(codes) == [200] * 7 + [201]
    assert Contact.objects.count() == 1


def test_list_costs_the_same_for_three_pieces(alice, claim, pieces, django_assert_num_queries):
    program = Program(alice)
    for number in range(3):
        program.upload(pieces, "a.pdf", pdf(str(number)), title=str(number))
    run_jobs()
    program.get(pieces)

    with django_assert_num_queries(6):
        assert len(program.get(pieces).json()["results"]) == 3
