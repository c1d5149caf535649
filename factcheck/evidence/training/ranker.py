"""What each trait weighs in the ranking, learnt from questions with known answers."""

import json
from pathlib import Path

from factcheck.claims.extraction.card import Card
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import Progress, Trained
from factcheck.evidence.corroboration.collection import Collection
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.measuring.judged import judged_in
from factcheck.evidence.training.fitting import ENOUGH, example, learnt_from

CANDIDATES = 400


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Learn from all judged questions of a folder; the same data give the same bytes."""
    judged = judged_in(data)
    questions = [each for split in judged.splits.values() for each in split]
    if len(questions) < ENOUGH:
        raise WrongInput(f"{data} holds {len(questions)} judged questions; {ENOUGH} are needed.")
    collection = Collection.of(judged.documents)
    examples = []
    for done, each in enumerate(questions, start=1):
        told = collection.look(ask(ClaimFacts(each.text)), limit=CANDIDATES)
        examples += [example(told, each.right)] if told.ids else []
        progress("reading answers", done, len(questions))
    content = {"weights": learnt_from(examples)}
    found = sum(each.right.any() for each in examples)
    return Trained(
        card(len(questions), int(found)), (json.dumps(content, indent=1) + "\n").encode()
    )


def card(questions: int, found: int) -> Card:
    return Card(
        name="ranker",
        what="What each trait of an item weighs when coverage is ranked.",
        data="Questions with known answers that whoever trained it had.",
        split=f"All {questions} questions; {found} had a right answer among the candidates.",
        licence="that of the data",
        notice="Whoever trained it knows whether it may be passed on.",
        command="manage.py evaluate search FOLDER",
    )
