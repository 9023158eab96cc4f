"""Which promises of action plans fell due, and which were kept: said once, for the figures and for the State's page."""

from django.db.models import F, Q

from odop.plans.rules.action import State

# A line given up takes away what was still to come, not what was due by then and had not been done.
DUE = ~Q(intervention__state=State.GIVEN_UP) | Q(intervention__since__date__gt=F("promised_on"))
# Done by the first day promised; what was done before the promise was written down kept no promise.
IN_TIME = Q(done_on__lte=F("promised_on"), promised_at__date__lte=F("done_on"))
