"""Who may call."""

import pytest

from factcheck.people.keys import revoke_key
from factcheck.people.models import ApiKey
from tests.api.conftest import Api, key_of
from tests.factories import TEXT

pytestmark = pytest.mark.django_db


def test_no_key_is_asked_for_one(nobody):
    answer = nobody.get("articles/")

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Bearer realm="factcheck"'
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "Bearer ",
        "Bearer fc_",
        "Bearer fc_000000000000." + "A" * 43,
        "Bearer fc_\x00.\x00",
        "Bearer fc_äöü.ß",
        "Bearer " + "x" * 5000,
        "bearer fc_0.0 fc_0.0",
    ],
)
def test_a_wrong_key_is_refused_in_one_sentence(header, nobody):
    nobody.headers = {"authorization": header}

    answer = nobody.get("articles/")

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Bearer realm="factcheck", error="invalid_token"'
    assert answer.json()["detail"] == "This key is not valid here."


def test_another_scheme_is_no_key(nobody):
    nobody.headers = {"authorization": "Basic eDp5"}

    assert nobody.get("articles/").status_code == 401


def test_a_revoked_key_is_refused(api, partner):
    revoke_key(ApiKey.objects.get(partner=partner), by=None)

    assert api.get("articles/").status_code == 401


def test_a_key_reads_or_submits_as_its_scopes_say(partner):
    reads, submits = Api(key_of(partner, "read")), Api(key_of(partner, "submit"))

    assert reads.get("articles/").status_code == 200
    assert reads.post("articles/", {"text": TEXT}).status_code == 403
    assert submits.post("articles/", {"text": TEXT}).status_code == 202
    assert submits.get("articles/").status_code == 403


def test_a_signed_in_browser_is_no_partner(nobody, bob):
    nobody.client.force_login(bob)

    assert nobody.get("articles/").status_code == 401
