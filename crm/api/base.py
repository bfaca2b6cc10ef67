"""What the serializers and views of every noun share."""

from typing import Any

from rest_framework import serializers, viewsets


class RecordSerializer(serializers.ModelSerializer):
    """The base of all serializers. Fields are named one by one; nothing is exposed unasked."""

    class Meta:
        fields: tuple[str, ...] = ("id", "created_at", "updated_at", "version")


class RecordViewSet(viewsets.ReadOnlyModelViewSet[Any]):
    """List and detail of one noun."""
