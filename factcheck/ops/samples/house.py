"""What the demo's house tells readers of itself, and the parties of those it quotes."""

from pathlib import Path

from factcheck.claims.models import Speaker
from factcheck.people.models import Desk, User
from factcheck.publication.house import current_page, write_page
from factcheck.publication.models import HousePage
from factcheck.review.parties import place_speaker

FOLDER = Path(__file__).parent / "house"
PARTIES = {
    "Carla Westin": "Lantern Party",
    "Carla Brandt": "Lantern Party",
    "Dario Kestrel": "Lantern Party",
    "Jan Torvald": "Common Ground",
    "Pavel Orsik": "Common Ground",
    "Signe Bratt": "Valley List",
}


def write_house_pages() -> None:
    """As an administrator would; a page that somebody wrote is left as it is."""
    administrator = User.objects.get(username="admin")
    for page in HousePage:
        if current_page(page) is None:
            text = (FOLDER / f"{page}.md").read_text()
            write_page(page, by=administrator, title=str(page.label), text=text, version=0)


def place_speakers() -> None:
    """Say to which party somebody belongs, as soon as a claim of theirs was found."""
    editor = User.objects.get(username="erik")
    speakers = Speaker.objects.filter(
        desk__in=Desk.objects.filter(memberships__user=editor), name__in=PARTIES, party=None
    )
    for speaker in speakers:
        place_speaker(speaker, party=PARTIES[speaker.name], by=editor)
