"""Origins: the items that hang together."""

from dataclasses import dataclass

from factcheck.evidence.corroboration.stance import Stance


@dataclass(frozen=True, slots=True)
class Group:
    """One origin: the items that derive from each other, the root first, then by age.

    `name` says where it comes from: the agency credited, else the root's publisher. `stance` is
    what its items agree on; "discusses" where they do not.
    """

    root: str
    members: tuple[str, ...]
    name: str
    stance: Stance
    undetermined: bool = False


class Joined:
    """Union-find: which nodes hang together."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, node: str) -> str:
        above = self._above.get(node, node)
        while above != node:
            node, above = above, self._above.get(above, above)
        return node

    def join(self, one: str, other: str) -> None:
        self._above[self.root(one)] = self.root(other)
