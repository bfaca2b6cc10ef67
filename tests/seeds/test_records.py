from datetime import date

import pytest

from crm import actor
from crm.models import Document, Evidence, ReportedFigure
from crm.panels import evidence_by_field
from events.models import Forum, Participation
from partners.models import (
    Agreement,
    Alliance,
    Capability,
    Contact,
    CooperationFormat,
    Facility,
    Membership,
    Programme,
)
from seeds.models import Proposal
from seeds.services import accept, accept_many, add_proposals
from seeds.values import Kind

from .readings import Told, forum_told

pytestmark = pytest.mark.database

NAME = "Forum of Paper Dragons"


@pytest.fixture(autouse=True)
def _countries(make_country):
    for code in ("UA", "PL", "DE"):
        make_country(code)


def proposal(document: Document, field: str, **values) -> Proposal:
    return Proposal.objects.get(document=document, field=field, **values)


# Fields and evidence


def test_a_forum_is_recorded_with_evidence_for_each_field():
    document = forum_told().file()
    forum = Forum.objects.get()
    assert (forum.name, forum.city, forum.country.code, forum.status) == (NAME, "Teapot City", "PL", "held")
    assert (forum.starts_on, forum.ends_on) == (date(2031, 5, 1), date(2031, 5, 1))
    cited = {(item.field, item.value) for item in forum.evidence.all()}
    assert {
        ("name", NAME),
        ("starts_on", "2031-05-01"),
        ("ends_on", "2031-05-01"),
        ("city", "Teapot City"),
        ("country", "Poland"),
        ("status", "held"),
    } <= cited
    assert all(item.document == document and item.rule == "test rule" for item in forum.evidence.all())


def test_accepting_says_who_accepted_and_history_says_why(make_user):
    document, user = forum_told().propose(title="Notice of Dragons"), make_user("editor")
    accept(proposal(document, "name"), user=user)
    forum = Forum.objects.get()
    assert forum.created_by == user
    assert forum.history.latest().history_change_reason == "Read from Notice of Dragons"
    assert forum.evidence.get(field="name").accepted_by == user
    decided = proposal(document, "name")
    assert (decided.status, decided.decided_by, decided.record) == ("accepted", user, forum)
    assert decided.history.latest().history_user == user


def test_filing_the_same_reading_again_changes_nothing():
    told = forum_told().counts(252, "companies", NAME, quote="many came")
    document = told.file()
    before = (Proposal.objects.count(), Evidence.objects.count(), Forum.history.count())
    assert add_proposals(document, told.reading) == 0
    assert (Proposal.objects.count(), Evidence.objects.count(), Forum.history.count()) == before


# Conflicts


def test_other_days_from_a_second_document_stay_beside_the_first_ones():
    forum_told(start="2031-05-05", end="2031-05-06").file()
    document = forum_told(start="2031-05-06", end="2031-05-07").propose()
    result = accept_many(Proposal.objects.filter(document=document), document=document)
    forum = Forum.objects.get()
    assert (forum.starts_on, forum.ends_on) == (date(2031, 5, 5), date(2031, 5, 6))
    fields = {item.name: item for item in evidence_by_field(forum)}
    assert fields["starts_on"].disagrees and fields["ends_on"].disagrees
    assert len(result.tally.conflicts) == 1


def test_a_day_takes_the_place_of_its_month_that_was_read():
    forum_told(start="2031-05", end="2031-05").file()
    assert Forum.objects.get().dates_in_words == "2031-05"
    forum_told(start="2031-05-06", end="2031-05-07").file()
    forum = Forum.objects.get()
    assert (forum.starts_on, forum.dates_in_words) == (date(2031, 5, 6), "")


def test_a_month_says_nothing_against_its_day():
    forum_told(start="2031-05-06", end="2031-05-07").file()
    document = forum_told(start="2031-05", end="2031-05").propose()
    result = accept_many(Proposal.objects.filter(document=document), document=document)
    assert Forum.objects.get().starts_on == date(2031, 5, 6)
    assert result.tally.conflicts == set()


def test_what_staff_entered_is_never_overwritten(make_forum, make_user):
    with actor.acting(make_user("editor")):
        forum = make_forum("PL", name=NAME, city="Other City", status=Forum.Status.PLANNED)
    document = forum_told().propose()
    result = accept_many(Proposal.objects.filter(document=document), document=document)
    forum.refresh_from_db()
    assert (forum.city, forum.status) == ("Other City", Forum.Status.PLANNED)
    assert forum.starts_on == date(2031, 5, 1)  # staff had left it empty
    assert {field for _label, _pk, field, _value in result.tally.conflicts} == {"city", "status"}
    assert forum.evidence.filter(field="city", value="Teapot City").exists()


def test_what_staff_corrected_after_reading_is_never_overwritten(make_user):
    forum_told(start="2031-05", end="2031-05").file()
    forum = Forum.objects.get()
    with actor.acting(make_user("editor")):
        forum.status = Forum.Status.PLANNED
        forum.save()
    forum_told(start="2031-05-06", end="2031-05-06").file()
    forum.refresh_from_db()
    assert forum.status == Forum.Status.PLANNED


def test_a_planned_forum_becomes_held_without_a_conflict_and_not_planned_again():
    planned = Told(f"The {NAME} is planned in Teapot City.").entity(Kind.EVENT, NAME)
    planned.says("event_status", NAME, "planned", quote="is planned")
    planned.file()
    forum_told().file()
    assert Forum.objects.get().status == Forum.Status.HELD
    again = Told(f"Once more: the {NAME} is planned.").entity(Kind.EVENT, NAME)
    document = again.says("event_status", NAME, "planned", quote="is planned").propose()
    result = accept_many(Proposal.objects.filter(document=document), document=document)
    assert Forum.objects.get().status == Forum.Status.HELD
    assert result.tally.conflicts == set()


def test_a_proper_name_takes_the_place_of_a_description():
    forum_told("joint kite industry conference").file()
    forum_told("Poland Kite Industry Conference").file()
    forum = Forum.objects.get()
    assert forum.name == "Poland Kite Industry Conference"
    assert {alias.name.lower() for alias in forum.names.all()} == {"joint kite industry conference"}


# Who took part, what came of it


def test_participants_are_recorded_on_both_sides():
    told = forum_told().entity(Kind.ORG, "Gargoyle Umbrellas", kind="company", country="UA")
    told.says("attended", "Gargoyle Umbrellas", NAME, quote="many came").file()
    row = Participation.objects.get()
    assert (row.company.name, row.role, row.certainty) == ("Gargoyle Umbrellas", "participant", "attended")
    assert row.evidence.filter(field="participation").exists()
    assert row.forum.evidence.get(field="participation").value == "Gargoyle Umbrellas: participant, attended"


def test_an_invitation_becomes_attendance_but_not_the_other_way_round():
    def told(kind: str, text: str) -> Told:
        story = forum_told(text=text).entity(Kind.ORG, "Gargoyle Umbrellas")
        return story.says(kind, "Gargoyle Umbrellas", NAME)

    told("invited", "Gargoyle Umbrellas was invited, they say, to the forum.").file()
    told("attended", "Gargoyle Umbrellas was there, they say, at the forum.").file()
    assert Participation.objects.get().certainty == "attended"
    told("invited", "Gargoyle Umbrellas had been invited to the forum.").file()
    assert Participation.objects.get().certainty == "attended"


def test_countries_and_people_take_part_too():
    told = forum_told().entity(Kind.COUNTRY, "Poland", code="PL").entity(Kind.PERSON, "Zebulon Testperson")
    told.says("represented", "Poland", NAME).says("attended_person", "Zebulon Testperson", NAME).file()
    assert {str(row.who) for row in Participation.objects.all()} == {"Poland", "Zebulon Testperson"}


def test_a_meeting_inside_a_forum_has_it_as_parent():
    told = forum_told().entity(Kind.EVENT, "meeting of dragon makers", kind="meeting")
    told.says("part_of", "meeting of dragon makers", NAME).file()
    assert Forum.objects.get(kind="meeting").parent.name == NAME


def test_an_agreement_has_its_parties_words_and_forum():
    Capability.objects.create(slug="kites", name="Kites", name_uk="Змії")
    CooperationFormat.objects.create(slug="kite-repair", name="Maintenance and repair of kites")
    told = forum_told().entity(Kind.AGREEMENT, "Memorandum on Paper Kite Trade", kind="memorandum")
    told.entity(Kind.COUNTRY, "Poland", code="PL").entity(Kind.ORG, "Gargoyle Umbrellas")
    for party in ("Poland", "Gargoyle Umbrellas"):
        told.says("signed", party, "Memorandum on Paper Kite Trade")
    told.says("signed_at", "Memorandum on Paper Kite Trade", NAME)
    told.says("agreement_status", "Memorandum on Paper Kite Trade", "signed")
    told.says("capability", "Memorandum on Paper Kite Trade", "kites")
    told.says("format", "Memorandum on Paper Kite Trade", "maintenance/repair of kites")
    told.file()
    agreement = Agreement.objects.get()
    assert agreement.status == Agreement.Status.SIGNED
    assert {str(party) for party in agreement.parties.all()} == {"Poland", "Gargoyle Umbrellas"}
    assert [str(outcome.forum) for outcome in agreement.outcomes.all()] == [NAME]
    assert agreement.evidence.get(field="capabilities").value == "Kites"
    assert agreement.formats.count() == 1


def test_an_unknown_capability_waits_and_says_why():
    told = forum_told().says("capability", NAME, "moonlight")
    document = told.propose()
    result = accept_many(Proposal.objects.filter(document=document), document=document)
    assert [why for _proposal, why in result.failed] == ["No capability is called “moonlight”: add it first."]
    assert proposal(document, "capabilities").status == "waiting"
    assert Forum.objects.get().status == "held"


def test_members_join_an_alliance_and_bodies_a_team():
    told = Told("Gargoyle Umbrellas joined the Paper Kites Alliance and the Kite Deal Team.")
    told.entity(Kind.ORG, "Gargoyle Umbrellas").entity(Kind.ALLIANCE, "Paper Kites Alliance")
    told.entity(Kind.PROGRAMME, "Kite Deal Team", kind="interagency_team", status="announced")
    told.says("member_of", "Gargoyle Umbrellas", "Paper Kites Alliance")
    told.says("member_of", "Gargoyle Umbrellas", "Kite Deal Team")
    told.file()
    assert Membership.objects.get().alliance == Alliance.objects.get()
    team = Programme.objects.get()
    assert (team.kind, team.status) == ("interagency_team", "announced")
    assert [str(body.company) for body in team.bodies.all()] == ["Gargoyle Umbrellas"]


def test_a_fund_lists_its_purposes_and_incomes_once():
    told = Told("The Kite Fund pays for wind and lives on string.").entity(
        Kind.PROGRAMME, "Kite Fund", kind="fund"
    )
    told.says("fund_purpose", "Kite Fund", "pay for wind").says("fund_income", "Kite Fund", "string")
    told.file()
    told.text += " So it was said again."
    told.file()
    fund = Programme.objects.get()
    assert [str(line) for line in fund.purposes.all()] == ["Pay for wind"]
    assert [str(line) for line in fund.incomes.all()] == ["String"]
    assert fund.purposes.get().evidence.count() == 2


def test_a_facility_is_recorded_for_its_company():
    told = Told("Gargoyle Umbrellas plans a research centre in Poland.").entity(
        Kind.ORG, "Gargoyle Umbrellas"
    )
    told.entity(Kind.FACILITY, "research centre", kind="research", status="planned")
    told.entity(Kind.COUNTRY, "Poland", code="PL")
    told.says("opened", "Gargoyle Umbrellas", "research centre", "Poland").file()
    facility = Facility.objects.get()
    assert (facility.company.name, facility.country.code) == ("Gargoyle Umbrellas", "PL")
    assert (facility.kind, facility.status) == ("research", "announced")


# People


def test_a_position_is_of_a_country_or_a_company_and_tells_the_persons_country():
    told = Told("Zebulon Testperson, President of Poland.").entity(Kind.PERSON, "Zebulon Testperson")
    told.entity(Kind.COUNTRY, "Poland", code="PL")
    told.says("position", "Zebulon Testperson", "president", "Poland").file()
    contact = Contact.objects.get()
    assert contact.country.code == "PL"
    assert [(row.title, row.country.code) for row in contact.positions.all()] == [("President", "PL")]


def test_the_same_office_in_other_words_is_not_a_second_position():
    for title in ("President", "President of Poland"):
        told = Told(f"{title}: Zebulon Testperson of Poland.").entity(Kind.PERSON, "Zebulon Testperson")
        told.entity(Kind.COUNTRY, "Poland", code="PL")
        told.says("position", "Zebulon Testperson", title, "Poland").file()
    assert Contact.objects.get().positions.count() == 1


def test_a_ukrainian_name_is_kept_beside_its_latin_form():
    Told("Зебулон Тестенко приїхав.").entity(Kind.PERSON, "Зебулон Тестенко", "Тестенко").file()
    contact = Contact.objects.get()
    assert contact.name == "Zebulon Testenko"
    assert [alias.name for alias in contact.names.all()] == ["Зебулон Тестенко"]


# Figures


def test_figures_are_kept_beside_one_another():
    for count in (252, 260):
        told = forum_told(end=f"2031-05-0{1 if count == 252 else 2}")
        told.counts(count, "companies", NAME, quote="many came", as_of="2031-05").file()
    figures = ReportedFigure.objects.order_by("pk")
    assert [int(figure.value) for figure in figures] == [252, 260]
    assert {figure.as_of for figure in figures} == {date(2031, 5, 1)}  # the month, seen from the forum's day


@pytest.mark.parametrize(("month", "day"), [("2031-05", date(2031, 5, 1)), ("2031-04", None)])
def test_a_month_of_an_undated_subject_is_seen_from_the_day_of_a_document_published_in_it(month, day):
    told = Told("The Kite Fund holds 5 euros.").entity(Kind.PROGRAMME, "Kite Fund")
    told.counts(5, "euros", "Kite Fund", quote="5 euros", as_of=month).file()
    assert ReportedFigure.objects.get().as_of == day
