"""Every address of the product. The wiring file looks at all apps; nothing else in ``crm`` does."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from crm.views import document, healthz

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="admin:index"), name="home"),
    path("healthz", healthz, name="healthz"),
    path("documents/<int:pk>/", admin.site.admin_view(document), name="document"),
    path("api/", include("crm.api.urls")),
    path("admin/", admin.site.urls),
]
