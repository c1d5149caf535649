"""Words the rules know: who speaks how, what is a verb, what is a role."""

from factcheck.claims.extraction.occupations import OCCUPATIONS


def words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Verbs of saying beside quotations in other languages.
ABROAD = words(
    "sagte sagt erklärte erklärt betonte meinte dijo dice afirmó aseguró declaró dit déclare",
    "affirme assure explique disse afferma zei berichtet berichtete",
)
# Verbs of saying that need no "that" before what was said.
SAYING = ABROAD | words(
    "blamed blames blame pointed points",
    "said says say saying stated states state told tells tell added adds add wrote writes",
    "write claimed claims claim reported reports report announced announces announce",
    "explained explains explain argued argues argue warned warns warn insisted insists insist",
    "confirmed confirms confirm noted notes note denied denies deny alleged alleges allege",
    "asserted asserts assert declared declares declare replied replies reply responded",
    "responds admitted admits admit acknowledged acknowledges acknowledge maintained",
    "maintains maintain tweeted tweets posted testified testifies conceded concedes concede",
    "stressed stresses stress emphasised emphasized emphasises emphasizes underlined",
    "underlines recalled recalls remarked remarks commented comments observed observes",
    "complained complains cautioned cautions contended contends contend vowed vows vow",
    "pledged pledges pledge promised promises promise threatened threatens joked quipped",
    "boasted boasts predicted predicts predict estimated estimates estimate calculated",
    "calculates calculate suggested suggests suggest revealed reveals reveal disclosed discloses",
    "asked",
    "asks concluded concludes conclude believes believe thinks think hopes hope recounted",
    "recounts continued reiterated reiterates hinted hints indicated indicates indicate",
    "accused accuses accuse urged urges called calls described describes describe dubbed labelled",
    "labeled branded demanded demands proposed proposes swore swears lamented shouted yelled",
    "whispered read reads",
    "answered answers assured assures assure countered counters retorted reckons reckoned reckon",
    "clarified clarifies underscored underscores affirmed affirms speculated understands opined",
    "attested exclaimed highlighted highlights outlined reminded reminds protested protests",
    "mused muses confided confides reasoned ventured volunteered theorised theorized surmised",
    "stipulates stipulated reaffirmed reaffirms pleaded caution stress emphasise emphasize",
    "informed complain testify wants want expects expect recommended recommends advised advises",
    "confessed confesses blogged",
)
# Verbs that report only when "that", a colon or a quotation follows them.
NEED_THAT = ABROAD | words(
    "pointed points",
    "found finds find showed shows show shown heard hears saw learned learns learnt learn",
    "feared fears fear felt feels knew knows know discovered discovers proves proved prove",
    "proclaims proclaimed agreed agrees agree realised realized decided ruled rules rule",
    "continued responded reads read observed recalled added calculated believes believe",
    "thinks think hopes hope believed thought hoped demanded proposed asked asks indicates",
    "understands highlighted highlights answered outlined",
    "indicated suggests suggested state states report reports note notes claim claims",
    "comments remarks estimate estimates posted accused urged urges called reminded reminds",
    "accepted accepts accept advised anticipates anticipated assumed assumes boasts cautions",
    "decided",
    "determined determines doubts doubted guessed imagined implied implies inferred maintains",
    "noticed objected presumed recognised recognized regretted regrets repeated repeats signalled",
    "signaled specified suspected suspects worried worries fretted complained confided conceded",
    "recall observe stress wants want expects expect recommended recommends advised advises",
    "confessed confesses submitted submits averred avers",
)
# Verbs of speaking without content: they only bring their subject on stage.
EMPTY = words(
    "disputed disputes rejected rejects dismissed dismisses declined declines refused refuses",
    "apologised apologized spoke speaks criticised criticized condemned condemns disagrees",
    "disagreed refuted refutes denounced denounces hailed hails praised praises slammed blasted",
    "welcomed welcomes paid mocked lauded",
)
CITING = words("citing quoting")
NAMING = words(
    "called calls calling dubbed labelled labeled branded described describes describe describing",
)
DENYING = words("denied denies deny denying")
ASKING = words("asked asks ask demanded wondered wonders")
DOCUMENT_VERBS = words(
    "rated classed classified ranked",
    "values valued put puts gave gives give listed lists list recorded records record",
    "named names mentions",
    "mention mentioned stated",
    "states contains contain contained documents documented dates allows allow allowed",
    "bears bore counts counted tallies tallied",
)
DOCUMENTS = words(
    "report reports bulletin bulletins memo memos paper papers document documents data",
    "figures statement statements letter letters record records filing filings survey surveys",
    "poll polls study studies census email emails e-mail indictment complaint affidavit",
    "lawsuit transcript audit dossier article post video footage analysis book communique",
    "communiqué release note notes review minutes files file leak cable cables website ruling",
    "register registers database databases photo photos photograph photographs images",
    "pictures decree decrees rules regulations assessment assessments indictments",
    "judgment verdict contract invoice invoices table spreadsheet notice accounts log logs ledger",
    "ledgers suit suits petition warrant testimony diary diaries memorandum leaflet brochure",
    "entry entries schedule timetable mailer flyer receipt receipts certificate findings",
    "recording recordings transcripts submission submissions affidavits message messages",
    "audits dossiers certificates map maps sheet sheets permit permits draft drafts licence",
    "licences license licenses slide slides presentation manual logbook form forms printout",
)
OUTLET_WORDS = words(
    "news times post press agency website site newspaper paper magazine podcast radio tv",
    "television channel documentary broadcaster network daily wire gazette herald tribune journal",
    "guardian telegraph observer blog outlet bbc cnn afp ap reuters npr abc nbc cbs msnbc fox",
    "bloomberg tass xinhua dpa ansa efe anadolu wafa sana irna monitor courier chronicle",
    "agence mirror independent standard examiner ledger weekly monthly today programme program",
)
BROADCASTING = words("fm tv am")
FIRMS = words("company firm business")
JOURNALS = words("journal journals proceedings annals")
# Last words of firms' names.
FIRM_NAMES = words(
    "foods seafoods holdings brothers partners systems labs inc plc ltd gmbh industries motors",
    "airways railways shipping insurance capital ventures consulting analytics pharma brewing",
    "pharmaceuticals therapeutics logistics robotics semiconductors aerospace petroleum",
)
AUXILIARIES = words(
    "is are was were am has have had do does did will would can could may might shall should",
    "must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't",
    "wouldn't can't couldn't cannot mightn't shouldn't mustn't ain't it's he's she's that's",
    "there's who's what's here's they're we're you're i'm i've we've you've they've i'd we'd",
    "you'd he'd she'd they'd it'd i'll we'll you'll he'll she'll they'll it'll",
)
BE = words(
    "is are was were am be been being isn't aren't wasn't weren't it's he's she's they're",
)
IRREGULAR = words(
    "became began bent bet bit bled blew broke brought built burnt bought caught chose came",
    "cost crept cut dealt dug drew drank drove ate fell fed felt fought found fled flew",
    "forbade forgot forgave froze gave went grew hung heard hid hit held hurt kept knew laid",
    "led left lent let lay lit lost made meant met paid put quit ran rang rode rose said sang",
    "sank sat saw sent set shook shed shone shot showed shrank shut slept slid slew sold",
    "spent spoke sprang spread stole stood struck stuck swam swept swore swung taught thought",
    "threw told took tore understood woke won wore withdrew wrote repaid resold retook reset",
    "foresaw mistook overran rewrote undid withheld withstood wound wept spun split bore beat",
    "bound bred clung dove dreamt flung knelt leapt strove stung sped misled outbid rejoined",
    "spat slung lied outgrew overcame overthrew underwent upheld undertook oversaw broadcast",
    "burst forecast rebuilt sought learnt got",
)
PRESENT = words(
    "accepts affects aims allows appears becomes begins believes belongs brings buys carries",
    "causes claims comes contains continues controls costs counts covers creates cuts deals",
    "depends describes dies earns ends enters estimates exceeds exists expects explains faces",
    "fails falls feels finds follows forces gains gets gives goes grows happens has helps",
    "holds hosts hurts includes increases involves keeps kills knows lacks lasts leads leaves",
    "lets lies lives looks loses makes means measures meets moves needs offers opens operates owes",
    "owns pays plans plays produces proves provides puts raises reaches reads receives",
    "remains requires rises runs says seems sees sells sends serves sets shows sits speaks",
    "spends stands starts stays stops suffers supplies supports takes talks tells thinks",
    "threatens totals treats tries turns uses wants warns weighs wins works writes pockets",
    "hides blocks burns prevents protects shares sleeps eats drinks feeds grants lowers employs",
    "publishes plays chairs teaches studies builds breaks catches chooses closes collects",
    "connects converts delivers demands denies destroys develops discharges divides drinks drives",
    "drops employs exports fights fills flies gathers generates handles hears hires imports",
    "launches lacks links lists loads manages manufactures misses moves occupies orders organises",
    "organizes passes performs pours presents pumps rejects releases relies removes rents",
    "replaces represents retains returns rules saves separates shapes ships shrinks signs slows",
    "smells sounds spans spreads steals stores strikes strips stretches swallows tests trades",
    "complies applies implies relates survives thrives tackles trails",
    "trains transports travels violates visits votes waits walks warns wastes wears",
)
# Forms that are more often nouns; a verb only when an object follows.
NOUN_TOO = words(
    "forces controls costs plans claims reports deals shows works talks plays needs counts",
    "measures moves offers supplies supports uses runs stops starts stands looks hosts leads",
    "leaves increases aims turns treats ends faces falls gains helps hurts sets blocks burns",
    "set put cut hurt broadcast burst forecast led shed spread cost run rules returns",
)
# Base forms that are more often nouns or adjectives; a cue only after a plural.
BASE_CUES = words(
    "state report note claim estimate rule fear call deny say tell add write announce",
    "explain argue warn insist confirm allege assert declare admit acknowledge maintain",
    "concede contend pledge promise predict calculate suggest reveal conclude believe think",
    "reckon mention hope indicate accuse learn know prove agree find show hear vow caution stress",
    "emphasise emphasize describe recall complain observe testify want expect list record give",
)
PLURAL_PRESENT = words(
    "change meet move rise fall grow begin start stop turn bring buy build break carry hurt reach",
    "have are say know think believe want need seek pose face live work pay make take get",
    "give come go see use find keep hold run show mean become remain include contain cost owe",
    "cause kill die help lead leave lose own put sell send spend stand stay support try vote",
    "wait warn win receive suffer require represent control continue claim carry expire exist",
    "happen don't do",
) | {
    word.removesuffix("s") for word in PRESENT if not word.endswith(("ies", "ses", "ches", "shes"))
}
NOT_PAST = words(
    "need speed indeed hundred red bed feed seed exceed proceed succeed breed greed led",
    "united so-called armed alleged unmanned unarmed wounded talented aged retired detailed",
    "limited unexpected supposed advanced related mixed shared shed sacred naked embed weed",
    "deed creed bleed unidentified accused masked unnamed unspecified undisclosed unconfirmed",
)
DETERMINERS = words(
    "the a an this that these those its his her their our my your some any no every each",
    "several many few most all both another other such what whose",
)
PREPOSITIONS = words(
    "of in on at for from with by to into over under about against between among through",
    "during after before since until near across behind beyond within without via toward",
    "towards amid outside inside around despite off above below along regarding concerning",
    "following upon as like than including",
)
CLAUSE_STARTS = words("while but and although though as whereas because since after when")
# Words that part one who speaks, or a clause, from what is told after it.
ENDS = words("citing quoting adding according claiming saying denying")
SUBORDINATORS = words(
    "after before while because since although though when if as until whether where whereas",
    "unless once lest whereby",
)
RELATIVES = words("who which whom whose that what how why where when")
PRONOUNS = words("he she they it we i you who one")
NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty",
    "ninety hundred thousand million billion trillion dozen dozens hundreds thousands",
    "millions half twice third quarter",
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TIME_WORDS = frozenset(DAYS) | words(
    "today yesterday tomorrow tonight earlier later recently now then afterwards afternoon",
    "morning evening night week month year weekend last next ago hours days early late noon",
    "monday's tuesday's wednesday's thursday's friday's saturday's sunday's midnight",
    "january february march april may june july august september october november december",
    "jan. feb. mar. apr. aug. sept. oct. nov. dec.",
)
# Letters behind a name ("Ann Lund KC").
HONOURS = words("kc qc sc mp mep msp obe cbe mbe kbe frs phd md jr sr esq")
TITLES = words(
    "mr mrs ms miss mx dr engr prof professor sir dame lord lady president vice-president vice",
    "minister prime premier chancellor secretary senator sen rep representative congressman",
    "congresswoman gov governor mayor chief general gen brig brigadier lt lieutenant col",
    "colonel maj major capt captain sgt sergeant cpl corporal spc adm admiral commander cmdr",
    "judge justice detective det inspector insp supt superintendent constable officer king",
    "ven queen prince princess pope bishop archbishop cardinal imam sheikh ayatollah rabbi rev",
    "reverend fr father sister cr cllr councillor councilor ambassador envoy spokesman",
    "spokeswoman spokesperson director chairman chairwoman chair chairperson ceo coach hon",
    "deputy attorney prosecutor sheriff marshal private pte pvt leader head mp mep msp",
    "sayyed sayyid seyed hajj mullah atty dist asst ald comdr grandmaster",
    "cfo coo cto pc wpc di dci dc ds dsi dcs acc sheikha don doña",
    "baroness baron count mister madam first-minister undersecretary commissioner speaker",
)
ROLES = TITLES | words(
    "rebels rebel insurgents militants protesters protester supporters opponents ministers",
    "families refugees migrants prisoners detainees hostages tourists drivers commuters",
    "founders shareholders",
    "police officers-in-charge scientists authors coauthor signatories negotiators diplomats",
    "official officials officer officers advisor adviser aide aides man woman men women",
    "resident residents witness witnesses doctor doctors nurse nurses medic medics teacher",
    "teachers student students farmer farmers campaigner activist activists lawyer attorney",
    "expert experts analyst analysts economist scientist scientists researcher researchers",
    "engineer manager executive executives founder co-founder owner driver worker workers",
    "employee employees spokesperson spokespeople boss chief commander soldier soldiers",
    "fighter fighters leader leaders lawmaker lawmakers deputy candidate critic critics",
    "neighbour neighbor neighbours neighbors parent parents mother father son daughter",
    "brother sister wife husband widow victim victims survivor survivors organiser organizer",
    "diplomat diplomats source sources insider insiders prosecutor investigators investigator",
    "professor historian author writer journalist reporter editor secretary-general treasurer",
    "trustee principal headteacher chairman chair chairwoman director secretary minister",
    "mayor governor president chancellor captain coach player fan fans people person",
    "volunteer volunteers technician inspector clerk councillor accountant auditor pilot",
    "passenger passengers user users customer customers someone colleague colleagues relative",
    "relatives friend friends representative representatives whistleblower consultant",
    "contractor planner veteran pensioner shopkeeper tenant landlord chemist biologist",
    "epidemiologist barrister barristers solicitor solicitors lawyers predecessor successor",
    "pharmacist pharmacists prosecutors jurors campaigners builder plumber electrician baker",
    "fisherman shepherd priest nun chef waiter trader traders broker banker bankers",
    "superintendent constable detective sergeant colonel general lieutenant envoy ambassador",
    "carer carers cleaner porter waitress cook guard tutor lecturer nanny paramedic firefighter",
    "firefighters surgeon receptionist sailor skipper",
    "nephew niece uncle aunt cousin grandson granddaughter grandmother grandfather stepfather",
    "stepmother fiance fiancee partner girlfriend boyfriend ex-wife ex-husband twin pupil pupils",
    "cyclist motorist walker swimmer rower jockey striker goalkeeper midfielder winger defender",
    "keeper curator archivist conservationist ecologist geologist seismologist zoologist",
    "whip backbencher backbenchers peer peers magistrate coroner registrar bailiff warden",
    "ranger organisers organizers bishop vicar imam monk producer publisher landowner leaseholder",
    "leaseholders homeowner homeowners passengers owners keepers pilots skippers chefs workers",
    "agent agents referee umpire promoter physio counsel lobbyist lobbyists trustees widow widower",
    "master masters captains supervisor supervisors curators abbot abbess",
    "senator negotiator eyewitness eyewitnesses onlooker onlookers passer-by newcomer",
    "diver divers deckhand welder carpenter barman bartender hairdresser gardener midwife butcher",
    "grocer mechanic architect designer programmer lecturer rector chaplain columnist blogger",
    "influencer rapper singer actor actress comedian dancer musician drummer guitarist painter",
    "sculptor photographer filmmaker novelist poet playwright footballer boxer climber hiker",
    "trucker shopper bystander bystanders lifeguard translator interpreter miner miners",
    "herder trawlerman forester vet caretaker usher hotelier restaurateur cafe-owner",
)
ROLES |= OCCUPATIONS
BODIES = words(
    "alliance bloc mission church ngo ministries companies firms councils committees authorities",
    "unions",
    "ministry company firm council committee commission department government military army",
    "police union party agency office court bank group organisation organization association",
    "authority board body charity institute university administration embassy force forces",
    "team parliament congress senate house club hospital school regulator corporation",
    "coalition pentagon kremlin campaign foundation watchdog service trust federation network",
    "movement faction militia guard navy state city county centre center society college",
    "rescue brigade constabulary fund headquarters",
    "operator airline maker retailer startup developer manufacturer publisher insurer utility",
    "museum gallery diocese embassy consulate mission orchestra festival library",
)
CUES = SAYING | NEED_THAT | EMPTY | DOCUMENT_VERBS
