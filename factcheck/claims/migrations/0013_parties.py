"""Speakers belong to parties, companies and other organisations of their desk."""

import django.db.models.deletion
import factcheck.people.ids
from django.db import migrations, models


# A speaker belongs to a party that the same desk keeps.
SAME_DESK = """
ALTER TABLE claims_party ADD CONSTRAINT party_of_one_desk UNIQUE (id, desk_id);
ALTER TABLE claims_speaker ADD CONSTRAINT speaker_in_a_party_of_their_desk
  FOREIGN KEY (party_id, desk_id) REFERENCES claims_party (id, desk_id)
  DEFERRABLE INITIALLY DEFERRED;
"""
SAME_DESK_NO_MORE = """
ALTER TABLE claims_speaker DROP CONSTRAINT speaker_in_a_party_of_their_desk;
ALTER TABLE claims_party DROP CONSTRAINT party_of_one_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0008_routing_by_rules_and_marks"),
        ("claims", "0012_routing_by_rules_and_marks"),
        ("people", "0004_routing_rules"),
    ]

    operations = [
        migrations.CreateModel(
            name="Party",
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
                ("name", models.CharField(max_length=300, verbose_name="name")),
                ("key", models.CharField(editable=False, max_length=300)),
                (
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="people.desk",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="articles.owner",
                        verbose_name="as an owner of publishers",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="articles.publisher",
                        verbose_name="as a publisher",
                    ),
                ),
            ],
            options={
                "verbose_name": "party or organisation",
                "verbose_name_plural": "parties and organisations",
                "ordering": ("name",),
            },
        ),
        migrations.AddField(
            model_name="speaker",
            name="party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="speakers",
                to="claims.party",
                verbose_name="party or organisation",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(fields=("desk", "key"), name="party_once_per_desk"),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(("key", ""), _negated=True), name="party_has_a_name"
            ),
        ),
        migrations.RunSQL(SAME_DESK, SAME_DESK_NO_MORE),
    ]
