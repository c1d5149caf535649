"""Words for somebody by where they come from: "the Dane said" names nobody."""

import re

from factcheck.claims.extraction.lexicon import words

PEOPLES = words(
    "afghan albanian algerian american angolan argentinian argentine armenian australian",
    "austrian azerbaijani bahraini bangladeshi basque bavarian belarusian belgian bolivian",
    "bosnian brazilian briton bulgarian burmese cambodian cameroonian canadian catalan chadian",
    "chechen chilean colombian congolese corsican croat croatian cuban cypriot czech dane",
    "dominican ecuadorian egyptian emirati eritrean estonian ethiopian european fijian filipino",
    "finn floridian frenchman frenchwoman gambian georgian german ghanaian greek guatemalan",
    "guinean guyanese haitian honduran hungarian icelander indian indonesian iranian iraqi",
    "irishman irishwoman israeli italian ivorian jamaican jordanian kazakh kenyan kiwi kosovan",
    "kurd kuwaiti laotian latvian lebanese liberian libyan lithuanian londoner luxembourger",
    "macedonian malaysian malian maltese mauritanian mexican moldovan mongolian moroccan",
    "mozambican namibian nepali newyorker nicaraguan nigerian norwegian omani pakistani",
    "palestinian panamanian paraguayan parisian peruvian pole portuguese qatari romanian",
    "russian rwandan saudi scot scotsman scotswoman senegalese serb serbian sicilian",
    "singaporean slovak slovene slovenian somali spaniard sudanese swede swiss syrian taiwanese",
    "tanzanian texan thai tibetan togolese tunisian turk turkmen ugandan ukrainian uruguayan",
    "venezuelan vietnamese welshman welshwoman yemeni zambian zimbabwean californian",
    "yorkshireman englishman englishwoman dutchman dutchwoman glaswegian liverpudlian mancunian",
    "muscovite viennese berliner",
)
COUNTRIES = words("us uk eu un u.s. u.k. state arab western kurdish flemish greek swiss")
# What makes of a place, real or not, somebody from there ("Norlander" of "Norland").
FROM_THERE = ("er", "an", "ian", "n", "i", "ese", "ite")
SHORTEST_PLACE = 4
AGE = re.compile(r", \d{1,2},")
ENDINGS = ("ish", "ese", "ench", "utch")


def tells_origin(low: str) -> bool:
    """Tell whether a word in lower case only tells where somebody is from ("Danish")."""
    return low in PEOPLES or low in COUNTRIES or low.endswith(ENDINGS)


def is_from_here(said: str, end: int, text: str) -> bool:
    """Tell whether "The Norlander", which ends at `end`, is somebody told by where they are from.

    The text names that place, or an age stands behind.
    """
    article, _, word = said.partition(" ")
    if article.lower() != "the" or not (word[:1].isupper() and word[1:].islower()):
        return False
    places = (word.removesuffix(each) for each in FROM_THERE if word.endswith(each))
    named = any(len(at) >= SHORTEST_PLACE and re.search(rf"\b{at}\b", text) for at in places)
    return named or bool(AGE.match(text, end))
