import pytest
from django.core.exceptions import ValidationError

from crm.models import Document
from events.models import Forum
from partners.models import Company
from seeds import register
from seeds.models import Proposal
from seeds.services import accept, accept_many, add_proposals, reject
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


# The register


def test_the_register_gives_a_mentioned_company_its_country_with_a_source(monkeypatch):
    text = "name,kind,country,aliases,aliases_uk\nGargoyle Umbrellas,state_enterprise,DE,GU,\nOther Works,company,PL,,\n"
    monkeypatch.setattr(register, "shipped", lambda: register.Register.of(text))
    Told("GU came.").entity(Kind.ORG, "GU").file()
    Told("GU came again.").entity(Kind.ORG, "GU").file()
    company = Company.objects.get()
    assert (company.country.code, company.kind) == ("DE", "state_enterprise")
    source = company.evidence.get(field="country")
    assert source.document.kind == Document.Kind.REGISTER
    assert source.document.text[source.start : source.end] == source.quote
    assert source.quote.startswith("Gargoyle Umbrellas,")


# Decisions


def test_accepting_a_value_accepts_its_record_first():
    document = forum_told().propose()
    result = accept(proposal(document, "city"))
    assert [item.field for item in result.accepted] == ["name", "city"]
    assert Forum.objects.get().city == "Teapot City"


def test_accepting_a_participation_accepts_both_sides_first():
    told = forum_told().entity(Kind.ORG, "Gargoyle Umbrellas")
    document = told.says("attended", "Gargoyle Umbrellas", NAME).propose()
    result = accept(proposal(document, "participation"))
    assert sorted(item.noun for item in result.accepted) == ["company", "forum", "forum"]


def test_accepting_as_a_candidate_adds_to_that_record(make_forum):
    forum = make_forum("PL", name="Dragon Show")
    document = forum_told().propose()
    accept(proposal(document, "name"), into=forum)
    assert Forum.objects.get() == forum
    assert forum.names.get().name == NAME


def test_a_rejection_is_remembered():
    told = forum_told()
    document = told.propose()
    reject(proposal(document, "city"))
    assert add_proposals(document, told.reading) == 0
    assert proposal(document, "city").status == "rejected"


def test_rejecting_a_record_rejects_what_rests_on_it_now_and_later():
    told = forum_told().entity(Kind.ORG, "Gargoyle Umbrellas")
    told.says("attended", "Gargoyle Umbrellas", NAME)
    document = told.propose()
    reject(proposal(document, "name", noun="forum"))
    assert set(Proposal.objects.waiting().values_list("noun", flat=True)) == {"company"}
    told.says("event_status", NAME, "cancelled")
    assert add_proposals(document, told.reading) == 0


def test_what_is_decided_is_not_decided_again():
    document = forum_told().propose()
    waiting = proposal(document, "name")
    reject(waiting)
    with pytest.raises(ValidationError, match="already rejected"):
        accept(waiting)
    with pytest.raises(ValidationError, match="already rejected"):
        reject(waiting)


def test_a_refused_claim_leaves_nothing_half_written():
    text = f"The {NAME} is part of the Great Fair, they say."
    told = Told(text).entity(Kind.EVENT, NAME).entity(Kind.EVENT, "Great Fair")
    told.says("part_of", NAME, "Great Fair").says("part_of", "Great Fair", NAME)
    document = told.propose()
    result = accept_many(Proposal.objects.filter(document=document), document=document)
    assert [why for _proposal, why in result.failed] == ["A forum cannot be part of a meeting inside it."]
    fair = Forum.objects.get(name="Great Fair")
    assert fair.parent is None
    assert not fair.evidence.filter(field="parent").exists()


def test_queries_grow_with_the_proposals_by_a_bounded_number(django_assert_max_num_queries):
    document = forum_told().propose()
    proposals = list(Proposal.objects.filter(document=document))
    with django_assert_max_num_queries(25 + 12 * len(proposals)):
        accept_many(proposals, document=document)
