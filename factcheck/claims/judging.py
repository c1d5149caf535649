"""What the engine's judge says of words that a person marked."""

from collections.abc import Iterable

from articles.extraction.article import Block
from articles.models import Revision
from factcheck.claims.amending import places_of
from factcheck.claims.extraction.engine import shared_words
from factcheck.claims.extraction.quotes import marked_in
from factcheck.claims.extraction.ruled import RULED
from factcheck.claims.extraction.said import UNVOICED, Said
from factcheck.claims.extraction.tokens import Token, tokenize
from factcheck.claims.extraction.when import day_in
from factcheck.claims.extraction.worth import judge
from factcheck.claims.history import Amendment
from factcheck.claims.models import Claim, Speaker
from factcheck.claims.weights import weights_at_work
from factcheck.claims.words import Place

Kind = Claim.Kind


def quotations(revision: Revision) -> list[Place]:
    """The stretches between quotation marks, the outermost marks of each."""
    blocks = [Block(each["start"], each["end"], each["label"]) for each in revision.blocks]
    marked = marked_in(revision.text, blocks)
    return [(each.start, each.end) for each in marked if each.depth == 0]


def tokens_on(revision: Revision, places: Iterable[Place]) -> list[Token]:
    quoted = tuple(quotations(revision))
    return [token for start, end in places for token in tokenize(revision.text, start, end, quoted)]


def kind_on(revision: Revision, places: Iterable[Place], *, was: str) -> str:
    """Whether somebody is quoted with these words; what nobody is known to say stays as it was."""
    if was in UNVOICED:
        return was
    quoted = [token.quoted for token in tokens_on(revision, places) if token.is_word]
    if quoted and all(quoted):
        return Kind.DIRECT
    return Kind.MIXED if any(quoted) else Kind.INDIRECT


def kind_with(speaker: Speaker | None) -> str:
    """The kind of words by whether a person names a speaker, marks around them not looked at."""
    return Kind.INDIRECT if speaker else Kind.OWN


def judge_anew(claim: Claim) -> None:
    """Judge the claim's present words as the engine would, unless a person has judged them.

    Sets what is checkable, worth, reasons, the day and the rank; the caller writes the row.
    """
    if was_judged(claim):
        return
    revision, places = claim.revision, places_of(claim)
    published = revision.published_at or revision.article.published_at
    judged = judge(
        claim.text,
        tokens_on(revision, places),
        Said(
            verb="",
            speaker_kind="person" if claim.speaker_id else "",
            kind=claim.kind,
            denied=claim.denied,
            carried=claim.attributions.filter(position__gt=0).exists(),
            headline=shared_words(revision.title, claim.text),
            position=places[0][0] / len(revision.text),
            question=False,
            unattributed=claim.kind not in UNVOICED and claim.speaker_id is None,
            ruled=revision.language in RULED,
        ),
        weights_at_work().checkworthiness,
    )
    claim.checkable, claim.worth = judged.checkable, judged.worth
    claim.reasons = list(judged.reasons)
    claim.about_date = day_in(claim.text, published)
    claim.rank_at = claim.rank()


def was_judged(claim: Claim) -> bool:
    return claim.amendments.filter(kind=Amendment.Kind.JUDGEMENT).exists()
