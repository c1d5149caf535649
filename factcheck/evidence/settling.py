"""Writing down what a search found: hits, origins, edges, answers and counts."""

from dataclasses import asdict

from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.evidence.corroboration.groups import Group
from factcheck.evidence.findings import Findings
from factcheck.evidence.models import Edge, Hit, Origin, PrimarySource, ProviderAnswer, Search

State = Search.State


def write(search: Search, findings: Findings) -> None:
    """Write all rows of a search that has none yet, and its counts and state."""
    _write_answers(search, findings)
    if findings.related:
        origins = _write_origins(search, findings)
        hits = _write_hits(search, findings, origins)
        _write_edges(search, findings, hits)
        _write_sources(search, findings, hits)
    _write_counts(search, findings)


def state_of(findings: Findings) -> Search.State:
    """Failed only if nobody answered; with some answers missing, partial."""
    failed = sum(answer.failed for answer in findings.answers)
    if failed == len(findings.answers):
        return State.FAILED
    return State.PARTIAL if failed else State.COMPLETE


def _write_answers(search: Search, findings: Findings) -> None:
    ProviderAnswer.objects.filter(search=search).delete()
    ProviderAnswer.objects.bulk_create(
        ProviderAnswer(
            search=search,
            provider=answer.provider,
            state=ProviderAnswer.State.FAILED if answer.failed else ProviderAnswer.State.ANSWERED,
            items=answer.items,
            error=answer.error,
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
    for rank, (provider, one) in enumerate(findings.related, start=1):
        item, judged = one.item, findings.judgements[one.item.id]
        rows[item.id] = Hit(
            search=search,
            provider=provider,
            key=one.key,
            rank=rank,
            score=one.score,
            url=one.url,
            title=item.title[:500],
            publisher_id=one.publisher_id,
            outlet=item.publisher[:200],
            published_at=item.published_at.date() if item.published_at else None,
            revision_id=one.revision_id,
            stance=judged.stance,
            confidence=judged.confidence,
            sentence=item.text[judged.start : judged.end],
            start=judged.start,
            end=judged.end,
            origin=origins[item.id],
        )
    originals = findings.traced.copies
    for key, row in rows.items():
        row.copy_of = rows[originals[key]] if key in originals else None
    Hit.objects.bulk_create(sorted(rows.values(), key=lambda row: row.copy_of is not None))
    return rows


def _write_edges(search: Search, findings: Findings, hits: dict[str, Hit]) -> None:
    Edge.objects.bulk_create(
        Edge(
            search=search,
            hit=hits[edge.item],
            source=hits[edge.source] if edge.source else None,
            source_name=edge.source_name[:300],
            rule=edge.rule,
            strength=edge.strength,
            reason=edge.reason,
        )
        for edge in findings.traced.edges
    )


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
