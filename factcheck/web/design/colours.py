"""How far two colours stand apart, as WCAG 2.2 measures it. Pure: words of CSS in, numbers out.

The sums from OKLCH to light are Björn Ottosson's (https://bottosson.github.io/posts/oklab/), the
luminance and the ratio those of https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
"""

import math
import re

OKLCH = re.compile(r"oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)")
BOTH = re.compile(r"light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)")
# From cone responses to linear red, green and blue.
TO_LIGHT = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
WEIGHTS = (0.2126, 0.7152, 0.0722)
FLARE = 0.05


def by_scheme(value: str) -> tuple[str, str]:
    """The value by day and by night."""
    found = BOTH.fullmatch(value)
    return (found[1], found[2]) if found else (value, value)


def luminance(colour: str) -> float:
    """Of `oklch(L% C H)`, 0 for black to 1 for white; what a screen cannot show is cut off."""
    found = OKLCH.fullmatch(colour)
    if found is None:
        raise ValueError(colour)
    lightness, chroma, hue = float(found[1]) / 100, float(found[2]), math.radians(float(found[3]))
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    cones = (
        (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
        (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
        (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3,
    )
    light = (sum(w * cone for w, cone in zip(row, cones, strict=True)) for row in TO_LIGHT)
    return sum(w * min(1.0, max(0.0, part)) for w, part in zip(WEIGHTS, light, strict=True))


def contrast(one: str, other: str) -> float:
    """Between two colours: 1 where they are alike, 21 between black and white."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + FLARE) / (dark + FLARE)
