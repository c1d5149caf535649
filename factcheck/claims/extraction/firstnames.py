"""First names that tell he from she; a name that is not here tells nothing."""

from factcheck.claims.extraction.lexicon import words

MEN = words(
    "aaron abdul adam adrian ahmed alan albert alexander alfred ali andrew anthony antonio",
    "arthur barry ben benjamin bernard bill bob brandon brian bruce carl carlos charles",
    "christopher colin craig daniel darren david dean dennis derek diego donald douglas",
    "duncan edward eric ernest ethan felix francis frank fred gareth gary geoffrey george",
    "gerald giovanni gordon graham greg gregory hans harold harry hassan henry howard hugh",
    "hugo ian ibrahim ivan jack jacob jake james jason jeff jeremy jim joe john jonathan jose",
    "joseph joshua juan keith kenneth kevin khaled larry lars lawrence leo leon liam louis",
    "luca luke malcolm marc marco mark martin matthew michael miguel mike mohamed mohammed",
    "muhammad mustafa nathan neil nicholas nigel noah norman oliver oscar owen patrick paul",
    "pedro peter philip phillip pierre rafael ralph raymond richard robert roger ronald ross",
    "roy rory ryan salim samuel scott sean sebastian sergei simon stephen steve steven stuart",
    "ted terry theo thomas tim timothy todd tom tomas tony trevor victor vladimir walter",
    "wayne william yusuf",
)
WOMEN = words(
    "aisha alice alison amanda amelia amina amy andrea angela anita ann anna anne annie",
    "barbara beatrice becky beth betty bridget carol caroline catherine celine charlotte",
    "chloe christina christine claire clara daisy deborah debra denise diana diane donna",
    "dorothy edith eileen elaine elena eleanor elizabeth ella ellen emily emma esther eva eve",
    "fatima fiona florence frances gillian grace gwen hannah harriet heather helen helena",
    "hilary holly ida imogen ines ingrid irene isabel jane janet jean jennifer jenny jessica",
    "jill joan joanna josephine joyce judith julia julie karen kate katherine kathleen katie",
    "kerry laila laura lauren layla leah lena linda lisa liz lorraine louise lucy lydia",
    "maggie margaret maria marie marion martha mary maureen megan michelle miriam moira molly",
    "monica nadia nancy naomi natalie nicola nina nora olga olivia pamela patricia paula",
    "pauline penelope petra phoebe priya rachel rebecca rosa rose rosie ruth sally samantha",
    "sandra sara sarah shirley silvia sofia sonia sophie stella stephanie susan susanna",
    "sylvia tanya tara teresa theresa tina valerie vanessa vera veronica victoria virginia",
    "wendy yasmin yvonne zoe",
)


def gender_of(name: str) -> str:
    """Give "m", "f" or nothing for a full name; a bare surname tells nothing."""
    first, _, rest = name.lower().partition(" ")
    if not rest:
        return ""
    return "m" if first in MEN else "f" if first in WOMEN else ""
