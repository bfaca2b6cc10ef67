from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from crm import actor
from crm.middleware import ActorMiddleware
from partners.models import Capability

NEW_PASSWORD = "paper dragons sleep late"


def answer(user):
    """What the view inside the middleware knows of who is writing."""
    seen = []

    def view(request):
        seen.append(actor.current().account)
        return HttpResponse()

    request = RequestFactory().get("/")
    request.user = user
    ActorMiddleware(view)(request)
    return seen[0]


def test_view_writes_in_the_name_of_the_user(make_user):
    colleague = make_user()
    assert answer(colleague) == colleague


def test_nobody_is_named_for_an_anonymous_request():
    assert answer(AnonymousUser()) is None


def test_the_next_request_does_not_inherit_the_user(make_user):
    answer(make_user())
    assert actor.current().account is None


def test_what_a_colleague_saves_in_the_admin_is_recorded_as_theirs(client, make_user):
    colleague = make_user("editor")
    drones = Capability.objects.create(name="Drones", slug="drones")
    client.force_login(colleague)
    address = reverse("admin:partners_capability_change", args=[drones.pk])
    client.post(address, {"name": "Paper aeroplanes", "slug": "drones", "name_uk": "", "description": ""})
    drones.refresh_from_db()
    assert (drones.name, drones.updated_by) == ("Paper aeroplanes", colleague)
    assert drones.history.latest().history_user == colleague


def test_given_password_leads_every_page_to_choosing_another(client, make_user):
    client.force_login(make_user("manager", must_change_password=True))
    for address in ("/", reverse("admin:index"), reverse("admin:partners_company_changelist")):
        answered = client.get(address)
        assert answered.status_code == 302
        assert answered["Location"] == reverse("admin:password_change")


def test_given_password_does_not_stop_the_api_from_refusing(client, make_user):
    client.force_login(make_user("manager", must_change_password=True))
    answered = client.get("/api/")
    assert (answered.status_code, answered["Location"]) == (302, reverse("admin:password_change"))


def test_the_page_for_a_new_password_opens(client, make_user):
    client.force_login(make_user(must_change_password=True))
    assert client.get(reverse("admin:password_change")).status_code == 200


def test_who_must_choose_a_password_may_also_leave(client, make_user):
    client.force_login(make_user(must_change_password=True))
    client.post(reverse("admin:logout"))
    assert "_auth_user_id" not in client.session


def test_own_password_ends_the_duty_and_keeps_the_session(client, make_user):
    colleague = make_user(must_change_password=True)
    client.force_login(colleague)
    values = {
        "old_password": "a long enough secret",
        "new_password1": NEW_PASSWORD,
        "new_password2": NEW_PASSWORD,
    }
    changed = client.post(reverse("admin:password_change"), values)
    assert changed["Location"] == reverse("admin:index")
    colleague.refresh_from_db()
    assert not colleague.must_change_password
    assert colleague.check_password(NEW_PASSWORD)
    assert client.get(reverse("admin:index")).status_code == 200


def test_refused_password_leaves_the_duty(client, make_user):
    colleague = make_user(must_change_password=True)
    client.force_login(colleague)
    values = {"old_password": "a long enough secret", "new_password1": "12345", "new_password2": "12345"}
    assert client.post(reverse("admin:password_change"), values).status_code == 200
    colleague.refresh_from_db()
    assert colleague.must_change_password


def test_who_has_a_password_of_their_own_is_let_through(client, make_user):
    client.force_login(make_user())
    assert client.get(reverse("admin:index")).status_code == 200


def test_visitors_are_asked_to_log_in_not_to_change_a_password(client, db):
    assert client.get(reverse("admin:index"))["Location"].startswith(reverse("admin:login"))
