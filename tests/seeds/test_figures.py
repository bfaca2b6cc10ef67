import pytest


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        ("There were 41 companies.", 41, "exact", "companies"),
        ("There were 41 well known companies.", 41, "exact", "companies"),
        ("More than 41 states came.", 41, "more_than", "countries"),
        ("Nearly 1,500 delegates came.", 1500, "nearly", "participants"),
        ("About 70 Danish, Polish and European officials came.", 70, "about", "participants"),
        ("It costs $1.5 billion.", 1.5e9, "exact", "dollars"),
        ("It costs up to 20 million euros.", 2e7, "up_to", "euros"),
        ("Прибули понад 41 компанія.", 41, "more_than", "companies"),
        ("Прибули представники майже 30 країн.", 30, "nearly", "countries"),
        ("Вартість становить 1,2 млрд грн.", 1.2e9, "exact", "hryvnias"),
        ("Twelve firms came.", 12, "exact", "companies"),
    ],
)
def test_figures_are_read(reading, text, value, qualifier, unit):
    (figure,) = reading(text).figures
    assert (figure.value, figure.qualifier, figure.unit) == (value, qualifier, unit)


@pytest.mark.parametrize(
    "text", ["The F-16 flew.", "It met on 12 May 2031.", "The 12th package.", "Route 66 is long."]
)
def test_designations_dates_and_ordinals_are_no_figures(reading, text):
    assert reading(text).figures == ()


def test_a_figure_knows_its_event_and_day(reading):
    found = reading(
        "The Glass Optics Forum took place in Lisbon on 12 May 2031. In total 41 companies took part in the forum."
    )
    (figure,) = found.figures
    assert (figure.subject, figure.as_of, figure.measure) == ("Glass Optics Forum", "2031-05-12", "took part")


@pytest.mark.parametrize(
    "text",
    [
        "A report that 700 drones were delivered is untrue.",
        "Quibble Dynamics did not deliver 700 drones.",
        "A paper wrote of 700 drones. The correct number is seven.",
    ],
)
def test_a_number_that_the_text_takes_back_is_none(reading, text):
    assert 700 not in [figure.value for figure in reading(text).figures]


def test_compound_numbers_in_words(reading):
    assert [figure.value for figure in reading("Thirty-five Danish firms came.").figures] == [35]
