"""Words the engine knows (English): which say nothing, which are numbers, which mean the same.

Another language works without: its commonest words are recognised by how often they occur in the
archive, and it is matched by its own words, names and figures.
"""

_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

# Spelled numbers and their figures. "One" is left out: it is rarely a count.
FIGURES = {word: str(value) for value, word in enumerate(_SMALL.split(), start=2)} | {
    word: str(10 * tens) for tens, word in enumerate(_TENS.split(), start=2)
}

# Stems brought together, because one newsroom writes this and the next writes that.
SAME = {
    stem: group[0]
    for group in (
        line.split()
        for line in (
            "die died dead death kill fatality",
            "injur injury hurt wound",
            "bus coach",
            "clos closur shut",
            "ban prohibit outlaw bar",
            "inform notic notify notification warn warning alert",
            "find found discover discovery uncover unearth",
            "fir blaz",
            "hospital clinic infirmary",
            "attack strik raid",
            "arrest detain",
            "resign resignation quit",
            "rais increas hik",
            "cut reduc lower slash",
            "oppos opposition",
            "support back",
            "doctor physician",
            "polic officer",
        )
    )
    for stem in group[1:]
}

_SAYS_NOTHING = (
    "a about abov after again against all also although am among an and ani anoth any ar are as at "
    "be becaus becom been befor being between both but by can cam cannot could de did do doe does "
    "done down dur each either els ever few for from further get had has have he her here hi him "
    "his how however i if in into is it its itself just la least les let like made mad mak make "
    "many may me might more most much must my near no nor not now of off on onc one only onto or "
    "other our out over own per quit rather said same say sai see sh shal she should sinc since so "
    "som some still such than that the their them then there these they thi this those though "
    "through to told too toward und under until up upon us ve very wa was way we well wer were "
    "what when where wher whether which whil while who whom whos why wil will with within without "
    "would yet you your s t im ive dont didnt isnt wasnt arent wont according accord report new "
    "news monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow "
    "los el las del y en der die das ist"
)
STOP_WORDS = frozenset(_SAYS_NOTHING.split())
