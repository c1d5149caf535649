from io import StringIO

import pytest
from babel.messages.catalog import Catalog
from django.core.management import CommandError, call_command
from django.test import override_settings

from factcheck.ops.catalogues import (
    faults_between,
    faults_of,
    path_of,
    renewed,
    second_languages,
)
from factcheck.ops.wording import messages_used


@pytest.fixture(scope="module")
def used() -> Catalog:
    """All messages of the sources, looked for once."""
    return messages_used()


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A folder in which the command has begun each language, and what it said."""
    folder, said = tmp_path_factory.mktemp("locale"), StringIO()
    with override_settings(LOCALE_PATHS=[folder]), pytest.raises(CommandError):
        call_command("messages", stdout=said)
    return folder, said.getvalue()


def of(*rows, **more) -> Catalog:
    catalog = Catalog("de", fuzzy=False)
    for words, german in rows:
        catalog.add(words, german, [("page.html", 0)], **more)
    return catalog


@pytest.mark.parametrize(
    ("words", "german", "fault"),
    [
        ("Take", "", "missing: 'Take' (page.html)"),
        ("%(much)s left", "%(viel)s übrig", "placeholders: '%(much)s left'"),
        ("%(much)s left", "übrig", "placeholders: '%(much)s left'"),
        ("<b>Take</b> it", "Nimm es", "tags: '<b>Take</b> it'"),
        ("Take ", "Nimm", "blank at the end: 'Take '"),
        (" it", "es", "blank at the start: ' it'"),
        (("%(n)s seat", "%(n)s seats"), ("%(n)s Platz", ""), "missing: ('%(n)s seat', '%(n)s seats') (page.html)"),
    ],
)  # fmt: skip
def test_a_translation_that_lacks_something_is_a_fault(words, german, fault):
    assert list(faults_between(of((words, german)), of((words, "")))) == [fault]


def test_a_whole_catalogue_has_no_faults():
    rows = [
        ("%(much)s <b>left</b>", "Noch <b>%(much)s</b>"),
        (("%(n)s seat", "%(n)s seats"), ("%(n)s Platz", "%(n)s Plätze")),
    ]
    assert list(faults_between(of(*rows), of(*[(words, "") for words, _ in rows]))) == []


def test_what_is_used_no_more_is_a_fault():
    assert list(faults_between(of(("Take", "Nimm")), of())) == ["unused: 'Take'"]


def test_what_is_uncertain_is_a_fault():
    uncertain = of(("Take", "Nimm"), flags=["fuzzy"])
    assert list(faults_between(uncertain, of(("Take", "")))) == ["uncertain: 'Take'"]


def test_renewed_keeps_what_is_used_and_drops_the_rest():
    old = of(("Take", "Nimm"), ("Leave", "Lass"))
    new = renewed(old, of(("Take", ""), ("Give", "")))
    assert [(each.id, each.string) for each in new if each.id] == [("Take", "Nimm"), ("Give", "")]


def test_words_are_found_in_python_and_in_every_kind_of_tag(tmp_path, monkeypatch):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(
        '{% load i18n %}<p title="{% translate "Told" %}">{{ _("Short") }}</p>\n'
        "    {% blocktranslate count n=rows|length trimmed %}\n  {{ n }} row\n"
        "  {% plural %}{{ n }} rows{% endblocktranslate %}\n"
        '{% translate "Seat" context "of a panel" as seat %}'
    )
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "actions.py").write_text(
        '_("Kept " "whole.")\nngettext("a", "b", 2)\n'
    )
    monkeypatch.setattr("factcheck.ops.wording.ROOT", tmp_path)
    found = [(each.id, each.context) for each in messages_used() if each.id]
    assert found == [
        ("Kept whole.", None),
        (("a", "b"), None),
        ("Told", None),
        ("Short", None),
        (("%(n)s row", "%(n)s rows"), None),
        ("Seat", "of a panel"),
    ]


def test_what_is_shown_is_not_what_was_translated(begun, used, settings):
    settings.LOCALE_PATHS = [begun[0]]
    said = (
        path_of("de")
        .read_text()
        .replace('msgid "Sign out"\nmsgstr ""', 'msgid "Sign out"\nmsgstr "Abmelden"')
    )
    path_of("de").write_text(said)
    stale = "the compiled catalogue is not made of its source: make messages"
    assert faults_of("de", used)[-1] == stale
    with pytest.raises(CommandError):
        call_command("messages")
    assert stale not in faults_of("de", used)


def test_the_command_begins_a_language_and_says_what_is_missing(begun, settings):
    folder, said = begun
    settings.LOCALE_PATHS = [folder]
    assert "de: missing: 'Sign out' (templates/components/masthead.html)" in said
    assert path_of("de").is_file()
    assert path_of("de", "mo").is_file()


@pytest.mark.parametrize("language", second_languages())
def test_every_message_is_translated(language, used):
    assert faults_of(language, used) == []
