"""A laboratory's desk: what is on its way, what is to be tested, results by keyboard, and what was signed."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.access.rules import Permission
from odop.access.services import NotPermitted
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.desks.kit.acting import refusals_told, told
from odop.desks.partner.place import at_lab, me, my_offices, require_office, show
from odop.quality import queries, services
from odop.quality.rules import Said, number_on
from odop.quality.services import Entry


@at_lab
@require_safe
def samples(request: HttpRequest) -> HttpResponse:
    """What waits for my laboratory. A label that was read leads to its sample."""
    mine = my_offices(request, Permission.TEST)
    read = request.GET.get("label", "")
    if read:
        number = number_on(read)
        test = queries.test_of_label(number) if number else None
        doors = queries.doors(test) if test else None
        if test and doors and doors.lab in mine:
            return redirect(f"{_address(test)}?label={read}")
        messages.error(
            request, _("No sample of this label is on its way to you. Read it again, with the last letter.")
        )
    on = day_of(timezone.now())
    signed = "signed" in request.GET
    found = (queries.lab_done if signed else queries.lab_tests)(mine, on, request.GET.get("page", "1"))
    page = {"lines": found[0], "pager": found[1], "signed": signed, "read": read}
    return show(request, "quality/samples", page)


@at_lab
@require_safe
def sample(request: HttpRequest, number: str) -> HttpResponse:
    """One sample: to be taken in, to be tested, or signed. The maker is not named to the laboratory."""
    _require_mine(request, number)
    return _shown(request, number, typed={})


@at_lab
@require_POST
def receive(request: HttpRequest, number: str) -> HttpResponse:
    """Take a sample in, with the seal as it was found; what was typed comes back where it is refused."""
    _require_mine(request, number)
    said = request.POST
    with refusals_told(request):
        services.receive_sample(
            number=number, label=said.get("label", ""), seal=said.get("seal", ""), whole=said.get("whole") == "yes",
            words=said.get("words", ""), by=me(request), at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("The sample is taken in."))
        return redirect("partner:sample", number)
    return _shown(request, number, typed={})


@at_lab
@require_POST
def enter(request: HttpRequest, number: str) -> HttpResponse:
    """Keep what was typed of the lines; a line that cannot be read keeps the whole sheet on the screen."""
    _require_mine(request, number)
    typed = _typed(request)
    lines = {key: entry(text) for name, text in typed.items() if (key := _key(name)) is not None}
    try:
        services.enter_results(number=number, lines=lines, by=me(request), at=timezone.now())
    except NotPermitted as refusal:
        raise PermissionDenied from refusal
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return _shown(request, number, typed=typed)
    messages.success(request, _("Kept. Nothing is signed yet."))
    return redirect("partner:sample", number)


@at_lab
@require_POST
def sign(request: HttpRequest, number: str) -> HttpResponse:
    """Sign the result: what stands on her screen. What was typed since it was kept, or kept by another, is not."""
    _require_mine(request, number)
    typed = _typed(request)
    if typed and _differs(number, typed):
        messages.error(
            request,
            _("The sheet is not the one that was kept. Look at it, keep it, then sign. Nothing was signed."),
        )
        return _shown(request, number, typed=typed)
    step = partial(services.sign_result, number=number, by=me(request), at=timezone.now())
    return told(request, step, _("Signed. The maker is told, and has a letter."), "partner:sample", number)


def entry(text: str) -> Entry:
    """What was typed of one line: 0.25, or <0.5 for below detection, or x and why it was not tested."""
    text = text.strip()
    if not text:
        return Entry(Said.NOTHING)
    if text[0] in "<＜":
        return Entry(Said.BELOW_DETECTION, text[1:])
    if text[0] in "xX×":
        return Entry(Said.NOT_TESTED, why=text[1:].strip(" :-"))
    return Entry(Said.VALUE, text)


def written(said: str, number: str, why: str) -> str:
    """The same, as it would be typed."""
    forms: dict[str, Callable[[], str]] = {
        Said.VALUE: lambda: number, Said.BELOW_DETECTION: lambda: f"<{number}", Said.NOT_TESTED: lambda: f"x {why}",
    }  # fmt: skip
    return forms.get(said, str)()


def _shown(request: HttpRequest, number: str, *, typed: dict[str, str]) -> HttpResponse:
    page = queries.test_page(number, day_of(timezone.now()))
    assert page is not None  # its doors were just asked
    lines = [
        (line, typed.get(f"line-{line.key}", written(line.said, line.typed, line.why))) for line in page.lines
    ]
    said = request.POST or {"label": request.GET.get("label", "")}
    return show(request, "quality/sample", page, lines=lines, said=said)


def _typed(request: HttpRequest) -> dict[str, str]:
    return {key: str(text) for key, text in request.POST.items() if key.startswith("line-")}


def _differs(number: str, typed: dict[str, str]) -> bool:
    page = queries.test_page(number, day_of(timezone.now()))
    assert page is not None  # its doors were just asked
    return any(
        entry(typed.get(f"line-{one.key}", "")) != entry(written(one.said, one.typed, one.why))
        for one in page.lines
    )


def _require_mine(request: HttpRequest, number: str) -> None:
    doors = queries.doors(number)
    if doors is None:
        raise Http404
    require_office(request, Permission.TEST, doors.lab)


def _address(number: str) -> str:
    return reverse("partner:sample", args=[number])


def _key(name: str) -> UUID | None:
    try:
        return UUID(name.removeprefix("line-"))
    except ValueError:
        return None
