"""What people are by trade or by chance, beside the offices and ranks of `lexicon`."""

OCCUPATIONS = frozenset(
    word
    for line in (
        "rescuers townspeople townsfolk dockers voters campers rioters marchers foragers ramblers",
        "policemen policewomen fishermen midwives cabbies elders stallholders locals hauliers",
        "allies crews patients youths teenagers peasants hunters bosses observers monitors",
        "foremen seamen clergymen salesmen boatmen firemen postmen",
        "member assemblyman assemblywoman assemblymember alderman alderwoman selectman trooper",
        "patrolman pollster forecaster staffer administrator coordinator co-ordinator provost",
        "astronomer oceanographer geographer demographer philosopher theologian",
        "comptroller controller strategist meteorologist",
        "under-secretary attache consul countess duchess deacon pastor commodore cadet",
        "conscript commandant undersheriff jailer warder foreman forewoman steward",
        "stewardess attendant hostess concierge cashier teller underwriter actuary bursar",
        "headmaster headmistress schoolteacher undergraduate apprentice trainee intern",
        "blacksmith locksmith goldsmith jeweller jeweler seamstress cobbler distiller vintner",
        "sommelier janitor custodian shepherdess rancher grower farmhand labourer laborer",
        "stonemason bricklayer roofer joiner glazier decorator surveyor draughtsman coder hacker",
        "masseur trainer instructor batsman bowler pitcher catcher quarterback linebacker flanker",
        "scrum-half fly-half sprinter hurdler gymnast skater skier snowboarder surfer kayaker",
        "wrestler fencer golfer frontman frontwoman composer soprano tenor baritone choreographer",
        "ballerina presenter anchorman newsreader correspondent sub-editor proofreader impresario",
        "dealer auctioneer conservator restorer billionaire millionaire tycoon mogul magnate",
        "heiress",
        "oligarch entrepreneur businessman businesswoman financier investor shareholder emissary",
        "mediator arbitrator ombudsman watchman nightwatchman complainant claimant plaintiff",
        "defendant appellant juror inmate prisoner detainee hostage refugee migrant settler",
        "villager islander commuter pedestrian jogger birdwatcher angler poacher smuggler thief",
        "robber burglar gunman attacker assailant suspect delegate sub-inspector pal rep onlooker",
        "housemate flatmate classmate schoolmate teammate bandmate workmate holidaymaker tourist",
        "headteacher childminder caregiver breeder beekeeper gamekeeper zookeeper midwife",
        "statistician hydrologist physicist paratrooper corporal coxswain bosun helmsman mate",
        "clinician physician paediatrician pediatrician psychiatrist anaesthetist unionist",
        "scholar academic journalist politician merchant optician dentist cabbie",
        "preacher runner athlete olympian paralympian marathoner",
        "landlady barmaid crofter smallholder stockman drover logger lumberjack rigger",
        "docker stevedore verger sexton churchwarden forester signalman linesman lineman",
        "ferryman yachtsman postman milkman busker undertaker gravedigger",
        "auditor-general attorney-general solicitor-general director-general governor-general",
    )
    for word in line.split()
)
