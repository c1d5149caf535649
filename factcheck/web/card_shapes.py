"""The shapes of ratings as pictures, the same as on the pages (see `.rating` in the styles)."""

from PIL import Image, ImageDraw

FINER = 4  # drawn so much larger, so that edges are smooth once it is made smaller
FULL, QUARTER = 360, 90  # degrees
FILLED = {5: FULL, 4: 3 * QUARTER, 3: 2 * QUARTER, 2: QUARTER, 1: 0}  # by the rating's number
DOTS = 12


def shape_of(value: int | None, slug: str, size: int) -> Image.Image:
    """A mask of `size` pixels each way: white where the shape is.

    A disc that is full for what is true and empty for what is not; a triangle for what misleads;
    a ring of dots where there is no number.
    """
    much = size * FINER
    mask = Image.new("L", (much, much), 0)
    draw = ImageDraw.Draw(mask)
    if slug == "misleading":
        draw.polygon([(much / 2, much * 0.06), (much, much * 0.94), (0, much * 0.94)], fill=255)
    elif value is None:
        dotted(draw, much)
    else:
        line = max(1, much // 8)
        draw.ellipse((0, 0, much - 1, much - 1), outline=255, width=line)
        if filled := FILLED.get(value, 0):
            draw.pieslice((0, 0, much - 1, much - 1), -QUARTER, filled - QUARTER, fill=255)
    return mask.resize((size, size), Image.Resampling.LANCZOS)


def dotted(draw: ImageDraw.ImageDraw, much: int) -> None:
    """A ring with gaps as long as its strokes."""
    step = FULL / DOTS
    for number in range(DOTS):
        begins = number * step - QUARTER
        draw.arc((0, 0, much - 1, much - 1), begins, begins + step / 2, fill=255, width=much // 8)
