"""What readers of the demo wrote to its desks."""

from factcheck.publication.models import CorrectionRequest, FactCheck, Submission
from factcheck.publication.requesting import ask_for_correction
from factcheck.publication.submitting import submit_claim

# Words, an address, why: as the form on /submit/ asks for them.
TO_CHECK = (
    (
        "The school bus to Lower Hollin will be stopped from January",
        "",
        "My neighbour heard it at the town hall, and nobody there picks up the telephone.",
    ),
    (
        "Mussels from the bay are sold again although they were never tested",
        "https://coast-today.example/mussels-are-back",
        "We eat them every Friday.",
    ),
)
# The beginning of the headline, what is wrong with the page, and where that can be read.
TO_PUT_RIGHT = (
    (
        "70 farms below Lake Orsa",
        "Two of the 23 farms were given up last winter. There are 21 now.",
        "https://land-register.example/given-up",
    ),
)


def write_to_desks() -> None:
    """Once: whoever has written already is not asked again."""
    if not Submission.objects.exists():
        for number, (words, url, why) in enumerate(TO_CHECK):
            submit_claim(visitor=f"reader {number}", words=words, url=url, why=why, language="en")
    if not CorrectionRequest.objects.exists():
        for number, (headline, words, source) in enumerate(TO_PUT_RIGHT):
            pages = FactCheck.objects.in_force().filter(verdict__headline__startswith=headline)
            if page := pages.first():
                ask_for_correction(page, words=words, visitor=f"reader {number}", source=source)
