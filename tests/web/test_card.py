"""The picture of a fact-check: its rating as a shape, and scripts that run from the right."""

from io import BytesIO

import pytest
from PIL import Image, features

from factcheck.people.models import User
from factcheck.publication.actions import publish
from factcheck.web.card import HEIGHT, MARGIN, SHAPE, VERDICT, WIDTH, can_draw, card_of, font_of
from factcheck.web.card_shapes import shape_of
from tests.factories import make_article, make_claim
from tests.review.stories import review, write

HOLDS = (0x16, 0x54, 0x9C)  # of a picture, as on the page
ARABIC = "نعم، ألغيت أربع عشرة رحلة"
QUARTERS = {"first": (70, 30), "second": (70, 70), "third": (30, 70), "last": (30, 30)}


@pytest.mark.parametrize(
    ("value", "filled"),
    [
        (5, {"first", "second", "third", "last"}),
        (4, {"first", "second", "third"}),
        (3, {"first", "second"}),
        (2, {"first"}),
        (1, set()),
        (None, set()),
    ],
)
def test_the_disc_is_as_full_as_on_the_page(value, filled):
    shape = shape_of(value, "any", 100)

    assert {name for name, at in QUARTERS.items() if shape.getpixel(at) == 255} == filled


def test_what_misleads_is_a_triangle():
    shape = shape_of(2, "misleading", 100)

    assert [shape.getpixel(at) for at in ((50, 50), (5, 90), (5, 10), (95, 10))] == [255, 255, 0, 0]


def test_the_shape_stands_before_the_word(story):
    page = story.until("published").fact_check

    picture = Image.open(BytesIO(card_of(page)))

    middle = (MARGIN + SHAPE // 2, VERDICT + 4 + SHAPE // 2)
    assert picture.getpixel(middle) == HOLDS


def inked(picture: Image.Image, box: tuple[int, int, int, int]) -> bool:
    part = picture.crop(box)
    return len(part.getcolors(part.width * part.height)) > 1


@pytest.mark.skipif(
    not (features.check("raqm") and can_draw(ARABIC, font_of(58), rtl=True)),
    reason="no font of this machine has Arabic",
)
def test_arabic_is_set_from_the_right_with_its_letters_joined(story):
    revision = make_article(story.desk, "عنوان\n\nألغيت أربع عشرة رحلة.", language="ar")
    story.claim = make_claim(revision, "ألغيت أربع عشرة رحلة")
    User.objects.update(languages=["en", "ar"])
    story.queued()
    review(story.claim, story.alice, "true")
    review(story.claim, story.ben, "true")
    write(story.claim, story.bob, "true", headline=ARABIC)
    page = publish(story.claim, by=story.eve)

    picture = Image.open(BytesIO(card_of(page)))

    line = (MARGIN + 80, MARGIN + 80 + 58)
    assert inked(picture, (WIDTH // 2, line[0], WIDTH - MARGIN, line[1]))
    assert not inked(picture, (0, line[0], MARGIN, HEIGHT - 20))
    middle = (WIDTH - MARGIN - SHAPE // 2, VERDICT + 4 + SHAPE // 2)
    assert picture.getpixel(middle) == HOLDS
    font = font_of(58)
    joined = font.getlength("رحلة", direction="rtl")
    assert joined < sum(font.getlength(letter, direction="rtl") for letter in "رحلة")
