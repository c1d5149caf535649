"""Asking the providers about a claim and working out what they found. Writes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from factcheck.claims.models import Claim
from factcheck.evidence.agencies import known_agencies
from factcheck.evidence.corroboration.independence import Independence, judge_items, trace
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import Question, ask
from factcheck.evidence.corroboration.rulings import Ruling as Ruled
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.corroboration.words import keys
from factcheck.evidence.gathering import Answered, Heard, ask_all, nobody
from factcheck.evidence.merging import Pair, together
from factcheck.evidence.models import Role, Ruling
from factcheck.evidence.providers.roster import providers_for
from factcheck.evidence.queries import standing_rulings

MOST_BESIDE = 10  # items that are shown beside the coverage


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one search came to.

    `related` holds the coverage of the claim, the best first, `beside` the fact-checks and
    background to it, which have no origin and count for nothing. `rulings` are the ids of the
    people's rulings that were obeyed.
    """

    question: Question
    answers: tuple[Answered, ...]
    related: tuple[Pair, ...]
    beside: tuple[Pair, ...]
    judgements: Mapping[str, Judgement]
    traced: Independence
    rulings: frozenset[UUID] = frozenset()


def look_for(claim: Claim, *, seconds: float, heard: Heard = nobody) -> Findings:
    """Ask every provider, judge what they bring and trace it back to its origins.

    `heard` is told how many of the providers have answered (`gathering.ask_all`).
    """
    facts = facts_of(claim)
    question = ask(facts)
    answers = tuple(ask_all(providers_for(claim), question, seconds=seconds, heard=heard))
    found = together(answers)
    judgements = judge_items(facts, [one.item for _, one in found])
    about = [p for p in found if judgements[p[1].item.id].stance is not Stance.UNRELATED]
    related = tuple(pair for pair in about if pair[1].role == Role.COVERAGE)
    rulings = list(standing_rulings(claim))
    traced = trace(
        facts,
        [one.item for _, one in related],
        judgements=judgements,
        agencies=known_agencies(),
        rulings=_told(rulings, related),
    )
    beside = tuple(pair for pair in about if pair[1].role != Role.COVERAGE)[:MOST_BESIDE]
    obeyed = frozenset(ruling.pk for ruling in rulings)
    return Findings(question, answers, related, beside, judgements, traced, obeyed)


def facts_of(claim: Claim) -> ClaimFacts:
    """What the engine is told of a claim."""
    title = claim.revision.title or claim.article.title
    return ClaimFacts(
        text=claim.text,
        speaker=claim.speaker.name if claim.speaker else None,
        quote=claim.text if claim.kind == Claim.Kind.DIRECT else None,
        about_date=claim.about_date,
        made_on=claim.revision.published_at or claim.article.published_at,
        language=claim.language,
        context=title,
        headline=keys(claim.text) == keys(title),
        story=claim.revision.text,
    )


def _told(rulings: Iterable[Ruling], related: Iterable[Pair]) -> list[Ruled]:
    """The rulings as the engine knows the items; of what was not found again, as they are kept."""
    ids = {one.lasting: one.item.id for _, one in related}
    return [
        Ruled(
            ids.get(ruling.item, ruling.item),
            ids.get(ruling.source, ruling.source),
            ruling.source_name,
            derives=ruling.derives,
            shared=ruling.shared,
        )
        for ruling in rulings
    ]
