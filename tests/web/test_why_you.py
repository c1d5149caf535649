"""Why somebody was given a claim, told in the language of whoever reads it."""

import pytest
from django.utils.translation import gettext as _
from django.utils.translation import override

from factcheck.review.routing.why import SENTENCES, TOOK_IT, why_given, why_taken
from factcheck.web.why_you import why_in_short, why_you

FACTS = {
    "rule": "Health first",
    "topic": "Health",
    "load": 3,
    "capacity": 20,
    "editor": "Erik (Sand)",
}
FACTS_OF_A_DAY = FACTS | {"day": "4 Nov 2024"}
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


def test_a_list_tells_what_its_rows_do_not_share():
    room, knows, new = SENTENCES[3] % FACTS_OF_A_DAY, SENTENCES[1] % FACTS_OF_A_DAY, SENTENCES[4]
    by_rule = SENTENCES[0] % {"rule": "Health first", "why": room}
    said = {room: "", new % FACTS: "", knows: "you know Health"}
    said |= {by_rule: "by the rule “Health first”", TOOK_IT: TOOK_IT, "Because.": "Because."}
    assert {why: why_in_short(why) for why in said} == said


def test_what_nobody_knows_stays_as_it_is():
    assert why_you("Because of the weather.") == "Because of the weather."
