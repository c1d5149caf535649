"""The command people and scripts run on one article."""

import json

import pytest
from django.core.management import CommandError, call_command

STORY = (
    "Pier shut\n\n3 May 2024\n\nThe pier moved on Thursday, Ann Lund said. “It is shut,” she said."
)


def run(capsys, *arguments):
    call_command("extract", *arguments, "--json")
    return json.loads(capsys.readouterr().out)


def test_extract_prints_one_article_as_json(tmp_path, capsys):
    path = tmp_path / "story.txt"
    path.write_text(STORY)

    answer = run(capsys, str(path))

    assert list(answer) == [
        "title", "byline", "publisher", "published_at", "language", "text", "sha256", "truncated",
        "blocks", "quotes", "claims", "contradictions", "engine", "without", "limits",
    ]  # fmt: skip
    assert list(answer["claims"][0]) == [
        "start", "end", "spans", "text", "kind", "speaker", "speaker_mention", "carriers",
        "checkable", "worth", "reasons", "about_date",
        "denied", "wording", "unresolved",
    ]  # fmt: skip
    assert (answer["title"], answer["published_at"]) == ("Pier shut", "2024-05-03")
    assert [(c["text"], c["about_date"]) for c in answer["claims"]] == [
        ("The pier moved on Thursday", "2024-05-02"),
        ("It is shut", None),
    ]


def test_extract_reads_a_page(tmp_path, capsys):
    path = tmp_path / "story.html"
    sentence = "The pier moved on Thursday and two of its pillars are cracked, Ann Lund said. "
    path.write_text(f"<html><title>Pier shut</title><body><article><p>{sentence * 6}</p></article>")

    assert run(capsys, str(path))["title"] == "Pier shut"


@pytest.mark.parametrize(
    ("content", "because"),
    [(b"", "There is no text here."), (b"a\x00b", "This is not text")],
)
def test_extract_says_in_one_line_what_is_wrong(tmp_path, content, because):
    path = tmp_path / "story.txt"
    path.write_bytes(content)

    with pytest.raises(CommandError, match=because) as error:
        call_command("extract", str(path))

    assert error.value.returncode == 2


def test_extract_says_that_a_file_is_missing(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("extract", str(tmp_path / "nothing.txt"))


def test_extract_refuses_private_addresses():
    with pytest.raises(CommandError, match="private network"):
        call_command("extract", "http://127.0.0.1/story")
