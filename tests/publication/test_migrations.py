"""Upgrades of newsrooms that have rows, and the way back."""

from itertools import count

import pytest
from django.db import connection, models
from django.utils import timezone

BEFORE = "0003_pages_are_flagged"
AFTER = "0004_flags_name_their_cause"
number = count(1)


def row(model, **facts):
    """A row with something in every column that needs it, and the rows that it names."""
    for field in model._meta.concrete_fields:
        given = {field.name, field.attname} & set(facts)
        needless = field.null or field.has_default() or field.has_db_default()
        if not (given or needless or field.primary_key):
            facts[field.name] = something_for(field)
    return model.objects.create(**facts)


def something_for(field):
    if isinstance(field, models.ForeignKey):
        return row(field.remote_field.model)
    if field.choices and not field.blank:
        return field.choices[0][0]
    kinds = {
        models.DateTimeField: timezone.now(),
        models.DateField: timezone.localdate(),
        models.JSONField: {},
        models.IntegerField: 1,
        models.FloatField: 1,
    }
    usual = next((kinds[kind] for kind in kinds if isinstance(field, kind)), None)
    words = "" if field.blank else f"x{next(number)}"
    return words if usual is None else usual


@pytest.fixture
def unwatched(migrate):
    """Without triggers, which know nothing of rows that are made up."""

    def to(name):
        get_model = migrate("publication", name)
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        return lambda noun, app="publication": get_model(app, noun)

    return to


def test_flags_know_their_desk_after_the_upgrade_and_those_known_before_stay_on_the_way_back(
    unwatched,
):
    model = unwatched(BEFORE)
    flag = row(model("Flag"), standing=row(model("Standing", "claims"), outcome="lost", spans=[]))
    page = flag.fact_check

    model = unwatched(AFTER)

    flags = model("Flag").objects.order_by("pk")
    facts = ("pk", "desk_id", "kind", "link", "standing_id")
    assert list(flags.values_list(*facts)) == [
        (flag.pk, page.desk_id, "article", "own", flag.standing_id)
    ]
    theirs = {"desk_id": page.desk_id, "fact_check_id": page.pk, "link": "own"}
    flags.create(**theirs, kind="withdrawn", verdict_id=page.verdict_id)
    again = theirs | {"kind": "article", "standing_id": flag.standing_id}
    flags.create(**again, told_at=timezone.now())

    model = unwatched(BEFORE)

    rows = model("Flag").objects.values_list("pk", "fact_check_id", "standing_id")
    assert list(rows) == [(flag.pk, page.pk, flag.standing_id)]
