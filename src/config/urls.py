"""Every desk's addresses. Pages carry their language in the address; the API and files do not."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from odop.desks.kit import views as kit

urlpatterns = [
    path("", kit.choose_language, name="root"),
    path("health/", kit.health, name="health"),
    path("api/", include("odop.desks.api.urls")),
    path("collect/", include("odop.desks.partner.surveys.collect_urls")),
    *i18n_patterns(
        path("", include("odop.desks.public.urls")),
        path("account/", include("odop.desks.kit.urls")),
        path("account/", include("odop.desks.kit.account.names")),
        path("me/", include("odop.desks.artisan.urls")),
        path("district/", include("odop.desks.district.urls")),
        path("bank/", include("odop.desks.bank.urls")),
        path("partner/", include("odop.desks.partner.urls")),
        path("state/", include("odop.desks.state.urls")),
    ),
]
handler400 = "odop.desks.kit.views.not_readable"
handler404 = "odop.desks.kit.views.not_found"
handler403 = "odop.desks.kit.views.not_permitted"
handler500 = "odop.desks.kit.views.our_fault"
