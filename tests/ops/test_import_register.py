"""Agencies and owners are taken in from the command line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Owner
from factcheck.evidence.models import Agency

pytestmark = pytest.mark.django_db


def run(*args) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("import_register", *map(str, args), stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue().strip()


def test_import_register_of_agencies(tmp_path):
    Agency.objects.all().delete()
    path = tmp_path / "agencies.csv"
    path.write_text("\ufeffname,other_names\nMarram Press,Marram\n,lost\n")

    assert run("agencies", path, "--dry-run")[0].endswith("1 refused. Nothing was written.")
    assert run("agencies", path) == (
        "2 read: 1 new, 0 changed, 0 the same, 1 refused.",
        "line 3: It has no name.",
    )
    assert Agency.objects.get().name == "Marram Press"


def test_import_register_of_owners(tmp_path):
    path = tmp_path / "owners.csv"
    path.write_text("owner,publisher\nMarram Group,The Lantern\n")

    assert run("owners", path)[0] == "1 read: 1 new, 0 changed, 0 the same, 0 refused."
    assert Owner.objects.get().publishers.get().name == "The Lantern"


def test_file_that_is_no_table_is_one_line(tmp_path):
    path = tmp_path / "owners.csv"
    path.write_text("nothing\n")

    for file in (path, tmp_path / "nowhere"):
        with pytest.raises(CommandError) as error:
            run("owners", file)
        assert error.value.returncode == 2
