import pytest

from factcheck.web.design.colours import by_scheme, contrast, luminance

BLACK, WHITE = "oklch(0% 0 0)", "oklch(100% 0 0)"
RED, GREY = "oklch(62.796% 0.25768 29.234)", "oklch(59.987% 0 0)"  # #ff0000 and #808080


def test_black_and_white_stand_as_far_apart_as_can_be():
    assert contrast(BLACK, WHITE) == pytest.approx(21, abs=0.001)
    assert contrast(WHITE, WHITE) == 1


@pytest.mark.parametrize(("colour", "known"), [(RED, 0.2126), (GREY, 0.2159)])
def test_luminance_is_that_of_the_same_colour_in_other_words(colour, known):
    assert luminance(colour) == pytest.approx(known, abs=0.0005)


def test_contrast_does_not_mind_the_order():
    assert contrast(RED, WHITE) == contrast(WHITE, RED) == pytest.approx(3.998, abs=0.01)


def test_colour_of_another_kind_is_not_understood():
    with pytest.raises(ValueError, match="tomato"):
        luminance("tomato")


def test_value_by_day_and_by_night():
    assert by_scheme(f"light-dark({WHITE}, {BLACK})") == (WHITE, BLACK)
    assert by_scheme(RED) == (RED, RED)
