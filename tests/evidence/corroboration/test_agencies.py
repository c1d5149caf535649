import pytest

from factcheck.evidence.corroboration.agencies import KNOWN, Agency, Register, read_agencies


def test_read_agencies_takes_a_row_each():
    text = "name,other_names,dateline_forms\nKelda News,KN | Kelda,MAP\nBay Wire,,\n"

    assert read_agencies(text) == (
        Agency("Kelda News", ("KN", "Kelda"), ("MAP",)),
        Agency("Bay Wire"),
    )


def test_known_agencies_never_share_a_name():
    names = [form for agency in KNOWN for form in (*agency.names, *agency.credited)]

    assert (len(KNOWN) >= 60, sorted(set(names))) == (True, sorted(names))


def test_register_finds_the_longest_of_several_names():
    assert Register().find("by The Canadian Press, Ottawa") == "Canadian Press"


def test_register_knows_a_dateline_form_in_credits_only():
    register = Register([Agency("Marram Press", ("Marram",), ("MAP",))])

    assert (register.find("MAP"), register.is_("MAP")) == ("Marram Press", "Marram Press")
    assert register.all_in("The clerk told MAP that Marram was right.") == ["Marram Press"]
    assert register.names("Marram Press") == ["Marram Press", "Marram"]


def test_register_of_nobody_finds_nobody():
    assert (Register([]).find("Reuters"), Register([]).all_in("told Reuters")) == (None, [])


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("red/mpa", "Marram Press"),
        ("(mpa/kl)", "Marram Press"),
        ("red/mp", None),
        ("mpa", None),
        ("red / mpa photo", None),
    ],
)
def test_register_reads_initials_in_small_letters_in_a_signature_alone(credit, agency):
    register = Register([Agency("Marram Press", ("MPA",), ("MP",))])

    assert (register.find(credit), register.is_(credit)) == (agency, agency)
