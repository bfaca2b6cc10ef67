from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A colleague who may log in."""

    must_change_password = models.BooleanField(
        _("must change password"),
        default=False,
        help_text=_(
            "At the next login the colleague is asked for a password of their own before anything else."
        ),
    )

    class Meta(AbstractUser.Meta):
        ordering = ["username"]

    def __str__(self) -> str:
        return self.get_full_name() or self.username
