import pytest
from django.urls import reverse

from crm.models import Document
from events.models import Forum
from partners.models import Company
from seeds.models import Proposal
from seeds.values import Kind

from .readings import forum_told

LIST = "admin:seeds_proposal_changelist"
NAME = "Forum of Paper Dragons"


@pytest.fixture
def document(make_country) -> Document:
    make_country("PL")
    told = forum_told().entity(Kind.ORG, "Gargoyle Umbrellas")
    return told.says("attended", "Gargoyle Umbrellas", NAME, quote="many came").propose(
        title="Notice of Dragons"
    )


def one(field: str, **values) -> Proposal:
    return Proposal.objects.get(field=field, **values)


def decide(client, proposal: Proposal, what: str, **data):
    return client.post(reverse(f"admin:seeds_proposal_{what}", args=[proposal.pk]), data, follow=True)


def messages(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


# The list


def test_the_list_shows_what_waits_in_sentences_with_the_quote_linked(login, document):
    page = login("editor").get(reverse(LIST)).content.decode()
    assert f"Forum “{NAME}”: city Teapot City" in page
    assert f'href="/documents/{document.pk}/?from=' in page
    assert "#quote" in page


def test_the_list_shows_decided_ones_only_when_asked(login, document):
    client = login("editor")
    decide(client, one("city"), "reject")
    assert "city Teapot City" not in client.get(reverse(LIST)).rendered_content
    assert "city Teapot City" in client.get(reverse(LIST), {"status": "rejected"}).rendered_content
    assert "city Teapot City" in client.get(reverse(LIST), {"status": "all"}).rendered_content


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ({"noun__exact": "company"}, "Company “Gargoyle", "Forum “Forum"),
        ({"q": "teapot"}, "city Teapot City", "status held"),
        ({"rule": "test rule"}, "city Teapot City", "nothing at all"),
    ],
)
def test_the_list_is_filtered_and_searched(login, document, query, shown, hidden):
    page = login("editor").get(reverse(LIST), query).rendered_content
    assert shown in page
    assert hidden not in page


def test_more_proposals_cost_no_more_queries(login, document, django_assert_max_num_queries):
    client = login("editor")
    client.get(reverse(LIST))
    with django_assert_max_num_queries(12) as few:
        client.get(reverse(LIST))
    for number in range(5):
        forum_told(f"Forum of Kites {number}", text=f"Forum of Kites {number} was held, they say.").propose()
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(reverse(LIST))


# Who may


def test_a_viewer_sees_the_list_but_cannot_decide(login, document):
    client = login("viewer")
    assert client.get(reverse(LIST)).status_code == 200
    page = client.get(reverse("admin:seeds_proposal_change", args=[one("city").pk]))
    assert "Reject" not in page.content.decode()
    assert decide(client, one("city"), "accept").status_code == 403
    client.post(reverse(LIST), {"action": "accept_selected", "_selected_action": [one("city").pk]})
    assert one("city").status == "waiting"


def test_nothing_is_decided_by_opening_an_address(login, document):
    address = reverse("admin:seeds_proposal_accept", args=[one("city").pk])
    assert login("editor").get(address).status_code == 405
    assert one("city").status == "waiting"


def test_a_decision_needs_the_token_of_the_page(login, document, make_user):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make_user("editor"))
    address = reverse("admin:seeds_proposal_accept", args=[one("city").pk])
    assert strict.post(address).status_code == 403


def test_what_was_read_is_not_edited_or_added(login, document):
    client = login("manager")
    assert client.get(reverse("admin:seeds_proposal_add")).status_code == 403
    address = reverse("admin:seeds_proposal_change", args=[one("city").pk])
    assert client.post(address, {"value": "Elsewhere"}).status_code == 403


# One by one


def test_accepting_a_value_says_that_its_record_came_first(login, document):
    response = decide(login("editor"), one("city"), "accept")
    assert f"Accepted: Forum “{NAME}”: city Teapot City." in messages(response)
    assert f"Accepted first, because it rests on it: Forum “{NAME}”." in messages(response)
    assert Forum.objects.get().city == "Teapot City"


def test_after_a_decision_the_next_waiting_one_opens(login, document):
    first = Proposal.objects.order_by("pk").first()
    response = decide(login("editor"), first, "accept")
    following = Proposal.objects.waiting().order_by("pk").first()
    assert response.redirect_chain[-1][0] == reverse("admin:seeds_proposal_change", args=[following.pk])


def test_rejecting_a_record_says_how_many_fell_with_it(login, document):
    response = decide(login("editor"), one("name", noun="forum"), "reject")
    assert "5 proposals that rest on it were rejected with it." in messages(response)
    assert Forum.objects.count() == 0


def test_a_second_decision_is_refused_in_words(login, document):
    client = login("editor")
    proposal = one("city")
    decide(client, proposal, "reject")
    assert "It is already rejected." in messages(decide(client, proposal, "accept"))


def test_a_resembling_record_is_offered_and_taken(login, document, make_company):
    make_company("PL", name="Twin Kites"), make_company("UA", name="Twin Kites")
    told = forum_told(text="Twin Kites came, they say, in May.").entity(Kind.ORG, "Twin Kites")
    told.propose()
    client, proposal = login("editor"), one("name", subject="Twin Kites")
    page = client.get(reverse("admin:seeds_proposal_change", args=[proposal.pk])).content.decode()
    assert "Accept as “Twin Kites”" in page
    chosen = Company.objects.get(name="Twin Kites", country__code="PL")
    decide(client, proposal, "accept", into=chosen.pk)
    assert Company.objects.filter(name="Twin Kites").count() == 2
    assert chosen.evidence.filter(field="name").exists()


def test_a_record_that_was_not_offered_is_not_taken(login, document, make_company):
    other = make_company("PL", name="Something Else")
    response = decide(login("editor"), one("name", noun="company"), "accept", into=other.pk)
    assert "That record was not offered" in messages(response)
    assert one("name", noun="company").status == "waiting"


def test_the_page_of_a_decided_proposal_links_its_record(login, document):
    client = login("editor")
    decide(client, one("name", noun="company"), "accept")
    page = client.get(reverse("admin:seeds_proposal_change", args=[one("name", noun="company").pk]))
    assert reverse("admin:partners_company_change", args=[Company.objects.get().pk]) in page.content.decode()


# In bulk


def bulk(client, action: str, proposals) -> object:
    data = {"action": action, "_selected_action": [proposal.pk for proposal in proposals]}
    return client.post(reverse(LIST), data, follow=True)


def test_all_are_accepted_at_once(login, document):
    response = bulk(login("editor"), "accept_selected", Proposal.objects.all())
    assert f"{Proposal.objects.count()} proposals accepted." in messages(response)
    assert not Proposal.objects.waiting().exists()


def test_those_that_cannot_be_accepted_are_listed_and_the_others_are_accepted(login, document):
    forum_told(text="Once more in Teapot City, they say, took place.").says(
        "capability", NAME, "moonlight"
    ).propose()
    response = bulk(login("editor"), "accept_selected", Proposal.objects.all())
    assert "No capability is called “moonlight”" in messages(response)
    assert [item.field for item in Proposal.objects.waiting()] == ["capabilities"]


def test_all_are_rejected_at_once(login, document):
    response = bulk(login("editor"), "reject_selected", Proposal.objects.filter(noun="forum"))
    assert "proposals rejected." in messages(response)
    assert Proposal.objects.rejected().count() == Proposal.objects.filter(noun="forum").count()


# Documents by hand


def test_a_document_entered_by_hand_is_read_in_the_background(
    login, make_country, django_capture_on_commit_callbacks
):
    make_country("PL")
    text = (
        "The Forum of Paper Dragons took place in Warsaw on 5 May 2031. Gargoyle Umbrellas Ltd attended it."
    )
    client = login("editor")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("admin:crm_document_add"),
            {
                "title": "Pasted",
                "kind": "news",
                "language": "en",
                "text": text,
                "publisher": "",
                "origin": "",
            },
        )
    document = Document.objects.get(title="Pasted")
    assert document.proposals.waiting().exists()


def test_reading_again_adds_only_what_is_new(login, document, django_capture_on_commit_callbacks):
    client = login("editor")
    before = set(Proposal.objects.values_list("pk", flat=True))
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(
                reverse("admin:crm_document_changelist"),
                {"action": "read_again", "_selected_action": [document.pk]},
            )
        after = set(Proposal.objects.values_list("pk", flat=True))
        assert before <= after
        before, seen = after, len(after)
    assert Proposal.objects.count() == seen
