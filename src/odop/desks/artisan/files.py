"""Where is my file? Training, loans and claims in one list."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from odop.basics.dates import day_of
from odop.casework import queries
from odop.casework.queries.margin_money import my_loans
from odop.casework.queries.marketing import my_claims
from odop.desks.artisan.casework.whereabouts import whereabouts
from odop.desks.artisan.loans.whereabouts import newest_first
from odop.desks.artisan.market.whereabouts import market_whereabouts
from odop.desks.artisan.place import me, show
from odop.training import queries as trainings


@login_required
def files(request: HttpRequest) -> HttpResponse:
    """Every file of hers, the newest first."""
    user, now = me(request), timezone.now()
    trained = trainings.training_of_user(user.pk, at=now)
    lines = [whereabouts(line, trained) for line in queries.files_of(user, on=day_of(now))]
    claims = market_whereabouts(my_claims(user))
    return show(request, "files", newest_first(lines, my_loans(user, on=day_of(now)), claims))
