"""What every request passes through."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from crm import actor

Next = Callable[[HttpRequest], HttpResponse]


class ActorMiddleware:
    """What a request writes is recorded as its user's."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with actor.acting(user=request.user):
            return self.get_response(request)


class PasswordChangeMiddleware:
    """A user who was given a password chooses their own before doing anything else."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and getattr(request.user, "must_change_password", False):
            allowed = {reverse("admin:password_change"), reverse("admin:logout"), reverse("admin:jsi18n")}
            if request.path not in allowed:
                messages.info(request, _("This password was made for you. Choose your own to go on."))
                return redirect("admin:password_change")
        return self.get_response(request)
