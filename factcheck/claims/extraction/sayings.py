"""What people say without asserting anything: turns of speech, and nouns that only paint a picture.

`_` stands for any one word. All in small letters, with straight apostrophes.
"""

from factcheck.claims.extraction.lexicon import words

TURNS = """
drop in the ocean|drop in the bucket|storm in a teacup|breath of fresh air|baptism of fire
recipe for disaster|race to the bottom|slippery slope|car crash of a|tip of the iceberg
elephant in the room|castle in the air|castles in the air|pie in the sky|bull in a china shop
game of two halves|feet of clay|heart of gold|memory of a goldfish|price of freedom
heart and soul|one of a kind|larger than life|smoke and mirrors|wake-up call
cost of doing business|price of doing business|dark day for|sad day for|bad day for|good day for
great day for|proud moment|hell on earth|scene from a film|scene from a movie|like a war zone
like a bad movie|lost the plot|lost _ soul|lost _ moral compass|lost _ nerve|lost _ marbles
lost the dressing room|hung out to dry|hang _ out to dry|hung _ out to dry|_ head in the sand
their heads in the sand|fingers in _ ears|turned their backs on|blind eye to|clutching at straws
moving the goalposts|moved the goalposts|on eggshells|making it up as|deckchairs on
rearranging deckchairs|rearranging the deckchairs|dancing on _ graves|dancing on _ grave
sleepwalking into|chess with people's|politics with people's|playing politics|play politics
dances to _ tune|back to square one|beggars belief|defies belief|defies logic|beyond belief
makes _ blood boil|makes _ sick|made _ blood boil|turns _ stomach|turned _ stomach
breaks your heart|breaks my heart|broke my heart|broke our hearts|enough to make you
to high heaven|smells fishy|smelled fishy|hearts go out|heart goes out|prayers are with
thoughts are with|hearts are with|words fail|my heart is broken|our hearts are broken
silence was deafening|silence is deafening|atmosphere was electric|history will judge
time will tell|truth will out|ball is in _ court|buck stops|writing was on the wall
writing is on the wall|devil is in the detail|devil is in the details|actions speak louder
two wrongs|reap what you sow|cat is out of the bag|jury is still out|clock is ticking
time is running out|running out of time|tide is turning|tide has turned|the people have spoken
voters have spoken|cooler heads|common sense won|common sense prevailed|justice was served
justice has been done|justice has been served|justice was done|justice prevailed|democracy died
where there's smoke|charity begins|thicker than water|talk is cheap|money talks
silence is golden|a win is a win|rules are rules|the law is the law|enough is enough
enough was enough|it is what it is|that is life|that's life|such is life|says it all
speaks volumes|speak for themselves|speaks for itself|so be it|comes with the territory
one game at a time|game by game|left everything on the|gave it everything|gave everything on
all over the pitch|played with heart|showed character|showed real character
showed great character|only have ourselves to blame|back to the drawing board|nothing to hide
nothing to be ashamed|shoulder to shoulder|looking forward to|every sympathy|deepest sympathies
stand by our|stands by its|stand by every word|in our dna|greatest asset
at the heart of what we do|at the heart of everything we do|have a nerve|got a nerve|has a nerve
not the foggiest|right of reply|chance to defend|benefit of the doubt|a right to know
right to know|blood on their hands|talk the talk|walk the walk|the less said|high time
too little too late|without merit|without foundation|without substance|politically motivated
built on fog|grab headlines|castles of sand|cried wolf|crying wolf|sound and fury
no pretty sight|not a pretty|isn't a pretty|wasn't a pretty|a nice story|a good look|look good
looks good|looked good|hardly cricket|exactly shakespeare|exactly a picnic|no picnic
a bit of a stretch|a bit rich|a bit much|fox to guard|fox guarding|foxes guarding|fish rots
whistle for it|goes to hell|rot in hell|hang their heads|hang his head|hang her head
on our watch|like fools|like second-class citizens|as guilty as sin|as the day is long|as an eel
as simple as that|as easy as that|as bad as that|couldn't run a bath|couldn't organise a
couldn't organize a|couldn't lie straight|hind legs off|in sunday clothes|doesn't get any better
does not get any better|doesn't get better|the table doesn't lie|a cruel game|a funny old game
form is temporary|safe pair of hands|vicious circle|toothless tiger|business with gossip
business with liars|a win for|a victory for|a blow for|a triumph for|old soldiers never die
make good neighbours|make good neighbors|built in a day|caravan moves on|dead men don't
who needs enemies|everybody loves a|lost touch with|couldn't care less|could not care less
god only knows|silver lining|proof of the pudding|to carry the can|to answer for
cloud cuckoo land|one rule for|another for us|takes the biscuit|takes the cake|music to my ears
music to our ears|hatchet job|man of his word|woman of her word|in god's hands
that ship has sailed|out of the woods|nobody is perfect|nobody's perfect|no one is perfect
end of an era|thin end of the|daylight robbery|highway robbery|waste of breath|waste of time
waste of money|ripped the heart|lost its heart|broken hearts|tip of an iceberg
last chance saloon|sold _ soul|sold their souls|paying the price for|bread and circuses
spin doctors|read between the|skin in the game|smoke without fire|par for the course
heads in the sand|head in the clouds|all talk|all mouth|cut and dried|taste of _ own
kicked the can|kicking the can|throwing the baby|with the bathwater|a leg to stand
rest is history|everyone loves a|curate's egg|glorified _ club|thrown _ under the bus
thrown under the bus|threw _ under the bus|thrown to the wolves|thrown _ to the wolves
thrown to the lions|sold down the river|sold _ down the river|live like rats|live like animals
live like dogs|sweep _ under the carpet|swept under the carpet|swept under the rug
flogging a dead horse|shut the stable door after|we look forward to|are looking forward to
're looking forward to|am looking forward to|have no idea what|has no idea what|have no idea how
has no idea how|no shame|are over the moon|rock and a hard
""".replace("\n", "|")

# Only where something is called so ("The price is a slap in the face"): stabs, checks and boats
# there are too.
TURNS_CALLED = """
stab in the back|knife in the back|slap in the face|kick in the teeth|punch in the gut
beauty contest|blank cheque|blank check|time bomb|sinking ship|needle in a haystack
wolf in sheep's clothing|pig in a poke|end of the world|hot air|black and white|rotten apple
rotten apples|bad apple|bad apples|paper tiger|nail in the coffin|nail in _ coffin
three-ring circus|walk in the park|stroll in the park|second best|no merit|no substance
shot across the|a shot in the arm|fairy tale|fairy story|bedtime story|tall tale|cautionary tale
house of cards|window dressing|gift from heaven|work of fiction|works of fiction|from hell
in the same boat|on the same page|two-way street|rocket science|brain surgery|above the law
dog whistle|turning point|bread and butter
""".replace("\n", "|")

# Only of plans, bodies and the like: a driver may sleep at a wheel, and a crash be at a crossroads.
TURNS_OF_BODIES = """
asleep at the wheel|asleep on the job|asleep at the switch|dead in the water|sleepwalking
lost _ way|at a crossroads|on life support|on its knees|like a bad film|on thin ice|on the ropes
turned _ back on|playing with fire|play with fire|fanning the flames|fan the flames
built on sand|ripped apart|gone mad|in the foot|up in arms
""".replace("\n", "|")

# "It is a …": nouns that are nothing but pictures or judgements when said of this, it or a plan.
PICTURES = words(
    "shambles farce charade pantomime whitewash circus debacle travesty mockery fiasco",
    "catastrophe sham gimmick stunt smokescreen straitjacket minefield bandwagon pipedream mirage",
    "myth fairytale folly masterclass milestone triumph godsend blessing curse bombshell",
    "bloodbath pandemonium chaos carnage bedlam mayhem hysteria hypocrisy betrayal insult",
    "injustice",
    "indignity tragedy pity privilege stitch-up shakedown cover-up-in-waiting nonstarter",
    "non-starter",
    "abomination gossip spin propaganda soundbite blot",
    "whitewashing dodge snub howler luxury gamble muddle embarrassment headache letdown",
)
PAIRED = frozenset(
    """
fig leaf|soap opera|horror film|horror movie|horror show|puppet show|shell game|conjuring trick
magic trick
white elephant|black hole|red herring|witch hunt|trojan horse|love letter|bad joke
political theatre|political theater
cheap theatre|cheap theater|mixed bag|damp squib|own goal|poisoned chalice|magic wand
magic bullet|silver bullet
sticking plaster|band aid|laughing stock|monkey house|mad house|goat rodeo|kangaroo court
show trial|beauty parade
losing battle|lost cause|moral victory|historic moment|historic opportunity|landmark moment
historic day|dark chapter
proud day|sad day|dark day|black day|great day|desperate attempt|cheap shot|game changer
no brainer|rubber stamp
poison pill|fool's errand|pipe dream|wild card|sacred cow|cash cow|golden goose|hot potato
hot air|dead end|last straw
final straw|first step|step forward|step backwards|step back|small step|big step|good start
long shot|wish list|dog whistle
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
# Of a plan, a trial, a rumour these too are pictures; of a house or a boat they are what it is.
ABSTRACT = words(
    "plan plans deal scheme budget report bill law inquiry enquiry hearing trial case charge",
    "charges",
    "accusation accusations allegation allegations talks talk ruling verdict judgment",
    "judgement policy",
    "strategy tender price prices speech debate process system story rumour rumor rumours",
    "rumors offer",
    "proposal reform reforms idea election campaign investigation complaint lawsuit claim",
    "claims affair",
    "thing meeting meetings negotiations project promise promises explanation excuse apology",
    "summit",
    "council government ministry committee commission regulator industry economy market",
    "decision vote tax",
    "situation atmosphere rhetoric statement country nation town region party club league sector",
    "system",
)
PICTURES_OF_PLANS = words(
    "theatre theater prison game joke storm fire war jungle desert castle poem",
    "sermon song",
    "dance marathon sprint earthquake tsunami avalanche funeral feast gift poison cancer",
    "disease bomb weapon",
    "puppet show trap maze tragedy comedy thriller opera fantasy dream ghost",
    "skeleton corpse",
    "bludgeon hammer fudge patchwork jigsaw rollercoaster",
    "tiger fiction",
    "pretence noise sideshow lifeline",
)
# Of people these are praise, insult or both.
CALLED_NAMES = words(
    "snake snakes saint saints wolf vulture vultures puppet puppets clown shark sharks pig rat",
    "parasite parasites bully bullies braggart crook crooks legend gentleman",
    "angel angels devil devils",
    "monster monsters animal beast rock giant lion lamb cannon weasel dinosaur",
    "coward hypocrite hypocrites charlatan charlatans buffoon scapegoat fraudster-in-chief",
    "soul star stars genius",
    "disgrace hero visionary wizard",
)
# What is set against another in words that measure nothing ("arithmetic, not witchcraft").
FIELDS = words(
    "arithmetic mathematics maths math subtraction magic witchcraft alchemy poetry science",
    "diplomacy politics policy",
    "justice democracy revolution chess theatre theater charity journalism bookkeeping physics",
    "economics art religion",
    "football cricket philosophy begging astrology sorcery madness medicine business revenge",
    "progress prayer hope faith",
    "common-sense bureaucracy housekeeping accountancy psychology logic poker",
)
PASTIMES = words(
    "hobby pastime game holiday picnic party debate joke prank pursuit tea-party outing adventure"
)
# The ingredients of a rumour ("two parts envy").
MOODS = words(
    "gossip envy vanity panic luck hope fear greed malice hype fantasy spite ego beer boredom",
    "ambition wishful hot bravado",
    "politics nonsense theatre madness genius courage guesswork speculation cowardice arrogance",
)
# Who never does what people do ("penguins do not vote").
NO_PEOPLE = words(
    "dinosaurs penguins cows dogs cats fish birds rivers trees ghosts mummies vikings ",
    "rats pigs sheep goats",
    "bees wolves bears elephants horses stones rocks mountains skeletons",
    "corpses angels fossils",
    "neanderthals cavemen romans pharaohs trout salmon whales chickens hens ducks mice",
    "volcanoes glaciers",
    "fridges tractors lions tigers monkeys camels donkeys turkeys spiders certificates",
    "potatoes mushrooms worms",
)
# (without what animals and things do of themselves: eat, sleep, fly, carry, sting)
DEEDS_OF_PEOPLE = words(
    "vote file sign fill pay read write send wear shop phone call issue book",
    "cook drive email complain apologise apologize testify invoice negotiate queue smoke",
    "knit wash lie talk argue",
)
SHAMS = words(
    "politics favour favor favours favors corruption panic fear desperation revenge hypocrisy",
    "collusion cronyism",
    "sabotage betrayal foul scandal nepotism fraud conspiracy",
)
