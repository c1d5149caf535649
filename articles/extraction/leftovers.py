"""What a page whose elements do not nest may have lost of its story: taken back, or told.

A stray end tag sets the rest of the story beside the element around it, where it looks like what
stands around stories. It still follows on the story, paragraph by paragraph.
"""

import numpy as np
import numpy.typing as npt

from articles.extraction.nesting import Faults
from articles.extraction.passages import BIT, Cut
from articles.extraction.traits import Traits

Chosen = npt.NDArray[np.bool_]
FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form", "figure"))
FURNITURE = BIT["page"] | BIT["comments"] | BIT["hidden"]
MOSTLY = 0.5
# A passage of which so much stands in the story is a copy.
COPIED = 0.85


def followed_on(cut: Cut, traits: Traits, chosen: Chosen, faults: Faults) -> Chosen:
    """Add the paragraphs that stand right behind or before the story, each beside the last."""
    open_to_all = (traits["linked"] < MOSTLY) & ~in_furniture(cut, chosen, faults)
    prose = (traits["prose"] > 0) & open_to_all
    every = list(range(len(chosen)))
    found = chosen.copy()
    for order in (every, every[::-1]):
        joined, waiting = False, list[int]()
        for at in order:
            if found[at] or (joined and prose[at]):
                found[[*waiting, at]] = True
                joined, waiting = True, []
            elif joined and open_to_all[at] and not waiting:
                # One short line between two paragraphs is one of them.
                waiting = [at]
            else:
                joined, waiting = False, []
    return found


def is_left_out(cut: Cut, traits: Traits, chosen: Chosen, faults: Faults) -> bool:
    """Tell whether prose stays outside the story for no reason but where it stands."""
    prose = (traits["prose"] > 0) & (traits["elsewhere"] < COPIED) & (traits["hidden"] == 0)
    return bool((prose & ~chosen & ~in_furniture(cut, chosen, faults)).any())


def in_furniture(cut: Cut, chosen: Chosen, faults: Faults) -> Chosen:
    """Tell which passages stand in what is no story by its name.

    The name of an element without an end tells nothing, nor does that of one around the story.
    """
    around_story = {0}
    for at in np.flatnonzero(chosen):
        over = cut.passages[at].place
        while over not in around_story:
            around_story.add(over)
            over = cut.places[over].around
    inside: list[bool] = []
    for number, place in enumerate(cut.places):
        named = place.tag in FURNITURE_TAGS or bool(place.names & FURNITURE)
        tells = named and place.tag not in faults.unclosed and number not in around_story
        inside.append(tells or (place.around >= 0 and inside[place.around]))
    return np.array([inside[passage.place] for passage in cut.passages], bool)
