"""`manage.py gold` and `manage.py reextract`, as they are called."""

import json

import pytest
from django.core.management import CommandError, call_command

from factcheck.claims.actions import record_claims, request_extraction
from factcheck.claims.extraction.engine import engine_version, extract
from factcheck.claims.models import Claim, Extraction
from factcheck.claims.tasks import as_read
from factcheck.jobs.models import Job
from factcheck.review.corrections import change_speaker
from tests.factories import make_article, make_broken_weights, make_claim, make_extraction

pytestmark = pytest.mark.django_db

SAILINGS = "14 sailings were cancelled in October"


def printed(capsys, *arguments) -> str:
    call_command(*arguments)
    return capsys.readouterr().out.strip()


def test_gold_writes_a_file_for_each_article_that_evaluate_reads(desk, bob, tmp_path, capsys):
    revision = make_article(desk)
    record_claims(request_extraction(revision), extract(as_read(revision)))
    claim = Claim.objects.get(text__startswith="14 sailings")
    change_speaker(claim, "Tom Reyes", by=bob)
    folder = tmp_path / "gold"

    said = printed(capsys, "gold", "--out", str(folder))

    (path,) = folder.iterdir()
    assert (said, path.name) == (f"1 article written to {folder}.", f"{revision.pk}.json")
    gold = json.loads(path.read_text())
    assert [claim["speaker"] for claim in gold["claims"]] == ["Tom Reyes"]
    figures = json.loads(printed(capsys, "evaluate", "claims", str(folder), "--json"))
    assert (figures["n"], figures["recall"], figures["precision"]) == (1, 1.0, 1.0)
    assert figures["speaker_accuracy"] == 0.0


def test_gold_of_one_desk_since_a_day(desk, other_desk, bob, tmp_path, capsys):
    change_speaker(make_claim(make_article(desk), SAILINGS), "Tom Reyes", by=bob)
    out = ("--out", str(tmp_path))

    assert printed(capsys, "gold", *out, "--desk", "valley") == "Nobody has touched a claim."
    assert printed(capsys, "gold", *out, "--since", "2100-01-01") == "Nobody has touched a claim."
    assert printed(capsys, "gold", *out, "--desk", "harbour", "--since", "2024-01-01") == (
        f"1 article written to {tmp_path}."
    )


@pytest.mark.parametrize("command", [("gold", "--out", "gold"), ("reextract",)])
def test_a_desk_that_is_none(db, command):
    with pytest.raises(CommandError, match="There is no desk called “nobody”") as failure:
        call_command(*command, "--desk", "nobody")

    assert failure.value.returncode == 2


def test_gold_into_what_is_no_folder(db, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(CommandError) as failure:
        call_command("gold", "--out", str(tmp_path / "file"))

    assert failure.value.returncode == 2


def test_reextract_asks_for_articles_of_older_engines_alone(desk, other_desk, capsys):
    old, theirs, present = make_article(desk), make_article(other_desk), make_article(desk)
    make_extraction(old)
    make_extraction(theirs)
    request_extraction(present)

    said = printed(capsys, "reextract", "--desk", "harbour")

    assert said == f"1 article will be read again by {engine_version()}."
    run = Extraction.objects.get(revision=old, engine=engine_version())
    assert (run.state, run.job.state) == ("waiting", "queued")
    assert Job.objects.filter(kind="extract_claims", state="queued").count() == 2
    assert printed(capsys, "reextract", "--since", "2100-01-01") == (
        f"0 articles will be read again by {engine_version()}."
    )
    assert printed(capsys, "reextract") == f"1 article will be read again by {engine_version()}."


def test_reextract_with_a_broken_weight_file(desk, settings, tmp_path):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)
    make_extraction(make_article(desk))

    with pytest.raises(CommandError, match="has no card beside it that can be read") as failure:
        call_command("reextract")

    assert failure.value.returncode == 2
    assert Extraction.objects.count() == 1


def test_gold_can_be_trained_on(desk, bob, tmp_path, capsys):
    for number in range(20):
        revision = make_article(desk, f"The port lost {number} jobs. I thank all {number} of you.")
        for words, worth in ((f"The port lost {number} jobs", 0.9), (f"I thank all {number}", 0)):
            claim = make_claim(revision, words, speaker=None, checkable=bool(worth), worth=worth)
            change_speaker(claim, "Tom Reyes", by=bob)
    gold, out = tmp_path / "gold", tmp_path / "weights"
    call_command("gold", "--out", str(gold))

    call_command("train", "checkworthiness", str(gold), "--out", str(out))

    assert sorted(path.name for path in out.iterdir()) == [
        "checkworthiness.card.json",
        "checkworthiness.npz",
    ]
