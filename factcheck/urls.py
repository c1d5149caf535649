"""Where each address leads: health, admin, accounts, the API and the pages."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView

from factcheck.api.claims_search import claims_search
from factcheck.ops import health

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

handler404 = "factcheck.web.errors.not_found"
urlpatterns = [
    path("favicon.ico", RedirectView.as_view(url=static("web/mark.svg"))),
    path("livez", health.livez),
    path("readyz", health.readyz),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", include("factcheck.api.urls")),
    path("v1alpha1/claims:search", claims_search),
    path("", include("factcheck.web.urls")),
]
