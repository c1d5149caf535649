"""Why somebody was given a claim, told in the language of whoever reads it."""

import pytest
from django.utils.translation import gettext as _
from django.utils.translation import override

from factcheck.review.routing.why import SENTENCES, TOOK_IT, why_given, why_taken
from factcheck.web.why_you import why_you

FACTS = {
    "rule": "Health first",
    "topic": "Health",
    "load": 3,
    "capacity": 20,
    "editor": "Erik (Sand)",
}
DAYS = {"en": "4 Nov 2024", "de": "4. Nov. 2024"}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("site", ["en", "de"])
def test_each_sentence_is_told_in_the_language_of_the_reader(settings, sentence, site):
    settings.LANGUAGE_CODE = site
    with override(site):
        kept = _(sentence) % (FACTS | {"why": _(TOOK_IT), "day": DAYS[site]})

    for reader in ("en", "de"):
        with override(reader):
            facts = FACTS | {"why": _(TOOK_IT), "day": DAYS[reader]}
            assert why_you(kept) == _(sentence) % facts


def test_it_is_kept_in_the_language_of_the_site(story):
    with override("de"):
        taken, given = why_taken(), why_given(story.bob)

    assert (taken, given) == ("You took it yourself.", "Bob gave it to you.")


def test_what_nobody_knows_stays_as_it_is():
    assert why_you("Because of the weather.") == "Because of the weather."
