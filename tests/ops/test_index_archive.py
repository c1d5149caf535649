from io import StringIO

import pytest
from django.core.management import call_command

from tests.evidence.corroboration import stories
from tests.evidence.newsroom import put

pytestmark = pytest.mark.django_db


def test_index_archive_says_what_it_did(desk):
    put(desk, "Kelda News", stories.WIRE)
    put(desk, "Herald", stories.WIRE)
    said = StringIO()

    call_command("index_archive", stdout=said)

    assert said.getvalue() == "2 articles indexed.\n1 links between copies written.\n"
