from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0014_archive_texts_name_their_article"),
    ]

    operations = [
        migrations.AddField(
            model_name="capture",
            name="despite_robots",
            field=models.TextField(
                blank=True, db_default="", verbose_name="why robots.txt is set aside"
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="kept_out",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="kept out by robots.txt"
            ),
        ),
    ]
