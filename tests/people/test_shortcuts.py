import pytest
from django.db import IntegrityError, transaction

from factcheck.people.errors import NotValid
from factcheck.people.models import Entry, User
from factcheck.people.shortcuts import (
    TABLE,
    USUAL,
    as_aria,
    as_written,
    choose_shortcuts,
    shortcuts_of,
)


def test_keys_are_the_usual_ones_for_whoever_changed_nothing(alice):
    assert shortcuts_of(alice) == USUAL


def test_no_two_usual_keys_are_the_same():
    assert len(set(USUAL.values())) == len(TABLE)


def test_choose_shortcuts_keeps_what_is_not_usual(alice):
    choose_shortcuts(alice, USUAL | {"skip": "", "next": "ctrl+j"})
    alice.refresh_from_db()
    assert alice.shortcuts == {"skip": "", "next": "ctrl+j"}
    assert shortcuts_of(alice) == USUAL | {"skip": "", "next": "ctrl+j"}
    entry = Entry.objects.get(action="shortcuts.chosen")
    assert (entry.actor_id, entry.facts) == (str(alice.pk), {"changed": 2})


def test_choose_shortcuts_lets_two_swap_their_keys(alice):
    choose_shortcuts(alice, {"next": "k", "previous": "j"})
    assert (shortcuts_of(alice)["next"], shortcuts_of(alice)["previous"]) == ("k", "j")


def test_key_that_was_chosen_stays_where_a_new_shortcut_would_have_it(alice):
    alice.shortcuts = {"next": "q", "undo": ""}  # before `q` was the usual key of another
    assert shortcuts_of(alice) == USUAL | {"next": "q", "undo": "", "queue": ""}


def test_choose_shortcuts_with_nothing_named_makes_all_usual_again(alice):
    choose_shortcuts(alice, {"next": "g"})
    choose_shortcuts(alice, {})
    assert alice.shortcuts == {}


def test_choose_shortcuts_gives_a_digit_where_digits_are_off(alice):
    choose_shortcuts(alice, {"answer": "", "help": "1"})
    assert shortcuts_of(alice)["help"] == "1"


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ({"next": "k"}, {"next": ["Something else has this key."]}),
        (
            {"next": "g", "skip": "g"},
            {
                "next": ["Something else has this key."],
                "skip": ["Something else has this key."],
            },
        ),
        ({"next": "1"}, {"next": ["Something else has this key."]}),
        ({"answer": "a"}, {"answer": ["The digits can only be switched off."]}),
        (
            {"next": "shift+tab"},
            {"next": ["Write one sign, or ctrl+ or alt+ and one: g, alt+g, ctrl+enter."]},
        ),
        (
            {"next": "G"},
            {"next": ["Write one sign, or ctrl+ or alt+ and one: g, alt+g, ctrl+enter."]},
        ),
    ],
)
def test_choose_shortcuts_that_cannot_be(alice, keys, wrong):
    with pytest.raises(NotValid) as refused:
        choose_shortcuts(alice, keys)
    assert refused.value.fields == wrong
    assert User.objects.get(pk=alice.pk).shortcuts == {}


def test_choose_shortcuts_of_no_such_name(alice):
    with pytest.raises(NotValid) as refused:
        choose_shortcuts(alice, {"delete": "d"})
    assert refused.value.because == "There is no such shortcut."


def test_shortcut_of_an_earlier_table_is_passed_over(alice):
    alice.shortcuts = {"gone": "g"}
    assert shortcuts_of(alice) == USUAL


def test_shortcuts_are_an_object_in_the_database(alice):
    with pytest.raises(IntegrityError, match="shortcuts_by_name"), transaction.atomic():
        User.objects.filter(pk=alice.pk).update(shortcuts=[])


@pytest.mark.parametrize(
    ("key", "written", "aria"),
    [
        ("ctrl+enter", "Ctrl ↵", "Control+Enter"),
        ("alt++", "Alt +", "Alt++"),
        ("?", "?", "?"),
        ("+", "+", "+"),
        ("1-9", "1-9", "1-9"),
    ],
)
def test_keys_as_people_and_screen_readers_have_them(key, written, aria):
    assert (as_written(key), as_aria(key)) == (written, aria)
