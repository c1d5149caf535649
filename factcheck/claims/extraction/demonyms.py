"""Words for somebody by where they come from: "the Dane said" names nobody."""

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
ENDINGS = ("ish", "ese", "ench", "utch")


def tells_origin(low: str) -> bool:
    """Tell whether a word in lower case only tells where somebody is from ("Danish")."""
    return low in PEOPLES or low in COUNTRIES or low.endswith(ENDINGS)
