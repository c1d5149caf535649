import re
from datetime import UTC, datetime

from django.template import Context, Template
from django.utils import translation

from factcheck.web.formats.de.formats import DAYS
from tests.test_architecture import ROOT, SOURCES

NAMED = re.compile(r'(?:date:|date_format\([^"\n]*, )"([^"]+)"')


def shown(words: str, **facts: object) -> str:
    return Template("{% load workbench %}" + words).render(Context(facts))


def test_days_are_written_as_the_language_writes_them():
    moment = datetime(2026, 3, 5, 14, 5, tzinfo=UTC)
    words = '{{ at|date:"j F Y, H:i" }} · {{ at|date:"j M Y" }}'
    assert shown(words, at=moment) == "5 March 2026, 14:05 · 5 Mar 2026"
    with translation.override("de"):
        assert shown(words, at=moment) == "5. März 2026, 14:05 · 5. März 2026"


def test_numbers_are_written_as_the_language_writes_them():
    words = "{{ worth|floatformat:2 }} · {{ share|as_percent }}"
    assert shown(words, worth=0.814, share=0.85) == "0.81 · 85%"
    with translation.override("de"):
        assert shown(words, worth=0.814, share=0.85) == "0,81 · 85 %"


def test_german_knows_every_day_that_pages_name():
    texts = [*(ROOT / "templates").rglob("*.html"), *SOURCES]
    named = {found for path in texts for found in NAMED.findall(path.read_text())}
    assert {words for words in named if re.search(r"\bj ", words)} <= set(DAYS)
