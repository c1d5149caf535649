"""Independent origins, primary sources and stance: a folder of dossiers."""

from pathlib import Path

from factcheck.claims.measuring.reading import expecting, files, read_json
from factcheck.evidence.corroboration.edges import Edge
from factcheck.evidence.corroboration.independence import judge_items, trace
from factcheck.evidence.measuring.dossiers import Dossier, dossier_of
from factcheck.evidence.measuring.independence import Said, score_dossier, total
from factcheck.ops.measures.base import Measured, Watch


def measure(path: Path) -> Measured:
    watch, scores, details = Watch(), [], []
    for dossier in dossiers_in(path):
        with watch:
            said = say(dossier)
        scores.append(score_dossier(dossier, said))
        details.append({**said})
    return Measured({**total(scores)}, details, watch.seconds)


def dossiers_in(path: Path) -> list[Dossier]:
    return [dossier_in(each) for each in files(path, "*.json", "dossiers")]


def dossier_in(path: Path) -> Dossier:
    with expecting(path, "a dossier"):
        return dossier_of(read_json(path))


def say(dossier: Dossier) -> Said:
    """Judge every item and trace it back."""
    judgements = judge_items(dossier.claim, dossier.items)
    traced = trace(dossier.claim, dossier.items, judgements=judgements)
    return {
        "id": dossier.id,
        "outlets": traced.outlets,
        "independent_origins": traced.independent_origins,
        "origins_upper": traced.origins_upper,
        "primary_sources": traced.primary_sources,
        "primary": [list(source.names) for source in traced.primary],
        "groups": [list(group.members) for group in traced.groups],
        "circular": traced.circular,
        "stance": {item: judgement.stance.value for item, judgement in judgements.items()},
        "reasons": reasons(traced.edges),
    }


def reasons(edges: tuple[Edge, ...]) -> dict[str, str]:
    """Give each item all reasons for which it may derive from something."""
    found: dict[str, str] = {}
    for edge in edges:
        said = f"{edge.rule} ({edge.strength}): {edge.reason}"
        found[edge.item] = f"{found[edge.item]} {said}" if edge.item in found else said
    return found
