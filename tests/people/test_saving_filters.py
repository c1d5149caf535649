import pytest

from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Entry, SavedFilter
from factcheck.people.saving_filters import (
    MOST,
    change_filter,
    drop_filter,
    save_filter,
    visible_filters,
)


def told() -> list[tuple]:
    entries = Entry.objects.filter(action__startswith="list.").order_by("pk")
    return [(entry.action, entry.desk_id, entry.facts["shared"]) for entry in entries]


def test_saved_list_is_ones_own_until_it_is_shared(alice, ben, charlie, desk):
    saved = save_filter("  Late   ones ", "due=late", by=alice)
    assert (saved.name, saved.query) == ("Late ones", "due=late")
    assert [list(visible_filters(who)) for who in (alice, ben)] == [[saved], []]

    change_filter(saved, "Late", by=alice, desk=desk)

    assert [list(visible_filters(who)) for who in (alice, ben, charlie)] == [[saved], [saved], []]
    assert told() == [("list.saved", None, False), ("list.changed", desk.pk, True)]


def test_saved_list_is_changed_by_its_owner_alone(alice, ben, bob, desk):
    saved = save_filter("Late", "due=late", by=alice, desk=desk)
    with pytest.raises(NotYou):
        change_filter(saved, "Mine", by=ben, desk=None)
    with pytest.raises(NotYou):
        drop_filter(saved, by=ben)

    drop_filter(saved, by=bob)  # an editor of the desk

    assert not SavedFilter.objects.exists()
    assert told()[-1] == ("list.dropped", desk.pk, True)


def test_saved_list_of_its_own_is_none_of_the_editor_s(alice, bob):
    saved = save_filter("Late", "due=late", by=alice)
    with pytest.raises(NotYou):
        drop_filter(saved, by=bob)
    drop_filter(saved, by=alice)


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "Late", "a\x00b"])
def test_saved_list_has_a_name_of_its_own(alice, name):
    save_filter("Late", "due=late", by=alice)
    with pytest.raises(NotValid):
        save_filter(name, "due=week", by=alice)


def test_saved_list_is_shared_with_ones_own_desk(alice, other_desk):
    with pytest.raises(NotYou):
        save_filter("Late", "due=late", by=alice, desk=other_desk)


def test_saved_lists_are_not_without_end(alice):
    SavedFilter.objects.bulk_create(SavedFilter(owner=alice, name=f"n{n}") for n in range(MOST))
    with pytest.raises(NotValid):
        save_filter("One more", "", by=alice)
    SavedFilter.objects.all().delete()
    with pytest.raises(NotValid):
        save_filter("Long", "x" * 1_001, by=alice)
