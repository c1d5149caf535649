"""Pictures that somebody uploaded: whether they are any, how large, and a copy safe to show."""

import warnings
from io import BytesIO

from PIL import Image, UnidentifiedImageError

FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
WIDEST = 20_000
MOST_PIXELS = 50_000_000
SHOWN = (1200, 1200)
BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError)


class NoPicture(ValueError):
    """These bytes are no picture that is taken in; the message can be shown to its sender."""


def size_of(body: bytes) -> tuple[int, int]:
    """Width and height of a sound picture in pixels, or NoPicture."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(body), formats=FORMATS) as picture:
                width, height = picture.size
                if width * height > MOST_PIXELS or max(width, height) > WIDEST:
                    raise NoPicture("This picture has too many pixels; 50 million is the most.")
                picture.verify()
        except BROKEN as error:
            if isinstance(error, NoPicture):
                raise
            raise NoPicture("This is no picture that can be read, or it is damaged.") from error
    return width, height


def shown(body: bytes) -> bytes:
    """A PNG of the first frame, drawn anew: nothing but pixels is left of the file."""
    size_of(body)
    try:
        with Image.open(BytesIO(body), formats=FORMATS) as picture:
            picture.draft("RGB", SHOWN)
            small = picture.convert("RGBA" if "A" in picture.getbands() else "RGB")
    except BROKEN as error:
        raise NoPicture("This is no picture that can be read, or it is damaged.") from error
    small.thumbnail(SHOWN)
    out = BytesIO()
    small.save(out, "PNG")
    return out.getvalue()
