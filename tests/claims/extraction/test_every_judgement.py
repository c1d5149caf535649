"""What people are quoted with is no fact when they judge, paint a picture, wish or mock."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

BEFORE = "Pier story\n\n3 May 2024\n\nTwo boats sank on Sunday, said Ann Lund, a sailor.\n\n"
PICTURES = """
This is a fairy story for grown-ups
The budget is a house of cards
It's a farce from beginning to end
The talks were a dance of the deaf
The inquiry was a whitewash
It is mathematics, not magic
This wasn't a pastime
He is a snake
The minister is a puppet
The council is asleep at the wheel
They have thrown us under the bus
The deal smelled of a back room
It's like asking a fox to count hens
Nobody keeps receipts at a funeral
Penguins do not vote
A promise is a promise
Children are not spreadsheets
God help the next tenant
May they rest in peace
How dare they
It isn't a pretty sight
We deserve an answer
They have had no right of reply
The charges are baseless
It is plainly false and spiteful
That was simply not true
Safety is our first concern
This is unbearable
It's so important
He's a nice guy
That's a very generous reading
It was the least bad outcome
Tomorrow we march again
""".strip().splitlines()
FACTS = """
This is a forgery
It was not true of the north wing
It's a school
It was a controlled demolition
The bridge was a toll bridge
It was sand, not cement
This was not a drone
It is a dam, not a bridge
It was a party for the chairman
The wolf bit a child
She is the owner of the firm
They are mercenaries
The driver was asleep at the wheel
The cat got out of the bag
He is on life support
The crash happened at a crossroads
He died of a stab in the back
They were in the same boat
The room smelled of gas
It was like a rope with two knots
Nobody was on the dock
Nobody works there
Everybody in the office had a key
Bees do not sting here in winter
Guards do not carry guns
They had no right to enter without a warrant
They have had no water since Monday
Not one penny of your money has gone on this
It's illegal
It was negative
This is the same truck
It was the least expensive of the three bids
That ship was inspected in May
He was a star witness at the trial
They won't let us in
You can see the crack from the street
You could hear them digging
The lock could be picked with a fork
Anyone could read the files
It was a windmill
She is a diabetic
It was a brown envelope
It was a power cut
It's a conflict of interest
It was an explosive device
It's very deep
They are homeless
She is the youngest judge
It's refundable
He is the richest man in the town
It's a lorry, not a bus
It was the only ship I have ever seen there
May figures fell
What a neighbour saw was a drone
The cellar smelled of a burnt cable
Nobody lives in a tent
Nobody works on a Sunday
Nobody ever paid a fine
Babies do not have beds
Officers are not suspects
The soup made us sick
He was pouring petrol on the floor
Two children were playing with fire
They found lead in our blood
I had no idea what was in the box
The project is a wall along the river
Patients are in our corridors
We stand by the gate all day
""".strip().splitlines()
OTHERWISE = (
    ("Lund said talk of cuts was “two parts envy and one part panic.”", False),
    ("Lund said the rumour was one part gossip.", False),
    ("Lund said the mix was three parts sand and one part cement.", True),
    ("Lund said the deal was “a slap in the face.”", False),
    ("Lund expects the company to sell its ships.", False),
    ("Lund said the code could be broken with a laptop.", True),
    ("The board denied that any phone could be traced to its owner.", True),
    ("Lund said the pier could be closed by June.", False),
    ("Lund said thousands could be reached by the flood next year.", False),
    ("Lund said she found “not one cracked bolt.”", True),
    ("A leaked memo told staff to “leave it until Monday.”", True),
    ("Lund told them to “leave it until Monday.”", False),
)


def checkable_in(sentences):
    """Whether anything can be checked in each sentence, all of them in one article."""
    text = BEFORE + "\n\n".join(sentences)
    claims, found, end = extract(read_text(text)).claims, {}, 0
    for sentence in sentences:
        start = text.index(sentence, end)
        end = start + len(sentence)
        inside = [c for c in claims if start <= c.spans[0][0] and c.spans[-1][1] <= end]
        found[sentence] = sorted({claim.checkable for claim in inside})
    return found


@pytest.mark.parametrize(("spoken", "checkable"), [(PICTURES, False), (FACTS, True)])
def test_quotations_are_checkable_only_when_they_tell_something(spoken, checkable):
    quoted = [f"“{words},” Lund said." for words in spoken]

    assert checkable_in(quoted) == {sentence: [checkable] for sentence in quoted}


def test_part_quotes_and_reported_words_are_judged_alike():
    wanted = {sentence: [checkable] for sentence, checkable in OTHERWISE}

    assert checkable_in(list(wanted)) == wanted
