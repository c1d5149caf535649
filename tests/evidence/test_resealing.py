"""Keys of providers outlive a change of SECRET_KEY."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from factcheck.evidence.models import Provider
from factcheck.people.models import Entry
from factcheck.people.sealing import unseal

pytestmark = pytest.mark.django_db
NEW = "the-second-secret-key-of-this-newsroom-long-enough-for-the-checks"


def test_reseal_makes_the_old_secret_key_needless(provider, settings):
    provider("newsapi", {})
    provider("gdelt", {}, key="")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NEW, [settings.SECRET_KEY]
    out = StringIO()

    call_command("reseal", stdout=out)
    settings.SECRET_KEY_FALLBACKS = []

    assert out.getvalue() == "1 key sealed again.\n"
    assert unseal(Provider.objects.get(name="newsapi").sealed_key) == "secret-key"
    assert Entry.objects.get(action="provider.resealed").facts == {}


def test_reseal_names_the_keys_that_are_lost(provider, settings):
    provider("newsapi", {})
    settings.SECRET_KEY = NEW

    with pytest.raises(CommandError, match="newsapi"):
        call_command("reseal", stdout=StringIO())
