"""An editor of another desk cannot tell what is not theirs from what does not exist."""

import re
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client

from tests.factories import make_member
from tests.test_permissions import Addresses, addresses, patterns

__all__ = ("addresses",)  # a fixture of the neighbour

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NUMBER = re.compile(r"(?<=/)\d+(?=/)")
# New at each answer, whoever asks for whatever.
FRESH = re.compile(r'(csrfmiddlewaretoken" value|nonce|"request_id")[=:] ?"[^"]*"')
# What readers see as well, or what a signed name or a code leads to.
OPEN = ("accounts/", "admin/", "api/", "fact-checks/", "welcome/", "notices/stop/", "v1alpha1/")


def leads_to_something(pattern: str) -> bool:
    return "<uuid:" in pattern and not pattern.startswith(OPEN)


def answer(browser: Client, method: str, address: str, sent: dict) -> tuple[int, str]:
    """The status and the body, without what is new at each answer and without the ids."""
    with transaction.atomic():
        given = browser.get(address) if method == "GET" else browser.post(address, sent)
        transaction.set_rollback(True)
    body = UUID.sub("ID", FRESH.sub(r"\1", given.content.decode()))
    return given.status_code, NUMBER.sub("N", body)


@pytest.mark.django_db
def test_what_is_another_desks_answers_as_what_does_not_exist(addresses: Addresses, other_desk):
    browser = Client(raise_request_exception=False)
    browser.force_login(make_member("olga", other_desk, "editor"))
    told = []
    for pattern in sorted(filter(leads_to_something, set(patterns()))):
        address, sent = addresses.fill(pattern)
        missing = NUMBER.sub("999999999", UUID.sub(lambda _: str(uuid4()), address))
        for method in ("GET", "POST"):
            real = answer(browser, method, address, sent)
            none = answer(browser, method, missing, sent)
            if real != none or real[0] not in {404, 405}:
                told.append((method, pattern, real[0], none[0]))

    assert told == []
