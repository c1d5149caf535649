"""What the other items of a claim say, in numbers: marks of an item by the company it keeps."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.evidence.corroboration.corrections import takes_back
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.learnt_stance import SIDES
from factcheck.evidence.corroboration.stance import Judgement, Stance


def marks_of_others(
    item: Item, among: Sequence[Item], judged: Mapping[str, Judgement]
) -> Iterator[tuple[str, float]]:
    """Which share of the others takes each side: of all, of bodies, of the same outlet.

    What takes something back goes against its own outlet's others and so has marks of its own.
    """
    others = [
        other
        for other in among
        if other.id != item.id and judged[other.id].stance is not Stance.UNRELATED
    ]
    own = [other for other in others if other.publisher == item.publisher]
    back = takes_back(item)
    groups = {
        "others": others,
        "bodies": [other for other in others if other.kind is Kind.OFFICIAL],
        "its outlet's": [] if back else own,
        "taken back": own if back else [],
    }
    for name, group in groups.items():
        for side in SIDES:
            agreed = sum(judged[other.id].stance is side for other in group)
            yield f"{name} {side}", agreed / (len(group) or 1)
