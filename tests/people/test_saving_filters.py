import pytest

from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Entry, SavedFilter
from factcheck.people.saving_filters import (
    MOST,
    change_filter,
    drop_filter,
    may_change,
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


def test_list_whose_owner_left_the_desk_passes_to_its_editors(alice, ben, bob, desk):
    saved = save_filter("Late", "due=late", by=alice, desk=desk)
    assert [may_change(who, saved) for who in (alice, ben, bob)] == [True, False, False]

    alice.memberships.update(active=False)
    saved = SavedFilter.objects.get()
    gone = type(alice).objects.get(pk=alice.pk)

    assert [list(visible_filters(who)) for who in (gone, ben, bob)] == [[], [saved], [saved]]
    assert [may_change(who, saved) for who in (gone, ben, bob)] == [False, False, True]
    with pytest.raises(NotYou):
        drop_filter(saved, by=gone)
    change_filter(saved, "Late ones", by=bob, desk=desk)
    saved = SavedFilter.objects.get()
    assert (saved.owner, saved.name, may_change(bob, saved)) == (bob, "Late ones", True)


def test_list_of_somebody_who_was_locked_out_passes_to_the_editors_too(alice, bob, desk):
    save_filter("Late", "due=late", by=alice, desk=desk)
    type(alice).objects.filter(pk=alice.pk).update(is_active=False)
    assert may_change(bob, SavedFilter.objects.get())
