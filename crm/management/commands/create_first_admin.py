"""The first account, without which nobody could log in to make others."""

import secrets
from itertools import count
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from crm.models import User

MESSAGE = """
The first administrator was created:
    user name  {username}
    password   {password}
This password is shown only now; the first login asks for one of your own.
"""


class Command(BaseCommand):
    help = "Create the administrator “admin” with a random password, where there is no administrator yet."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            if User.objects.filter(is_superuser=True).exists():
                return
            # A colleague may already have the name; taking over that account would be wrong.
            names = ("admin" if number == 1 else f"admin{number}" for number in count(1))
            username = next(name for name in names if not User.objects.filter(username=name).exists())
            password = secrets.token_urlsafe(15)
            User.objects.create_superuser(username=username, password=password, must_change_password=True)
        self.stdout.write(MESSAGE.format(username=username, password=password))
