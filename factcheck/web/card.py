"""The picture of a fact-check that other sites show where its address is shared."""

from functools import cache
from io import BytesIO
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFont, features

from factcheck.publication.models import FactCheck
from factcheck.publication.sayings import saying_of
from factcheck.review.models import Rating
from factcheck.web.card_shapes import shape_of
from factcheck.web.reading import direction

WIDTH, HEIGHT = 1200, 630  # pixels, as sharing sites ask for
MARGIN, LEADING = 80, 1.25
LINES = 3
BIG, SMALL = 58, 34
ROOM = 60  # for the sign that there is more
VERDICT, SHAPE = HEIGHT - MARGIN - 110, 58  # where its line begins, and how wide its shape is
PAPER, INK, SOFT = "#faf8f3", "#241f19", "#5d564d"
HOLDS, FAILS, BETWEEN = "#16549c", "#9a4708", "#665e50"
HALF = 3  # of the five numbers of a rating
NAMES = ("DejaVuSans.ttf", "NotoSans-Regular.ttf")

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def card_of(page: FactCheck) -> bytes:
    """PNG: headline, what was claimed by whom, verdict, desk and site.

    Words for which no font is there are left out.
    """
    picture = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(picture)
    rtl = direction(page.claim.language) == "rtl"
    colour = FAILS if page.withdrawn_at else colour_of(page.verdict.rating.value)
    draw.rectangle((0, 0, WIDTH, 14), fill=colour)
    write(draw, MARGIN, _("Fact-check"), SMALL, SOFT, rtl=rtl)
    y = MARGIN + 80
    for line in wrapped(page.verdict.headline, font_of(BIG)):
        write(draw, y, line, BIG, INK, rtl=rtl)
        y += round(BIG * LEADING)
    write(draw, y + 14, cut(claim_told(page), font_of(SMALL)), SMALL, SOFT, rtl=rtl)
    if page.withdrawn_at:
        write(draw, VERDICT, _("Withdrawn"), BIG, colour, rtl=rtl)
    else:
        rate(picture, page.verdict.rating, colour, rtl=rtl)
    whose = f"{page.desk.name} · {urlsplit(settings.SITE_URL).hostname or ''}"
    write(draw, HEIGHT - MARGIN - 20, whose, SMALL, SOFT, rtl=rtl)
    kept = BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def claim_told(page: FactCheck) -> str:
    """The claim as lists have it, in one line, and whose it is."""
    said = saying_of(page.claim)
    words = said.ours or said.before + said.words + said.after
    words = f"“{words}”" if said.is_quotation else words
    if page.claim.speaker is None:
        return words
    return f"{page.claim.speaker.name}: {words}"


def rate(picture: Image.Image, rating: Rating, colour: str, *, rtl: bool) -> None:
    """The rating's shape, and its word after it; the shape stays where no font has the word."""
    mask = shape_of(rating.value, rating.slug, SHAPE)
    left = WIDTH - MARGIN - SHAPE if rtl else MARGIN
    picture.paste(colour, (left, VERDICT + 4), mask)
    draw = ImageDraw.Draw(picture)
    write(draw, VERDICT, rating.name, BIG, colour, rtl=rtl, inset=SHAPE + 24)


def colour_of(value: int | None) -> str:
    """As on the page: blue for what holds, orange for what does not."""
    if value is None or value == HALF:
        return BETWEEN
    return HOLDS if value > HALF else FAILS


@cache
def font_of(size: int) -> Font:
    """The machine's own font, or the one that comes with the library."""
    for name in NAMES:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)


def write(
    draw: ImageDraw.ImageDraw,
    y: int,
    text: str,
    size: int,
    colour: str,
    *,
    rtl: bool,
    inset: int = 0,
) -> None:
    """One line from the margin on which the language begins, `inset` pixels further in."""
    font = font_of(size)
    if not can_draw(text, font, rtl=rtl):
        return
    edge = MARGIN + inset
    way = ("rtl" if rtl else "ltr") if features.check("raqm") else None
    at, anchor = ((WIDTH - edge, y), "ra") if rtl else ((edge, y), "la")
    draw.text(at, text, colour, font, anchor=anchor, direction=way)


def can_draw(text: str, font: Font, *, rtl: bool) -> bool:
    """Whether the font has all its letters, and joined scripts can be set."""
    if rtl and not features.check("raqm"):
        return False
    nothing = bytes(font.getmask("\uffff"))
    return all(letter.isspace() or bytes(font.getmask(letter)) != nothing for letter in set(text))


def cut(text: str, font: Font) -> str:
    """As much of it as fits on a line."""
    first, *more = lines_of(text, font)
    return f"{first} …" if more else first


def wrapped(text: str, font: Font) -> list[str]:
    """Lines that fit, LINES of them at most; the last one says that there is more."""
    lines = lines_of(text, font)
    return lines if len(lines) <= LINES else [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]


def lines_of(text: str, font: Font) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= WIDTH - 2 * MARGIN - ROOM or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
