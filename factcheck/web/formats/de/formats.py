"""How German writes days.

Pages name a format by its English pattern. Django looks for a name in here before it takes the name
as the pattern itself.
"""

DAYS = {
    f"{day}{more}": f"{day.replace('j ', 'j. ').replace('M', 'N')}{more}"
    for day in ("j F", "j F Y", "j M", "j M Y", "D j M", "l j F", "l, j F Y")
    for more in ("", " e", ", H:i", ", H:i e", ", H:i:s", ", H:i:s e")
}
vars().update(DAYS)
