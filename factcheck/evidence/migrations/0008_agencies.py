"""Agencies become rows that administrators keep; the list that comes with the program begins them."""

import csv
from pathlib import Path

import django.contrib.postgres.fields
from django.db import migrations, models

import factcheck.evidence.corroboration
import factcheck.people.ids

SHIPPED = Path(factcheck.evidence.corroboration.__file__).with_name("agencies.csv")
ONE_FORM_ONE_AGENCY = """
CREATE FUNCTION evidence_agency_forms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('evidence_agency_forms'));
    IF EXISTS (
        SELECT FROM evidence_agency AS other WHERE other.id <> NEW.id
        AND (ARRAY[other.name] || other.other_names || other.dateline_forms)::text[]
            && (ARRAY[NEW.name] || NEW.other_names || NEW.dateline_forms)::text[]
    ) THEN
        RAISE EXCEPTION 'a form of % means another agency', NEW.name
            USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_agency_forms BEFORE INSERT OR UPDATE ON evidence_agency
    FOR EACH ROW EXECUTE FUNCTION evidence_agency_forms();
"""
ANY_FORM = """
DROP TRIGGER evidence_agency_forms ON evidence_agency;
DROP FUNCTION evidence_agency_forms();
"""


def forms(cell):
    return [form for form in cell.split("|") if form]


def begin(apps, schema_editor):
    agency = apps.get_model("evidence", "Agency")
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
    dependencies = [("evidence", "0007_terms_are_counted")]

    operations = [
        migrations.CreateModel(
            name="Agency",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=factcheck.people.ids.uuid7,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("name", models.CharField(max_length=200, unique=True, verbose_name="name")),
                (
                    "other_names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="As reports and credits call it, with their case: “AP”. Commas part them.",
                        size=None,
                        verbose_name="other names",
                    ),
                ),
                (
                    "dateline_forms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        help_text="What means it in a dateline, byline or trailer only: “MAP”.",
                        size=None,
                        verbose_name="dateline forms",
                    ),
                ),
            ],
            options={
                "verbose_name": "news agency",
                "verbose_name_plural": "news agencies",
                "ordering": ("name",),
            },
        ),
        migrations.RunSQL(ONE_FORM_ONE_AGENCY, ANY_FORM),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
