"""Claims on their way: what each is worth is told only when all of the article are known."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.claims.extraction.checkworthiness import CheckWorthiness
from factcheck.claims.extraction.claim import ExtractedClaim
from factcheck.claims.extraction.lexicon import DAYS
from factcheck.claims.extraction.said import UNVOICED, Said
from factcheck.claims.extraction.standing import Uttered, standings
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.worth import graded

LONG = 5  # words


class Draft(NamedTuple):
    """A claim without its worth, and what the judgement needs; its reason is why not to check."""

    claim: ExtractedClaim
    tokens: list[Token]
    said: Said
    sentence: Sentence


def each_once(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what the same voice has said before in the same words: to repeat is not to add.

    Through another outlet, or of another day, it is news. Short words may mean another thing at
    another place ("It was shut").
    """
    found: dict[Hashable, Draft] = {}
    for number, draft in enumerate(drafts):
        claim, said = draft.claim, draft.claim.text.casefold().split()
        days = [token.low for token in draft.sentence.tokens if token.low in DAYS]
        alike = (claim.speaker, claim.denied, claim.carriers, claim.about_date, *days, *said)
        found.setdefault(alike if len(said) >= LONG else number, draft)
    return list(found.values())


def judged(
    text: str, drafts: Sequence[Draft], learnt: CheckWorthiness | None
) -> tuple[ExtractedClaim, ...]:
    """Judge every claim by its words and by how it stands among the others."""
    return tuple(
        finished(draft, said, learnt)
        for draft, said in zip(drafts, standing(text, drafts), strict=True)
    )


def finished(draft: Draft, said: Said, learnt: CheckWorthiness | None) -> ExtractedClaim:
    reason = "".join(draft.claim.reasons)
    found = graded(draft.claim.text, draft.tokens, said, learnt, reason=reason)
    return replace(draft.claim, worth=found.worth, reasons=found.reasons)


def standing(text: str, drafts: Sequence[Draft]) -> list[Said]:
    uttered = [
        Uttered(
            words=claim.text,
            voice=claim.speaker or ("" if claim.kind in UNVOICED else "?"),
            paragraph=sentence.paragraph,
            sentence=text[sentence.start : sentence.end],
        )
        for claim, _, _, sentence in drafts
    ]
    return [
        replace(draft.said, standing=found)
        for draft, found in zip(drafts, standings(uttered), strict=True)
    ]
