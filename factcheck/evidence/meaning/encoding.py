"""Giving each text of the archive its vector, and a question its own."""

import numpy as np

from articles.models import Revision
from factcheck.evidence.meaning.encoder import Encoder, Vectors, encoder
from factcheck.evidence.meaning.vectors import (
    forget_what_left,
    is_prepared,
    keep,
    waiting,
)
from factcheck.evidence.prose import prose

TOGETHER = 64  # texts that go through the model at once
READ = 1_500  # characters: models read some 256 words, and news says first what it is about


def encode_waiting(model: Encoder, most: int) -> int:
    """Give so many texts at most their vector, the newest first; how many were given one.

    The table is prepared for this model. What left the archive loses its vector.
    """
    forget_what_left()
    given = 0
    while given < most and (some := waiting(min(TOGETHER, most - given))):
        revisions = Revision.objects.only("title", "text", "blocks").in_bulk(some)
        known = [revisions[each] for each in some if each in revisions]
        # A model may fail at one text; that one means nothing, the others are kept.
        made = np.nan_to_num(model.encode([spoken(each) for each in known]))
        keep([each.pk for each in known], made)
        given += len(some)
    return given


def spoken(revision: Revision) -> str:
    """What the model reads of a text: its title and how it begins."""
    return f"{revision.title}\n{' '.join(prose(revision).split())}"[:READ]


def asked_in_vectors(words: str) -> Vectors | None:
    """The vector of a question, or None where no model is set or the table is not made for it.

    Raises ImproperlyConfigured if the model cannot be had.
    """
    model = encoder()
    if model is None or not is_prepared():
        return None
    asked: Vectors = model.encode([words])[0]
    return asked
