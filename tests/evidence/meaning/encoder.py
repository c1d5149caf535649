"""An encoder that knows a few words of one meaning; the same vectors on every machine."""

import re
from zlib import crc32

import numpy as np

SAME = {
    "lifeboats": "boat",
    "rescue": "boat",
    "craft": "boat",
    "launched": "sail",
    "sailed": "sail",
}


class Words:
    """Each word, or the meaning it shares with others, is one of `dimensions` directions."""

    dimensions = 256

    def __init__(self, model: str) -> None:
        self.broken = model == "broken"

    def encode(self, texts):
        made = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in zip(made, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()):
                row[crc32(SAME.get(word, word).encode()) % self.dimensions] += 1
            if self.broken and "gale" in text:
                row[:] = np.nan
        return made / np.maximum(np.linalg.norm(made, axis=1, keepdims=True), 1e-9)
