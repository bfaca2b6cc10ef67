import pytest

from seeds.claims import Claim
from seeds.proposals import propose
from seeds.statements import HANDLERS
from seeds.values import Kind, Quote

from .readings import Told, forum_told


def claims_of(told: Told, field: str) -> list[Claim]:
    return [claim for claim in propose(told.reading).claims if claim.field == field]


def test_things_come_before_what_is_said_of_them():
    fields = [claim.field for claim in propose(forum_told().reading).claims]
    assert fields[0] == "name"
    assert "name" not in fields[1:]


def test_countries_cities_and_days_create_nothing_by_themselves():
    told = Told("On 1 May 2031 in Teapot City, Poland.")
    told.entity(Kind.COUNTRY, "Poland", code="PL").entity(Kind.CITY, "Teapot City", country="PL")
    told.entity(Kind.DATE, "2031-05-01")
    assert propose(told.reading).claims == ()


def test_a_city_whose_country_is_known_tells_the_country_too():
    assert [(claim.other_noun, claim.other) for claim in claims_of(forum_told(), "country")] == [
        ("country", "PL")
    ]


def test_an_ongoing_event_counts_as_held():
    told = Told("The Forum of Paper Dragons is going on.").entity(Kind.EVENT, "Forum of Paper Dragons")
    told.says("event_status", "Forum of Paper Dragons", "ongoing", quote="is going on")
    assert [claim.value for claim in claims_of(told, "status")] == ["held"]


def test_nobody_has_attended_what_is_still_planned():
    told = Told("Gargoyle Umbrellas will come to the Forum of Paper Dragons.")
    told.entity(Kind.EVENT, "Forum of Paper Dragons").entity(Kind.ORG, "Gargoyle Umbrellas")
    told.says("event_status", "Forum of Paper Dragons", "planned")
    told.says("attended", "Gargoyle Umbrellas", "Forum of Paper Dragons")
    assert [claim.details["certainty"] for claim in claims_of(told, "participation")] == ["confirmed"]


def test_an_alias_stands_for_its_thing():
    told = Told("Gargoyle Umbrellas, or GU, came to the Forum of Paper Dragons.")
    told.entity(Kind.EVENT, "Forum of Paper Dragons").entity(Kind.ORG, "Gargoyle Umbrellas", "GU")
    told.says("attended", "GU", "Forum of Paper Dragons")
    assert [claim.other for claim in claims_of(told, "participation")] == ["Gargoyle Umbrellas"]


def test_a_relation_of_something_unnamed_is_left_out_with_the_reason():
    told = forum_told().says("attended", "Nobody Inc", "Forum of Paper Dragons")
    (left_out,) = propose(told.reading).left_out
    assert "Nobody Inc" in left_out.what
    assert "is no org" in left_out.reason


def test_a_figure_about_nothing_known_is_left_out_with_the_reason():
    told = forum_told().counts(7, "companies", "", quote="many came")
    assert [item.reason for item in propose(told.reading).left_out] == [
        "it is not clear what the figure is about"
    ]


def test_a_statement_made_twice_is_claimed_once_at_its_surest_place():
    told = forum_told().says(
        "event_status", "Forum of Paper Dragons", "happened", quote="many", confidence=0.99
    )
    (claim,) = claims_of(told, "status")
    assert claim.quote.text == "many"


def test_the_fingerprint_is_of_the_statement_not_of_its_place():
    def claim(start: int, value: str = "held", subject: str = "Forum X") -> Claim:
        return Claim("forum", subject, "status", value, Quote("q", start, start + 1), "rule", 0.5)

    assert claim(1).fingerprint("d") == claim(9, subject="FORUM  x").fingerprint("d")
    assert claim(1).fingerprint("d") != claim(1, value="planned").fingerprint("d")
    assert claim(1).fingerprint("d") != claim(1).fingerprint("another document")


def test_counted_agreements_stand_for_their_number():
    told = Told("They signed 20 papers on teapots.").entity(Kind.AGREEMENT, "20 papers on teapots")
    told.counts(20, "agreements", "20 papers on teapots", quote="20 papers", measure="signed")
    assert [claim.value for claim in claims_of(told, "stands_for")] == ["20"]
    assert claims_of(told, "status") == []  # that they are signed is for a sentence to say


def test_those_who_signed_an_alliances_declaration_are_counted_on_the_alliance_too():
    told = Told("13 makers signed the Declaration of the Alliance of Kites.")
    told.entity(Kind.ALLIANCE, "Alliance of Kites").entity(
        Kind.AGREEMENT, "Declaration of the Alliance of Kites"
    )
    told.counts(13, "companies", "Declaration of the Alliance of Kites", quote="13 makers", measure="signed")
    assert [claim.noun for claim in claims_of(told, "figure")] == ["agreement", "alliance"]


def test_a_facility_without_a_country_is_left_out():
    told = Told("Gargoyle Umbrellas opened a kite works somewhere.").entity(Kind.ORG, "Gargoyle Umbrellas")
    told.says("opened", "Gargoyle Umbrellas", "kite works", "somewhere")
    assert [item.reason for item in propose(told.reading).left_out] == [
        "the country of the facility is unknown"
    ]


def test_an_edition_in_the_name_gives_the_series():
    told = Told("The Second Forum of Kites opened.").entity(Kind.EVENT, "Second Forum of Kites", edition="2")
    (claim,) = claims_of(told, "edition")
    assert (claim.value, claim.details["series"]) == ("2", "Forum of Kites")


@pytest.mark.parametrize("kind", sorted(HANDLERS))
def test_arguments_that_name_nothing_never_break_the_reading(kind):
    told = Told("Nothing is named here at all.")
    arguments = ("x", "y", "z") if kind in ("position", "event_date", "opened") else ("x", "y")
    told.says(kind, *arguments, quote="Nothing")
    assert propose(told.reading).claims == ()
