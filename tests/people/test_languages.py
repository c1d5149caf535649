import pytest
from django.utils import translation
from django.utils.translation import get_language

from factcheck.people.errors import NotValid
from factcheck.people.how_many import written
from factcheck.people.languages import choose_language, in_language_of, language_of
from factcheck.people.models import Entry


def test_whoever_chose_no_language_reads_that_of_the_site(alice, settings):
    settings.LANGUAGE_CODE = "de"
    assert language_of(alice) == "de"


def test_choose_language_holds_from_then_on(alice):
    choose_language(alice, language="de")
    alice.refresh_from_db()
    assert language_of(alice) == "de"
    entry = Entry.objects.get(action="language.chosen")
    assert (entry.actor_id, entry.facts) == (str(alice.pk), {"language": "de"})


def test_choose_language_with_none_goes_back_to_the_sites(alice):
    choose_language(alice, language="de")
    choose_language(alice, language="")
    assert language_of(alice) == "en"


def test_choose_language_that_is_not_offered_is_refused(alice):
    with pytest.raises(NotValid):
        choose_language(alice, language="xx")
    assert alice.reads == ""


def test_a_language_since_taken_out_is_that_of_the_site(alice):
    alice.reads = "fr"
    assert language_of(alice) == "en"


def test_in_language_of_lays_the_language_down_again(alice):
    alice.reads = "de"
    with in_language_of(alice):
        assert get_language() == "de"
    assert get_language() == "en"


@pytest.mark.parametrize(("language", "number"), [("en", "1,000+"), ("de", "1.000+")])
def test_how_many_is_written_as_the_reader_writes_numbers(language, number):
    with translation.override(language):
        assert (written(1_001), written(12), written(None)) == (number, "12", "")
