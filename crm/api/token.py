"""Tokens for programs."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.authtoken.models import Token
from rest_framework.authtoken.serializers import AuthTokenSerializer
from rest_framework.authtoken.views import ObtainAuthToken
from rest_framework.request import Request
from rest_framework.response import Response

from .permissions import is_admitted


class Credentials(AuthTokenSerializer):
    """The login of somebody whom the admin lets in."""

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        attrs = super().validate(attrs)
        if not is_admitted(attrs["user"]):
            raise serializers.ValidationError(
                _("Log in to the workspace first and choose a password of your own."), code="authorization"
            )
        return attrs


class IssuedToken(serializers.Serializer):
    token = serializers.CharField(read_only=True)


class TokenView(ObtainAuthToken):
    """A token for a name and a password. Send it as “Authorization: Token …”."""

    # A browser's session is no reason to hand out a token, so no CSRF question arises either.
    authentication_classes = ()
    serializer_class = Credentials

    @extend_schema(request=Credentials, responses=IssuedToken, auth=[])
    def post(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        credentials = self.get_serializer(data=request.data)
        credentials.is_valid(raise_exception=True)
        token, _created = Token.objects.get_or_create(user=credentials.validated_data["user"])
        return Response({"token": token.key})
