"""The command that writes the cards of trained parts as pages."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from factcheck.claims.extraction.card import Card
from factcheck.claims.training.trained import Trained

CARD = Card(
    name="tagger",
    what="Parts of speech.",
    data="Four sentences.",
    split="all of them",
    licence="CC0",
    notice="None is needed.",
    command="manage.py evaluate tagger PATH",
    figures={"dev words": 24, "dev accuracy": 0.5},
)


@pytest.fixture
def weights(tmp_path):
    Trained(CARD, b"numbers").write(tmp_path / "weights", "tagger.npz", day="2024-05-03")
    return tmp_path / "weights"


def write(weights, out):
    call_command("cards", "--weights", str(weights), "--out", str(out), stdout=StringIO())
    return {path.name: path.read_text() for path in out.iterdir()}


def test_each_card_becomes_a_page(weights, tmp_path):
    assert write(weights, tmp_path / "models")["tagger.md"] == (
        "# Model card: tagger\n"
        "\n"
        "| | |\n"
        "|---|---|\n"
        "| What | Parts of speech. |\n"
        "| Data | Four sentences. |\n"
        "| Split | all of them |\n"
        "| Licence | CC0 |\n"
        "| Notice | None is needed. |\n"
        "| Command | manage.py evaluate tagger PATH |\n"
        "| File | tagger.npz, 7 bytes |\n"
        "| SHA-256 | f3c7807d475073ba009bf4801b2d934e9f0126cb96dd19a27dbffcae23a7f5a3 |\n"
        "| Day of training | 2024-05-03 |\n"
        "\n"
        "## Figures\n"
        "\n"
        "| measured | figure |\n"
        "|---|---|\n"
        "| dev words | 24 |\n"
        "| dev accuracy | 0.5 |\n"
    )


def test_folder_without_weights_leaves_the_cards_of_what_lies_elsewhere(tmp_path):
    assert sorted(write(tmp_path, tmp_path / "models")) == [
        "descent.md",
        "ranker.md",
        "sides.md",
        "stance.md",
        "story.md",
    ]


def test_weights_that_nobody_vouches_for_are_named_in_one_line(weights, tmp_path):
    (weights / "tagger.card.json").unlink()

    with pytest.raises(CommandError) as refused:
        write(weights, tmp_path / "models")

    assert refused.value.returncode == 2
    assert str(refused.value) == (
        f"{weights}/tagger.npz has no card beside it that can be read (tagger.card.json)."
    )
