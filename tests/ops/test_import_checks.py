"""Fact-checks of others are taken in from the command line."""

import io
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from factcheck.evidence.models import KnownCheck
from factcheck.people.models import Entry
from tests.evidence.test_claimreviews import REVIEW
from tests.review.stories import Story

pytestmark = pytest.mark.django_db

OTHER = {**REVIEW, "url": "https://checks.example/pier", "claimReviewed": "A pier fell down"}


def run(*args) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("import_checks", *map(str, args), stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue().strip()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "checks.json"
    path.write_text(json.dumps([REVIEW, {"name": "?"}, OTHER]))
    return path


def test_import_takes_what_it_can_and_says_the_rest(file):
    assert run(file) == (
        "3 read: 2 new, 0 changed, 0 the same, 0 our own and passed over, 1 refused.",
        "entry 2: This is no ClaimReview.",
    )
    assert KnownCheck.objects.count() == 2
    facts = Entry.objects.get(action="checks.imported").facts
    assert facts == {"new": 2, "changed": 0, "refused": 1}


def test_import_twice_changes_nothing(file):
    run(file)
    before = list(KnownCheck.objects.order_by("pk").values())

    assert run(file)[0].startswith("3 read: 0 new, 0 changed, 2 the same")
    assert list(KnownCheck.objects.order_by("pk").values()) == before
    assert Entry.objects.filter(action="checks.imported").count() == 1


def test_import_passes_over_our_own_whatever_the_name_of_our_site(file, settings):
    settings.SITE_URL = "https://www.skerry-checks.example"
    ours = {**REVIEW, "url": "https://www.skerry-checks.example/fact-checks/pier/"}
    file.write_text(json.dumps(ours))

    assert run(file)[0].startswith("1 read: 0 new, 0 changed, 0 the same, 1 our own")


def test_import_of_another_rating_changes_the_row(file):
    run(file)
    file.write_text(json.dumps({**REVIEW, "reviewRating": {"alternateName": "False"}}))

    assert run(file)[0].startswith("1 read: 0 new, 1 changed")
    assert sorted(KnownCheck.objects.values_list("rating", flat=True)) == ["False", "Mostly true"]


def test_dry_run_writes_nothing(file):
    assert run(file, "--dry-run")[0].endswith("1 refused. Nothing was written.")
    assert (KnownCheck.objects.count(), Entry.objects.count()) == (0, 0)


def test_import_goes_on_through_many_batches(tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.evidence.importing.BATCH", 2)
    lines = [json.dumps({**REVIEW, "url": f"https://checks.example/{n}"}) for n in range(5)]
    path = tmp_path / "checks.jsonl"
    path.write_text("\n".join(lines))

    assert run(path)[0].startswith("5 read: 5 new")


def test_our_own_are_passed_over(tmp_path, settings):
    path = tmp_path / "checks.json"
    path.write_text(json.dumps({**REVIEW, "url": f"{settings.SITE_URL}/fact-checks/x/"}))

    assert "1 our own and passed over" in run(path)[0]
    assert not KnownCheck.objects.exists()


def test_import_reads_what_comes_in(monkeypatch):
    class Stdin:
        buffer = io.BytesIO(b"\xef\xbb\xbf" + json.dumps(REVIEW).encode())

    monkeypatch.setattr("sys.stdin", Stdin)

    assert run("-")[0].startswith("1 read: 1 new")


def test_our_own_are_written_down_anew(desk, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    Story(desk).until("published")
    KnownCheck.objects.all().delete()

    assert run("--own")[0] == "1 of our own are known."


@pytest.mark.parametrize("content", [b"\xff\xfe", b"nothing", b"x" * 2_000])
def test_file_that_cannot_be_read_is_one_line(tmp_path, monkeypatch, content):
    monkeypatch.setattr("factcheck.ops.input.LARGEST", 1_000)
    path = tmp_path / "checks.json"
    path.write_bytes(content)

    for args in ([path], [tmp_path / "nowhere"], [], [path, "--own"]):
        with pytest.raises(CommandError) as error:
            run(*args)
        assert error.value.returncode == 2
