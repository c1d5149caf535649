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
            "dead die died death kill fatality",
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
            "photo photograph pictur imag",
            "underground subway metro",
            "unemploy jobles",
            "stolen steal stole theft thief thieve",
            "bought buy purchas",
        )
    )
    for stem in group[1:]
}

_SAYS_NOTHING = (
    "a about above after again against all also although am among an and any another are as at "
    "be because become been before being between both but by can cannot could de did do does "
    "done down during each either else ever every few for from further get got had has have he "
    "her here him his how however i if in into is it its itself just la least les let like made "
    "make many may me might more most much must my near no nor not noted noting now of off often "
    "on once one only onto or other our out over own per quite rather said same say says see seen "
    "she should since so some soon still such than that the their them then there these they this "
    "those though through to told too toward towards und under until up upon us very was way we "
    "well were what when where whether which while who whom whose why will with within without "
    "would yet you your s t im ive dont didnt isnt wasnt arent wont according report reports "
    "reported reporter new news monday tuesday wednesday thursday friday saturday sunday today "
    "yesterday tomorrow los el las del y en der die das ist"
)
STOP_WORDS = frozenset(_SAYS_NOTHING.split())
