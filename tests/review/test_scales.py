from factcheck.people.models import Desk, Entry
from factcheck.review.scales import default_scale, rules_for, set_up_desk


def test_default_scale_has_seven_ratings_and_a_number_for_each_but_unproven(db):
    scale = default_scale()

    assert list(scale.ratings.values_list("name", "value")) == [
        ("True", 5),
        ("Mostly true", 4),
        ("Mixed", 3),
        ("Mostly false", 2),
        ("False", 1),
        ("Misleading", 2),
        ("Unproven", None),
    ]
    assert default_scale() == scale


def test_desk_without_rules_gets_the_default_ones_once(db, root):
    desk = Desk.objects.create(name="Night", slug="night")

    rules = set_up_desk(desk, by=root)

    assert (rules.seats, rules.tolerance, rules.scale) == (2, 0, default_scale())
    assert rules_for(desk) == set_up_desk(desk) == rules
    assert Entry.objects.filter(action="desk.set_up").count() == 1
