"""Where Django's cache counts how often somebody tried to sign in (see CACHES in settings).

In the database, because people sign in while Redis is away, and guesses are counted then too.
"""

from django.db import migrations

CREATE = """
CREATE TABLE people_signin (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX people_signin_expires ON people_signin (expires);
"""


class Migration(migrations.Migration):
    replaces = [
        ("people", "0004_routing_rules"),
        ("people", "0005_keys_of_people"),
        ("people", "0006_shortcuts"),
        ("people", "0007_reads"),
        ("people", "0008_lists_are_saved"),
    ]
    dependencies = [("people", "0002_trail_is_chained")]

    operations = [migrations.RunSQL(CREATE, "DROP TABLE people_signin;")]
