"""Asking the providers about a claim and working out what they found. Writes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from articles.models import Publisher
from factcheck.claims.models import Claim
from factcheck.evidence.corroboration.agencies import KNOWN, Agency
from factcheck.evidence.corroboration.independence import Independence, judge_item, trace
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import Question, ask
from factcheck.evidence.corroboration.rulings import Ruling as Ruled
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.models import Ruling
from factcheck.evidence.providers.base import Found, Provider, ProviderFailed, providers_for
from factcheck.evidence.queries import standing_rulings

LIMIT = 50  # items of one provider that are judged
ENOUGH = 10  # items inside the window that make a look beyond it needless


@dataclass(frozen=True, slots=True)
class Answered:
    """How one provider answered; `error` is empty unless something went wrong."""

    provider: str
    failed: bool
    items: int
    error: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one search came to. `related` holds the items about the claim, the best first.

    `rulings` are the ids of the people's rulings that were obeyed.
    """

    question: Question
    answers: tuple[Answered, ...]
    related: tuple[tuple[str, Found], ...]
    judgements: Mapping[str, Judgement]
    traced: Independence
    rulings: frozenset[UUID] = frozenset()


def look_for(claim: Claim, *, seconds: float) -> Findings:
    """Ask every provider, judge what they bring and trace it back to its origins."""
    facts = facts_of(claim)
    question = ask(facts)
    answers: list[Answered] = []
    found: dict[str, tuple[str, Found]] = {}
    providers = providers_for(claim)
    for provider in providers:
        answered, items = _ask_one(provider, question, seconds / len(providers))
        answers.append(answered)
        for item in items:
            found.setdefault(item.item.id, (provider.name, item))
    judgements = {key: judge_item(facts, one.item) for key, (_, one) in found.items()}
    related = tuple(
        pair for key, pair in found.items() if judgements[key].stance is not Stance.UNRELATED
    )
    rulings = list(standing_rulings(claim))
    traced = trace(
        facts,
        [one.item for _, one in related],
        judgements=judgements,
        agencies=(*KNOWN, *_our_agencies()),
        rulings=_told(rulings, related),
    )
    obeyed = frozenset(ruling.pk for ruling in rulings)
    return Findings(question, tuple(answers), related, judgements, traced, obeyed)


def facts_of(claim: Claim) -> ClaimFacts:
    """What the engine is told of a claim."""
    return ClaimFacts(
        text=claim.text,
        speaker=claim.speaker.name if claim.speaker else None,
        quote=claim.text if claim.kind == Claim.Kind.DIRECT else None,
        about_date=claim.about_date,
        made_on=claim.revision.published_at or claim.article.published_at,
        language=claim.language,
        context=claim.revision.title or claim.article.title,
    )


def _ask_one(
    provider: Provider, question: Question, seconds: float
) -> tuple[Answered, tuple[Found, ...]]:
    """Look inside the window first, and beyond it if that brings little."""
    began = timezone.now()
    try:
        near = provider.search(question, question.window, limit=LIMIT, deadline=seconds)
        items, errors = {f.key: f for f in near.items}, list(near.errors)
        if len(items) < ENOUGH and question.wide != question.window:
            left = max(1.0, seconds - _since(began))
            wide = provider.search(question, question.wide, limit=LIMIT, deadline=left)
            items |= {f.key: f for f in wide.items if f.key not in items}
            errors += wide.errors
    except ProviderFailed as failure:
        return Answered(provider.name, failed=True, items=0, error=failure.because), ()
    answered = Answered(provider.name, failed=False, items=len(items), error=" ".join(errors))
    return answered, tuple(items.values())


def _told(rulings: Iterable[Ruling], related: Iterable[tuple[str, Found]]) -> list[Ruled]:
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


def _since(began: datetime) -> float:
    return (timezone.now() - began).total_seconds()


def _our_agencies() -> list[Agency]:
    """The agencies this newsroom has entered as publishers."""
    agencies = Publisher.objects.filter(kind=Publisher.Kind.AGENCY).order_by("name")
    return [Agency(each.name, tuple(each.aliases)) for each in agencies]
