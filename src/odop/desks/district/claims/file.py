"""What the centre does with one file that is at a branch."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.services import margin_money as services
from odop.desks.district.claims.forms import (
    InspectForm,
    TrainingForm,
    WaiveForm,
    WordsForm,
)
from odop.desks.district.place import at_desk, me, require_sight
from odop.desks.kit.acting import told

# Each act by its address: the form, the room's act, what is said once it is done.
ACTS: dict[str, tuple[type[Form], Callable[..., object], object]] = {
    "answer": (WordsForm, services.answer_query, _("The branch has the paper; the file is with it.")),
    "look-again": (WordsForm, services.ask_second_look, _("The branch is asked to look again.")),
    "training": (TrainingForm, services.note_training, _("The training is noted.")),
    "waive": (WaiveForm, services.waive_training, _("The training is waived.")),
    "inspect": (InspectForm, services.inspect_unit, _("Signed. Now the branch signs or differs.")),
    "recover": (WordsForm, services.order_recovery, _("The branch is asked to return the money.")),
}


@at_desk
@require_POST
def act(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """Do one of the centre's acts on a file at a branch."""
    centre = queries.centre_part(number, user=me(request), on=day_of(timezone.now()))
    if centre is None or act not in ACTS:
        raise Http404
    require_sight(request, centre.district)
    make, do, said = ACTS[act]
    form = make(request.POST)
    if not form.is_valid():
        for field, errors in form.errors.items():
            messages.error(request, f"{form.fields[field].label}: {' '.join(map(str, errors))}")
        return redirect("district:loan", number)
    do_it = partial(do, number=number, **form.cleaned_data, by=me(request), at=timezone.now())
    return told(request, do_it, str(said), "district:loan", number)
