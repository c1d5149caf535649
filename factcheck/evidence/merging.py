"""The same article found by two providers is one item that names both."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from articles.canonical import canonical
from articles.models import Publisher
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.gathering import Answered
from factcheck.evidence.models import Role
from factcheck.evidence.providers.base import Found

Pair = tuple[str, Found]  # the provider that found it, and what it found


def together(answers: Iterable[Answered]) -> list[Pair]:
    """Every item once, our own texts first, then by place in its provider's answer.

    Two texts of our archive stay two, even under one address: not everybody may see both.
    """
    found: dict[str, Pair] = {}
    at: dict[str, str] = {}  # canonical address -> key in found
    for answer in answers:
        for item in answer.items:
            address = canonical(item.url)
            known = at.get(address) if address and item.revision_id is None else None
            if known:
                found[known] = _one_of(found[known], (answer.provider, item))
            elif item.item.id not in found:
                found[item.item.id] = (answer.provider, item)
                at.setdefault(address, item.item.id)
    return sorted(_under_their_publishers(found.values()), key=_place)


def _place(pair: Pair) -> tuple[bool, float]:
    """Our own as they come, the others after them by score."""
    ours = pair[1].revision_id is not None
    return (not ours, 0.0 if ours else -pair[1].score)


def _one_of(first: Pair, second: Pair) -> Pair:
    """Of two that are one, the one that says more; what somebody calls no coverage is none."""
    names = [first[0], *first[1].also_by, second[0]]
    best = first
    if first[1].revision_id is None and _tells(second[1]) > _tells(first[1]):
        best = second
    others = tuple(dict.fromkeys(name for name in names if name != best[0]))
    same_id = replace(best[1].item, id=first[1].item.id)
    return best[0], replace(best[1], item=same_id, also_by=others)


def _tells(found: Found) -> tuple[bool, int]:
    return found.role != Role.COVERAGE, len(found.item.text)


def _under_their_publishers(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Outside items under the names of the publishers we know by their domains. One query."""
    pairs = list(pairs)
    hosts = {host for _p, one in pairs if not one.publisher_id for host in _hosts(one.item.domain)}
    rows = Publisher.objects.filter(domain__in=hosts).select_related("owner") if hosts else ()
    known = {p.domain: p for p in rows}
    for provider, one in pairs:
        publisher = next((known[h] for h in _hosts(one.item.domain) if h in known), None)
        if one.publisher_id or publisher is None:
            yield provider, one
            continue
        item = replace(
            one.item,
            publisher=publisher.name,
            kind=Kind(publisher.kind),
            owner=publisher.owner.name if publisher.owner else "",
        )
        yield provider, replace(one, item=item, publisher_id=publisher.pk)


def _hosts(host: str) -> list[str]:
    """The host and what it is a part of: news.outlet.example, outlet.example."""
    parts = host.split(".")
    return [".".join(parts[i:]) for i in range(max(0, len(parts) - 1))]
