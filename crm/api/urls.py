"""Addresses of the API. The wiring file looks at all apps."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from events import api as events
from partners import api as partners

from .documents import DocumentViewSet
from .permissions import Admitted
from .token import TokenView

router = SimpleRouter()
for name, viewset in {
    "agreements": partners.AgreementViewSet,
    "alliances": partners.AllianceViewSet,
    "capabilities": partners.CapabilityViewSet,
    "companies": partners.CompanyViewSet,
    "contacts": partners.ContactViewSet,
    "cooperation-formats": partners.CooperationFormatViewSet,
    "countries": partners.CountryViewSet,
    "country-groups": partners.CountryGroupViewSet,
    "documents": DocumentViewSet,
    "facilities": partners.FacilityViewSet,
    "forums": events.ForumViewSet,
    "memberships": partners.MembershipViewSet,
    "participations": events.ParticipationViewSet,
    "programmes": partners.ProgrammeViewSet,
}.items():
    router.register(name, viewset, basename=f"api-{name}")

urlpatterns = [
    path("v1/", include(router.urls)),
    path("v1/token/", TokenView.as_view(), name="api-token"),
    path("v1/schema/", SpectacularAPIView.as_view(permission_classes=[Admitted]), name="schema"),
    path(
        "v1/docs/",
        SpectacularSwaggerSplitView.as_view(url_name="schema", permission_classes=[Admitted]),
        name="api-docs",
    ),
]
