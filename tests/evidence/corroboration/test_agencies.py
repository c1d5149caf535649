from factcheck.evidence.corroboration.agencies import KNOWN, Agency, Register, read_agencies


def test_read_agencies_takes_a_line_each_and_leaves_out_remarks():
    text = "# ours\nKelda News | KN | Kelda\n\nBay Wire # small\n"

    assert read_agencies(text) == (Agency("Kelda News", ("KN", "Kelda")), Agency("Bay Wire"))


def test_known_agencies_never_share_a_name():
    names = [name for agency in KNOWN for name in agency.names]

    assert (len(KNOWN) >= 60, sorted(set(names))) == (True, sorted(names))


def test_register_finds_the_longest_of_several_names():
    assert Register().find("by The Canadian Press, Ottawa") == "Canadian Press"
