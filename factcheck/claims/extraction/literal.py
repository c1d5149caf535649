"""What "It is a …" can be held against: things, deeds, papers, places and trades.

Of ten speakers who are quoted with "This is a …" more than half judge; whoever names one of
these, a figure, a name or a place tells something.
"""

from factcheck.claims.extraction.lexicon import BODIES, DOCUMENTS, words

THINGS = (
    BODIES
    | DOCUMENTS
    | words(
        # what moves, what shoots
        "drone plane aircraft helicopter jet glider balloon rocket missile mine bomb grenade",
        "shell torpedo warhead gun",
        "rifle pistol knife blade car truck lorry van bus tram train ferry boat ship tanker",
        "vessel submarine bicycle bike",
        "motorbike motorcycle ambulance tractor trailer ute engine wheel satellite convoy",
        "vehicle tank canoe raft yacht",
        # what is built, where one goes
        "school hospital clinic barracks church mosque temple synagogue house home hut flat",
        "apartment office factory mill",
        "warehouse depot plant farm barn bakery shop store market hotel hostel pub bar",
        "restaurant cafe kitchen bridge",
        "tunnel dam road street path highway drive walk trip flight crossing border station",
        "airport port harbour harbor",
        "dock pier reservoir lake river sea pond canal well quarry pit shaft island beach",
        "forest park garden field reserve",
        "land building tower room cell cellar ward exit entrance gate door window roof wall",
        "fence checkpoint cemetery grave",
        "camp base bunker court prison jail museum library stadium pool village town city",
        "district country region colony",
        "villa bungalow cottage lighthouse crater landfill dump sewer",
        # matter
        "glass diamond gold silver copper iron steel wood stone sand cement gravel concrete",
        "plastic glue cheese milk water",
        "oil petrol diesel gas smoke dust ash mud ice snow blood flour sugar salt rice meat",
        "soup bread honey syrup chalk",
        "powder acid bleach lead asbestos arsenic paint ink paper cable wire pipe rope valve",
        "pump battery sensor lens chip",
        "bone tooth skull egg skin nail bolt plank brick tile box barrel bag bottle bullet",
        "casing fragment key lock coin",
        "banknote stamp seal sticker label badge uniform helmet mask ring watch phone laptop",
        "computer camera server disk",
        # beings
        "dog cat fox wolf bear bird fish horse cow pig sheep goat rat mouse bat bee wasp snake",
        "viper spider shark whale",
        "turtle seal owl hawk lion tiger elephant monkey species animal plant tree mushroom",
        "bacterium virus parasite fungus",
        "boy girl man woman child baby person brother sister father mother son daughter cousin",
        "uncle aunt nephew niece",
        "husband wife widow widower twin neighbour neighbor friend colleague brother-in-law",
        "sister-in-law grandmother",
        "grandfather citizen resident member owner tenant employee worker student pupil client",
        "customer patient",
        # papers, pictures, records
        "copy photocopy original draft translation forgery fake hoax replica montage",
        "photograph photo picture image video",
        "recording tape clip film screenshot signature typo map plan chart table footnote",
        "quotation quote advert poster",
        "website account page post tweet message phonecall call joke-site software program app",
        "update bug",
        # deeds and mishaps
        "accident error mistake oversight fault malfunction explosion blast fire collision",
        "crash landslide earthquake flood",
        "storm avalanche leak spill outage blackout drill exercise test attack airstrike",
        "strike raid robbery burglary theft",
        "murder manslaughter killing suicide arson kidnapping assault rape fraud bribe bribery",
        "plagiarism perjury treason",
        "ambush shooting stabbing protest march demonstration election by-election referendum",
        "vote ballot ceasefire truce",
        "trial retrial hearing appeal inquest audit inspection autopsy operation transplant",
        "surgery burn wound fracture stroke",
        "infection disease illness cancer cholera measles flu fever poisoning overdose",
        "outbreak allergy pneumonia",
        "crime felony misdemeanour misdemeanor offence offense breach violation misprint",
        # money and law
        "loan donation gift grant subsidy tax levy fee toll fine bonus dividend debt mortgage",
        "lease sale purchase merger",
        "takeover contract treaty deal patent trademark law rule requirement ban licence",
        "license permit visa warrant merger",
        "monopoly charity foundation trust subsidiary company firm startup bank party union",
        "club franchise",
        "forfeit draw defeat match race marathon game final semi-final penalty goal tournament",
        "concert play musical",
        "mile kilometre kilometer metre meter hour minute day week month year centimetre inch",
        "foot tonne ton kilo litre",
        "demolition crack hole tent business fugitive suspect victim witness survivor orphan",
        "pensioner refugee migrant",
        "vandalism sabotage espionage corruption embezzlement torture slander libel defamation",
        "blasphemy negligence",
        "criminal convict felon defendant prisoner hostage spy agent informant recruit",
        "volunteer mercenary veteran",
        "circuit surge alarm carcinogen pesticide fertiliser fertilizer drug medicine vaccine",
        "antibiotic hormone variant strain",
        "stake share venture investment boar deer badger swan goose duck hen wetland marsh",
        "swamp desert mountain volcano hill",
        "cliff cave waterfall stream spring glacier vote census survey estimate measurement",
        "sample specimen fossil meteorite",
        "comet planet asteroid signal broadcast interview speech-recording coincidence",
        "duplicate prototype decoy dummy toy",
        "costume statue sculpture painting mural book documentary cartoon satire parody",
        "advertisement",
        "eviction deportation extradition surrender escape disappearance pregnancy birth",
        "divorce adoption inheritance",
        "demotion promotion dismissal resignation transfer swap exchange auction refund",
        "deposit payment invoice receipt",
        "birthday wedding funeral holiday shift tuesday wednesday",
    )
)
# What they are of tells ("a case of fraud").
OF_WHAT = words(
    "case act piece kind type sort form part victim result member sign product example matter bit"
)
# Before a thing they tell which one; elsewhere they judge.
SAME = words("same only first last original former second third next other wrong")
# What is so or not, and can be looked up.
STATES = words(
    "closed open shut dead alive locked empty dry wet full broken missing drunk pregnant",
    "asleep awake dark cold hot",
    "armed unarmed guilty innocent false fake true real over finished ready sold safe sealed",
    "live legal illegal public",
    "private secret available visible invisible flammable inflammable contagious infectious",
    "poisonous radioactive",
    "explosive positive negative active inactive anonymous lawful unlawful voluntary mandatory",
    "compulsory toxic sterile",
    "dangerous-goods raining snowing burning leaking bleeding sinking possible impossible",
    "native disabled continuous",
    "deaf blind sick ill bankrupt insolvent unconscious hungry thirsty frozen rotten raw sour",
    "old young",
)
# Adjectives that only judge, by their ends and by themselves.
JUDGING_ENDS = ("ous", "ful", "ive", "able", "ible", "less", "ish")
JUDGING = words(
    "terrifying demoralizing demoralising frightening disappointing embarrassing humiliating",
    "exciting interesting",
    "worrying alarming disturbing unsettling encouraging reassuring baffling puzzling",
    "infuriating sickening insulting",
    "degrading inspiring refreshing staggering stunning astonishing surprising amusing",
    "annoying maddening charming",
    "nice lovely pretty silly sad mad crazy weird odd strange bizarre insane cruel vile mean",
    "petty weak strong soft",
    "simple easy hard tough fair smart clever dumb naive arrogant pathetic laughable lazy",
    "greedy cynical hysterical",
    "unbelievable special unique huge fine cool fun clear obvious critical serious fascinating",
    "real true spoiled immature",
    "frustrating unnecessary missed spoiled scripted misguided ill-judged flawed botched",
    "twisted wasted rigged crooked",
    "modest decent honest loyal hard-working world-class first-class first-rate second-rate",
    "poor rich proud sorry",
    "cheap dirty long dark black bleak bitter hollow empty lost bottomless crying sorry",
    "magical spectacular dangerous",
)
GRADING = words(
    "so very too really pretty quite extremely absolutely simply utterly totally completely",
    "just rather truly",
)
