"""Who may make whom: an administrator gives roles, only a superuser makes superusers."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from rest_framework.authtoken.models import Token

from crm.models import User


def page_of(user: User) -> str:
    return reverse("admin:crm_user_change", args=[user.pk])


def form_of(user: User, **changes: str) -> dict[str, str]:
    return {
        "username": user.username,
        "first_name": "",
        "last_name": "",
        "email": "",
        "is_active": "on",
        "is_staff": "on",
        **changes,
    }


def test_administrator_does_not_become_superuser(client, make_user):
    me = make_user("administrator")
    client.force_login(me)
    response = client.post(page_of(me), form_of(me, is_superuser="on", first_name="Zebulon"))
    assert response.status_code == 302, "the rest of the form is saved"
    me.refresh_from_db()
    assert (me.first_name, me.is_superuser) == ("Zebulon", False)


def test_administrator_cannot_change_a_superuser_or_their_password(client, make_user):
    client.force_login(make_user("administrator"))
    boss = make_user(is_superuser=True)
    before = boss.password
    client.post(page_of(boss), form_of(boss, first_name="Changed"))
    client.post(
        reverse("admin:auth_user_password_change", args=[boss.pk]),
        {"password1": "a new long secret 1", "password2": "a new long secret 1", "usable_password": "true"},
    )
    boss.refresh_from_db()
    assert (boss.first_name, boss.password) == ("", before)


def test_administrator_changes_a_colleague(client, make_user):
    client.force_login(make_user("administrator"))
    colleague = make_user("viewer")
    client.post(page_of(colleague), form_of(colleague, first_name="Changed"))
    colleague.refresh_from_db()
    assert colleague.first_name == "Changed"


def test_superuser_makes_a_superuser(admin_client, make_user):
    colleague = make_user()
    admin_client.post(page_of(colleague), form_of(colleague, is_superuser="on"))
    colleague.refresh_from_db()
    assert colleague.is_superuser


def test_new_colleague_works_here_and_chooses_a_password_at_the_first_login(admin_client):
    viewer = Group.objects.get(name="viewer")
    admin_client.post(
        reverse("admin:crm_user_add"),
        {
            "username": "zebulon",
            "password1": "teapots 17 in Nowhereville",
            "password2": "teapots 17 in Nowhereville",
            "usable_password": "true",
            "groups": [viewer.pk],
        },
    )
    made = User.objects.get(username="zebulon")
    assert (made.is_staff, made.must_change_password, list(made.groups.all())) == (True, True, [viewer])


def test_nobody_gives_a_role_that_may_more_than_they_may(client, make_user):
    secret = Group.objects.create(name="keeper of teapots")
    secret.permissions.add(Permission.objects.get(codename="delete_user"))
    client.force_login(make_user("administrator"))
    colleague = make_user()
    client.post(page_of(colleague), form_of(colleague, groups=[secret.pk]))
    assert not colleague.groups.exists()
    client.post(page_of(colleague), form_of(colleague, groups=[Group.objects.get(name="viewer").pk]))
    assert colleague.groups.get().name == "viewer"


@pytest.mark.parametrize("question", ["auth_token__key__startswith", "password__startswith"])
def test_list_of_users_answers_only_its_own_filters(client, make_user, question):
    client.force_login(make_user("administrator"))
    assert client.get(reverse("admin:crm_user_changelist"), {question: "a"}).status_code == 400
    assert client.get(reverse("admin:crm_user_changelist"), {"is_active__exact": "1"}).status_code == 200


def test_new_password_ends_the_tokens_of_the_old_one(client, make_user):
    colleague = make_user()
    Token.objects.create(user=colleague)
    client.force_login(colleague)
    values = {"old_password": "a long enough secret", "new_password1": "17 teapots in a row"}
    client.post(reverse("admin:password_change"), {**values, "new_password2": values["new_password1"]})
    assert not Token.objects.filter(user=colleague).exists()


def test_the_same_password_again_is_no_new_one(client, make_user):
    colleague = make_user(must_change_password=True)
    client.force_login(colleague)
    same = "a long enough secret"
    values = {"old_password": same, "new_password1": same, "new_password2": same}
    page = client.post(reverse("admin:password_change"), values)
    assert "Choose another" in page.content.decode()
    colleague.refresh_from_db()
    assert colleague.must_change_password
