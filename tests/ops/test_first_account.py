from io import StringIO

import pytest
from django.core.management import call_command

from factcheck.people.models import User


@pytest.fixture
def said(settings):
    settings.SITE_URL = "http://testserver"

    def ask():
        out = StringIO()
        call_command("first_account", stdout=out)
        return out.getvalue()

    return ask


def test_first_account_leads_to_a_page(db, client, said):
    path = said().split("http://testserver")[1].strip()

    assert client.get(path).status_code == 200


def test_first_account_once_there_is_one(db, said):
    User.objects.create_user("alice")

    assert said() == "Sign in at http://testserver\n"
