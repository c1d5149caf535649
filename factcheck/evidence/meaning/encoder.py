"""Texts as vectors of what they mean, made by a model that an administrator sets; off by default.

The model runs here, by sentence-transformers (the extra `semantic`). A newsroom that has its models
elsewhere names a class of its own as `SEMANTIC_ENCODER`.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Made with SEMANTIC_MODEL, which tells one model from another."""

    dimensions: int

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of `dimensions` numbers for each text, of length 1."""
        ...


class SentenceTransformers:
    """A model of sentence-transformers, by its name or its folder."""

    def __init__(self, model: str) -> None:
        try:
            # It takes seconds and hundreds of megabytes: only where it is wanted.
            from sentence_transformers import (  # type: ignore[import-not-found]
                SentenceTransformer,
            )
        except ImportError as error:
            raise ImproperlyConfigured(
                "SEMANTIC_MODEL is set, but sentence-transformers is not installed: install"
                " factcheck[semantic], or leave SEMANTIC_MODEL empty."
            ) from error
        self._model = SentenceTransformer(model)
        self.dimensions = int(self._model.get_sentence_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row for each text, of length 1."""
        made = self._model.encode(
            list(texts), normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        return np.asarray(made, dtype=np.float32)


def encoder() -> Encoder | None:
    """What makes the vectors, or None where an administrator set no model.

    Raises ImproperlyConfigured if it cannot be had.
    """
    if not settings.SEMANTIC_MODEL:
        return None
    return _made(settings.SEMANTIC_ENCODER, settings.SEMANTIC_MODEL)


@lru_cache(1)
def _made(path: str, model: str) -> Encoder:
    try:
        kind = import_string(path) if path else SentenceTransformers
    except ImportError as error:
        raise ImproperlyConfigured(f"SEMANTIC_ENCODER: {error}") from error
    made: Encoder = kind(model)
    return made
