"""What a first `seed` brings, with the sentence behind each fact. The shipped digests are about real events."""

from collections.abc import Iterator
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction

from crm.models import Document, Evidence, ReportedFigure
from crm.panels import evidence_by_field
from events.models import Forum, Outcome, Participation
from partners.models import Agreement, Alliance, Company, Contact, Facility, Position, Programme
from seeds.models import Proposal

# Without the mark of the database no test database would be made, and the run would meet the real one.
pytestmark = [pytest.mark.usefixtures("_seeded"), pytest.mark.django_db]


@pytest.fixture(scope="module")
def _seeded(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """One run for all tests of the module, which only read; rolled back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("seed", stdout=StringIO())
        yield
        transaction.set_rollback(True)


def _first_forum() -> Forum:
    return Forum.objects.get(series="International Defence Industries Forum", edition=1)


def _second_forum() -> Forum:
    return Forum.objects.get(series="International Defence Industries Forum", edition=2)


def _washington() -> Forum:
    return Forum.objects.get(names__name="Defence Industrial Base Conference")


def _figures(record) -> set[tuple[str, str]]:
    return {(figure.qualifier, f"{figure.value:.0f} {figure.unit}") for figure in record.figures.all()}


def _cited(record, field: str, value: str) -> bool:
    return any(item.value == value for item in record.evidence.filter(field=field))


def _names(rows) -> set[str]:
    return {str(row) for row in rows.all()}


def test_every_proposal_of_the_digests_is_accepted_and_none_is_left_waiting():
    assert Proposal.objects.exists()
    assert list(Proposal.objects.exclude(status="accepted")) == []


def test_every_quote_stands_in_its_document_at_the_place_given():
    for model in (Evidence, ReportedFigure, Proposal):
        for item in model.objects.select_related("document"):
            assert item.document.text[item.start : item.end] == item.quote


def test_history_says_why_a_record_was_written():
    first = _first_forum().history.earliest("history_id")
    assert first.history_user is None
    assert first.history_change_reason.startswith("Read from Ukraine founds")


def test_the_first_forum_was_held_in_kyiv_on_one_day():
    forum = _first_forum()
    assert (forum.starts_on, forum.ends_on) == (date(2023, 9, 29), date(2023, 9, 29))
    assert (forum.city, forum.country.code, forum.status) == ("Kyiv", "UA", Forum.Status.HELD)
    for field, value in [
        ("starts_on", "2023-09-29"),
        ("city", "Kyiv"),
        ("country", "Ukraine"),
        ("status", "held"),
        ("edition", "1"),
    ]:
        assert _cited(forum, field, value)
    assert {("exact", "252 companies"), ("more_than", "30 countries")} <= _figures(forum)


def test_the_first_forum_is_one_record_under_its_english_and_ukrainian_names():
    assert _first_forum().names.filter(name__startswith="Перш").exists()
    assert Forum.objects.count() == 4


def test_the_alliance_was_announced_at_the_first_forum_with_its_three_counts():
    alliance = Alliance.objects.get(name="Defence Industries Alliance")
    assert {("exact", "13 companies"), ("exact", "38 companies"), ("exact", "19 countries")} <= _figures(
        alliance
    )
    assert (
        alliance.figures.get(value=13).measure == "signed the Declaration of the Defence Industries Alliance"
    )
    assert alliance.figures.get(value=38).as_of == date(2023, 9, 30)
    assert alliance.outcomes.get().forum == _first_forum()


def test_one_agreement_stands_for_the_twenty_that_the_source_only_counts():
    agreement = Agreement.objects.get(stands_for=20)
    assert agreement.status == Agreement.Status.SIGNED
    assert agreement.outcomes.get(kind=Outcome.Kind.SIGNED).forum == _first_forum()
    assert _names(agreement.formats) == {
        "Joint production",
        "Technology exchange",
        "Component supply",
        "Maintenance and repair",
    }
    assert _names(agreement.capabilities) == {"Drones", "Armoured vehicles", "Ammunition"}
    assert _cited(agreement, "stands_for", "20")
    assert _cited(agreement, "capabilities", "Drones")
    assert _cited(agreement, "formats", "Component supply")


def test_the_defence_fund_has_two_incomes_and_its_purposes():
    fund = Programme.objects.get(name="Defence Fund")
    assert fund.kind == Programme.Kind.FUND
    assert fund.incomes.count() == 2
    assert any("confiscated Russian assets" in line for line in _names(fund.incomes))
    assert _names(fund.purposes) == {
        "Develop military production",
        "Support cooperation between defence companies",
        "Pay for new military facilities and programmes",
    }
    assert all(line.evidence.exists() for line in [*fund.incomes.all(), *fund.purposes.all()])
    assert fund.evidence.filter(field="income").count() == 2


def test_the_special_economic_regime_is_planned():
    regime = Programme.objects.get(kind=Programme.Kind.ECONOMIC_REGIME)
    assert regime.status == Programme.Status.PLANNED
    assert _cited(regime, "status", "planned")


def test_the_second_forum_belongs_to_the_same_series():
    forum = _second_forum()
    assert forum.status == Forum.Status.HELD
    assert forum.names.filter(name="DFNC2").exists()
    assert {("nearly", "300 companies"), ("more_than", "30 countries")} <= _figures(forum)
    assert {figure.as_of.year for figure in forum.figures.all()} == {2024}


def test_twelve_named_organisations_met_the_president_inside_the_second_forum():
    meeting = Forum.objects.get(kind=Forum.Kind.MEETING)
    assert meeting.parent == _second_forum()
    assert _cited(meeting, "parent", str(_second_forum()))
    guests = meeting.participations.exclude(company=None)
    assert guests.count() == 12
    assert {guest.certainty for guest in guests} == {Participation.Certainty.ATTENDED}
    assert all(guest.evidence.exists() for guest in guests)
    kinds = {guest.company.kind for guest in guests}
    assert Company.Kind.ASSOCIATION in kinds


def test_the_country_of_a_company_is_cited_from_the_reference_register():
    register = Document.objects.get(kind=Document.Kind.REGISTER)
    company = Company.objects.get(name="Quantum Systems")
    assert company.country.code == "DE"
    source = company.evidence.get(field="country", document=register)
    assert source.quote.startswith("Quantum Systems,")


def test_the_register_creates_no_company_by_itself():
    assert Company.objects.count() < 40


def test_the_washington_conference_is_one_record_under_its_names():
    forum = _washington()
    names = {forum.name} | {alias.name for alias in forum.names.all()}
    assert {
        "Joint defence industry conference".lower(),
        "usa-ukraine defence industrial base conference",
        "ukraine defence industrial base summit",
    } <= {name.lower().replace("–", "-") for name in names}
    assert Forum.objects.filter(city="Washington").count() == 1
    assert (forum.status, forum.country.code) == (Forum.Status.HELD, "US")


def test_both_pairs_of_days_of_the_washington_conference_stand_as_disagreeing_evidence():
    forum = _washington()
    fields = {item.name: item for item in evidence_by_field(forum)}
    for field, days in [
        ("starts_on", {"2023-12", "2023-12-05", "2023-12-06"}),
        ("ends_on", {"2023-12-06", "2023-12-07"}),
    ]:
        assert fields[field].disagrees
        assert {claim.value for claim in fields[field].claims} == days
    assert (forum.starts_on, forum.ends_on) == (date(2023, 12, 5), date(2023, 12, 6))
    assert forum.dates_in_words == ""


def test_the_washington_conference_has_organisers_supporters_and_a_count():
    forum = _washington()
    roles = {(str(item.company), item.role) for item in forum.participations.exclude(company=None)}
    assert {
        ("Ministry of Defence of Ukraine", "organiser"),
        ("Ministry for Strategic Industries of Ukraine", "organiser"),
        ("U.S. Department of Defense", "supporter"),
        ("U.S. Department of State", "supporter"),
        ("U.S. Department of Commerce", "supporter"),
    } <= roles
    assert ("about", "350 participants") in _figures(forum)


def test_three_parties_signed_the_memorandum():
    memorandum = Agreement.objects.get(title="Memorandum on Co-Production and Technical Data Exchange")
    assert (memorandum.kind, memorandum.status) == (Agreement.Kind.MEMORANDUM, Agreement.Status.SIGNED)
    assert _names(memorandum.parties) == {
        "Ministry of Defence of Ukraine",
        "Ministry for Strategic Industries of Ukraine",
        "U.S. Department of Defense",
    }
    assert {"Joint production", "Technology exchange", "Maintenance and repair"} <= _names(memorandum.formats)
    assert {"Air defence", "Ammunition"} <= _names(memorandum.capabilities)
    assert memorandum.outcomes.get().forum == _washington()
    assert all(party.evidence.exists() for party in memorandum.parties.all())


def test_the_deal_team_has_three_bodies_and_was_announced_at_the_conference():
    team = Programme.objects.get(kind=Programme.Kind.INTERAGENCY_TEAM)
    assert team.name == "Ukraine Deal Team"
    assert {str(body.company) for body in team.bodies.all()} == {
        "U.S. Department of State",
        "U.S. Department of Defense",
        "U.S. Department of Commerce",
    }
    assert team.outcomes.get().forum == _washington()


@pytest.mark.parametrize(
    ("person", "title"),
    [
        ("Volodymyr Zelenskyy", "President"),
        ("Joe Biden", "President"),
        ("Rustem Umerov", "Minister of Defence"),
        ("Andriy Yermak", "Head of the Office of the President of Ukraine"),
        ("Ruslan Stefanchuk", "Speaker of the Verkhovna Rada"),
        ("Oleksandr Kamyshin", "Minister for Strategic Industries"),
        ("Mykola Tochytskyi", "Deputy Minister of Foreign Affairs"),
        ("Oksana Markarova", "Ambassador of Ukraine to the United States"),
    ],
)
def test_officials_have_positions_with_evidence(person, title):
    position = Position.objects.get(contact__name=person, title__startswith=title)
    assert position.evidence.exists()
    assert position.contact.evidence.filter(field="position").exists()


def test_one_person_is_one_contact_in_both_languages():
    president = Contact.objects.get(names__name="Володимир Зеленський")
    assert president.name == "Volodymyr Zelenskyy"
    assert Contact.objects.search("Зеленський").count() == 1


def test_the_german_company_announced_a_research_centre_in_ukraine():
    centre = Facility.objects.get(company__name="Quantum Systems")
    assert (centre.country.code, centre.kind, centre.status) == ("UA", "research", "announced")
    assert "Ukrain" in centre.evidence.get(field="country").quote


def test_a_name_taken_from_the_register_is_cited_from_it_and_the_written_form_from_the_document():
    company = Company.objects.get(name="Amentum")
    assert {item.document.kind for item in company.evidence.filter(field="name")} == {Document.Kind.REGISTER}
    assert company.evidence.get(field="names").quote == "Amentum Services, Inc"


def test_a_signed_paper_is_cited_with_its_signing_clause():
    for agreement in Agreement.objects.filter(status=Agreement.Status.SIGNED):
        assert all("sign" in item.quote for item in agreement.evidence.filter(field="status"))


def test_the_name_of_a_series_is_no_other_name_of_one_edition():
    assert not _first_forum().names.filter(name="International Defence Industries Forum").exists()
    assert not _washington().capabilities.exists()
