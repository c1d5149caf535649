"""Owners become rows of their own, so that a group has one page and one spelling."""

import django.db.models.deletion
from django.db import migrations, models

import factcheck.people.ids

ROWS_OF_NAMES = """
    INSERT INTO articles_owner (id, name)
    SELECT gen_random_uuid(), owner_name FROM articles_publisher
    WHERE owner_name <> '' GROUP BY owner_name;
    UPDATE articles_publisher AS publisher SET owner_id = owner.id
    FROM articles_owner AS owner WHERE owner.name = publisher.owner_name;
    SET CONSTRAINTS ALL IMMEDIATE"""
NAMES_OF_ROWS = """
    UPDATE articles_publisher AS publisher SET owner_name = owner.name
    FROM articles_owner AS owner WHERE owner.id = publisher.owner_id;
    SET CONSTRAINTS ALL IMMEDIATE"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_pages_are_read_again")]

    operations = [
        migrations.CreateModel(
            name="Owner",
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
            ],
            options={
                "verbose_name": "owner",
                "verbose_name_plural": "owners",
                "ordering": ("name",),
            },
        ),
        migrations.RenameField("publisher", "owner", "owner_name"),
        migrations.AlterField(
            "publisher", "owner_name", models.CharField(blank=True, default="", max_length=200)
        ),
        migrations.AddField(
            model_name="publisher",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="publishers",
                to="articles.owner",
                verbose_name="owner",
            ),
        ),
        migrations.RunSQL(ROWS_OF_NAMES, NAMES_OF_ROWS),
        migrations.RemoveField("publisher", "owner_name"),
    ]
