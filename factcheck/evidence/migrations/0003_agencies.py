"""The agencies that come with the program begin the list that administrators keep."""

import csv
from pathlib import Path

from django.db import migrations

import factcheck.evidence.corroboration

SHIPPED = Path(factcheck.evidence.corroboration.__file__).with_name("agencies.csv")


def forms(cell):
    return [form for form in cell.split("|") if form]


def begin(apps, schema_editor):
    agency = apps.get_model("evidence", "Agency")
    if agency.objects.exists():  # put in again: what administrators made of the list stays
        return
    with SHIPPED.open(encoding="utf-8", newline="") as table:
        agency.objects.bulk_create(
            agency(
                name=row["name"],
                other_names=forms(row["other_names"]),
                dateline_forms=forms(row["dateline_forms"]),
            )
            for row in csv.DictReader(table)
        )


class Migration(migrations.Migration):
    replaces = [
        ("evidence", "0003_people_rule_on_edges"),
        ("evidence", "0004_outside_providers"),
        ("evidence", "0005_private_too"),
        ("evidence", "0006_known_checks"),
        ("evidence", "0007_terms_are_counted"),
        ("evidence", "0008_agencies"),
        ("evidence", "0009_snapshots"),
        ("evidence", "0010_copies_stay"),
        ("evidence", "0011_contacts"),
        ("evidence", "0012_gists_and_months"),
        ("evidence", "0013_copies_are_folded"),
        ("evidence", "0014_archive_texts_name_their_article"),
        ("evidence", "0015_robots_are_obeyed"),
        ("evidence", "0016_answers_take_time"),
        ("evidence", "0017_evidence_stays"),
    ]
    dependencies = [("evidence", "0002_evidence_stays")]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
