"""Secrets of others are unreadable at rest and outlive a change of SECRET_KEY."""

import pytest

from factcheck.people.sealing import Unreadable, reseal, seal, unseal

OLD = "the-first-secret-key-of-this-newsroom-long-enough-for-the-checks"


def test_seal_hides_the_words_and_never_looks_the_same():
    one, two = seal("provider-key"), seal("provider-key")

    assert (unseal(one), unseal(two)) == ("provider-key", "provider-key")
    assert one != two
    assert "provider-key" not in one


def test_unseal_opens_what_was_sealed_before_the_key_was_changed(settings):
    new = settings.SECRET_KEY
    settings.SECRET_KEY = OLD
    sealed = seal("provider-key")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = new, [OLD]

    again = reseal(sealed)
    settings.SECRET_KEY_FALLBACKS = []

    assert unseal(again) == "provider-key"
    with pytest.raises(Unreadable):
        unseal(sealed)


@pytest.mark.parametrize("damaged", ["", "x", "gAAAAA==", "ключ"])
def test_unseal_of_what_is_damaged_is_refused(damaged):
    with pytest.raises(Unreadable):
        unseal(damaged)
