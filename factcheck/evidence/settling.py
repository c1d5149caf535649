"""Writing down what a search found: hits, origins, edges, answers and counts."""

from dataclasses import asdict

from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.evidence.corroboration.edges import Edge as Traced
from factcheck.evidence.corroboration.groups import Group
from factcheck.evidence.corroboration.stance import Judgement
from factcheck.evidence.findings import Findings
from factcheck.evidence.merging import Pair
from factcheck.evidence.models import Edge, Hit, Origin, PrimarySource, ProviderAnswer, Search
from factcheck.evidence.storing import QUOTING, may_quote, stored, unquoted

State = Search.State


def write(search: Search, findings: Findings) -> None:
    """Write all rows of a search that has none yet, and its counts and state."""
    _write_answers(search, findings)
    _write_beside(search, findings)
    if findings.related:
        origins = _write_origins(search, findings)
        hits = _write_hits(search, findings, origins)
        _write_edges(search, findings, hits)
        _write_sources(search, findings, hits)
    _write_counts(search, findings)


def state_of(findings: Findings) -> Search.State:
    """Failed only if nobody answered; with some answers missing or cut short, partial."""
    if all(answer.failed for answer in findings.answers):
        return State.FAILED
    whole = all(answer.state == ProviderAnswer.State.ANSWERED for answer in findings.answers)
    return State.COMPLETE if whole else State.PARTIAL


def _write_answers(search: Search, findings: Findings) -> None:
    ProviderAnswer.objects.filter(search=search).delete()
    ProviderAnswer.objects.bulk_create(
        ProviderAnswer(
            search=search,
            provider=answer.provider,
            state=answer.state,
            items=len(answer.items),
            requests=answer.requests,
            error=answer.error,
            seconds=answer.seconds,
        )
        for answer in findings.answers
    )


def _write_origins(search: Search, findings: Findings) -> dict[str, Origin]:
    """One row for every group; the key of the answer is the id of an item."""
    titles = {one.item.id: one.item.title for _provider, one in findings.related}
    rows = {
        group: Origin(
            search=search,
            number=number,
            name=_name(group, titles)[:300],
            stance=group.stance,
            undetermined=group.undetermined,
            items=len(group.members),
        )
        for number, group in enumerate(findings.traced.groups, start=1)
    }
    Origin.objects.bulk_create(rows.values())
    return {member: row for group, row in rows.items() for member in group.members}


def _name(group: Group, titles: dict[str, str]) -> str:
    return group.name or titles[group.root] or _("unknown publisher")


def _write_hits(search: Search, findings: Findings, origins: dict[str, Origin]) -> dict[str, Hit]:
    rows: dict[str, Hit] = {}
    for rank, pair in enumerate(findings.related, start=1):
        key = pair[1].item.id
        rows[key] = _hit(search, pair, findings.judgements[key], rank)
        rows[key].origin = origins[key]
    originals = findings.traced.copies
    for key, row in rows.items():
        row.copy_of = rows[originals[key]] if key in originals else None
    Hit.objects.bulk_create(sorted(rows.values(), key=lambda row: row.copy_of is not None))
    return rows


def _write_beside(search: Search, findings: Findings) -> None:
    first = len(findings.related) + 1
    Hit.objects.bulk_create(
        _hit(search, pair, findings.judgements[pair[1].item.id], rank)
        for rank, pair in enumerate(findings.beside, start=first)
    )


def _hit(search: Search, pair: Pair, judged: Judgement, rank: int) -> Hit:
    provider, one = pair
    return Hit(
        search=search,
        provider=provider,
        also_found_by=list(one.also_by),
        role=one.role,
        key=one.key,
        rank=rank,
        score=one.score,
        url=one.url,
        revision_id=one.revision_id,
        confidence=judged.confidence,
        **stored(one, judged)._asdict(),
    )


def _write_edges(search: Search, findings: Findings, hits: dict[str, Hit]) -> None:
    silent = {one.item.id for _provider, one in findings.related if not may_quote(one)}
    Edge.objects.bulk_create(
        Edge(
            search=search,
            hit=hits[edge.item],
            source=hits[edge.source] if edge.source else None,
            source_name=edge.source_name[:300],
            rule=edge.rule,
            strength=edge.strength,
            reason=unquoted() if _quotes(edge, silent) else edge.reason,
        )
        for edge in findings.traced.edges
    )


def _quotes(edge: Traced, silent: set[str]) -> bool:
    """Whether its reason would quote what may not be kept."""
    return edge.rule in QUOTING and bool({edge.item, edge.source} & silent)


def _write_sources(search: Search, findings: Findings, hits: dict[str, Hit]) -> None:
    primary = findings.traced.primary
    rows = [
        PrimarySource(search=search, number=number, names=list(source.names))
        for number, source in enumerate(primary, start=1)
    ]
    PrimarySource.objects.bulk_create(rows)
    between = PrimarySource.hits.through
    between.objects.bulk_create(
        between(primarysource_id=row.pk, hit_id=hits[root].pk)
        for row, source in zip(rows, primary, strict=True)
        for root in source.roots
    )


def _write_counts(search: Search, findings: Findings) -> None:
    traced, question = findings.traced, asdict(findings.question)
    search.state = state_of(findings)
    failed = [f"{a.provider}: {a.error}" for a in findings.answers if a.failed]
    search.reason = " ".join(failed)
    search.question = question
    search.outlets = traced.outlets
    search.independent_origins = traced.independent_origins
    search.origins_upper = traced.origins_upper
    search.primary_sources = traced.primary_sources
    search.circular = traced.circular
    search.finished_at = Now()
    search.save()
    search.refresh_from_db(fields=["finished_at"])
