"""Other records by number and name."""

from rest_framework import serializers

from partners.models import (
    Agreement,
    Alliance,
    Capability,
    Company,
    Contact,
    CooperationFormat,
    Country,
    Programme,
)


class CountryReference(serializers.ModelSerializer):
    class Meta:
        model = Country
        fields = ("code", "name", "name_uk")


class CompanyReference(serializers.ModelSerializer):
    class Meta:
        model = Company
        fields = ("id", "name")


class ContactReference(serializers.ModelSerializer):
    class Meta:
        model = Contact
        fields = ("id", "name")


class AllianceReference(serializers.ModelSerializer):
    class Meta:
        model = Alliance
        fields = ("id", "name")


class AgreementReference(serializers.ModelSerializer):
    class Meta:
        model = Agreement
        fields = ("id", "title")


class ProgrammeReference(serializers.ModelSerializer):
    class Meta:
        model = Programme
        fields = ("id", "name")


class CapabilityReference(serializers.ModelSerializer):
    class Meta:
        model = Capability
        fields = ("slug", "name", "name_uk")


class FormatReference(serializers.ModelSerializer):
    class Meta:
        model = CooperationFormat
        fields = ("slug", "name", "name_uk")
